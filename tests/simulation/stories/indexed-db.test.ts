import { afterAll, expect, test } from 'vitest';
import { exhaust } from './exhaust.ts';
import { indexedDbDevice } from './indexed-db-device.ts';
import { pages } from './scripts/pages.ts';

let [points, runs, acknowledged] = [0, 0, 0];

test.each(pages)('IndexedDB: $name', { timeout: 120_000 }, async (story) => {
  const found = await exhaust(story, indexedDbDevice);
  points += found.points;
  runs += found.runs;
  acknowledged += found.acknowledged;
  expect(found.wrong).toEqual([]);
});

afterAll(() => {
  process.stdout.write(`${pages.length} stories on IndexedDB, ${points} calls, ${runs} runs, ${acknowledged} changes that a device had acknowledged\n`);
});
