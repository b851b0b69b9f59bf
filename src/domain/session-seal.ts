/** The seal of a session: what the record notes of its sealed file, and what is written beside it afterwards. SPEC: Z. */
import type { Instant } from '../base/clock.ts';
import type { Role } from './role.ts';

/** One sealed file, by its name in `sessions/` and the SHA-256 (hex) of its bytes. */
export interface SealLink {
  readonly name: string;
  readonly sha256: string;
}

/** What the record notes of a session's sealed file once that was written and read back. */
export interface Seal extends SealLink {
  /** SHA-256 of the file that was sealed before; null for the first. */
  readonly previous: string | null;
  readonly at: Instant;
  /** Whose page sealed it. */
  readonly by: Role;
  /** Set when only this side had confirmed. */
  readonly alone: Role | null;
}

/** Words beside a sealed session. Written once, never changed. */
export interface Amendment {
  readonly id: string;
  readonly session: string;
  readonly by: Role;
  readonly at: Instant;
  readonly text: string;
}
