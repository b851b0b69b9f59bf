import { describe, expect, test } from 'vitest';
import { askedAhead } from '../../../src/storage/asked-ahead.ts';
import type { Notes } from '../../../src/storage/device-store.ts';
import { askForFirstFrame, PlaceNotes } from '../../../src/workspace/notes.ts';
import { chatId, pair } from '../../helpers/people.ts';

class Counted implements Notes {
  readonly values = new Map<string, unknown>();
  readonly reads: string[] = [];

  async read(key: string): Promise<unknown> {
    this.reads.push(key);
    return Promise.resolve(this.values.get(key));
  }

  async write(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

const space = { driveId: 'd', folderId: 'f', recordId: 'r', webUrl: 'https://contoso.example/f' };
const place = { pairKey: pair, space, indexed: true, unshared: false, doubted: false };

describe('notes that were asked for ahead', () => {
  test('what the first frame of a chat needs is asked for once, and the answers are what the opening reads', async () => {
    const device = new Counted();
    await new PlaceNotes(device).notePlace(chatId, place);
    const notes = askedAhead(device);
    await askForFirstFrame((key) => notes.ask(key), chatId);
    expect(device.reads).toEqual([`calendar/${chatId}`, `place/${chatId}`, `record/${pair}`]);
    const opening = new PlaceNotes(notes);
    expect(await opening.place(chatId)).toEqual(place);
    expect([await opening.calendar(chatId), await opening.record(pair)]).toEqual([null, null]);
    expect(device.reads).toHaveLength(3);
  });

  test('nothing more is asked of a chat that this device does not know, or whose note is damaged', async () => {
    for (const damaged of [undefined, 'place', { pairKey: 7, space }, { pairKey: pair, space: { ...space, recordId: null } }]) {
      const device = new Counted();
      device.values.set(`place/${chatId}`, damaged);
      await askForFirstFrame((key) => device.read(key), chatId);
      expect(device.reads).toEqual([`calendar/${chatId}`, `place/${chatId}`]);
    }
  });

  test('an answer is given once; later readings see what is there by then', async () => {
    const device = new Counted();
    device.values.set('k', 'before');
    const notes = askedAhead(device);
    await notes.ask('k');
    device.values.set('k', 'after');
    expect([await notes.read('k'), await notes.read('k')]).toEqual(['before', 'after']);
  });

  test('what this page has written itself is never hidden by an answer of before', async () => {
    const device = new Counted();
    const notes = askedAhead(device);
    await notes.ask('k');
    await notes.write('k', 'mine');
    expect(await notes.read('k')).toBe('mine');
  });
});
