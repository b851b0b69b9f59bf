/**
 * /signin: what Entra ID does for a nested app. id_token claims: entra-docs id-token-claims-reference.md. Unsigned (alg
 * none): MSAL in the browser does not check signatures.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FREE_SCOPES, SCOPES, canonicalScope } from '../model/scopes.ts';
import { TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import { DEFAULT_LIFETIME } from '../model/tokens.ts';
import { guidFrom } from '../model/ids.ts';
import { Logged, urlOf } from './logged.ts';
import { readJson } from './read-body.ts';
import { sendJson } from './send-json.ts';

interface TokenRequest {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly accepted: boolean;
  readonly expiresIn: number;
  readonly nonce: string | undefined;
}

function tokenRequest(body: Record<string, unknown>): TokenRequest | undefined {
  const { clientId, scopes, interaction, expiresIn, nonce } = body;
  if (typeof clientId !== 'string' || !Array.isArray(scopes) || !scopes.every((s) => typeof s === 'string')) return undefined;
  if (interaction !== 'none' && interaction !== 'accepted') return undefined;
  return {
    clientId,
    scopes: scopes.map(canonicalScope),
    accepted: interaction === 'accepted',
    expiresIn: typeof expiresIn === 'number' ? expiresIn : DEFAULT_LIFETIME,
    nonce: typeof nonce === 'string' ? nonce : undefined,
  };
}

function claimsOf(state: TenantState, person: Person, request: TokenRequest): Record<string, unknown> {
  const iat = Math.floor(state.clock.now() / 1000);
  return {
    ver: '2.0',
    iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
    aud: request.clientId,
    sub: guidFrom(`${person.id}|${request.clientId}`),
    oid: person.id,
    tid: TENANT_ID,
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    iat,
    nbf: iat,
    exp: iat + request.expiresIn,
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  };
}

function unsignedJwt(claims: Record<string, unknown>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.`;
}

/**
 * Consent, then tokens. Silent: any missing scope is `consent_required` (AADSTS65001). Accepted: scopes that the default
 * policy leaves to an administrator are `admin_consent_required` (AADSTS90094) and nothing is recorded; otherwise all are.
 */
function grantToken(state: TenantState, person: Person, request: TokenRequest): { status: number; json: unknown } {
  const { consents } = state;
  const missing = consents.missing(person.id, request.clientId, request.scopes);
  if (request.accepted && missing.admin.length > 0)
    return { status: 400, json: { error: 'admin_consent_required', scopes: missing.admin } };
  if (!request.accepted && missing.all.length > 0)
    return { status: 400, json: { error: 'consent_required', scopes: missing.all } };
  consents.record(person.id, request.clientId, missing.all);
  const scopes = consents.granted(person.id, request.clientId);
  const claims = claimsOf(state, person, request);
  return {
    status: 200,
    json: {
      token_type: 'Bearer',
      access_token: state.tokens.issue(person.id, scopes, request.clientId, request.expiresIn),
      id_token: unsignedJwt(claims),
      expires_in: request.expiresIn,
      scope: [...FREE_SCOPES, ...scopes].join(' '),
      account: {
        homeAccountId: `${person.id}.${TENANT_ID}`,
        environment: 'login.windows.net',
        tenantId: TENANT_ID,
        localAccountId: person.id,
        username: person.userPrincipalName,
        name: person.displayName,
        idTokenClaims: claims,
      },
    },
  };
}

/** Serves one request to /signin. */
export async function serveSignIn(state: TenantState, log: RequestLog, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = urlOf(req);
  if (url?.pathname === '/signin/scopes' && req.method === 'GET') return sendJson(res, 200, SCOPES);
  if (url?.pathname !== '/signin/token' || req.method !== 'POST') return sendJson(res, 404, { error: 'not_found' });
  const logged = new Logged(req, res, url, log, state);
  const body = await readJson(req);
  const person = typeof body?.['user'] === 'string' ? state.person(body['user']) : undefined;
  logged.user = person?.id ?? null;
  if (logged.cutIfOffline()) return;
  if (!person) return sendJson(res, 400, { error: 'unknown_user', scopes: [] });
  const request = tokenRequest(body ?? {});
  if (!request) return sendJson(res, 400, { error: 'invalid_request', scopes: [] });
  logged.scopes = request.scopes;
  logged.claims = typeof body?.['claims'] === 'string';
  const { status, json } = grantToken(state, person, request);
  sendJson(res, status, json);
}
