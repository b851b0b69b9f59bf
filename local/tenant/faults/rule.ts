/** What a fault rule says: which requests it is for, how often, and what goes wrong. The words are in local/README.md. */
import type { Deed } from './deed.ts';

/** With `tookEffect` the request is performed first, and only then does the fault happen. */
interface MayTakeEffect {
  readonly tookEffect: boolean;
}

export interface ErrorFault extends MayTakeEffect {
  readonly fault: 'error';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Seconds; null = no such header. */
  readonly retryAfter: number | null;
  readonly retryAfterAs: 'seconds' | 'date';
}

export type Fault =
  | ErrorFault
  | ({ readonly fault: 'cut'; readonly resend: boolean } & MayTakeEffect)
  | ({ readonly fault: 'delay'; readonly ms: number } & MayTakeEffect)
  | ({ readonly fault: 'deed'; readonly deed: Deed } & MayTakeEffect)
  | { readonly fault: 'if-match'; readonly mode: 'ignore' | 'spurious' }
  | { readonly fault: 'token-expiry' }
  | { readonly fault: 'claims-challenge' }
  | { readonly fault: 'stale-bytes'; readonly versions: number }
  | {
      readonly fault: 'truncate';
      /** Share of the bytes that arrives, 0 to below 1. */
      readonly keep: number;
      /** `whole`: the header promises all bytes and the connection ends early; `cut`: it fits what arrives. */
      readonly contentLength: 'whole' | 'cut';
    };

export interface Rule {
  readonly method: readonly string[] | null;
  readonly path: RegExp | null;
  /** Object id of the caller. */
  readonly user: string | null;
  /** Id of an item, or a pattern of its path below the root of its drive. */
  readonly item: { readonly id: string; readonly path: RegExp } | null;
  /** How many matching requests go by first. */
  readonly after: number;
  /** How many matching requests are looked at then; null = all. */
  readonly count: number | null;
  /** Chance of each request that is looked at, above 0 to 1. */
  readonly probability: number;
  readonly fault: Fault;
  /** The rule as it was sent, for `GET /local/faults`. */
  readonly sent: Readonly<Record<string, unknown>>;
}
