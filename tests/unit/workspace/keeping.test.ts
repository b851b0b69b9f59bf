/** The device is never said to keep what its store has not: good news when they have lasted, bad news at once. */
import { describe, expect, test } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Result } from '../../../src/base/result.ts';
import type { StoreFailure } from '../../../src/sync/ports.ts';
import type { Durability } from '../../../src/sync/outbox.ts';
import { statusSentence } from '../../../src/ui/text/status.ts';
import { watchKeeping } from '../../../src/workspace/keeping.ts';
import { act, isSaved, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { maya } from '../../helpers/people.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

function watched() {
  const clock = new VirtualClock();
  const durability = new Subscribable<Durability>('durable');
  const { keeping, stop } = watchKeeping(durability, clock);
  const said: string[] = [];
  keeping.subscribe(() => said.push(keeping.get()));
  return { clock, durability, keeping, stop, said };
}

describe('what is said of the store', () => {
  test('one change for a burst of letters, each of them stored at once', async () => {
    const { clock, durability, said } = watched();
    for (let letter = 0; letter < 40; letter += 1) {
      durability.set('writing');
      await clock.advance(20);
      durability.set('durable');
      await clock.advance(150);
    }
    expect(said).toEqual(['writing']);
    await clock.advance(1_000);
    expect(said).toEqual(['writing', 'durable']);
  });

  test('a store that takes long is said to, until it has had everything for a moment', async () => {
    const { clock, durability, keeping, said } = watched();
    durability.set('writing');
    await clock.advance(900);
    expect(keeping.get()).toBe('writing');
    await clock.advance(200);
    expect(keeping.get()).toBe('stalled');
    durability.set('durable');
    expect(keeping.get()).toBe('stalled');
    await clock.advance(600);
    expect(said).toEqual(['writing', 'stalled', 'durable']);
  });

  test('a refusal is said at once, and stays while the store is only tried again', async () => {
    const { clock, durability, said } = watched();
    for (let tries = 0; tries < 3; tries += 1) {
      durability.set('writing');
      await clock.advance(10);
      durability.set('store-full');
      await clock.advance(3_000);
    }
    durability.set('writing');
    await clock.advance(10);
    durability.set('durable');
    await clock.advance(600);
    expect(said).toEqual(['writing', 'store-full', 'durable']);
  });

  test('nothing is said after it was stopped', async () => {
    const { clock, durability, stop, said } = watched();
    durability.set('writing');
    stop();
    await clock.advance(5_000);
    durability.set('store-full');
    expect(said).toEqual(['writing']);
  });
});

describe('a store that does not answer', () => {
  /** Makes the store of Maya's device hang; the returned function lets it go on. */
  function hang(pair: PairOfPages): { begin(): void; end(): void } {
    const device = pair.deviceOf(maya);
    const real = device.replica.bind(device);
    let held: (() => void)[] | null = null;
    device.replica = (key) => {
      const store = real(key);
      return {
        ...store,
        append: async (update: Uint8Array): Promise<Result<void, StoreFailure>> => {
          if (held !== null) await new Promise<void>((resolve) => held?.push(resolve));
          return store.append(update);
        },
      };
    };
    return {
      begin: () => (held = []),
      end: () => {
        const waiting = held ?? [];
        held = null;
        for (const go of waiting) go();
      },
    };
  }
  const sentence = (page: WorkspacePage) => statusSentence(page.open().status.get(), 'Jonas');

  for (const offline of [false, true]) {
    test(`nothing is called kept, and after a second the page has to stay open${offline ? ', also without a network' : ''}`, async () => {
      const pair = new PairOfPages();
      const store = hang(pair);
      const hers = await pair.attach();
      await pair.clock.advance(60_000);
      await pair.until(() => isSaved(hers.open()));
      if (offline) {
        pair.cloud.failure = { kind: 'offline' };
        await pair.reach(hers, 'offline');
      } else {
        pair.file.faults.push(...Array.from({ length: 50 }, () => ({ call: 'write', failure: { kind: 'locked' } }) as const));
      }
      store.begin();
      await act(hers, { type: 'add-topic', id: 't1', title: 'Not stored yet' });
      expect(sentence(hers)).toBe(offline ? 'No connection. What you write goes to OneDrive when you are back.' : 'Saving…');
      for (let passed = 0; passed < 900; passed += 100) {
        expect(sentence(hers)).not.toMatch(/\bkept\b|\bkeeps\b/i);
        await pair.clock.advance(100);
      }
      await pair.clock.advance(5_000);
      expect(hers.open().status.get()).toMatchObject({ kind: 'device-slow', here: 'slow' });
      expect(sentence(hers)).toBe('Leave this page open: this device is still storing what you wrote.');
      store.end();
      await pair.clock.advance(1_000);
      expect(sentence(hers)).toMatch(/kept on this device/i);
    });
  }
});
