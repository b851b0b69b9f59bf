import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import { DriveNews } from '../../../src/graph/drive-news.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';

const listener = { news: () => undefined, live: () => undefined };

/** News over a Graph that answers like this, and how often it was asked. */
function newsOf(answer: RemoteFailure | 'no address'): { readonly news: DriveNews; asked(): number } {
  const send = vi.fn(() => Promise.resolve(answer === 'no address' ? ok({ status: 200, body: {} }) : fail(answer)));
  const client = { send } as unknown as GraphClient;
  return { news: new DriveNews({ client, driveId: 'd', connect: () => Promise.reject(new Error('not reached')) }), asked: () => send.mock.calls.length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a drive of somebody else is asked for once, however often the page comes into sight', async () => {
  const { news, asked } = newsOf({ kind: 'forbidden' });
  for (let i = 0; i < 3; i += 1) {
    const stop = news.watch(listener);
    await vi.advanceTimersByTimeAsync(3_600_000);
    stop();
  }
  expect(asked()).toBe(1);
});

test.each([{ kind: 'unavailable' } as const, 'no address' as const])('after %j it is asked again, and anew when the page comes into sight', async (answer) => {
  const { news, asked } = newsOf(answer);
  const stop = news.watch(listener);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked()).toBe(2);
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked()).toBe(2);
  news.watch(listener);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked()).toBe(3);
});
