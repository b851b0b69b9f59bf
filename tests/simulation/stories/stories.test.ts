import { afterAll, expect, test } from 'vitest';
import { exhaust, play } from './exhaust.ts';
import { file } from './scripts/file.ts';
import { oldSessions } from './scripts/old-sessions.ts';
import { weather } from './scripts/weather.ts';
import { writing } from './scripts/writing.ts';

const stories = [...writing, ...oldSessions, ...weather, ...file];
let [points, runs, acknowledged] = [0, 0, 0];
const began = process.cpuUsage();

test.each(stories)('$name', { timeout: 120_000 }, async (story) => {
  const found = await exhaust(story);
  points += found.points;
  runs += found.runs;
  acknowledged += found.acknowledged;
  expect(found.wrong).toEqual([]);
});

test('a story that is played twice goes the same way', async () => {
  for (const story of stories.slice(0, 3)) {
    expect(await play(story, [{ at: 7, trouble: 'refused' }])).toEqual(await play(story, [{ at: 7, trouble: 'refused' }]));
  }
});

afterAll(() => {
  process.stdout.write(`${stories.length} stories, ${points} calls, ${runs} runs, ${acknowledged} changes that a device had acknowledged, ${(process.cpuUsage(began).user / 1_000_000).toFixed(1)} s\n`);
});
