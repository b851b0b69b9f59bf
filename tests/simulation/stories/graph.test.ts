import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exhaust, Tally } from './exhaust.ts';
import { fetchInProcess } from './graph/network.ts';
import { graphStories } from './graph/scripts.ts';
import { GraphStage } from './graph/stage.ts';
// Loaded by the page when it needs them: here before the clock runs.
import '../../../src/workspace/attach-desk.ts';
import '../../../src/workspace/core.ts';
import '../../../src/workspace/filing-desk.ts';
import '../../../src/workspace/recovery.ts';

const tally = new Tally();

beforeAll(() => vi.stubGlobal('fetch', fetchInProcess));
afterAll(() => vi.unstubAllGlobals());

test.each(graphStories)('Graph: $name', { timeout: 120_000 }, async (story) => {
  const found = await exhaust(story, (plans) => new GraphStage(plans));
  tally.add(found);
  expect(found.wrong).toEqual([]);
});

afterAll(() => tally.say('over Graph'));
