import type { Random } from '../base/ids.ts';
import type { RemoteFailure } from './ports.ts';

const second = 1_000;

/**
 * How long nothing is asked after the `attempt`-th failure in a row (from 1), in milliseconds. Waits grow to a bound and
 * carry jitter, so that two people who collide do not collide again; every state can be left early by `retry`.
 */
export function pauseAfter(failure: RemoteFailure, attempt: number, random: Random): number {
  const growing = (first: number, longest: number) => Math.min(longest, first * 2 ** Math.min(attempt - 1, 10)) * (0.5 + random() / 2);
  switch (failure.kind) {
    case 'conflict':
      return growing(0.3 * second, 8 * second);
    case 'slowed-down':
      // How long it asks for can most likely not be read: no header of Graph is known to be exposed to pages (CORS). And whoever
      // waits together comes back together, so what is asked for carries jitter, too.
      return Math.max(failure.retryAfterMs * (1 + random() / 4), growing(20 * second, 300 * second));
    case 'locked':
      return growing(10 * second, 60 * second);
    case 'offline':
    case 'unavailable':
    case 'damaged':
    case 'cancelled':
      return growing(2 * second, 30 * second);
    case 'sign-in-needed':
    case 'sign-in-failed':
    case 'forbidden':
    case 'may-not-write':
    case 'missing':
    case 'full':
      return growing(30 * second, 120 * second);
  }
}
