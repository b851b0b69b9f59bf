/**
 * What a deployment says about itself, in the page: `<script type="application/json" id="accord-config">`. Not a secret and
 * not user input, but validated all the same: it decides where tokens go.
 */
import { fail, ok, type Result } from '../base/result.ts';

export interface HostConfig {
  /** Application (client) id of the Entra app registration. */
  readonly clientId: string;
  /** Id in the manifest: what links name when the package was uploaded in Teams itself, for one person; null when it is not told. */
  readonly appId: string | null;
  /**
   * Id that the organisation's catalogue gave the app when it was uploaded in the Teams admin centre: what links name, and by which the
   * app adds itself to a chat; null when it is not told. With neither id there are no links (but for hosts that tell it, `teams.ts`).
   */
  readonly teamsAppId: string | null;
  /** Microsoft sign-in, e.g. `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  /** Microsoft Graph with its version, without a trailing slash. */
  readonly graph: string;
  /** Only in builds for the Microsoft 365 on this machine: origin of the shell that frames the page. */
  readonly local: { readonly shell: string } | null;
}

/** `missing`: no element, or an empty one. `invalid`: `field` does not hold what it must. */
export type ConfigFailure = { readonly kind: 'missing' } | { readonly kind: 'invalid'; readonly field: string };

const isGuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function readConfig(page: Document = document): Result<HostConfig, ConfigFailure> {
  const text = page.getElementById('accord-config')?.textContent?.trim() ?? '';
  return text === '' ? fail({ kind: 'missing' }) : parseConfig(text, builtForThisMachine());
}

/** `allowLocal`: may addresses be plain http on localhost, and may a shell be named? */
export function parseConfig(text: string, allowLocal: boolean): Result<HostConfig, ConfigFailure> {
  let found: Readonly<Record<string, unknown>>;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return invalid('config');
    found = value as Readonly<Record<string, unknown>>;
  } catch {
    return invalid('config');
  }
  const clientId = found['clientId'];
  if (typeof clientId !== 'string' || clientId === '') return invalid('clientId');
  const appId = found['appId'] ?? '';
  if (typeof appId !== 'string' || (appId !== '' && !isGuid.test(appId))) return invalid('appId');
  const teamsAppId = found['teamsAppId'] ?? '';
  if (typeof teamsAppId !== 'string' || (teamsAppId !== '' && !isGuid.test(teamsAppId))) return invalid('teamsAppId');
  const authority = address(found['authority'], allowLocal);
  if (authority === null) return invalid('authority');
  const graph = address(found['graph'], allowLocal);
  if (graph === null) return invalid('graph');
  const shell = allowLocal ? shellOf(found['local']) : null;
  if (shell === undefined) return invalid('local');
  const named = (id: string): string | null => (id === '' ? null : id.toLowerCase());
  return ok({ clientId, appId: named(appId), teamsAppId: named(teamsAppId), authority, graph, local: shell === null ? null : { shell } });
}

/** A build-time constant, so that a production build contains nothing of the local shell. */
export function builtForThisMachine(): boolean {
  return typeof __ACCORD_LOCAL__ !== 'undefined' && __ACCORD_LOCAL__;
}

function invalid(field: string): Result<never, ConfigFailure> {
  return fail({ kind: 'invalid', field });
}

function address(value: unknown, allowLocal: boolean): string | null {
  const url = typeof value === 'string' ? parse(value) : null;
  if (!url || (url.protocol !== 'https:' && !(allowLocal && isThisMachine(url)))) return null;
  return url.href.replace(/\/+$/, '');
}

/** Null: no shell is named. Undefined: one is named badly. */
function shellOf(local: unknown): string | null | undefined {
  if (local === undefined || local === null) return null;
  const shell = typeof local === 'object' && 'shell' in local ? local.shell : undefined;
  const url = typeof shell === 'string' ? parse(shell) : null;
  return url && isThisMachine(url) ? url.origin : undefined;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isThisMachine(url: URL): boolean {
  return url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
}
