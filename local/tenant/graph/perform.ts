/** One request to Graph, from HTTP or from inside a batch: route, scopes, operation, and errors as answers. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from '../model/people.ts';
import type { TenantState } from '../model/state.ts';
import type { Token } from '../model/tokens.ts';
import { checkScopes } from './authorize.ts';
import type { GraphAnswer } from './call.ts';
import { GraphError, methodNotAllowed, unknownSegment } from './errors.ts';
import { OPERATIONS } from './operations.ts';
import { matchRoute } from './route-table.ts';

export interface GraphRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Identified {
  readonly caller: Person;
  readonly token: Token;
}

/** The two ids that each answer carries. */
export interface AnswerIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** Performs a request of a known caller. @throws GraphError */
export function perform(state: TenantState, request: GraphRequest, { caller, token }: Identified): GraphAnswer {
  const { method, url, headers, body } = request;
  const path = url.pathname.slice('/v1.0'.length);
  const match = matchRoute(method, path);
  if (match.kind === 'unknown') throw unknownSegment(path.split('/').find((p) => p !== '') ?? '');
  if (match.kind === 'wrongMethod') throw methodNotAllowed();
  checkScopes(match.route, token);
  const operation = OPERATIONS[match.route.op];
  if (!operation) throw new Error(`no operation ${match.route.op}`);
  return operation({
    state,
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    caller,
    scopes: token.scopes,
    clientId: token.clientId,
    params: match.params,
  });
}

/** Any error as an answer; ids and date are inside the body, as learn.microsoft.com/graph/errors shows. */
export function errorAnswer(thrown: unknown, ids: AnswerIds, date: string): GraphAnswer {
  const error = asGraphError(thrown);
  const innerError = {
    ...error.inner,
    date: date.slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return {
    status: error.status,
    json: { error: { code: error.code, message: error.message, innerError } },
    headers: error.headers,
  };
}

function asGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  process.stderr.write(`local tenant: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new GraphError(500, 'generalException', 'An unspecified error has occurred.');
}
