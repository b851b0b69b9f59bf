/** What Graph and the download origin have in common when a fault happens. */
import { BadField } from './fields.ts';
import { doDeed } from './do-deed.ts';
import type { ErrorFault, Fault } from './rule.ts';
import type { TenantState } from '../model/state.ts';

/** Thrown when the connection is to be cut without an answer. */
export class ConnectionCut extends Error {
  /** Whether the browser may ask again by itself, see `cutConnection`. */
  readonly resend: boolean;

  constructor(resend: boolean) {
    super('the connection is to be cut');
    this.resend = resend;
  }
}

/** How much of a body arrives, and what `Content-Length` says of it. */
export type Truncation = Extract<Fault, { readonly fault: 'truncate' }>;

/** True when the fault waits until the request has taken effect. */
export function comesAfter(fault: Fault): boolean {
  return 'tookEffect' in fault && fault.tookEffect;
}

/**
 * Faults that cut, and faults after which the request goes on; others are left to the caller. A deed that cannot be done
 * (any more) is said on stderr.
 * @throws ConnectionCut
 */
export async function happen(state: TenantState, fault: Fault): Promise<void> {
  if (fault.fault === 'cut') throw new ConnectionCut(fault.resend);
  if (fault.fault === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault.fault !== 'deed') return;
  try {
    doDeed(state, fault.deed);
  } catch (error) {
    if (!(error instanceof BadField)) throw error;
    process.stderr.write(`local tenant: the deed of a fault rule could not be done: ${error.message}\n`);
  }
}

/** `Retry-After`: seconds or an HTTP date (RFC 9110 §10.2.3), the date on the tenant's clock like `Date`. */
export function retryAfterOf({ retryAfter, retryAfterAs }: ErrorFault, now: number): Record<string, string> {
  if (retryAfter === null) return {};
  return {
    'Retry-After': retryAfterAs === 'seconds' ? String(retryAfter) : new Date(now + retryAfter * 1000).toUTCString(),
  };
}

/** Percent-decoded, or as sent when it is not valid. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
