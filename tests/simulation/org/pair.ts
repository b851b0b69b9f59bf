/** Two people and their record: what they do, and how long it takes until the other's page has it. */
import type { Person } from '../../../src/domain/entities.ts';
import { jonas, maya, session } from '../../helpers/people.ts';
import type { SimulationClock } from '../clock.ts';
import type { Chance } from '../random.ts';
import type { Allowance } from './allowance.ts';
import { assumptions } from './assumptions.ts';
import type { CountedRemote, Hearing, SharedFile } from './counted-remote.ts';
import { Seat } from './seat.ts';

export type Side = 'manager' | 'member';
export const sides = ['manager', 'member'] as const;
const otherOf = (side: Side): Side => (side === 'manager' ? 'member' : 'manager');
const people: Readonly<Record<Side, Person>> = { manager: maya, member: jonas };

/** How busy somebody is: an act every so often on average; a share of them is typing, from so long to so long. */
export interface Zeal {
  readonly actsEveryMs: number;
  readonly typingShare: number;
  readonly shortestTypingMs: number;
  readonly longestTypingMs: number;
}

export interface Waited {
  /** When it began, and for how long (ms). */
  readonly at: number;
  readonly ms: number;
}

/** A click, or the last word of a stretch of typing. */
export interface Seen extends Waited {
  readonly by: Side;
  readonly kind: 'step' | 'typing';
}

export interface PairParts {
  readonly file: SharedFile;
  readonly clock: SimulationClock;
  readonly chance: Chance;
  readonly allowance: Allowance;
  /** Whether the owner of the drive, the manager here, hears of news. */
  readonly hearing: Exclude<Hearing, 'guest'>;
}

interface Unseen extends Omit<Seen, 'ms'> {
  readonly number: number;
}

/** What is typed reaches the document so often: in the app oftener, to the engine it is the same stretch. */
const wordsMs = 1_500;
/** Clicks change the titles of so many topics in turn, so that the record does not grow with them. */
const topicsEach = 3;

export class Pair {
  readonly seats: Readonly<Record<Side, Seat>>;
  /** From a change (of a stretch of typing: its last word) to the other's page, while both are open. */
  readonly seen: Seen[] = [];
  /** From a change to OneDrive; from opening a page to the answer of OneDrive. */
  readonly saved: Waited[] = [];
  readonly opened: Waited[] = [];
  /** Time in which the page says that Microsoft slows it down, and time in which it was open. */
  slowedMs = 0;
  openMs = 0;
  /** Changes that the other had not seen when one of the two left. */
  unseenAtEnd = 0;
  readonly #parts: PairParts;
  #unseen: Unseen[] = [];
  #changes = 0;
  readonly #openedAt: Record<Side, number> = { manager: 0, member: 0 };

  constructor(parts: PairParts) {
    this.#parts = parts;
    const { file, clock, chance, hearing } = parts;
    const seat = (side: Side, heard: Hearing): Seat => new Seat({ person: people[side], file, hearing: heard, clock, chance });
    this.seats = { manager: seat('manager', hearing), member: seat('member', 'guest') };
  }

  /** Opens a side's page, and watches what it says. Opened without limits the device only gets to know the record. */
  async open(side: Side, allowance = this.#parts.allowance): Promise<void> {
    const { clock } = this.#parts;
    const seat = this.seats[side];
    const began = clock.elapsed();
    let asked = false;
    let pendingSince: number | null = null;
    let slowedSince: number | null = null;
    this.#openedAt[side] = began;
    seat.onChange = () => {
      if (!seat.isOpen) return;
      const now = clock.elapsed();
      const status = seat.engine.status.get();
      if (status.asked && !asked) this.opened.push({ at: began, ms: now - began });
      asked ||= status.asked;
      if (status.pending) pendingSince ??= now;
      else if (pendingSince !== null) {
        this.saved.push({ at: pendingSince, ms: now - pendingSince });
        pendingSince = null;
      }
      if (status.failure?.kind === 'slowed-down') slowedSince ??= now;
      else if (slowedSince !== null) {
        this.slowedMs += now - slowedSince;
        slowedSince = null;
      }
      this.#look(side);
    };
    await seat.open(allowance);
  }

  /** Puts a side's page away. */
  async close(side: Side): Promise<CountedRemote> {
    this.unseenAtEnd += this.#unseen.length;
    this.#unseen = [];
    this.openMs += this.#parts.clock.elapsed() - this.#openedAt[side];
    return this.seats[side].close();
  }

  /** Somebody works in the record until a moment of the clock. */
  work(side: Side, zeal: Zeal, until: number): void {
    const { clock, chance } = this.#parts;
    const next = (): void => {
      const wait = -Math.log(1 - chance.next()) * zeal.actsEveryMs;
      if (clock.elapsed() + wait >= until) return;
      clock.after(wait, () => {
        if (!this.seats[side].isOpen) return;
        if (!chance.chance(zeal.typingShare)) {
          this.step(side);
          next();
          return;
        }
        const length = zeal.shortestTypingMs + chance.next() * (zeal.longestTypingMs - zeal.shortestTypingMs);
        this.type(side, Math.min(until, clock.elapsed() + length), next);
      });
    };
    next();
  }

  /** One click. */
  step(side: Side): void {
    const number = this.#count();
    const seat = this.seats[side];
    const id = topicOf(side, number);
    const title = String(number);
    seat.act(seat.record.topics[id] === undefined ? { type: 'add-topic', id, title } : { type: 'rename-topic', id, title });
    this.#await(side, number, 'step');
  }

  /** Types without a rest until a moment of the clock. */
  type(side: Side, until: number, then: () => void = () => undefined): void {
    const { clock } = this.#parts;
    const go = (): void => {
      const seat = this.seats[side];
      if (!seat.isOpen) return;
      const last = clock.elapsed() + wordsMs >= until;
      const number = last ? this.#count() : 0;
      seat.type(last ? `${wordOf(number)} ` : 'word ');
      if (last) {
        this.#await(side, number, 'typing');
        then();
      } else clock.after(wordsMs, go);
    };
    go();
  }

  #count(): number {
    this.#changes += 1;
    return this.#changes;
  }

  #await(by: Side, number: number, kind: Seen['kind']): void {
    if (this.seats[otherOf(by)].isOpen) this.#unseen.push({ by, number, kind, at: this.#parts.clock.elapsed() });
  }

  /** Which of the other's changes has this page got? */
  #look(side: Side): void {
    if (this.#unseen.length === 0) return;
    const { topics, sessions } = this.seats[side].record;
    const notes = sessions[session.id]?.notes ?? '';
    const has = ({ by, number, kind }: Unseen): boolean =>
      by !== side && (kind === 'typing' ? notes.includes(wordOf(number)) : Number(topics[topicOf(by, number)]?.title ?? 0) >= number);
    const now = this.#parts.clock.elapsed();
    for (const { by, kind, at } of this.#unseen.filter(has)) this.seen.push({ by, kind, at, ms: now - at });
    this.#unseen = this.#unseen.filter((one) => !has(one));
  }
}

const topicOf = (by: Side, number: number): string => `${by}${number % topicsEach}`;
const wordOf = (number: number): string => `w${number}.`;

/** As busy as two people in a meeting are. */
export const inMeeting: Zeal = assumptions;
