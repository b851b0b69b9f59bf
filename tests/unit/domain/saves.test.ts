import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/base/clock.ts';
import { type Save, savesByDay } from '../../../src/domain/views/saves.ts';

const inBerlin = (at: string) => dayOf(Date.parse(at), 'Europe/Berlin');
const saved = (savedAt: string, savedBy = 'Maya'): Save => ({ savedAt, savedBy });

describe('E7 earlier versions as a person remembers them', () => {
  test('saves that followed each other are one sitting; after half an hour another one begins', () => {
    const days = savesByDay(
      [
        saved('2026-11-23T13:00:00.000Z', ''),
        saved('2026-11-23T09:50:00.000Z'),
        saved('2026-11-23T09:20:00.000Z', 'Jonas'),
        saved('2026-11-23T09:05:00.000Z'),
        saved('2026-11-20T15:00:00.000Z'),
      ],
      inBerlin,
    );
    expect(days.map(({ day, sittings }) => [day, ...sittings.map(({ from, to, by, saves }) => `${from.slice(11, 16)}-${to.slice(11, 16)} ${by.join('+')} ${saves.length}`)])).toEqual([
      ['2026-11-23', '13:00-13:00  1', '09:05-09:50 Maya+Jonas 3'],
      ['2026-11-20', '15:00-15:00 Maya 1'],
    ]);
  });

  test('a day is one of the viewer’s zone, and ends a sitting', () => {
    const days = savesByDay([saved('2026-11-22T23:05:00.000Z'), saved('2026-11-22T22:55:00.000Z')], inBerlin);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
  });

  test('none is left out, whatever their order, and all are newest first', () => {
    const at = fc.integer({ min: Date.UTC(2026, 10, 20), max: Date.UTC(2026, 10, 23) }).map((ms) => saved(new Date(ms).toISOString()));
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), (saves) => {
        const all = savesByDay(saves, inBerlin).flatMap(({ sittings }) => sittings.flatMap((sitting) => sitting.saves));
        expect(all).toHaveLength(saves.length);
        expect(new Set(all)).toEqual(new Set(saves));
        expect(all.map((save) => save.savedAt)).toEqual(saves.map((save) => save.savedAt).sort().reverse());
      }),
    );
  });
});
