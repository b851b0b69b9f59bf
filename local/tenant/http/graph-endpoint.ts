/** /v1.0 over HTTP: headers, bodies, errors and CORS around the operations. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate, bearer } from '../graph/authorize.ts';
import { BATCH_PATH, JSON_TYPE, performBatch } from '../graph/batch.ts';
import { UPLOAD_LIMIT } from '../graph/content.ts';
import { requestTooLarge } from '../graph/errors.ts';
import { errorAnswer, perform } from '../graph/perform.ts';
import type { AnswerIds, GraphRequest } from '../graph/perform.ts';
import { serveOne } from '../graph/serve-one.ts';
import type { Served } from '../graph/serve-one.ts';
import { randomGuid } from '../model/ids.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import { allowPage, answerPreflight } from './cors.ts';
import { cutConnection } from './cut-connection.ts';
import { Logged, urlOf } from './logged.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { sendBody } from './send-body.ts';

type Sendable = Pick<Served, 'answer' | 'truncation'>;

/** Answers a request, alone or a batch, and logs what was inside a batch. @throws GraphError for a token that does not do. */
async function answerTo(
  state: TenantState,
  log: RequestLog,
  request: GraphRequest,
  ids: AnswerIds,
  logged: Logged,
): Promise<Served> {
  const who = authenticate(state, request.headers.authorization);
  const { scopes } = who.token;
  logged.scopes = scopes;
  const isBatch = request.url.pathname === BATCH_PATH;
  return serveOne({ state, request, who, ids, inBatch: false }, (asked) => {
    if (!isBatch) return perform(state, asked, who);
    return performBatch(state, asked, who, ids, ({ request: { method, url }, answer: { status }, units, faults, ms }) => {
      const query = url.search === '' ? {} : { query: url.search.slice(1) };
      const entry = { at: state.clock.iso(), method, path: url.pathname, ...query, status, user: who.caller.id };
      const happened = faults.length > 0 ? { faults } : {};
      log.add({ ...entry, scopes, batch: true, ...happened, units, ms: Math.round(ms) });
    });
  });
}

function send(state: TenantState, res: ServerResponse, { answer, truncation }: Sendable, ids: AnswerIds): void {
  res.statusCode = answer.status;
  res.sendDate = false;
  res.setHeader('Date', new Date(state.clock.now()).toUTCString());
  res.setHeader('request-id', ids.requestId);
  res.setHeader('client-request-id', ids.clientRequestId);
  res.setHeader('Cache-Control', 'no-store');
  if (!answer.withoutCors) allowPage(res, state.settings);
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  if (answer.bytes) {
    res.setHeader('Content-Type', answer.contentType ?? 'application/octet-stream');
    sendBody(res, answer.bytes, truncation);
  } else if (answer.json !== undefined) {
    res.setHeader('Content-Type', JSON_TYPE);
    sendBody(res, Buffer.from(JSON.stringify(answer.json)), truncation);
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
  let toSend: Sendable;
  try {
    const body = await readBody(req, UPLOAD_LIMIT);
    // Somebody may have gone offline while the body was on its way.
    if (logged.cutIfOffline()) return;
    const request = { method: req.method ?? 'GET', url, headers: req.headers, body };
    const served = await answerTo(state, log, request, ids, logged);
    logged.units = served.units;
    logged.faults = served.faults;
    // Or while a fault delayed the answer.
    if (logged.cutIfOffline()) return;
    if (served.cut) return cutConnection(req.socket, served.cut);
    toSend = served;
  } catch (error) {
    if (req.socket.destroyed) return; // the caller went away in the middle of the body
    toSend = { answer: errorAnswer(error instanceof BodyTooLarge ? requestTooLarge() : error, ids, state.clock.iso()) };
  }
  if (req.socket.destroyed) return;
  send(state, res, toSend, ids);
}
