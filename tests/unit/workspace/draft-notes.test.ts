/** What stands in forms, on the device: one row for each, of texts only, bounded, and gone when it was sent. */
import { beforeEach, expect, test, vi } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Durability } from '../../../src/sync/outbox.ts';
import { draftNotes } from '../../../src/workspace/draft-notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { act, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { maya, pair } from '../../helpers/people.ts';

const day = 86_400_000;
let device: MemoryDevice;
let now: number;
const open = (place = 'p', durability: Subscribable<Durability> | null = null) => draftNotes({ rows: device.rows, place, now: () => now, durability: () => durability });
const keysOnDisk = async () => (await device.rows.under('')).map(([key]) => key);
const texts = async (place = 'p') => Object.fromEntries([...(await open(place).read())].map(([key, { value }]) => [key, value]));

beforeEach(() => {
  device = new MemoryDevice();
  now = Date.parse('2026-11-23T09:00:00Z');
});

test('what was written is read by the next page, in this pair only, and is gone when it was forgotten', async () => {
  await open().write(new Map<string, unknown>([['topic', 'A raise'], ['plan item/draft', { title: 'Course', due: null, isFormal: true, links: ['s1'] }]]));
  expect(await texts()).toEqual({ topic: 'A raise', 'plan item/draft': { title: 'Course', due: null, isFormal: true, links: ['s1'] } });
  expect(await texts('q')).toEqual({});
  await open().write(new Map([['topic', undefined]]));
  expect(await texts()).toEqual({ 'plan item/draft': expect.anything() as unknown });
});

test('two pages of one pair leave each other’s drafts alone', async () => {
  const [tab, panel] = [open(), open()];
  await Promise.all([tab.read(), panel.read()]);
  await tab.write(new Map([['topic', 'In the tab']]));
  await panel.write(new Map([['agreement', 'In the panel']]));
  await tab.write(new Map([['topic', undefined]]));
  expect(await texts()).toEqual({ agreement: 'In the panel' });
});

test('a score is not kept, nor what would not come back as it was; the words beside them are', async () => {
  await open().write(new Map<string, unknown>([['skill s/value', 4], ['skill s/evidence', 'Led the review'], ['typed', new Set(['a'])], ['lost', { at: new Date(0) }], ['not', Number.NaN]]));
  expect(await texts()).toEqual({ 'skill s/evidence': 'Led the review' });
});

test('after ninety days it is not only not shown but gone, whichever pair is opened', async () => {
  await open('p').write(new Map([['topic', 'Old']]));
  now += 89 * day;
  await open('q').write(new Map([['topic', 'New']]));
  expect(await texts('p')).toEqual({ topic: 'Old' });
  now += day;
  expect(await texts('q')).toEqual({ topic: 'New' });
  expect(await keysOnDisk()).toEqual(['draft/q/topic']);
});

test('beyond its size the oldest go, what is too large by itself does not come, and forgetting works all the same', async () => {
  const notes = open();
  for (const key of ['one', 'two', 'three']) {
    await notes.write(new Map([[key, 'x'.repeat(90_000)]]));
    now += 1_000;
  }
  expect(Object.keys(await texts())).toEqual(['two', 'three']);
  await notes.write(new Map([['four', 'x'.repeat(200_001)], ['three', undefined]]));
  expect(Object.keys(await texts())).toEqual(['two']);
  // The next page knows what is there already.
  const next = open();
  await next.read();
  await next.write(new Map([['five', 'x'.repeat(150_000)]]));
  expect(Object.keys(await texts())).toEqual(['five']);
});

test('what another build wrote is told to be so, and rows that are none of ours are cleared away', async () => {
  await open().write(new Map([['topic', 'Ours']]));
  await device.rows.put(new Map<string, unknown>([['draft/p/other', { at: now, value: 'Theirs', by: 'first-older.js' }], ['draft/p/bad', 'x'], ['draft/p/worse', null], ['place/c', { pairKey: 'p' }]]));
  expect(await open().read()).toEqual(new Map([['topic', { value: 'Ours', ours: true }], ['other', { value: 'Theirs', ours: false }]]));
  expect((await keysOnDisk()).toSorted()).toEqual(['draft/p/other', 'draft/p/topic', 'place/c']);
});

test('a draft that was sent stays until the device has what was made of it, unless something new is typed there', async () => {
  const durability = new Subscribable<Durability>('durable');
  const notes = open('p', durability);
  await notes.write(new Map([['topic', 'A raise'], ['agreement', 'Draft it']]));
  durability.set('writing');
  await notes.write(new Map([['topic', undefined], ['agreement', undefined]]));
  expect(await texts()).toEqual({ topic: 'A raise', agreement: 'Draft it' });
  await notes.write(new Map([['agreement', 'Another']]));
  durability.set('store-full');
  expect(await texts()).toEqual({ topic: 'A raise', agreement: 'Another' });
  durability.set('durable');
  await vi.waitFor(async () => expect(await texts()).toEqual({ agreement: 'Another' }));
});

test('an open partnership has what was typed as a draft until the device has the topic that was made of it', async () => {
  const two = new PairOfPages();
  const page = await two.attach();
  const { drafts, record, status } = page.open();
  await drafts.write(new Map([['topic', 'A raise']]));
  two.deviceOf(maya).broken = 'store-full';
  await act(page, { type: 'add-topic', id: 't1', title: 'A raise' });
  expect(record.get().topics['t1']?.title).toBe('A raise');
  await drafts.write(new Map([['topic', undefined]]));
  const again = draftNotes({ rows: two.deviceOf(maya).rows, place: pair, now: () => two.clock.now(), durability: () => null });
  expect([...(await again.read()).keys()]).toEqual(['topic']);
  two.deviceOf(maya).broken = null;
  await two.until(() => status.get().here === 'kept');
  expect([...(await again.read()).keys()]).toEqual([]);
});
