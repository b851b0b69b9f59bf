/** /v1.0 over HTTP: headers, bodies, errors and CORS around the operations. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate, bearer } from '../graph/authorize.ts';
import { BATCH_PATH, JSON_TYPE, performBatch } from '../graph/batch.ts';
import type { GraphAnswer } from '../graph/call.ts';
import { UPLOAD_LIMIT } from '../graph/content.ts';
import { requestTooLarge } from '../graph/errors.ts';
import { errorAnswer, perform } from '../graph/perform.ts';
import type { AnswerIds, GraphRequest } from '../graph/perform.ts';
import { randomGuid } from '../model/ids.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import { allowPage, answerPreflight } from './cors.ts';
import { Logged, urlOf } from './logged.ts';
import { BodyTooLarge, readBody } from './read-body.ts';

/** Answers a request, alone or a batch, and logs what was inside a batch. @throws GraphError */
function answerTo(state: TenantState, log: RequestLog, request: GraphRequest, ids: AnswerIds, logged: Logged): GraphAnswer {
  const who = authenticate(state, request.headers.authorization);
  const { scopes } = who.token;
  logged.scopes = scopes;
  if (request.url.pathname !== BATCH_PATH) return perform(state, request, who);
  return performBatch(state, request, who, ids, ({ method, url }, status, ms) => {
    const query = url.search === '' ? {} : { query: url.search.slice(1) };
    const asked = { at: state.clock.iso(), method, path: url.pathname, ...query, status, user: who.caller.id };
    log.add({ ...asked, scopes, batch: true, ms: Math.round(ms) });
  });
}

function send(res: ServerResponse, answer: GraphAnswer, ids: AnswerIds, date: number): void {
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
    res.setHeader('Content-Type', JSON_TYPE);
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
    const request = { method: req.method ?? 'GET', url, headers: req.headers, body };
    answer = answerTo(state, log, request, ids, logged);
  } catch (error) {
    if (req.socket.destroyed) return; // the caller went away in the middle of the body
    answer = errorAnswer(error instanceof BodyTooLarge ? requestTooLarge() : error, ids, state.clock.iso());
  }
  if (req.socket.destroyed) return;
  send(res, answer, ids, state.clock.now());
}
