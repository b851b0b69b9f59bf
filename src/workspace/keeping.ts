/**
 * What may be said of this device's store at present. `Durability` changes with every letter; here it has its time, so that a
 * status line is calm and still never ahead of the store: bad news are told at once, good news once they have lasted.
 */
import type { Clock } from '../base/clock.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Durability } from '../sync/outbox.ts';

/** `stalled`: the store has been at it for so long that a person should know. */
export type Keeping = Durability | 'stalled';

/** So long the store must have had everything, so that the line stands still while somebody types. */
const calmMs = 500;
/** An ordinary write takes well under a tenth of a second (design §1). */
const stalledAfterMs = 1_000;

/** Follows `durability` until `stop` is called. */
export function watchKeeping(durability: Readable<Durability>, clock: Pick<Clock, 'after'>): { readonly keeping: Readable<Keeping>; stop(): void } {
  const keeping = new Subscribable<Keeping>(durability.get());
  let cancel: (() => void) | null = null;
  const later = (ms: number, said: Keeping): void => {
    cancel = clock.after(ms, () => keeping.set(said));
  };
  const look = (): void => {
    cancel?.();
    cancel = null;
    const now = durability.get();
    const said = keeping.get();
    if (now === 'store-full' || now === 'store-blocked') return keeping.set(now);
    if (now === 'durable') return said === 'durable' ? undefined : later(calmMs, now);
    // A store that has refused, or takes its time, is not taken at its word until it has everything.
    if (said === 'durable') keeping.set(now);
    if (keeping.get() === 'writing') later(stalledAfterMs, 'stalled');
  };
  const unsubscribe = durability.subscribe(look);
  look();
  return {
    keeping,
    stop() {
      cancel?.();
      unsubscribe();
    },
  };
}
