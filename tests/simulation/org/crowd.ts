/**
 * A whole organisation on one allowance: real pages of some hundred people, each standing for so many others. The busiest half
 * hour of Monday, and a calm one after it, to see whether everything becomes quick again by itself.
 */
import { SimulationClock } from '../clock.ts';
import { Chance } from '../random.ts';
import { type Manner, type MinuteOfUse, OrganisationAllowance, unlimited } from './allowance.ts';
import { assumptions, type Peak } from './assumptions.ts';
import { inMeeting, Pair, type PairParts, type Side, sides, type Waited } from './pair.ts';
import { firstFile } from './seat.ts';

const minute = 60_000;

/** So many meetings are played at most; the others are what these stand for. */
const mostMeetings = 60;
/** The pages that were left open have been open for so long when the first meeting begins. */
const leadMs = 40 * minute;
/** After the meetings comes a pause, and then another half hour with so small a share of them. */
const pauseMs = 5 * minute;
const calmShare = 0.2;

export interface Experience {
  /** From a change to the other's page; from a change to OneDrive; from opening to the answer of OneDrive (ms). */
  readonly seen: readonly number[];
  readonly saved: readonly number[];
  readonly opened: readonly number[];
  /** Changes that the other did not see before one of the two left, of all. */
  readonly unseen: number;
  /** Share of the time in which the page says that Microsoft slows it down. */
  readonly slowed: number;
}

/** How the service behaves, and whether owners of drives hear of news. */
export interface Setting {
  readonly manner?: Manner;
  readonly hearing?: PairParts['hearing'];
  readonly seed?: number;
}

export interface Outcome {
  readonly people: number;
  /** Pages that were played, and how many each stands for. */
  readonly pages: number;
  readonly stands: number;
  /** Units asked for in each minute of the busy half hour. */
  readonly minutes: readonly MinuteOfUse[];
  readonly limit: number;
  readonly busy: Experience;
  readonly calm: Experience;
}

class Crowd {
  readonly clock = new SimulationClock();
  readonly chance: Chance;
  readonly allowance: OrganisationAllowance;
  readonly stands: number;
  readonly #hearing: PairParts['hearing'];
  pages = 0;

  constructor(peak: Peak, { manner = 'window', hearing = 'deaf', seed = 1 }: Setting) {
    this.#hearing = hearing;
    this.chance = new Chance(seed, peak.people);
    this.stands = Math.max(1, peak.meetings / mostMeetings);
    this.allowance = new OrganisationAllowance({ clock: this.clock, people: peak.people, stands: this.stands, manner, random: this.chance.next });
  }

  /** A pair whose devices know the record; nobody has it open. `who`: the devices that will be used. */
  async pair(who: readonly Side[]): Promise<Pair> {
    this.pages += who.length;
    const parts: PairParts = { file: firstFile(), clock: this.clock, chance: new Chance(this.chance.below(2 ** 31)), allowance: this.allowance, hearing: this.#hearing };
    const pair = new Pair(parts);
    for (const side of who) {
      await pair.open(side, unlimited);
      await this.clock.advance(1_000);
      void pair.close(side);
      await this.clock.advance(1_000);
    }
    pair.opened.length = 0;
    pair.saved.length = 0;
    pair.openMs = 0;
    return pair;
  }

  at(moment: number, task: () => void): void {
    this.clock.after(moment - this.clock.elapsed(), task);
  }

  /** A meeting that begins then: both come, work and leave. */
  meet(pair: Pair, begins: number): void {
    const { earliestMs, latestMs, meetingMs } = assumptions;
    const ends = begins + meetingMs;
    for (const side of sides) {
      const comes = begins + earliestMs + this.chance.next() * (latestMs - earliestMs);
      this.at(comes, () => void pair.open(side).then(() => pair.work(side, inMeeting, ends)));
      this.at(ends + this.chance.next() * 2 * minute, () => void pair.close(side));
    }
  }

  /** Somebody prepares alone, again and again another one. */
  prepare(pair: Pair, from: number, until: number): void {
    for (let begins = from; begins < until; begins += assumptions.preparesMs + minute / 6) {
      this.at(begins, () => void pair.open('member').then(() => pair.work('member', inMeeting, begins + assumptions.preparesMs)));
      this.at(begins + assumptions.preparesMs, () => void pair.close('member'));
    }
  }
}

function experienceOf(pairs: readonly Pair[]): Experience {
  const all = (of: (pair: Pair) => readonly Waited[]): number[] => pairs.flatMap(of).map(({ ms }) => ms);
  const sum = (of: (pair: Pair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0);
  const seen = all((pair) => pair.seen);
  const unseen = sum((pair) => pair.unseenAtEnd);
  return {
    seen,
    saved: all((pair) => pair.saved),
    opened: all((pair) => pair.opened),
    unseen: unseen / Math.max(1, unseen + seen.length),
    slowed: sum((pair) => pair.slowedMs) / Math.max(1, sum((pair) => pair.openMs)),
  };
}

/** Plays the busiest hour of an organisation. */
export async function playPeak(peak: Peak, setting: Setting): Promise<Outcome> {
  const crowd = new Crowd(peak, setting);
  const share = (count: number): number => Math.max(1, Math.round(count / crowd.stands));
  const many = async (count: number, who: readonly Side[]): Promise<Pair[]> => {
    const pairs: Pair[] = [];
    for (let i = 0; i < count; i += 1) pairs.push(await crowd.pair(who));
    return pairs;
  };
  const busy = await many(share(peak.meetings), sides);
  const calm = await many(share(peak.meetings * calmShare), sides);
  const preparing = await many(share(peak.preparing), ['member']);
  const leftOpen = await many(share(peak.leftOpen), ['member']);

  const start = Math.ceil(crowd.clock.elapsed() / minute) * minute;
  const begins = start + leadMs;
  const ends = begins + assumptions.meetingMs;
  for (const pair of leftOpen) crowd.at(start + crowd.chance.next() * 10 * minute, () => void pair.open('member'));
  for (const pair of preparing) crowd.prepare(pair, begins - crowd.chance.next() * assumptions.preparesMs, ends);
  for (const pair of busy) crowd.meet(pair, begins);
  for (const pair of calm) crowd.meet(pair, ends + pauseMs);
  await crowd.clock.advance(ends + pauseMs + assumptions.meetingMs + 5 * minute - crowd.clock.elapsed());

  return {
    people: peak.people,
    pages: crowd.pages,
    stands: crowd.stands,
    minutes: crowd.allowance.minutes.slice(begins / minute, ends / minute),
    limit: peak.limit.minute,
    busy: experienceOf(busy),
    calm: experienceOf(calm),
  };
}
