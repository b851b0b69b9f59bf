import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, deviceZone, wallTimeOf } from '../../../src/base/clock.ts';

test('day and minute in a zone, over midnight, summer time and the date line', () => {
  expect(wallTimeOf(Date.parse('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-11-24', minute: 30 });
  expect(wallTimeOf(Date.parse('2026-07-01T07:05:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-07-01', minute: 9 * 60 + 5 });
  expect(dayOf(Date.parse('2026-11-23T11:00:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-24');
});

test('a zone that nobody knows is UTC', () => {
  expect(wallTimeOf(Date.parse('2026-11-23T23:30:00Z'), 'Nowhere/At all')).toEqual({ day: '2026-11-23', minute: 23 * 60 + 30 });
});

test('the zone of the device is the one that the device names', () => {
  const named = Intl.DateTimeFormat().resolvedOptions().timeZone;
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('2001-01-01'), max: Date.parse('2099-01-01') }), (ms) => {
      expect(wallTimeOf(ms, deviceZone)).toEqual(wallTimeOf(ms, named));
    }),
  );
});
