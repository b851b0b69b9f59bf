/** What is told from what the device and the engine know: nothing is said to be here that is not. */
import { describe, expect, it } from 'vitest';
import type { EngineStatus } from '../../../src/sync/engine.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import { statusSentence } from '../../../src/ui/text/en-status.ts';
import { syncStatus } from '../../../src/workspace/sync-status.ts';

const rest: EngineStatus = { doing: 'nothing', asked: true, pending: false, seen: false, failure: null, fault: null };
const version = { bytes: new Uint8Array(), tag: 't' } as const;
const unreadable: Partial<EngineStatus> = { fault: { reason: 'truncated', version } };
const newer: Partial<EngineStatus> = { fault: { reason: 'newer-format', version } };
const failures: readonly RemoteFailure[] = [
  { kind: 'offline' },
  { kind: 'slowed-down', retryAfterMs: 5_000 },
  { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'ask' },
  { kind: 'sign-in-failed', code: 'x' },
  { kind: 'forbidden' },
  { kind: 'missing' },
  { kind: 'full' },
  { kind: 'locked' },
  { kind: 'unavailable' },
];
const troubles: readonly Partial<EngineStatus>[] = [unreadable, newer, ...failures.map((failure) => ({ failure }))];

const said = (durability: Parameters<typeof syncStatus>[0], change: Partial<EngineStatus>, holds: boolean): string =>
  statusSentence(syncStatus(durability, { ...rest, ...change }, holds), 'Maya', false);

describe('what the status line says is here', () => {
  it('on a device without the record: nothing of it, and nothing of this person’s, whatever the engine thinks', () => {
    for (const trouble of troubles) {
      for (const pending of [false, true]) {
        for (const durability of ['durable', 'store-blocked', 'store-full'] as const) {
          expect(said(durability, { ...trouble, pending }, false)).not.toMatch(/kept|keeps what|still|from this device|leave (this|it)|You can read/i);
        }
      }
    }
  });

  it('in a browser that keeps nothing: never that this device keeps something', () => {
    for (const trouble of troubles) {
      for (const pending of [false, true]) {
        for (const durability of ['store-blocked', 'store-full'] as const) {
          expect(said(durability, { ...trouble, pending }, true)).not.toMatch(/kept on this device|device (keeps|still)|from this device/i);
        }
      }
    }
  });

  it('in a browser that keeps nothing, with changes or with a file that cannot be read: that the page has to stay open', () => {
    for (const pending of [false, true]) expect(said('store-blocked', { ...unreadable, pending }, true)).toMatch(/^Leave this page open/);
    for (const trouble of [{}, ...troubles]) expect(said('store-full', { ...trouble, pending: true }, true)).toMatch(/Leave this page open/);
  });

  it('of a file that is not understood: the same on every page of this person, whatever each thinks that waits', () => {
    for (const fault of [unreadable, newer]) {
      for (const durability of ['durable', 'writing', 'store-full'] as const) {
        expect(said(durability, { ...fault, pending: true }, true)).toBe(said(durability, { ...fault, pending: false }, true));
      }
    }
  });
});
