import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { assumptions, peakOf } from './assumptions.ts';
import { onPaper } from './paper.ts';
import { playPeak } from './crowd.ts';
import { assumptionTable, quantile } from './report.ts';
import type { Situations } from './situations.ts';

const units: Situations = {
  ownerHearing: 4,
  guestOfHearing: 10,
  owner: 12,
  guest: 14,
  withoutPause: 20,
  typing: 16,
  reading: 9,
  alone: 6,
  firstMinutes: 8,
  leftOpen: 0.5,
  hidden: 0,
  opening: 1,
  openingWithNews: 2,
  closing: 20,
  delaysHearing: [],
  delays: [],
  delaysWithoutPause: [],
};

test('an organisation of 1,000 at its peak, by hand', () => {
  // The numbers below belong to these.
  expect(assumptions).toMatchObject({ weeklyPerPerson: 0.5, onMonday: 0.25, inBusiestHalfHour: 0.1, leftOpenPerPerson: 0.02, workingMinutes: 480 });
  const peak = peakOf(1_000);
  expect(peak).toEqual({
    people: 1_000,
    limit: { minute: 1_200, day: 1_200_000 },
    meetingsADay: 125,
    meetings: 12.5,
    // 25 people in five minutes; five of thirty minutes of 25 people; two of a hundred.
    openingsAMinute: 5,
    preparing: 25 / 6,
    leftOpen: 20,
  });
  const around = 5 * 2 + (25 / 6) * 6 + 20 * 0.5;
  const paper = onPaper(peak, units);
  expect(paper.minute).toBeCloseTo(12.5 * (12 + 14) + around);
  expect(paper.minuteHearing).toBeCloseTo(12.5 * (4 + 10) + around);
  // 30 minutes of both, both openings, the closing, and both who prepare for five minutes.
  expect(paper.day).toBeCloseTo(125 * (26 * 30 + 2 * 2 + 20 + 2 * (1 + 6 * 5)) + 20 * 0.5 * 480);
});

test('quantiles', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});

test('with room for all, everything that is done in a played half hour is seen, and nobody is refused', { timeout: 60_000 }, async () => {
  const { busy, calm, minutes, limit, pages } = await playPeak(peakOf(200), {});
  expect(pages).toBeGreaterThan(6);
  for (const { seen, opened, saved, unseen } of [busy, calm]) {
    expect(seen.length).toBeGreaterThan(5);
    expect(opened.length).toBeGreaterThan(1);
    expect(saved.length).toBeGreaterThan(5);
    expect(unseen).toBeLessThan(0.1);
  }
  expect(minutes).toHaveLength(30);
  for (const { served, refused } of minutes) {
    expect(served).toBeGreaterThan(0);
    expect(served).toBeLessThan(limit);
    expect(refused).toBe(0);
  }
});

test('docs/scale.md states the assumptions that the command counts with', () => {
  const page = new Set(readFileSync(fileURLToPath(new URL('../../../docs/scale.md', import.meta.url)), 'utf8').split('\n'));
  expect(assumptionTable().split('\n').filter((line) => !page.has(line))).toEqual([]);
});
