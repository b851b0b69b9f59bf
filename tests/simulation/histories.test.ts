import { describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { runMany } from './crew.ts';
import { kept } from './kept.ts';
import { plan } from './plan.ts';
import { type Outcome, runStory } from './run-story.ts';
import { shrink } from './shrink.ts';
import type { Step, Story } from './story.ts';

/** `npm test` runs ten thousand histories in a step of its own (`scripts/test.mjs`); here is what they rest on. */
test.each(kept)('once found: $found', async ({ story }) => {
  expect((await runStory(story)).complaints).toEqual([]);
});

test('a seed run twice gives the same trace', async () => {
  for (const seed of [7, 77, 777]) expect((await runStory(plan(seed))).trace).toBe((await runStory(plan(seed))).trace);
});

test('how many workers there are makes no difference', { timeout: 300_000 }, async () => {
  const file = await bundle([], 'simulation-test');
  const order = { file, first: 1, runs: 120, keepGoing: true, onProgress: () => undefined };
  expect(await runMany({ ...order, workers: 1 })).toEqual(await runMany({ ...order, workers: 3 }));
});

describe('a story that goes wrong is made shorter', () => {
  /** Goes wrong when something is wiped and then a page is killed, with a second device of the member. */
  const tell = async (story: Story): Promise<Outcome> => {
    const wiped = story.steps.findIndex((step) => step.do === 'wipe');
    const wrong = wiped >= 0 && story.steps.slice(wiped).some((step) => step.do === 'kill') && story.devices[1] > 1;
    return Promise.resolve({ complaints: wrong ? ['it went wrong on page 3'] : [], met: new Map(), acknowledged: 0, excused: 0, trace: '' });
  };

  test('to the steps that matter, in their plainest form', async () => {
    const more = (count: number): Step[] => Array.from({ length: count }, (_, at) => ({ do: 'wait', ms: 1 + at }));
    const steps: Step[] = [...more(9), { do: 'wipe', who: 1, device: 1 }, ...more(17), { do: 'kill', page: 2 }, ...more(5)];
    const story: Story = { ...plan(5), devices: [3, 3], steps };
    const shrunk = await shrink(story, await tell(story), tell);
    expect(shrunk.story.steps).toEqual([
      { do: 'wipe', who: 1, device: 1 },
      { do: 'kill', page: 0 },
    ]);
    expect(shrunk.story.devices).toEqual([1, 2]);
    expect(shrunk.outcome.complaints).toEqual(['it went wrong on page 3']);
  });

  test('within bounds', async () => {
    const steps: Step[] = [{ do: 'wipe', who: 1, device: 1 }, ...Array.from({ length: 50 }, (): Step => ({ do: 'kill', page: 0 }))];
    const story: Story = { ...plan(5), devices: [1, 2], steps };
    expect((await shrink(story, await tell(story), tell, 3)).tried).toBe(3);
  });
});
