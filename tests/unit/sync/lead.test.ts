/** Which page talks to OneDrive, also when it is put away at a bad moment; and what a page knows before it writes. SPEC: Y. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fail } from '../../../src/base/result.ts';
import type { RemoteRecord } from '../../../src/sync/ports.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import type { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { attached, openPage, type SyncPage, topic as topicOf } from '../../helpers/sync-page.ts';
import type { VirtualClock } from '../../helpers/virtual-clock.ts';

const second = 1_000;
const minute = 60 * second;

let clock: VirtualClock;
let file: MemoryFile;

beforeEach(() => {
  ({ clock, file } = attached());
});

const topic = (id: string) => topicOf(id, `Topic ${id}`);
const text = (): string => new TextDecoder().decode(file.newest?.bytes);
const reads = (page: SyncPage): string | undefined => page.engine.status.get().fault?.reason;

async function twoPages(device: MemoryDevice): Promise<readonly [tab: SyncPage, panel: SyncPage]> {
  const tab = await openPage(maya, device, file, clock);
  await clock.advance(5 * second);
  const panel = await openPage(maya, device, file, clock);
  await clock.advance(5 * second);
  return [tab, panel];
}

describe('a page that is put away while the file cannot be read', () => {
  test('Y6 Y7 lets the page that is looked at lead, which sees that somebody has mended it', async () => {
    const [tab, panel] = await twoPages(new MemoryDevice());
    const good = file.newest?.bytes ?? new Uint8Array();
    file.put(good.subarray(0, 50));
    await clock.advance(40 * second);
    expect(reads(panel)).toBe('truncated');
    tab.engine.setActive(false);
    await clock.advance(minute);
    expect(reads(panel)).toBe('truncated');
    file.put(good);
    await clock.advance(minute);
    expect(panel.engine.status.get()).toMatchObject({ fault: null, pending: false });
  });

  test('Y6 Y7 does not keep the words that are written after a recovery from OneDrive', async () => {
    const [tab, panel] = await twoPages(new MemoryDevice());
    const good = file.newest?.bytes ?? new Uint8Array();
    file.put(good.subarray(0, 50));
    await clock.advance(40 * second);
    tab.engine.setActive(false);
    panel.engine.resumeFrom(file.put(good).tag);
    panel.act(topic('t1'));
    await clock.advance(minute);
    expect(text()).toContain('Topic t1');
    expect(panel.engine.status.get().pending).toBe(false);
  });

  test('Y6 Y10 a recovery by another page in sight is taken up by the one that leads, at once', async () => {
    const [tab, panel] = await twoPages(new MemoryDevice());
    const good = file.newest?.bytes ?? new Uint8Array();
    file.put(good.subarray(0, 50));
    await clock.advance(40 * second);
    expect(tab.engine.leads).toBe(true);
    panel.engine.resumeFrom(file.put(good).tag);
    await clock.advance(second);
    expect(reads(tab)).toBeUndefined();
    expect(reads(panel)).toBeUndefined();
  });
});

test('Y7 a page that was put away before it had read anything lets another lead', async () => {
  const device = new MemoryDevice();
  file.faults.push({ call: 'read', failure: { kind: 'offline' } });
  const hidden = await openPage(maya, device, file, clock);
  hidden.engine.setActive(false);
  await clock.advance(second);
  const panel = await openPage(maya, device, file, clock);
  await clock.advance(minute);
  expect(panel.document.record.get().partnership).not.toBeNull();
});

describe('before it writes', () => {
  test('Y1 a page that opens with words asks first, so that what only the file holds is not written over', async () => {
    file.ifMatch = 'ignored';
    const laptop = new MemoryDevice();
    const away = await openPage(jonas, laptop, file, clock);
    await clock.advance(5 * second);
    file.faults.push(...Array.from({ length: 3 }, () => ({ call: 'write', failure: { kind: 'offline' } }) as const));
    away.act(topic('t1'));
    await clock.advance(second);
    away.close();
    file.faults.length = 0;
    const other = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(5 * second);
    other.act(topic('t2'));
    await clock.advance(5 * second);
    // Her device is never seen again: her words are in the file only.
    other.close();
    file.calls.length = 0;
    await openPage(jonas, laptop, file, clock);
    await clock.advance(minute);
    expect(file.calls.slice(0, 3)).toEqual(['check', 'read', 'write']);
    expect(text()).toContain('Topic t1');
    expect(text()).toContain('Topic t2');
  });

  test('Y1 a page that was only open, and has not asked for a while, asks first', async () => {
    file.ifMatch = 'ignored';
    const page = await openPage(jonas, new MemoryDevice(), file, clock);
    await clock.advance(60 * minute);
    file.calls.length = 0;
    while (file.calls.length === 0) await clock.advance(second);
    await clock.advance(92 * second);
    expect(file.calls).toEqual(['check']);
    const other = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(2 * second);
    other.act(topic('t2'));
    await clock.advance(2 * second);
    other.close();
    page.act(topic('t1'));
    await clock.advance(2 * second);
    expect(text()).toContain('Topic t1');
    expect(text()).toContain('Topic t2');
  });

  test('Y1 a page that has just been answered writes without asking', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(5 * second);
    file.calls.length = 0;
    page.act(topic('t1'));
    await clock.advance(400);
    expect(file.calls).toEqual(['write']);
  });
});

describe('somebody who may read and not write', () => {
  const readOnly = (): RemoteRecord => ({ ...file.remote(), write: async () => Promise.resolve(fail({ kind: 'forbidden' })) });

  test('Y10 is told just that, once a question has been answered, and goes on hearing of news', async () => {
    const page = await openPage(jonas, new MemoryDevice(), file, clock, readOnly());
    await clock.advance(5 * second);
    page.act(topic('t1'));
    await clock.advance(second);
    expect(page.engine.status.get().failure).toEqual({ kind: 'forbidden' });
    await clock.advance(10 * minute);
    const shown = new Set<string>();
    page.engine.status.subscribe(() => shown.add(page.engine.status.get().failure?.kind ?? 'none'));
    expect(page.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'may-not-write' } });
    const other = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(5 * second);
    other.act(topic('t2'));
    await clock.advance(40 * second);
    expect(page.document.record.get().topics['t2']).toBeDefined();
    await clock.advance(10 * minute);
    expect([...shown]).toEqual(['may-not-write']);
  });

  test('Y10 is told that nothing is shared any more when reading ends, too', async () => {
    const remote = readOnly();
    const page = await openPage(jonas, new MemoryDevice(), file, clock, remote);
    await clock.advance(5 * second);
    page.act(topic('t1'));
    await clock.advance(10 * minute);
    file.faults.push(...Array.from({ length: 50 }, () => ({ call: 'check', failure: { kind: 'forbidden' } }) as const));
    file.faults.push(...Array.from({ length: 50 }, () => ({ call: 'read', failure: { kind: 'forbidden' } }) as const));
    await clock.advance(10 * minute);
    expect(page.engine.status.get().failure).toEqual({ kind: 'forbidden' });
  });
});

test('Y7 a page that only heard that nothing is wrong does not take that for an answer', async () => {
  const device = new MemoryDevice();
  const before = await openPage(maya, device, file, clock);
  await clock.advance(5 * second);
  before.close();
  const never = () => new Promise<never>(() => undefined);
  const lead = await openPage(maya, device, file, clock, { ...file.remote(), check: never, read: never, write: never });
  const panel = await openPage(maya, device, file, clock);
  lead.act(topic('t1'));
  await clock.advance(second);
  expect(lead.engine.status.get().asked).toBe(false);
  expect(panel.engine.status.get().asked).toBe(false);
});

describe('words that a page stored and did not tell, since it ended', () => {
  test('Y14 are told to the page that leads by one that finds them in the store', async () => {
    const device = new MemoryDevice();
    const tab = await openPage(maya, device, file, clock);
    await clock.advance(5 * second);
    const ended = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(5 * second);
    ended.close();
    ended.act(topic('t1'));
    await device.replica(pair).append(ended.document.encode());
    const panel = await openPage(maya, device, file, clock);
    expect(panel.document.record.get().topics['t1']).toBeDefined();
    expect(tab.document.record.get().topics['t1']).toBeUndefined();
    await clock.advance(minute);
    expect(text()).toContain('Topic t1');
    for (const page of [tab, panel]) expect(page.engine.status.get().pending).toBe(false);
  });
});
