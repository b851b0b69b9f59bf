import { beforeEach, describe, expect, test } from 'vitest';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { myGrowth } from '../../../src/domain/views/my-growth.ts';
import { bySoonest, type Looking, type OneOnOne, summaryOf } from '../../../src/domain/views/my-one-on-ones.ts';
import { myPromises } from '../../../src/domain/views/my-promises.ts';
import { people, World } from './world.ts';

const monday = '2026-11-23';
const now = Date.parse(`${monday}T07:00:00Z`);
const as = (me: keyof typeof people): Looking => ({ me: people[me].id, now, timeZone: 'Europe/Berlin' });
const one = (record: PartnershipRecord, pairKey = 'p1', more: Partial<OneOnOne> = {}): OneOnOne => ({ pairKey, record, calendar: null, ...more });

let world: World;

beforeEach(() => {
  world = new World();
  world.session = { id: 's20261123', day: monday, occurrence: null };
});

function promise(id: string, owner: 'manager' | 'member' | 'both', due: string, signed = true): void {
  world.done('member', { type: 'propose-agreement', id, session: world.session.id, wording: `Promise ${id}`, owner, due });
  if (signed) world.done('manager', { type: 'sign-agreement', id, terms: termsHash({ wording: `Promise ${id}`, owner }) });
}

describe('MO1 the session that comes next', () => {
  test('MO1 from the calendar, with its time', () => {
    const occurrence = { series: 'c', start: '2026-11-24T08:00:00.000Z', originalStart: '2026-11-24T08:00:00.000Z' };
    const { next } = summaryOf(one(world.record, 'p1', { calendar: [occurrence] }), as('manager'));
    expect(next).toEqual({ day: '2026-11-24', start: occurrence.start, source: 'calendar' });
  });

  test('MO1 from the rhythm; without one it is today, and guessed', () => {
    expect(summaryOf(one(world.record), as('member')).next).toEqual({ day: monday, start: null, source: 'today' });
    const series = { id: 'c', subject: '', organizer: people.manager.id, joinUrls: [], cadence: { start: '2026-11-18T08:00:00.000Z', everyDays: 7 } };
    world.done('manager', { type: 'link-series', series });
    expect(summaryOf(one(world.record), as('member')).next).toEqual({ day: '2026-11-25', start: '2026-11-25T08:00:00.000Z', source: 'cadence' });
  });
});

test('MO1, MO4 no further date in the calendar: said, and after those that have one', () => {
  const series = (everyDays: number) => ({ id: 'c', subject: '', organizer: people.manager.id, joinUrls: [], cadence: { start: '2026-11-18T08:00:00.000Z', everyDays } });
  const far = { ...as('member'), readUntil: now + 126 * 86_400_000 };
  world.done('manager', { type: 'link-series', series: series(7) });
  const ended = summaryOf(one(world.record, 'ended', { calendar: [] }), far);
  expect(ended.next).toMatchObject({ start: null, source: 'none' });
  const other = { ...ended, pairKey: 'later', next: { day: '2026-12-20', start: null, source: 'cadence' as const } };
  expect(bySoonest([ended, other], (key) => key).map(({ pairKey }) => pairKey)).toEqual(['later', 'ended']);
  // The next weeks alone say nothing of it, whatever its rhythm: what lies in them may be cancelled.
  for (const everyDays of [14, 28, 56, 7]) {
    world.done('manager', { type: 'link-series', series: series(everyDays) });
    expect(summaryOf(one(world.record, 'rare', { calendar: [] }), as('member')).next.source).toBe('cadence');
  }
});

describe('MO2, MO3 what is open', () => {
  test('MO2 promises and what is overdue count for each side; both own counts for both', () => {
    promise('a1', 'manager', '2026-11-20');
    promise('a2', 'member', '2026-12-20');
    promise('a3', 'both', '2026-11-19');
    const hers = summaryOf(one(world.record), as('manager'));
    expect(hers).toMatchObject({ role: 'manager', open: { mine: 2, theirs: 2 }, overdue: { mine: 2, theirs: 1 } });
    expect(summaryOf(one(world.record), as('member'))).toMatchObject({ role: 'member', open: { mine: 2, theirs: 2 }, overdue: { mine: 1, theirs: 2 } });
  });

  test('MO2 who is neither side has nothing of their own', () => {
    promise('a1', 'manager', '2026-11-20');
    expect(summaryOf(one(world.record), { ...as('manager'), me: 'cccccccc-0000-4000-8000-000000000003' })).toMatchObject({ role: null, open: { mine: 0, theirs: 1 }, toSign: 0 });
  });

  test('MO3 the state of that session, topics of each side, and what waits for my signature', () => {
    promise('a1', 'member', '2026-12-20', false);
    world.done('member', { type: 'add-topic', id: 't1', title: 'Mine' });
    world.done('manager', { type: 'add-topic', id: 't2', title: 'Hers' });
    world.done('manager', { type: 'add-topic', id: 't3', title: 'Hers, too' });
    expect(summaryOf(one(world.record), as('manager'))).toMatchObject({ toSign: 1, stateSaid: false, topics: { mine: 2, theirs: 1 } });
    world.done('member', { type: 'set-motivation', session: world.session.id, value: 4 });
    expect(summaryOf(one(world.record), as('member'))).toMatchObject({ toSign: 0, stateSaid: true, topics: { mine: 1, theirs: 2 } });
  });
});

