/** /v1.0 over HTTP: headers, bodies, errors and CORS around the operations. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphAnswer, GraphCall } from '../graph/call.ts';
import { authenticate, bearer, checkScopes } from '../graph/authorize.ts';
import { UPLOAD_LIMIT } from '../graph/content.ts';
import { GraphError, unknownSegment } from '../graph/errors.ts';
import { OPERATIONS } from '../graph/operations.ts';
import { matchRoute } from '../graph/route-table.ts';
import { randomGuid } from '../model/ids.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import { allowPage, answerPreflight } from './cors.ts';
import { Logged, urlOf } from './logged.ts';
import { BodyTooLarge, readBody } from './read-body.ts';

interface Ids {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** The error body; ids and date are inside, as learn.microsoft.com/graph/errors shows. */
function errorAnswer(error: GraphError, ids: Ids, date: string): GraphAnswer {
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

function perform(state: TenantState, req: IncomingMessage, url: URL, body: Buffer, logged: Logged): GraphAnswer {
  const { caller, token } = authenticate(state, req.headers.authorization);
  logged.scopes = token.scopes;
  const method = req.method ?? 'GET';
  const path = url.pathname.slice('/v1.0'.length);
  const match = matchRoute(method, path);
  if (match.kind === 'unknown') throw unknownSegment(path.split('/').find((p) => p !== '') ?? '');
  if (match.kind === 'wrongMethod')
    throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  checkScopes(match.route, token);
  const operation = OPERATIONS[match.route.op];
  if (!operation) throw new Error(`no operation ${match.route.op}`);
  const call: GraphCall = {
    state,
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: req.headers,
    body,
    caller,
    scopes: token.scopes,
    params: match.params,
  };
  return operation(call);
}

function asGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof BodyTooLarge)
    return new GraphError(413, 'requestEntityTooLarge', 'The maximum request length was exceeded.');
  process.stderr.write(`local tenant: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new GraphError(500, 'generalException', 'An unspecified error has occurred.');
}

function send(res: ServerResponse, answer: GraphAnswer, ids: Ids, date: number): void {
  res.statusCode = answer.status;
  res.sendDate = false;
  res.setHeader('Date', new Date(date).toUTCString());
  res.setHeader('request-id', ids.requestId);
  res.setHeader('client-request-id', ids.clientRequestId);
  res.setHeader('Cache-Control', 'no-store');
  if (!answer.withoutCors) allowPage(res);
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  if (answer.bytes) {
    res.setHeader('Content-Type', answer.contentType ?? 'application/octet-stream');
    res.end(answer.bytes);
  } else if (answer.json !== undefined) {
    res.setHeader(
      'Content-Type',
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
    res.end(JSON.stringify(answer.json));
  } else {
    res.end();
  }
}

/** Serves one request to /v1.0. */
export async function serveGraph(state: TenantState, log: RequestLog, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = urlOf(req);
  if (req.method === 'OPTIONS') return answerPreflight(req, res);
  if (!url) return void res.writeHead(400).end();
  const logged = new Logged(req, res, url, log, state);
  const text = bearer(req.headers.authorization);
  logged.user = (text === undefined ? undefined : state.tokens.find(text)?.userId) ?? null;
  if (logged.cutIfOffline()) return;
  const requestId = randomGuid();
  const sent = req.headers['client-request-id'];
  const ids = { requestId, clientRequestId: typeof sent === 'string' ? sent : requestId };
  let answer: GraphAnswer;
  try {
    const body = await readBody(req, UPLOAD_LIMIT);
    // Somebody may have gone offline while the body was on its way.
    if (logged.cutIfOffline()) return;
    answer = perform(state, req, url, body, logged);
  } catch (error) {
    if (req.socket.destroyed) return; // the caller went away in the middle of the body
    answer = errorAnswer(asGraphError(error), ids, state.clock.iso());
  }
  if (req.socket.destroyed) return;
  send(res, answer, ids, state.clock.now());
}
