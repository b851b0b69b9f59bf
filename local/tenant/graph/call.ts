/** One call to Graph and its answer, free of Express, so that operations are plain functions. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from '../model/people.ts';
import type { Stamp } from '../model/drive-store.ts';
import type { TenantState } from '../model/state.ts';
import { invalidRequest, unreadableJson } from './errors.ts';

export interface GraphCall {
  readonly state: TenantState;
  readonly method: string;
  /** Path after the origin, as sent: "/v1.0/me/drive/root". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly caller: Person;
  readonly scopes: readonly string[];
  /** The app that calls. */
  readonly clientId: string;
  /** Parameters of the route, still percent-encoded. */
  readonly params: Readonly<Record<string, string | undefined>>;
}

export interface GraphAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A redirect to another origin carries no CORS headers, so that a browser stops there (driveitem-get-content.md). */
  readonly withoutCors?: boolean;
}

export type Operation = (call: GraphCall) => GraphAnswer;

/** Percent-decodes a part of the path; 400 when it is not valid. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalidRequest('The request URL is not correctly encoded.');
  }
}

/** A parameter of the route, decoded; empty when the route has none of this name. */
export function param(call: GraphCall, name: string): string {
  return decodePart(call.params[name] ?? '');
}

/** The caller and tenant time, for what is written. */
export function stampOf(call: GraphCall): Stamp {
  return { by: call.caller.id, at: call.state.clock.now() };
}

/** The body as a JSON object; 400 when it is something else. */
export function jsonBody(call: Pick<GraphCall, 'body'>): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(call.body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // answered below
  }
  throw unreadableJson();
}

/** One request header as text. */
export function header(call: GraphCall, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
