import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { limits } from '../../../src/domain/limits.ts';
import {
  achievementsByLevel,
  achievementsByQuarter,
  achievementsBySkill,
  completeAchievements,
  draftAchievements,
  isQuietWeek,
  quarterOf,
  withdrawnAchievements,
} from '../../../src/domain/views/achievements.ts';
import { mayHaveLeftUntil } from '../../../src/domain/views/filing.ts';
import { holdsQuarter, quarterCount } from '../../../src/domain/views/quarter-count.ts';
import { recordOfSession, sessionsToFile } from '../../../src/domain/views/filing.ts';
import { World } from './world.ts';

type Add = Extract<Command, { type: 'add-achievement' }>;
const adding = (id: string, rest: Partial<Add> = {}): Add => ({ type: 'add-achievement', id, what: `Did ${id}`, day: '2026-11-20', value: 'Saved a day a week', links: {}, ...rest });

/** A world with a skill and a goal to point at. */
function world(): World {
  const it = new World();
  it.raw['skills'] = { k1: { kind: 'technical', name: 'Terraform', order: 2 }, k2: { kind: 'behaviour', name: 'Says no', order: 1 } };
  it.raw['goals'] = { g1: { horizon: 'five-years', words: 'Lead a platform team' } };
  return it;
}

describe('achievements', () => {
  test('H1 either adds; words are trimmed and within their limits; the value may wait', () => {
    const it = world();
    it.done('member', adding('h1', { what: '  Moved the build  ', value: ' Half the time ' }));
    it.done('manager', adding('h2', { value: '  ' }));
    expect(it.record.achievements).toMatchObject({
      h1: { what: 'Moved the build', value: 'Half the time', day: '2026-11-20', by: 'member', withdrawn: null },
      h2: { value: '', by: 'manager' },
    });
    expect(it.act('member', adding('h3', { what: ' \n ' }))).toEqual({ kind: 'empty', what: 'what' });
    expect(it.act('member', adding('h3', { what: 'x'.repeat(limits.wording + 1) }))).toEqual({ kind: 'too-long', what: 'what', max: limits.wording });
    expect(it.act('member', adding('h3', { value: 'x'.repeat(limits.wording + 1) }))).toEqual({ kind: 'too-long', what: 'value', max: limits.wording });
    expect(it.act('member', adding('__proto__'))).toEqual({ kind: 'unknown', what: 'achievement' });
  });

  test('H2 the day is one of the calendar, from 1970 to tomorrow', () => {
    const it = world();
    const latest = addDays('2026-11-23', 1);
    for (const day of ['', 'yesterday', '2026-02-30']) expect(it.act('member', adding('h1', { day }))).toEqual({ kind: 'empty', what: 'day' });
    for (const day of ['1969-12-31', addDays(latest, 1), '9999-12-31']) {
      expect(it.act('member', adding('h1', { day }))).toEqual({ kind: 'too-far', what: 'day', from: '1970-01-01', until: latest });
    }
    it.done('member', adding('h1', { day: '1970-01-01' }));
    it.done('member', adding('h2', { day: latest }));
    expect(it.act('member', { type: 'change-achievement', id: 'h1', changes: { day: '9999-12-31' } })).toMatchObject({ kind: 'too-far' });
  });

  test('H3 an id that exists changes nothing', () => {
    const it = world();
    it.done('member', adding('h1'));
    expect(it.act('manager', adding('h1', { what: 'Another one' }))).toEqual([]);
    expect(it.record.achievements['h1']).toMatchObject({ what: 'Did h1', by: 'member' });
  });

  test('H4 a link that stays may lead to what was retired since, a new one may not', () => {
    const it = world();
    it.done('member', adding('h1', { links: { skill: 'k1', goal: null, level: null } }));
    it.done('member', adding('h2'));
    it.done('manager', { type: 'retire-skill', id: 'k1' });
    it.done('member', { type: 'change-achievement', id: 'h1', changes: { value: 'Faster builds', skill: 'k1' } });
    expect(it.record.achievements['h1']).toMatchObject({ value: 'Faster builds', skill: 'k1' });
    expect(it.act('member', { type: 'change-achievement', id: 'h2', changes: { skill: 'k1' } })).toEqual({ kind: 'no-such-link', what: 'skill' });
  });

  test('H4 what it points at is there, or nothing', () => {
    const it = world();
    it.done('member', adding('h1', { links: { skill: 'k1', goal: 'g1', level: 3 } }));
    it.done('member', adding('h2'));
    expect(it.record.achievements).toMatchObject({ h1: { skill: 'k1', goal: 'g1', level: 3 }, h2: { skill: null, goal: null, level: null } });
    const serving = (links: object) => it.act('member', { type: 'change-achievement', id: 'h2', changes: links });
    expect(serving({ skill: 'toString' })).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(serving({ goal: 'k1' })).toEqual({ kind: 'no-such-link', what: 'goal' });
    expect(serving({ level: 5 })).toEqual({ kind: 'no-such-link', what: 'level' });
    expect(it.act('member', adding('h3', { links: { skill: 'gone' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    it.done('member', { type: 'change-achievement', id: 'h1', changes: { skill: null } });
    expect(it.record.achievements['h1']).toMatchObject({ skill: null, goal: 'g1', level: 3 });
  });

  test('H5 either changes it, who added it stays; only what is new is written', () => {
    const it = world();
    it.done('member', adding('h1', { value: '' }));
    const told = it.done('manager', { type: 'change-achievement', id: 'h1', changes: { what: 'Did h1', value: 'Two customers stayed' } });
    expect(told).toEqual([{ kind: 'set', table: 'achievements', id: 'h1', fields: { value: 'Two customers stayed' } }]);
    expect(it.record.achievements['h1']).toMatchObject({ by: 'member', value: 'Two customers stayed' });
    expect(it.act('member', { type: 'change-achievement', id: 'h1', changes: { value: ' Two customers stayed ' } })).toEqual({ kind: 'unchanged' });
    expect(it.act('member', { type: 'change-achievement', id: 'h9', changes: {} })).toEqual({ kind: 'unknown', what: 'achievement' });
  });

  test('H6 either takes it off the timeline and puts it back', () => {
    const it = world();
    it.done('member', adding('h1'));
    expect(it.act('member', { type: 'restore-achievement', id: 'h1' })).toEqual({ kind: 'unchanged' });
    it.done('manager', { type: 'withdraw-achievement', id: 'h1' });
    expect(it.act('member', { type: 'withdraw-achievement', id: 'h1' })).toEqual({ kind: 'unchanged' });
    expect(it.act('member', { type: 'change-achievement', id: 'h1', changes: { value: 'x' } })).toEqual({ kind: 'retired', what: 'achievement' });
    expect(completeAchievements(it.record)).toEqual([]);
    expect(withdrawnAchievements(it.record).map(({ id }) => id)).toEqual(['h1']);
    it.done('member', { type: 'restore-achievement', id: 'h1' });
    expect(completeAchievements(it.record).map(({ id }) => id)).toEqual(['h1']);
    for (const type of ['withdraw-achievement', 'restore-achievement'] as const) expect(it.act('member', { type, id: 'constructor' })).toEqual({ kind: 'unknown', what: 'achievement' });
  });

  test('H7 the timeline goes by quarter, newest first; what waits for its value stands apart', () => {
    const it = world();
    it.done('member', adding('h1', { day: '2026-03-31' }));
    it.done('member', adding('h2', { day: '2026-04-01' }));
    it.done('member', adding('h3', { day: '2026-06-30' }));
    it.done('member', adding('h4', { day: '2025-12-31' }));
    it.done('member', adding('h5', { day: '2026-05-01', value: '' }));
    expect(achievementsByQuarter(it.record).map(({ key, year, number, achievements }) => [key, year, number, achievements.map(({ id }) => id)])).toEqual([
      ['2026-Q2', '2026', 2, ['h3', 'h2']],
      ['2026-Q1', '2026', 1, ['h1']],
      ['2025-Q4', '2025', 4, ['h4']],
    ]);
    expect(draftAchievements(it.record).map(({ id }) => id)).toEqual(['h5']);
  });

  test('H8 by skill in the order of the matrix, by level the highest first; what points at none is last', () => {
    const it = world();
    it.done('member', adding('h1', { links: { skill: 'k1', level: 2 } }));
    it.done('member', adding('h2', { links: { skill: 'k2', level: 3 } }));
    it.done('member', adding('h3'));
    (it.raw['achievements'] ??= {})['h4'] = { what: 'Old', value: 'x', day: '2026-01-01', skill: 'gone' };
    expect(achievementsBySkill(it.record).map(({ of, achievements }) => [of?.name, achievements.map(({ id }) => id)])).toEqual([
      ['Terraform', ['h1']],
      ['Says no', ['h2']],
      [null, ['h4']],
      [undefined, ['h3']],
    ]);
    expect(achievementsByLevel(it.record).map(({ of, achievements }) => [of, achievements.map(({ id }) => id)])).toEqual([
      [3, ['h2']],
      [2, ['h1']],
      [null, ['h3', 'h4']],
    ]);
  });

  test('H9 a week is quiet when neither added anything in the last seven days', () => {
    const it = world();
    expect(isQuietWeek(it.record, '2026-11-23', 'UTC')).toBe(true);
    it.done('manager', adding('h1', { day: '2020-01-01', value: '' }));
    expect(isQuietWeek(it.record, '2026-11-29', 'UTC')).toBe(false);
    expect(isQuietWeek(it.record, '2026-11-30', 'UTC')).toBe(true);
    it.done('manager', { type: 'withdraw-achievement', id: 'h1' });
    expect(isQuietWeek(it.record, '2026-11-24', 'UTC')).toBe(true);
  });

  test('H9 what a wrong clock has noted for a day to come says nothing of this week, and days are those where the reader is', () => {
    const it = world();
    it.done('manager', adding('h1', { day: '2020-01-01', value: '' }));
    const [one] = Object.values(it.record.achievements);
    if (one === undefined) throw new Error('unreachable');
    const added = (addedAt: string) => ({ ...it.record, achievements: { h1: { ...one, addedAt } } });
    expect(isQuietWeek(added('2099-01-01T08:00:00.000Z'), '2026-11-23', 'UTC')).toBe(true);
    expect(isQuietWeek(added('2026-11-23T08:00:00.000Z'), '2026-11-23', 'UTC')).toBe(false);
    // Half past seven in the evening of the 22nd in New York.
    const evening = added('2026-11-23T00:30:00.000Z');
    expect(isQuietWeek(evening, '2026-11-22', 'America/New_York')).toBe(false);
    expect(isQuietWeek(evening, '2026-11-29', 'America/New_York')).toBe(true);
    expect(isQuietWeek(evening, '2026-11-29', 'UTC')).toBe(false);
  });

  test('H10 the number of a quarter stands for itself only while nothing of it can have left the record', () => {
    const it = world();
    it.done('manager', adding('h1', { day: '2026-11-20', value: 'A day a week' }));
    const held = (days: readonly string[]) =>
      readRecord({ ...it.raw, sessions: Object.fromEntries(days.map((day) => [`s${day}`, { day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` } }])) });
    const twiceAWeek = ['10-12', '10-15', '10-19', '10-22', '10-26', '10-29', '11-02', '11-05', '11-09', '11-12', '11-16', '11-19'].map((day) => `2026-${day}`);
    expect(quarterCount(held(twiceAWeek.slice(1)), '2026-11-23')).toEqual({ count: 1, isAll: true });
    expect(mayHaveLeftUntil(held(twiceAWeek.slice(1)))).toBeNull();
    expect(quarterCount(held(twiceAWeek), '2026-11-23')).toEqual({ count: 1, isAll: false });
    expect(mayHaveLeftUntil(held(twiceAWeek))).toBe('2026-10-12');
    // What left may be of the quarter before, and is of none after it.
    expect(quarterCount(held(['2026-09-30', ...twiceAWeek.slice(1)]), '2026-11-23').isAll).toBe(true);
    expect(holdsQuarter(held(['2026-09-30', ...twiceAWeek.slice(1)]), '2026-Q3')).toBe(false);
    expect(quarterCount(held(twiceAWeek), '2027-01-04')).toEqual({ count: 0, isAll: true });
  });

  test('H7 H8 every achievement is in each view once, or a draft, or taken off', () => {
    const text = fc.constantFrom('', ' ', 'Saved a day');
    const entity = fc.record(
      { what: fc.constantFrom('Did it', ''), value: text, day: fc.constantFrom('2026-11-23', '2025-01-01', 'no day'), skill: fc.constantFrom('k1', 'gone', '__proto__', null), level: fc.integer({ min: 0, max: 5 }), withdrawn: fc.option(fc.record({ by: fc.constant('member'), at: fc.constant('2026-11-23T08:00:00.000Z') })) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('h1', 'h2', 'h3', 'toString'), entity), (achievements) => {
        const it = world();
        it.raw['achievements'] = achievements;
        const { record } = it;
        const all = Object.keys(record.achievements).sort();
        const rest = [...draftAchievements(record), ...withdrawnAchievements(record)].map(({ id }) => id);
        for (const groups of [achievementsByQuarter(record), achievementsBySkill(record), achievementsByLevel(record)]) {
          expect([...groups.flatMap((group) => group.achievements.map(({ id }) => id)), ...rest].sort()).toEqual(all);
        }
      }),
    );
    expect(quarterOf('2026-10-01')).toBe('2026-Q4');
  });
});

describe('achievements that leave the record', () => {
  const week = (number: number) => addDays('2026-06-01', number * 7);
  const idOf = (number: number) => `s${week(number).replaceAll('-', '')}`;

  /** Five sessions, one a week; achievements written as told. */
  function held(achievements: Record<string, Record<string, unknown>>): World {
    const it = world();
    it.raw['sessions'] = Object.fromEntries([0, 1, 2, 3, 4].map((number) => [idOf(number), { day: week(number), closed: { by: 'member', at: `${week(number)}T10:00:00.000Z` } }]));
    it.raw['achievements'] = achievements;
    return it;
  }
  const written = (day: string, rest: Record<string, unknown> = {}) => ({ what: 'Did it', value: 'Worth it', day, addedAt: `${day}T08:00:00.000Z`, by: 'member', ...rest });
  const filed = (it: World) => sessionsToFile(it.record, '2026-07-10', 2).map(({ session, leaving }) => [session.id, leaving.achievements]);

  test('K2 a complete achievement goes with the first session on or after the day on which it was achieved and written; a draft stays', () => {
    const it = held({
      before: written('2020-01-01'),
      onTheDay: written(week(1)),
      between: written(addDays(week(1), 1)),
      draft: written(week(0), { value: ' ' }),
      late: written(addDays(week(2), 1)),
      remembered: written('2025-01-01', { addedAt: `${week(4)}T08:00:00.000Z` }),
      ahead: written(week(4), { addedAt: `${week(0)}T08:00:00.000Z` }),
      off: written('2020-01-01', { value: '', withdrawn: { by: 'member', at: `${week(1)}T08:00:00.000Z` } }),
    });
    expect(filed(it)).toEqual([
      [idOf(0), ['before']],
      [idOf(1), ['off', 'onTheDay']],
      [idOf(2), ['between']],
    ]);
  });

  test('K2, CL9 what serves the target level stays on the way to it, until another is the target', () => {
    const it = held({ level: written('2020-01-01', { level: 2 }), skill: written('2020-01-01', { skill: 'k2' }), other: written('2020-01-01', { level: 3, skill: 'k3' }), off: written('2020-01-01', { level: 2, withdrawn: { by: 'member', at: `${week(0)}T08:00:00.000Z` } }) });
    it.raw['skills'] = { k2: { name: 'Python', kind: 'technical', level: 2 }, k3: { name: 'Terraform', kind: 'technical', level: 3 } };
    it.raw['foundations'] = { it: { targetLevel: 2 } };
    expect(filed(it)[0]).toEqual([idOf(0), ['off', 'other']]);
    it.raw['foundations'] = { it: { targetLevel: 3 } };
    expect(filed(it)[0]).toEqual([idOf(0), ['level', 'off', 'skill']]);
  });

  test('K1 a session that nobody closed leaves 28 days after it, not earlier', () => {
    const it = held({});
    it.raw['sessions'] = { ...it.raw['sessions'], [idOf(0)]: { day: week(0) } };
    const leaving = (today: string) => sessionsToFile(it.record, today, 2).map(({ session }) => session.id);
    expect(leaving(addDays(week(0), 28))).not.toContain(idOf(0));
    expect(leaving(addDays(week(0), 29))).toContain(idOf(0));
    expect(leaving(addDays(week(0), 28))).toContain(idOf(1));
  });

  test('K5 the record of a session names what it tells of, and nothing else of what lasts longer', () => {
    const it = held({ h1: written(week(0), { skill: 'k1', goal: 'g1' }), h2: written(week(4)) });
    it.raw['blockers'] = { b1: { title: 'No access', by: 'member' }, b2: { title: 'Other' }, b3: { title: 'Cleared', outcome: { kind: 'cleared', by: 'member', at: '2026-06-01T08:00:00.000Z', session: idOf(0) } } };
    it.raw['raises'] = { r1: { blocker: 'b1', session: idOf(0), by: 'member', at: '2026-06-01T08:00:00.000Z' }, r2: { blocker: 'b2', session: idOf(1), by: 'member', at: '2026-06-08T08:00:00.000Z' } };
    it.raw['foundations'] = { it: { agreement: 'How we work' } };
    const [first] = sessionsToFile(it.record, '2026-07-10', 2);
    if (first === undefined) throw new Error('nothing leaves');
    const told = recordOfSession(it.record, first);
    expect(Object.keys(told.achievements)).toEqual(['h1']);
    expect(Object.keys(told.skills)).toEqual(['k1']);
    expect(Object.keys(told.blockers)).toEqual(['b1', 'b3']);
    expect(Object.keys(told.raises)).toEqual(['r1']);
    expect([told.goals, told.foundations, told.planItems, told.criteria, told.series]).toEqual([{}, {}, {}, {}, {}]);
  });
});
