/** One request to Graph from beginning to end, alone or inside a batch: what it costs, what goes wrong, what it answers. */
import { ConnectionCut } from '../faults/happen.ts';
import type { Truncation } from '../faults/happen.ts';
import type { TenantState } from '../model/state.ts';
import type { GraphAnswer } from './call.ts';
import { meddle } from './meddle.ts';
import { errorAnswer } from './perform.ts';
import type { AnswerIds, GraphRequest, Identified } from './perform.ts';
import { charge, throttled, unitsOf } from './units.ts';

export interface Served {
  /** Status 0 when the connection is to be cut. */
  readonly answer: GraphAnswer;
  readonly truncation?: Truncation;
  readonly cut?: ConnectionCut;
  readonly units: number;
  readonly faults: readonly string[];
}

export interface ToServe {
  readonly state: TenantState;
  readonly request: GraphRequest;
  readonly who: Identified;
  readonly ids: AnswerIds;
  /** Inside a batch no body can end early: the batch is one body. */
  readonly inBatch: boolean;
}

/** Never rejects; `perform` answers or throws GraphError or ConnectionCut. */
export async function serveOne(
  { state, request, who, ids, inBatch }: ToServe,
  perform: (request: GraphRequest) => GraphAnswer | Promise<GraphAnswer>,
): Promise<Served> {
  const { units, headers, throttled: isThrottled } = charge(state, who.token.clientId, unitsOf(request));
  let faults: readonly string[] = [];
  try {
    if (isThrottled) throw throttled();
    const note = (names: readonly string[]): void => void (faults = names);
    const { answer, truncation } = await meddle({ state, request, who, inBatch, note }, perform);
    return { answer: withHeaders(answer, headers), ...(truncation ? { truncation } : {}), units, faults };
  } catch (error) {
    if (error instanceof ConnectionCut) return { answer: { status: 0 }, cut: error, units, faults };
    return { answer: withHeaders(errorAnswer(error, ids, state.clock.iso()), headers), units, faults };
  }
}

/** What the answer says itself goes before. */
function withHeaders(answer: GraphAnswer, headers: Readonly<Record<string, string>>): GraphAnswer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
