/**
 * POST /$batch (https://learn.microsoft.com/graph/json-batching): each request inside goes the same way as one outside. The
 * outer status is 200 whatever is inside. Batches are not nested: inside, `/$batch` is an unknown address.
 */
import type { ConnectionCut } from '../faults/happen.ts';
import { randomGuid } from '../model/ids.ts';
import type { TenantState } from '../model/state.ts';
import { readSteps } from './batch-steps.ts';
import { jsonBody } from './call.ts';
import type { GraphAnswer } from './call.ts';
import { GraphError, methodNotAllowed, unreadableJson } from './errors.ts';
import { errorAnswer, perform } from './perform.ts';
import type { AnswerIds, GraphRequest, Identified } from './perform.ts';
import { serveOne } from './serve-one.ts';
import type { Served } from './serve-one.ts';

export const BATCH_PATH = '/v1.0/$batch';

/** Told of each request inside, when it is over. */
export interface BatchedRequest extends Served {
  readonly request: GraphRequest;
  readonly ms: number;
}

export const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/**
 * Performs all requests of a batch.
 * @throws GraphError when the batch itself cannot be read; ConnectionCut, after all of them, when a fault cut one of them: they
 * share one connection.
 */
export async function performBatch(
  state: TenantState,
  outer: GraphRequest,
  who: Identified,
  ids: AnswerIds,
  observe: (one: BatchedRequest) => void,
): Promise<GraphAnswer> {
  if (outer.method !== 'POST') throw methodNotAllowed();
  if (!/^application\/json\b/i.test(outer.headers['content-type'] ?? '')) throw unreadableJson();
  const steps = readSteps(jsonBody(outer));
  const failed = new Set<string>();
  const responses: unknown[] = [];
  let cut: ConnectionCut | undefined;
  for (const { id, dependsOn, request } of steps) {
    const began = performance.now();
    const own = idsOf(request, ids);
    const served: Served = dependsOn.some((d) => failed.has(d.toLowerCase()))
      ? { answer: errorAnswer(failedDependency(), own, state.clock.iso()), units: 0, faults: [] }
      : await serveOne({ state, request, who, ids: own, inBatch: true }, (asked) => perform(state, asked, who));
    const { status } = served.answer;
    if (status === 0 || status >= 400) failed.add(id.toLowerCase());
    cut ??= served.cut;
    observe({ ...served, request, ms: performance.now() - began });
    responses.push({ id, ...responseOf(served.answer) });
  }
  if (cut) throw cut;
  // In the order of the requests here; the service promises no order: "the id property can be used to correlate".
  return { status: 200, json: { responses } };
}

function idsOf(request: GraphRequest, outer: AnswerIds): AnswerIds {
  const sent = request.headers['client-request-id'];
  return { requestId: randomGuid(), clientRequestId: typeof sent === 'string' ? sent : outer.clientRequestId };
}

/** "Any request that depends on that request fails with status code 424"; the words of the body are not documented. */
const failedDependency = (): GraphError => new GraphError(424, 'FailedDependency', 'Failed Dependency');

/**
 * One answer as data. A redirect is not followed: status 302 and its Location (the page's first edition shows it for
 * /content; it is so still, pnp/pnpjs#3177). Bytes are base64 (msgraph-sdk-javascript#367). A 204 has `"body": null`.
 */
function responseOf({ status, headers = {}, json, bytes, contentType }: GraphAnswer): Record<string, unknown> {
  const all = { ...headers, 'Cache-Control': 'no-cache' };
  if (bytes) {
    const type = contentType ?? 'application/octet-stream';
    return { status, headers: { ...all, 'Content-Type': type }, body: Buffer.from(bytes).toString('base64') };
  }
  if (json !== undefined)
    return { status, headers: { ...all, 'Content-Type': status < 400 ? JSON_TYPE : 'application/json' }, body: json };
  return { status, headers: all, ...(status === 204 ? { body: null } : {}) };
}
