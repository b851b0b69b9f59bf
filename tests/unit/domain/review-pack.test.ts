import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/base/clock.ts';
import { addDays } from '../../../src/domain/dates.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import type { Level } from '../../../src/domain/growth.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { isPeriod, type Period, periodOf, periodsUntil, sessionsToRead } from '../../../src/domain/views/periods.ts';
import { recordOfSession, sessionsToFile } from '../../../src/domain/views/filing.ts';
import { reviewPack, withEarlier } from '../../../src/domain/views/review-pack.ts';
import { richRaw, richRecord } from '../ui/papers/rich-record.ts';
import { rawRecord } from './arbitraries.ts';

const fourth: Period = { from: '2026-10-01', to: '2026-12-31' };

function packOf(record: PartnershipRecord, { period = fourth, level = null, earlier = [] as readonly PartnershipRecord[], today = '2026-11-30', zone = 'UTC' }: { period?: Period; level?: Level | null; earlier?: readonly PartnershipRecord[]; today?: string; zone?: string } = {}) {
  return reviewPack({ record, earlier, period, level, today, zone, template: defaultTemplate });
}

describe('RP review pack', () => {
  test('RP1 periods of the calendar begin and end where one thinks they do', () => {
    expect(periodOf('quarter', '2026-11-23')).toMatchObject({ key: '2026-Q4', from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('quarter', '2028-02-29')).toMatchObject({ key: '2028-Q1', from: '2028-01-01', to: '2028-03-31' });
    expect(periodOf('half-year', '2026-06-30')).toMatchObject({ key: '2026-H1', from: '2026-01-01', to: '2026-06-30' });
    expect(periodOf('year', '2026-07-01')).toMatchObject({ key: '2026', from: '2026-01-01', to: '2026-12-31' });
    expect(isPeriod({ from: '2026-01-01', to: '2026-01-01' })).toBe(true);
    expect(isPeriod({ from: '2026-01-02', to: '2026-01-01' })).toBe(false);
    expect(isPeriod({ from: '', to: '2026-02-30' })).toBe(false);
  });

  test('RP1 they follow each other without a gap, back to the beginning, and no more than twelve', () => {
    expect(periodsUntil('quarter', '2026-11-23', '2026-02-14').map(({ key }) => key)).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1']);
    fc.assert(
      fc.property(fc.constantFrom('quarter' as const, 'half-year' as const, 'year' as const), fc.integer({ min: 0, max: 40_000 }), (kind, days) => {
        const periods = periodsUntil(kind, addDays('1990-01-01', days), '1970-01-01');
        expect(periods).toHaveLength(12);
        for (const [at, period] of periods.entries()) {
          expect(isPeriod(period)).toBe(true);
          const earlier = periods[at + 1];
          if (earlier !== undefined) expect(daysBetween(earlier.to, period.from)).toBe(1);
        }
      }),
    );
  });

  test('RP2 achievements of the period, the oldest first, drafts apart, with what they serve', () => {
    const { achievements, drafts } = packOf(richRecord(), { level: 2 });
    expect(achievements.map(({ achievement }) => achievement.id)).toEqual(['h2', 'h1']);
    expect(achievements[1]).toMatchObject({ serves: { skill: 'Infrastructure as code', goal: 'Lead a platform team that others want to join', level: 2 }, forLevel: true });
    expect(achievements[0]?.forLevel).toBe(false);
    expect(drafts.map(({ achievement }) => achievement.id)).toEqual(['h3']);
    expect(packOf(richRecord(), { period: { from: '2025-11-21', to: '2025-11-21' } }).achievements.map(({ achievement }) => achievement.id)).toEqual(['h4']);
  });

  test('RP3 skills from the first to the latest score of the period; what one side alone has shown does not count', () => {
    const { skills, unscored } = packOf(richRecord());
    expect(skills).toHaveLength(1);
    expect(skills[0]).toMatchObject({ moves: { manager: { first: { value: 2 }, latest: { value: 3 } }, member: { first: { value: 4 }, latest: { value: 4 } } }, gap: -1 });
    expect(unscored).toBe(1);
    const october = packOf(richRecord(), { period: { from: '2026-10-01', to: '2026-10-31' } });
    expect(october.skills[0]).toMatchObject({ moves: { manager: { first: { value: 2 }, latest: { value: 2 } } }, gap: -2 });
    expect(packOf(richRecord(), { period: { from: '2026-01-01', to: '2026-03-31' } })).toMatchObject({ skills: [], unscored: 2 });
  });

  test('RP3 a retired skill that was scored is there, and is not counted among those that were not', () => {
    const raw = richRaw();
    raw['skills'] = { ...raw['skills'], k1: { ...raw['skills']?.['k1'], retired: { by: 'member', at: '2026-11-25T08:00:00.000Z' } } };
    expect(packOf(readRecord(raw))).toMatchObject({ skills: [{ skill: { id: 'k1' } }], unscored: 1 });
  });

  test('RP4 done and dropped in the period, open now when added by its end', () => {
    const ids = (period: Period) => Object.values(packOf(richRecord(), { period }).plan).map((items) => items.map(({ item }) => item.id));
    expect(ids(fourth)).toEqual([['p1'], ['p2'], ['p3']]);
    expect(ids({ from: '2026-09-01', to: '2026-09-30' })).toEqual([[], ['p2'], []]);
    expect(ids({ from: '2026-01-01', to: '2026-08-31' })).toEqual([[], [], []]);
  });
  test('RP4 RP5 an evening belongs to the day that the reader had, also when it was the next one in UTC', () => {
    const raw = richRaw();
    const evening = '2027-01-01T01:30:00.000Z';
    raw['planItems'] = { p1: { kind: 'formal', title: 'AZ-400', status: 'done', statusAt: evening, addedAt: evening, by: 'member' } };
    raw['answers'] = { r1: { agreement: 'a1', session: 'sGone', kind: 'kept', by: 'member', at: evening } };
    const told = (zone: string) => {
      const { plan, agreements } = packOf(readRecord(raw), { zone, today: '2027-01-02' });
      return [plan.done.map(({ item }) => item.id), agreements.kept.map(({ day }) => day)];
    };
    expect(told('UTC')).toEqual([[], []]);
    expect(told('America/New_York')).toEqual([['p1'], ['2026-12-31']]);
  });

  test('RP5 both sides’ keep-rate in the period, and what was kept', () => {
    const { rates, kept, dropped } = packOf(richRecord()).agreements;
    expect(rates).toEqual({ manager: { kept: 0, due: 1 }, member: { kept: 1, due: 1 } });
    expect(kept.map(({ wording, owner, day }) => [wording, owner, day])).toEqual([['Book the exam', 'member', '2026-11-23']]);
    expect(dropped).toBe(1);
    expect(packOf(richRecord(), { period: { from: '2026-01-01', to: '2026-09-30' } }).agreements).toEqual({ rates: { manager: { kept: 0, due: 0 }, member: { kept: 0, due: 0 } }, kept: [], dropped: 0 });
  });

  test('RP5 what is overdue now counts as due in the period in which it fell due; what was opened again is not kept', () => {
    // Review the plan (both) is due on 4 December.
    const late = packOf(richRecord(), { today: '2026-12-10' }).agreements.rates;
    expect(late).toEqual({ manager: { kept: 0, due: 3 }, member: { kept: 1, due: 2 } });
    expect(packOf(richRecord(), { today: '2026-12-10', period: { from: '2026-12-05', to: '2026-12-31' } }).agreements.rates.member.due).toBe(0);
    const raw = richRaw();
    raw['answers'] = { ...raw['answers'], n7: { agreement: 'a1', session: 's20261123', kind: 'reopened', by: 'member', at: '2026-11-23T10:00:00.000Z', wording: 'Book the exam' } };
    expect(packOf(readRecord(raw)).agreements).toMatchObject({ kept: [], rates: { member: { kept: 0 } } });
  });

  test('RP6 a blocker that a file of the past has as open is not in the way when it was cleared since', () => {
    const weeks = Array.from({ length: 18 }, (_, week) => addDays('2026-01-05', week * 7));
    const closed = (day: string) => [`s${day.replaceAll('-', '')}`, { day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` } }] as const;
    const blockers = { b1: { title: 'No budget', by: 'member', owner: 'manager', raisedAt: '2026-01-19T07:00:00.000Z', blocks: { kind: 'level', id: '3' } } };
    const then = readRecord({ sessions: Object.fromEntries(weeks.map(closed)), blockers });
    const filing = sessionsToFile(then, '2026-05-04').find(({ session }) => session.day === '2026-01-19');
    if (filing === undefined) throw new Error('nothing to file');
    const file = recordOfSession(then, filing);
    expect(file.blockers['b1']?.outcome).toBeNull();
    const period = { from: '2026-01-01', to: '2026-03-31' };
    // It was cleared in May, in a session that has left the record as well, and whose file lies outside the period.
    expect(packOf(readRecord({}), { level: 3, period, earlier: [file] }).gap?.blockers).toEqual([]);
    expect(packOf(then, { level: 3, period, earlier: [file] }).gap?.blockers.map(({ id }) => id)).toEqual(['b1']);
  });

  test('RP6 the gap to the chosen level, and none without one', () => {
    expect(packOf(richRecord()).gap).toBeNull();
    const { gap } = packOf(richRecord(), { level: 2 });
    expect(gap?.criteriaMet.map(({ id }) => id)).toEqual(['c1']);
    expect(gap?.skills.map(({ name, score, needs }) => [name, score, needs])).toEqual([['Infrastructure as code', 3, 4]]);
    expect(gap?.blockers.map(({ id }) => id)).toEqual(['b1']);
  });

  test('RP7 nothing of state, topics, notes, ratings or seals is in it', () => {
    const told = JSON.stringify(packOf(richRecord(), { level: 2 }));
    for (const words of ['We walked', 'I shouted', 'I do not dare', 'Practise with Tom', 'TELLNOBODY', 'hash', 'salt']) expect(told).not.toContain(words);
  });

  test('RP8 what files hold counts beside the record, whose word goes first, then the later session’s', () => {
    const file = (day: string, value: string, over: object = {}) =>
      readRecord({
        sessions: { [`s${day}`]: { day } },
        achievements: { h9: { what: 'Wrote the guide', value, day: '2026-10-20', by: 'member', addedAt: `${day}T08:00:00.000Z` }, h1: { what: 'Another', value: 'x', day: '2026-10-20', by: 'member' } },
        answers: { n5: { agreement: 'a9', session: `s${day}`, kind: 'kept', by: 'member', at: `${day}T08:00:00.000Z`, wording: 'Read the book' } },
        agreements: { a9: { terms: { wording: 'Read the book', owner: 'both', by: 'member', at: '2026-10-01T08:00:00.000Z' }, session: 's1' } },
        ...over,
      });
    const [older, newer] = [file('2026-10-19', 'older'), file('2026-10-26', 'newer')];
    for (const earlier of [
      [older, newer],
      [newer, older],
    ]) {
      const { achievements, agreements } = packOf(richRecord(), { earlier });
      expect(achievements.map(({ achievement }) => [achievement.id, achievement.value])).toContainEqual(['h9', 'newer']);
      expect(achievements.find(({ achievement }) => achievement.id === 'h1')?.achievement.what).toContain('Cut the deployment');
      expect(agreements.rates).toEqual({ manager: { kept: 1, due: 2 }, member: { kept: 2, due: 2 } });
    }
    const record = richRecord();
    expect(withEarlier(record, [])).toBe(record);
  });

  test('RP8 an open promise of a file that was settled later is not taken for one that is overdue', () => {
    const earlier = readRecord({
      sessions: { s20261012: { day: '2026-10-12', closed: { by: 'manager', at: '2026-10-12T08:00:00.000Z' } } },
      agreements: { a9: { ...richRaw()['agreements']?.['a2'], due: { kind: 'day', day: '2026-10-15' } } },
    });
    expect(packOf(richRecord(), { earlier: [earlier] }).agreements.rates.manager).toEqual({ kept: 0, due: 1 });
  });

  test('RP9 the sessions of the period are read, and the next one', () => {
    const days = ['2026-09-28', '2026-10-05', '2026-12-28', '2027-01-04', '2027-01-11'].map((day) => ({ day }));
    expect(sessionsToRead(days, fourth).map(({ day }) => day)).toEqual(['2026-10-05', '2026-12-28', '2027-01-04']);
    expect(sessionsToRead([...days].reverse(), fourth).map(({ day }) => day)).toEqual(['2027-01-04', '2026-12-28', '2026-10-05']);
    expect(sessionsToRead([], fourth)).toEqual([]);
  });

  test('RP any record has a pack of any period, and nothing in it is dated outside', () => {
    fc.assert(
      fc.property(rawRecord, rawRecord, fc.constantFrom(null, 1 as const, 4 as const), (raw, other, level) => {
        const { achievements, drafts, agreements } = packOf(readRecord(raw), { earlier: [readRecord(other)], level });
        for (const { achievement } of [...achievements, ...drafts]) expect(achievement.day >= fourth.from && achievement.day <= fourth.to).toBe(true);
        for (const { kept, due } of Object.values(agreements.rates)) expect(kept).toBeLessThanOrEqual(due);
      }),
    );
  });
});
