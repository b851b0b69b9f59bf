import { afterAll, expect, test } from 'vitest';
import { exhaust, play, Tally } from './exhaust.ts';
import type { Plan } from './gate.ts';
import { file } from './scripts/file.ts';
import { oldSessions } from './scripts/old-sessions.ts';
import { weather } from './scripts/weather.ts';
import { writing } from './scripts/writing.ts';
import { Stage } from './stage.ts';

const stories = [...writing, ...oldSessions, ...weather, ...file];
const make = (plans: readonly Plan[]) => new Stage(plans);
const tally = new Tally();

test.each(stories)('$name', { timeout: 120_000 }, async (story) => {
  const found = await exhaust(story, make);
  tally.add(found);
  expect(found.wrong).toEqual([]);
});

test('a story that is played twice goes the same way', async () => {
  for (const story of stories.slice(0, 3)) {
    const plans = [{ at: 7, trouble: 'refused' }] as const;
    // Yjs names the writers of the state by chance.
    const told = async () => {
      const played = await play(story, make, plans);
      return { ...played, file: played.file.replaceAll(/"state(Sha256)?": ".*"/g, '') };
    };
    expect(await told()).toEqual(await told());
  }
});

afterAll(() => tally.say('on ports in memory'));
