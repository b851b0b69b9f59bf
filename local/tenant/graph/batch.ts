/**
 * POST /$batch (https://learn.microsoft.com/graph/json-batching): each request inside goes the same way as one outside. The
 * outer status is 200 whatever is inside. Batches are not nested: inside, `/$batch` is an unknown address.
 */
import { ConnectionCut } from '../faults/happen.ts';
import { randomGuid } from '../model/ids.ts';
import type { TenantState } from '../model/state.ts';
import { readSteps } from './batch-steps.ts';
import { jsonBody } from './call.ts';
import type { GraphAnswer } from './call.ts';
import { GraphError, methodNotAllowed, unreadableJson } from './errors.ts';
import { meddle } from './meddle.ts';
import { errorAnswer, perform } from './perform.ts';
import type { AnswerIds, GraphRequest, Identified } from './perform.ts';

export const BATCH_PATH = '/v1.0/$batch';

/** Told of each request inside, when it is over. */
export interface BatchedRequest {
  readonly request: GraphRequest;
  readonly status: number;
  readonly ms: number;
  readonly faults: readonly string[];
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
    let faults: readonly string[] = [];
    let answer: GraphAnswer;
    try {
      if (dependsOn.some((d) => failed.has(d.toLowerCase()))) throw failedDependency();
      const note = (names: readonly string[]): void => void (faults = names);
      ({ answer } = await meddle({ state, request, who, inBatch: true, note }, (asked) => perform(state, asked, who)));
    } catch (error) {
      if (error instanceof ConnectionCut) cut = error;
      answer = error instanceof ConnectionCut ? { status: 0 } : errorAnswer(error, own, state.clock.iso());
    }
    if (answer.status >= 400) failed.add(id.toLowerCase());
    observe({ request, status: answer.status, ms: performance.now() - began, faults });
    responses.push({ id, ...responseOf(answer) });
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
