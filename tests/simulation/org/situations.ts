/** What a page costs in each kind of situation: measured with the real engine, two people and nobody else. */
import { session } from '../../helpers/people.ts';
import { SimulationClock } from '../clock.ts';
import { Chance } from '../random.ts';
import { unlimited } from './allowance.ts';
import { inMeeting, Pair, type Side, sides, type Zeal } from './pair.ts';
import { firstFile } from './seat.ts';

const second = 1_000;
const minute = 60 * second;
/** So many pairs are looked at, so that chance evens out. */
const pairs = 12;

interface Trial {
  readonly clock: SimulationClock;
  readonly pair: Pair;
}

/** A pair whose devices know the record; nobody has it open. */
async function begin(seed: number, hearing: 'owner' | 'deaf'): Promise<Trial> {
  const clock = new SimulationClock();
  const pair = new Pair({ file: firstFile(), clock, chance: new Chance(seed), allowance: unlimited, hearing });
  for (const side of sides) {
    await pair.open(side);
    await clock.advance(2 * second);
  }
  await clock.advance(minute);
  // Closing waits for answers, and these for the clock.
  for (const side of sides) await putAway({ clock, pair }, side);
  return { clock, pair };
}

async function putAway({ clock, pair }: Trial, side: Side): Promise<number> {
  let units = 0;
  void pair.close(side).then((remote) => (units = remote.units));
  await clock.advance(30 * second);
  return units;
}

interface Measured {
  /** Units a minute. */
  readonly units: Readonly<Record<Side, number>>;
  readonly delays: readonly number[];
}

interface Scene {
  readonly hearing: 'owner' | 'deaf';
  /** Whose pages are open. */
  readonly who?: readonly Side[];
  /** Not counted at first, and counted then (ms). */
  readonly settleMs: number;
  readonly forMs: number;
  during(pair: Pair, until: number): void;
}

async function measure(seed: number, { hearing, who = sides, settleMs, forMs, during }: Scene): Promise<Measured> {
  const trial = await begin(seed, hearing);
  const { clock, pair } = trial;
  for (const side of who) await pair.open(side);
  during(pair, clock.elapsed() + settleMs + forMs);
  await clock.advance(settleMs);
  const spent = (side: Side): number => (who.includes(side) ? pair.seats[side].remote.units : 0);
  const before = { manager: spent('manager'), member: spent('member') };
  const seen = pair.seen.length;
  await clock.advance(forMs);
  const minutes = forMs / minute;
  const units = { manager: (spent('manager') - before.manager) / minutes, member: (spent('member') - before.member) / minutes };
  const delays = pair.seen.slice(seen).map(({ ms }) => ms);
  for (const side of who) await putAway(trial, side);
  return { units, delays };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The mean over many pairs, and all delays. */
async function average(scene: Scene): Promise<Measured> {
  const all: Measured[] = [];
  for (let seed = 1; seed <= pairs; seed += 1) all.push(await measure(seed, scene));
  const units = (side: Side): number => mean(all.map((one) => one.units[side]));
  return { units: { manager: units('manager'), member: units('member') }, delays: all.flatMap((one) => one.delays) };
}

/** Both work without a pause, as in the bench: budget of design §9. */
const withoutPause: Zeal = { actsEveryMs: 8 * second, typingShare: 0.5, shortestTypingMs: 5 * second, longestTypingMs: 15 * second };

const bothWork = (zeal: Zeal) => (pair: Pair, until: number) => {
  for (const side of sides) pair.work(side, zeal, until);
};
const nobodyWorks = (): void => undefined;
const everybodyTurnsAway = (pair: Pair): void => {
  for (const side of sides) pair.seats[side].engine.setActive(false);
};

/** Units of an opening until the record is up to date. */
async function opening(news: boolean): Promise<number> {
  const trial = await begin(1, 'deaf');
  const { clock, pair } = trial;
  if (news) {
    await pair.open('member');
    await clock.advance(5 * second);
    pair.step('member');
    await clock.advance(5 * second);
    await putAway(trial, 'member');
  }
  await pair.open('manager');
  await clock.advance(second);
  const { units } = pair.seats.manager.remote;
  await putAway(trial, 'manager');
  return units;
}

/** Units of both sides from the click on "Close session" to the last page that was put away. */
async function closing(): Promise<number> {
  const trial = await begin(1, 'deaf');
  const { clock, pair } = trial;
  for (const side of sides) await pair.open(side);
  pair.step('manager');
  await clock.advance(5 * minute);
  const before = pair.seats.manager.remote.units + pair.seats.member.remote.units;
  pair.seats.manager.act({ type: 'close-session', session: session.id });
  await clock.advance(10 * second);
  pair.seats.member.act({ type: 'confirm-session', session: session.id });
  await clock.advance(10 * second);
  return (await putAway(trial, 'manager')) + (await putAway(trial, 'member')) - before;
}

/** Units a minute of one page, or units once. */
export interface Situations {
  readonly ownerHearing: number;
  readonly guestOfHearing: number;
  readonly owner: number;
  readonly guest: number;
  readonly withoutPause: number;
  readonly typing: number;
  readonly reading: number;
  readonly alone: number;
  readonly firstMinutes: number;
  readonly leftOpen: number;
  readonly hidden: number;
  readonly opening: number;
  readonly openingWithNews: number;
  readonly closing: number;
  /** From a change to the other's page (ms), both in a meeting: the owner hears, nobody does, both work without a pause. */
  readonly delaysHearing: readonly number[];
  readonly delays: readonly number[];
  readonly delaysWithoutPause: readonly number[];
}

export async function measureSituations(): Promise<Situations> {
  const meeting = { settleMs: 2 * minute, forMs: 15 * minute, during: bothWork(inMeeting) };
  const heard = await average({ ...meeting, hearing: 'owner' });
  const asked = await average({ ...meeting, hearing: 'deaf' });
  const hard = await average({ hearing: 'deaf', settleMs: 2 * minute, forMs: 5 * minute, during: bothWork(withoutPause) });
  const typing = await average({ hearing: 'deaf', settleMs: minute, forMs: 3 * minute, during: (pair, until) => pair.type('manager', until) });
  const alone = await average({ hearing: 'deaf', who: ['manager'], settleMs: 0, forMs: 5 * minute, during: (pair, until) => pair.work('manager', inMeeting, until) });
  const fresh = await average({ hearing: 'deaf', settleMs: 0, forMs: 5 * minute, during: nobodyWorks });
  const old = await average({ hearing: 'deaf', settleMs: 30 * minute, forMs: 60 * minute, during: nobodyWorks });
  const hidden = await average({ hearing: 'deaf', settleMs: minute, forMs: 30 * minute, during: everybodyTurnsAway });
  const both = ({ units }: Measured): number => mean([units.manager, units.member]);
  return {
    ownerHearing: heard.units.manager,
    guestOfHearing: heard.units.member,
    owner: asked.units.manager,
    guest: asked.units.member,
    withoutPause: both(hard),
    typing: typing.units.manager,
    reading: typing.units.member,
    alone: alone.units.manager,
    firstMinutes: both(fresh),
    leftOpen: both(old),
    hidden: both(hidden),
    opening: await opening(false),
    openingWithNews: await opening(true),
    closing: await closing(),
    delaysHearing: heard.delays,
    delays: asked.delays,
    delaysWithoutPause: hard.delays,
  };
}
