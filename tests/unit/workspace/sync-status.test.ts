/** What is told from what the device and the engine know: nothing is said to be here that is not. */
import { describe, expect, it } from 'vitest';
import type { EngineStatus } from '../../../src/sync/engine-status.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import { statusSentence } from '../../../src/ui/text/status.ts';
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

  it('while the device is still storing: never that it has done so, whatever else is the matter', () => {
    for (const keeping of ['writing', 'stalled'] as const) {
      for (const pending of [false, true]) {
        for (const change of [{}, { asked: false }, { doing: 'writing' } as const, ...troubles]) {
          const status = syncStatus(keeping, { ...rest, ...change, pending }, true);
          expect(status.here).not.toBe('kept');
          expect(statusSentence(status, 'Maya', false)).not.toMatch(/\bkept\b|device (keeps|still has)|from this device/i);
        }
      }
      expect(statusSentence(syncStatus(keeping, null, true, true), 'Maya')).not.toMatch(/\bkept\b/i);
    }
  });

  it('of a device that takes long to store: that the page has to stay open, before everything else', () => {
    for (const change of [{}, ...troubles]) expect(said('stalled', { ...change, pending: true }, true)).toMatch(/^Leave this page open/);
    expect(said('stalled', {}, true)).toBe('Everything is saved in OneDrive.');
  });

  it('before there is a connection to the space: that the device refuses, or takes long, where it holds something', () => {
    const before = (...of: Parameters<typeof syncStatus>): string => statusSentence(syncStatus(...of), 'Maya');
    for (const incomplete of [false, true]) {
      expect(before('store-full', null, true, incomplete)).toBe('This device has no room left. Leave this page open until your changes are in OneDrive.');
      expect(before('store-blocked', null, true, incomplete)).toBe('This browser keeps nothing. Leave this page open until your changes are in OneDrive.');
      expect(before('stalled', null, true, incomplete)).toMatch(/^Leave this page open/);
    }
    for (const keeping of ['durable', 'writing', 'store-full', 'store-blocked'] as const) expect(before(keeping, null, false)).toBe('Looking for news in OneDrive…');
    for (const keeping of ['durable', 'writing'] as const) expect(before(keeping, null, true)).toBe('Looking for news in OneDrive…');
  });

  it('of a file that is not understood: the same on every page of this person, whatever each thinks that waits', () => {
    for (const fault of [unreadable, newer]) {
      for (const durability of ['durable', 'writing', 'store-full'] as const) {
        expect(said(durability, { ...fault, pending: true }, true)).toBe(said(durability, { ...fault, pending: false }, true));
      }
    }
  });
});
