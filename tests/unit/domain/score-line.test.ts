/** Rule M17 of SPEC.md: the average over all skills. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastScore, Value } from '../../../src/domain/growth.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { averageNow, averageSoFar, type ScoredSkill, skillLine } from '../../../src/domain/views/score-line.ts';
import { rawRecord } from './arbitraries.ts';

const days = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'] as const;
const at = (index: number, value: number): PastScore => ({ session: `s${(days[index] ?? days[0]).replaceAll('-', '')}`, day: days[index] ?? days[0], value: value as Value });
const inUse = (...scores: PastScore[]): ScoredSkill => ({ scores, until: null });

describe('M17 the average over all skills', () => {
  it('carries the last score of each forward: who scores a weak one has not become worse', () => {
    expect(averageSoFar([inUse(at(0, 4), at(2, 4)), inUse(at(0, 2), at(1, 2), at(3, 3))])).toEqual([
      { day: days[0], value: 3 },
      { day: days[1], value: 3 },
      { day: days[2], value: 3 },
      { day: days[3], value: 3.5 },
    ]);
    expect(averageSoFar([])).toEqual([]);
  });

  it('a retired skill counts up to the day on which it was retired', () => {
    expect(averageSoFar([inUse(at(0, 2), at(3, 2)), { scores: [at(0, 4), at(1, 4)], until: days[2] }, inUse(at(2, 3))])).toEqual([
      { day: days[0], value: 3 },
      { day: days[1], value: 3 },
      { day: days[2], value: 3 },
      { day: days[3], value: 2.5 },
    ]);
  });

  it('where older scores are gone, the oldest known stands for them', () => {
    expect(averageSoFar([inUse(at(0, 2)), inUse(at(2, 4), at(3, 5))], 2)).toEqual([
      { day: days[0], value: 3 },
      { day: days[2], value: 3 },
      { day: days[3], value: 3.5 },
    ]);
  });

  it('does not fall while no score does, whichever skills are scored in a session', () => {
    const rises = fc.array(fc.array(fc.constantFrom(0, 0, 1, null), { minLength: 3, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 6 }), rises, (first, later) => {
        const skills = first.map((value, skill) => {
          let now: number = value;
          return inUse(at(0, value), ...later.flatMap((session, index) => {
            const rise = session[skill % 3] ?? null;
            if (rise === null) return [];
            now = Math.min(5, now + rise);
            return [at(index + 1, now)];
          }));
        });
        const line = averageSoFar(skills).map(({ value }) => value);
        expect(line).toEqual([...line].sort((a, b) => a - b));
      }),
    );
  });

  it('of a record: now counts what is in use, the line what was in use then', () => {
    const skill = (over: object) => ({ kind: 'technical', name: 'x', order: 1, addedAt: '2026-10-01T08:00:00.000Z', ...over });
    const record = readRecord({
      skills: {
        a: skill({ 'past-manager': [at(0, 2), at(2, 3)] }),
        gone: skill({ 'past-manager': [at(0, 4)], retired: { by: 'manager', at: '2026-11-10T08:00:00.000Z' } }),
        when: skill({ 'past-manager': [at(0, 5)], retired: { by: 'manager', at: 'long ago' } }),
      },
    });
    expect(skillLine(record, 'manager')).toEqual([{ day: days[0], value: 3 }, { day: days[2], value: 3 }]);
    expect(averageNow(record, 'manager')).toBe(3);
    expect(averageNow(record, 'member')).toBeNull();
  });

  it('has an answer for every record, from 1 to 5, in order', () => {
    fc.assert(
      fc.property(rawRecord, fc.constantFrom('manager' as const, 'member' as const), (raw, by) => {
        const record = readRecord(raw);
        const line = skillLine(record, by);
        expect(line.map(({ day }) => day)).toEqual(line.map(({ day }) => day).sort());
        for (const value of [...line.map((point) => point.value), averageNow(record, by) ?? 1]) expect(value >= 1 && value <= 5).toBe(true);
      }),
    );
  });
});
