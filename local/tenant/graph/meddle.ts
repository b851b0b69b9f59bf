/** Faults around one request to Graph, alone or inside a batch. */
import { innerOf } from '../faults/errors-by-status.ts';
import { comesAfter, decoded, happen, retryAfterOf } from '../faults/happen.ts';
import type { Truncation } from '../faults/happen.ts';
import type { ErrorFault, Fault } from '../faults/rule.ts';
import type { TenantState } from '../model/state.ts';
import { addressedItem } from './addressed-item.ts';
import type { GraphAnswer } from './call.ts';
import { GraphError, claimsChallenge, eTagMismatch, tokenExpired } from './errors.ts';
import type { GraphRequest, Identified } from './perform.ts';

export interface Meddled {
  readonly answer: GraphAnswer;
  readonly truncation?: Truncation;
}

export interface Around {
  readonly state: TenantState;
  readonly request: GraphRequest;
  readonly who: Identified;
  /** Inside a batch no body can end early: the batch is one body. */
  readonly inBatch: boolean;
  /** Told the names of the faults that apply, before anything else happens. */
  readonly note: (faults: readonly string[]) => void;
}

/** The request with its faults. @throws GraphError, ConnectionCut */
export async function meddle(
  around: Around,
  perform: (request: GraphRequest) => GraphAnswer | Promise<GraphAnswer>,
): Promise<Meddled> {
  const faults = faultsOf(around);
  around.note(faults.map(({ fault }) => fault));
  let { request } = around;
  for (const fault of faults) {
    if (fault.fault === 'if-match') request = withoutIfMatch(request, fault.mode);
    else if (!comesAfter(fault)) await strike(around, fault);
  }
  let outcome: { readonly answer: GraphAnswer } | { readonly error: unknown };
  try {
    outcome = { answer: await perform(request) };
  } catch (error) {
    outcome = { error };
  }
  for (const fault of faults) if (comesAfter(fault)) await strike(around, fault);
  if ('error' in outcome) throw outcome.error;
  const truncation = faults.find((f) => f.fault === 'truncate');
  return truncation ? { answer: outcome.answer, truncation } : outcome;
}

function faultsOf({ state, request, who, inBatch }: Around): Fault[] {
  const hasIfMatch = request.headers['if-match'] !== undefined;
  return state.faults.faultsFor({
    method: request.method,
    path: decoded(request.url.pathname),
    user: who.caller.id,
    item: () => addressedItem(state, request, who),
    can: ({ fault }) => {
      if (fault === 'if-match') return hasIfMatch;
      if (fault === 'stale-bytes') return false;
      return fault !== 'truncate' || !inBatch;
    },
  });
}

function withoutIfMatch(request: GraphRequest, mode: 'ignore' | 'spurious'): GraphRequest {
  if (mode === 'spurious') throw eTagMismatch();
  const { 'if-match': _, ...headers } = request.headers;
  return { ...request, headers };
}

async function strike({ state, who }: Around, fault: Fault): Promise<void> {
  switch (fault.fault) {
    case 'error':
      throw errorOf(fault, state.clock.now());
    case 'token-expiry':
      state.tokens.expireAll(who.caller.id);
      throw tokenExpired();
    case 'claims-challenge':
      state.tokens.challengeAll(who.caller.id);
      throw claimsChallenge(Math.floor(state.clock.now() / 1000));
    default:
      await happen(state, fault);
  }
}

function errorOf(fault: ErrorFault, now: number): GraphError {
  const { status, code, message } = fault;
  return new GraphError(status, code, message, { inner: innerOf(status, code), headers: retryAfterOf(fault, now) });
}
