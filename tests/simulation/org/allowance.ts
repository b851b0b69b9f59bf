/** What the service lets through. One allowance is shared by all pages of an organisation. */
import type { Clock } from '../../../src/base/clock.ts';
import { limitsFor, Meter } from '../../../local/tenant/model/meter.ts';

export interface Allowance {
  /** Charges a request. Null: it is served. Else it is refused, and the page is to wait so long (ms). */
  take(units: number): number | null;
}

/** For what is counted without a limit. */
export const unlimited: Allowance = { take: () => null };

/** What a page waits when it cannot read how long (`src/graph/failure.ts`). */
const unreadablePauseMs = 10_000;

/** How the service may behave; which of these it does is not documented. */
export const manners = {
  /** As the local tenant: a minute begins with the first request after the last one; pages cannot read `Retry-After`. */
  window: 'whole minutes, Retry-After cannot be read',
  told: 'whole minutes, Retry-After is read',
  bucket: 'a bucket that fills evenly, Retry-After cannot be read',
  long: 'whole minutes, Retry-After of 70 to 250 s is read',
} as const;
export type Manner = keyof typeof manners;

/** Units that were asked for in a minute of the simulation. */
export interface MinuteOfUse {
  served: number;
  refused: number;
}

export interface OrganisationParts {
  readonly clock: Clock;
  /** Licences. */
  readonly people: number;
  /** Each page stands for so many. */
  readonly stands: number;
  readonly manner: Manner;
  readonly random: () => number;
}

/** The allowance of one app in an organisation. Requests that are refused count, too ("throttled requests count towards usage limits"). */
export class OrganisationAllowance implements Allowance {
  readonly minutes: MinuteOfUse[] = [];
  readonly #parts: OrganisationParts;
  readonly #meter = new Meter();
  readonly #limit: number;
  #bucket: number;
  #filledAt = 0;

  constructor(parts: OrganisationParts) {
    this.#parts = parts;
    this.#limit = limitsFor(parts.people).minute;
    this.#bucket = this.#limit;
  }

  take(units: number): number | null {
    const asked = units * this.#parts.stands;
    const pause = this.#parts.manner === 'bucket' ? this.#fromBucket(asked) : this.#fromWindow(asked);
    const use = this.#use();
    if (pause === null) use.served += asked;
    else use.refused += asked;
    return pause;
  }

  #fromWindow(asked: number): number | null {
    const { clock, people, manner, random } = this.#parts;
    const { minute } = this.#meter.spend('accord', asked, clock.elapsed(), people);
    if (minute.used <= minute.limit) return null;
    if (manner === 'told') return minute.resetsIn * 1_000;
    return manner === 'long' ? 70_000 + random() * 180_000 : unreadablePauseMs;
  }

  /** May hold back a minute's worth, and be as much in debt. */
  #fromBucket(asked: number): number | null {
    const now = this.#parts.clock.elapsed();
    const filled = Math.min(this.#limit, this.#bucket + ((now - this.#filledAt) / 60_000) * this.#limit);
    this.#filledAt = now;
    this.#bucket = Math.max(filled - asked, -this.#limit);
    return filled >= asked ? null : unreadablePauseMs;
  }

  #use(): MinuteOfUse {
    const at = Math.floor(this.#parts.clock.elapsed() / 60_000);
    while (this.minutes.length <= at) this.minutes.push({ served: 0, refused: 0 });
    const use = this.minutes[at];
    if (use === undefined) throw new Error('the minute was just made');
    return use;
  }
}
