/** Who calls, and whether the token may: 401 and 403 of Graph. */
import type { Person } from '../model/people.ts';
import type { TenantState } from '../model/state.ts';
import type { Token } from '../model/tokens.ts';
import { GraphError, accessDenied, claimsChallenge, tokenExpired, unauthenticated } from './errors.ts';
import type { Route } from './route-table.ts';

/** The token string of an Authorization header; undefined when it is not a bearer token. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
}

/** The person and token behind a header; 401 when there is none, it is unknown, has expired, or is challenged. */
export function authenticate(state: TenantState, authorization: string | undefined): { caller: Person; token: Token } {
  const text = bearer(authorization);
  if (text === undefined) throw unauthenticated('Access token is empty.');
  const token = state.tokens.find(text);
  const caller = token && state.person(token.userId);
  if (!token || !caller) throw unauthenticated('CompactToken parsing failed with error code: 80049217');
  if (token.expiresAt <= Date.now()) throw tokenExpired();
  if (token.challenged) throw claimsChallenge(Math.floor(state.clock.now() / 1000));
  return { caller, token };
}

/**
 * 403 when the token holds none of the route's scopes. Each workload has its own words: files MSAL.NET#681, calendar
 * python-sample-send-mail#4, chats MSTeamsChatExporter#9, directory microsoft-graph-docs#4318.
 */
export function checkScopes(route: Route, token: Token): void {
  if (route.scopes.some((s) => token.scopes.includes(s))) return;
  const workload = route.op.split('.')[0];
  if (workload === 'chat' || workload === 'teams') {
    const asked = `API requires one of '${route.scopes.join(', ')}'. Scopes on the request '${token.scopes.join(', ')}'`;
    throw new GraphError(403, 'Forbidden', `Missing scope permissions on the request. ${asked}`);
  }
  if (workload === 'calendar' || workload === 'todo')
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (workload === 'user')
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  throw accessDenied();
}
