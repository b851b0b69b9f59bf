/** Reading many files of the past: newest first, once each, stoppable, with failures said. */
import { expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { pastFilesOf, type PastProgress } from '../../../src/workspace/past-files.ts';
import type { EarlierSession, EarlierSessions } from '../../../src/workspace/workspace.ts';

const days = ['2026-03-02', '2026-02-23', '2026-02-16', '2026-02-09', '2026-02-02', '2026-01-26'];
const sessions: readonly EarlierSession[] = days.map((day) => ({ day, files: [`${day} s.json`], from: null }));

/** `answers`: what is said of a day instead of its record. */
function archive(answers: Partial<Record<string, Awaited<ReturnType<EarlierSessions['read']>>>> = {}) {
  const read: string[] = [];
  const earlier: EarlierSessions = {
    list: async () => Promise.resolve(ok(sessions)),
    read: async ({ day }) => {
      read.push(day);
      await Promise.resolve();
      return answers[day] ?? ok({ ...emptyRecord, topics: { [day]: { id: day, by: 'member', title: day, addedAt: '', discussed: null, withdrawn: null, note: '', goal: null } } });
    },
  };
  return { earlier, read, answers };
}

async function readAll(earlier: EarlierSessions, signal = new AbortController().signal) {
  const said: PastProgress[] = [];
  const result = await pastFilesOf(earlier).readAll((progress) => said.push(progress), signal);
  return { result, said, last: said.at(-1) };
}

test('newest first, each told as it comes; the second time nothing is asked', async () => {
  const { earlier, read } = archive();
  const first = await readAll(earlier);
  expect(first.result.ok).toBe(true);
  expect(read).toEqual(days);
  expect(first.said[0]).toEqual({ files: [], unreadable: [], done: 0, all: 6 });
  expect(first.said).toHaveLength(7);
  expect(first.last?.files.map(({ day }) => day)).toEqual(days);
  const second = await readAll(earlier);
  expect(read).toHaveLength(6);
  expect(second.last?.files).toEqual(first.last?.files);
});

test('a file that cannot be read is named, and the others are read', async () => {
  const { earlier } = archive({ '2026-02-23': fail({ kind: 'unreadable' }), '2026-02-02': fail({ kind: 'missing' }) });
  const { result, last } = await readAll(earlier);
  expect(result.ok).toBe(true);
  expect(last).toMatchObject({ unreadable: ['2026-02-23', '2026-02-02'], done: 6, all: 6 });
  expect(last?.files.map(({ day }) => day)).toEqual(days.filter((day) => day !== '2026-02-23' && day !== '2026-02-02'));
});

test('without a network it ends and says why; the next time it goes on', async () => {
  const { earlier, read, answers } = archive({ '2026-02-09': fail({ kind: 'offline' }) });
  const { result, last } = await readAll(earlier);
  expect(result.ok ? null : result.error).toEqual({ kind: 'offline' });
  expect(last?.done).toBeLessThan(6);
  delete answers['2026-02-09'];
  const before = read.length;
  const again = await readAll(earlier);
  expect(again.result.ok).toBe(true);
  expect(again.last?.done).toBe(6);
  expect(read.length - before).toBeLessThan(6);
});

test('once it is stopped nothing more is asked, and nothing is told', async () => {
  const { earlier, read } = archive();
  const control = new AbortController();
  const said: number[] = [];
  await pastFilesOf(earlier).readAll(({ done }) => {
    said.push(done);
    if (done === 2) control.abort();
  }, control.signal);
  expect(said).toEqual([0, 1, 2]);
  expect(read.length).toBeLessThanOrEqual(5);
});
