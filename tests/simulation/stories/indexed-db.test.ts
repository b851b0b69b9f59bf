import { afterAll, expect, test } from 'vitest';
import { exhaust, Tally } from './exhaust.ts';
import { indexedDbDevice } from './indexed-db-device.ts';
import { pages } from './scripts/pages.ts';
import { Stage } from './stage.ts';

const tally = new Tally();

test.each(pages)('IndexedDB: $name', { timeout: 120_000 }, async (story) => {
  const found = await exhaust(story, (plans) => new Stage(plans, indexedDbDevice));
  tally.add(found);
  expect(found.wrong).toEqual([]);
});

afterAll(() => tally.say('on IndexedDB'));
