/**
 * The clock of the Microsoft 365 on this machine, which can jump to the next occurrence (local/README.md): the page's
 * address has `?localClock=<offset in ms>`, and the shell posts `{ accordLocalClock: offsetMs }` when it jumps. In any other
 * build this is the machine's clock and nothing listens.
 */
import { Subscribable, type Readable } from '../base/subscribable.ts';
import { builtForThisMachine } from './config.ts';

export interface LocalClock {
  /** Milliseconds since 1970 UTC, with the offset. */
  nowMs(): number;
  /** Milliseconds by which this clock is ahead of the machine's; tells of each jump. */
  readonly offset: Readable<number>;
}

/** `shell`: origin of the shell; messages of anybody else are ignored. Null: no local Microsoft 365. */
export function startLocalClock(shell: string | null, page: Window = window): LocalClock {
  const offset = new Subscribable(0);
  if (builtForThisMachine() && shell !== null) {
    offset.set(readOffset(new URLSearchParams(page.location.search).get('localClock')) ?? 0);
    page.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.origin !== shell || event.source !== page.parent) return;
      const { data } = event;
      const told = typeof data === 'object' && data !== null && 'accordLocalClock' in data ? data.accordLocalClock : null;
      const ms = readOffset(told);
      if (ms !== null) offset.set(ms);
    });
  }
  return { nowMs: () => Date.now() + offset.get(), offset };
}

function readOffset(value: unknown): number | null {
  const ms = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof ms === 'number' && Number.isFinite(ms) ? Math.round(ms) : null;
}