test('MO4 the soonest first, what has no date last, by name', () => {
  const at = (day: string | null) => ({ ...summaryOf(one(world.record, day ?? 'none'), as('manager')), next: { day: day ?? monday, start: null, source: day === null ? ('today' as const) : ('cadence' as const) } });
  const sorted = bySoonest([{ ...at(null), pairKey: 'z' }, at('2026-11-30'), { ...at(null), pairKey: 'a' }, at('2026-11-24')], (key) => key);
  expect(sorted.map(({ pairKey }) => pairKey)).toEqual(['2026-11-24', '2026-11-30', 'a', 'z']);
});

test('MO5 my promises in all of them: overdue, due now, to sign, then what comes', () => {
  promise('late', 'manager', '2026-11-20');
  promise('theirs', 'member', '2026-11-20');
  promise('today', 'both', monday);
  promise('sign', 'member', '2026-12-20', false);
  const other = new World();
  other.session = world.session;
  const first = world;
  world = other;
  promise('soon', 'manager', '2026-11-27');
  promise('far', 'manager', '2027-02-01');
  const all = [one(first.record, 'p1'), one(other.record, 'p2')];
  expect(myPromises(all, as('manager')).map(({ pairKey, open }) => `${pairKey} ${open.agreement.id}`)).toEqual(['p1 late', 'p1 today', 'p1 sign', 'p2 soon', 'p2 far']);
});

test('MO5 the sooner day first, whatever is older; what is for next time by the day of that session', () => {
  // Promised last week, so that it is for the session at hand, whenever that is.
  const promisedFor = (id: string, due: string, day = '2026-11-16'): void => {
    world.session = { id: `s${day}`, day, occurrence: null };
    promise(id, 'manager', due);
  };
  promisedFor('in seven days', '2026-11-30');
  promisedFor('in four days', '2026-11-27');
  promisedFor('far', '2027-02-01');
  promisedFor('missed later', '2026-11-20');
  promisedFor('missed first', '2026-11-18');
  const other = new World();
  const first = world;
  world = other;
  promisedFor('next time', 'next');
  promisedFor('before that session', '2026-11-25');
  promisedFor('the time after', 'next', '2026-11-28');
  const starts = ['2026-11-28T08:00:00.000Z', '2026-12-05T08:00:00.000Z'];
  const calendar = starts.map((start) => ({ series: 'c', start, originalStart: start }));
  const all = myPromises([one(first.record, 'p1'), one(other.record, 'p2', { calendar })], as('manager'));
  expect(all.map(({ open, day }) => `${day} ${open.agreement.id}`)).toEqual([
    '2026-11-18 missed first',
    '2026-11-20 missed later',
    '2026-11-25 before that session',
    '2026-11-27 in four days',
    '2026-11-28 next time',
    '2026-11-30 in seven days',
    '2026-12-05 the time after',
    '2027-02-01 far',
  ]);
});

test('MO6 my growth in a few numbers', () => {
  world.done('member', { type: 'add-achievement', id: 'h1', what: 'Led the review', day: '2026-11-20', value: 'Two days saved', links: {} });
  world.done('member', { type: 'add-achievement', id: 'h2', what: 'Earlier', day: '2026-05-20', value: 'One customer more', links: {} });
  world.done('member', { type: 'add-achievement', id: 'h3', what: 'No value yet', day: '2026-11-21', value: '', links: {} });
  world.done('member', { type: 'set-motivation', session: world.session.id, value: 4 });
  const grown = myGrowth(world.record, monday);
  expect(grown).toMatchObject({ thisQuarter: { count: 1, isAll: true }, drafts: 1, skills: { mine: null, theirs: null }, plan: { open: 0, done: 0 }, motivation: 4, kept: { kept: 0, due: 0 } });
  expect(grown.latest.map(({ id }) => id)).toEqual(['h1', 'h2']);
});
