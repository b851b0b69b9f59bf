/** Errors of the Teams workload. Where the words are not known from a thread, only status and code are to be relied on. */
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';

export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

/** 403 when the app is not where the notification goes (microsoft-365-agents-toolkit#6067). */
export const notAuthorized = ({ clientId, path }: GraphCall): GraphError =>
  new GraphError(
    403,
    'Forbidden',
    `Application with AAD App Id '${clientId}' is not authorized to generate custom text notifications about '${path}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  );

/** 429 as in throttling.md, "Sample response". */
const tooManyRequests = (): GraphError =>
  new GraphError(429, 'TooManyRequests', 'Please retry again later.', {
    inner: { code: '429', message: 'Please retry after', status: '429' },
    headers: { 'Retry-After': '1' },
  });

/** Notes the request. @throws GraphError 429 beyond so many a second of this app */
export function keepPace({ state, clientId }: GraphCall, what: string, perSecond: number): void {
  if (!state.pace.allows(`${what}|${clientId}`, perSecond, state.clock.now())) throw tooManyRequests();
}

/** What comes after the version in an address of Graph; undefined for any other address. */
export function entityPath({ state }: GraphCall, url: string): string | undefined {
  const roots = ['https://graph.microsoft.com/v1.0', 'https://graph.microsoft.com/beta', `${state.origins.main}/v1.0`];
  const root = roots.find((one) => url.startsWith(`${one}/`));
  if (root === undefined) return undefined;
  try {
    return decodeURIComponent(url.slice(root.length));
  } catch {
    return undefined;
  }
}
