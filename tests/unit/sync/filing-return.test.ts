/** Devices that come back with sessions that have left long ago: they leave again, on every device, and then it is quiet. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostFiled } from '../../../src/document/filed.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFileName, readSessionFiles } from '../../../src/document/session-file.ts';
import { fileOldSessions } from '../../../src/sync/filing.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { holdWeek, noteIn, sessionOf, weeksHeld } from '../../helpers/weeks.ts';

const clock = new VirtualClock('2029-01-01T07:00:00.000Z');

/** The file, and how a device goes about it, as the engine does: take in what is new, write when the file lacks something. */
class Space {
  readonly archive = new MemoryArchive();
  #file: Uint8Array | null = null;
  writes = 0;

  sync(document: RecordDocument): void {
    if (this.#file !== null) {
      const compared = document.compare(this.#file);
      if (compared === null) throw new Error('The file is whole.');
      if (compared.remoteHasNews) compared.takeIn();
      if (compared.remoteHasMine) return;
    }
    this.#file = document.encodeWhole();
    this.writes += 1;
  }

  async file(document: RecordDocument, keep?: number): Promise<number> {
    const parts = { document, archive: this.archive.archive(), clock, pairKey: pair, me: maya.id };
    const done = await fileOldSessions(keep === undefined ? parts : { ...parts, keep });
    if (!done.ok) throw new Error(done.error.kind);
    return done.value;
  }

  /** Each reads and writes in turn, until nobody writes any more. */
  settle(documents: readonly RecordDocument[]): void {
    for (let round = 0; round < 10; round += 1) {
      const { writes } = this;
      for (const document of documents) this.sync(document);
      if (this.writes === writes) return;
    }
    throw new Error('They write for ever.');
  }

  /** Notes of a session in its files. */
  notesOf(session: string): string {
    const files = [...this.archive.files].filter(([name]) => readSessionFileName(name)?.stem.endsWith(session) === true).map(([, bytes]) => bytes);
    const read = readSessionFiles(files, pair);
    if (!read.ok) throw new Error(read.error);
    return read.value.record.sessions[session]?.notes ?? '';
  }
}

function copyOf(document: RecordDocument): RecordDocument {
  const copy = new RecordDocument();
  copy.merge(document.encode());
  return copy;
}

const sessionsIn = (document: RecordDocument) => Object.keys(document.record.get().sessions).sort();
const newest = (weeks: number, count: number) => Array.from({ length: count }, (_, i) => sessionOf(weeks - count + i).id);

describe('a device that comes back', () => {
  test.each([
    { name: 'that the list still knows', topics: 0 },
    { name: 'of which some have fallen out of the list', topics: 10 },
  ])('L6 after 26 sessions, with 14 old ones $name: both devices hold the newest twelve, and it is quiet', async ({ topics }) => {
    const space = new Space();
    const here = weeksHeld(14, topics);
    const away = copyOf(here);
    for (let week = 14; week < 40; week += 1) {
      holdWeek(here, week, topics);
      await space.file(here);
    }
    space.sync(here);
    const files = space.archive.files.size;
    expect(files).toBe(28);
    space.settle([away, here]);
    // Those that have fallen out come back, and leave again with one run, on both.
    expect(sessionsIn(here).length > 12).toBe(topics > 0);
    await space.file(here);
    space.settle([here, away]);
    for (const document of [here, away]) expect(sessionsIn(document)).toEqual(newest(40, 12));
    expect(away.fingerprint()).toBe(here.fingerprint());
    // They were in their files: nothing is added, and there is nothing left to do.
    expect(space.archive.files.size).toBe(files);
    expect(await space.file(away)).toBe(0);
  });

  test('L6 80 sessions filed while the other device is away: every run takes some, and none comes back for good', async () => {
    const space = new Space();
    const here = weeksHeld(80, 3);
    const away = copyOf(here);
    // More leaves than the list keeps.
    expect(here.names.length - 1).toBeGreaterThan(mostFiled + 12 * 4);
    const left: number[] = [];
    while (sessionsIn(here).length > 12) left.push(await space.file(here));
    expect(left).toEqual([20, 20, 20, 8]);
    space.sync(here);
    space.settle([away, here]);
    const back = sessionsIn(here).length - 12;
    expect(back).toBeGreaterThan(0);
    expect(await space.file(here)).toBe(back);
    space.settle([here, away]);
    for (const document of [here, away]) expect(sessionsIn(document)).toEqual(newest(80, 12));
    expect(away.fingerprint()).toBe(here.fingerprint());
    expect(space.archive.files.size).toBe(68);
  });

  test('L6 80 sessions, and the other device reads after each run: what has left never comes back', async () => {
    const space = new Space();
    const here = weeksHeld(80);
    const there = copyOf(here);
    for (const expected of [60, 40, 20, 12, 12]) {
      await space.file(here);
      space.settle([here, there]);
      for (const document of [here, there]) expect(sessionsIn(document)).toHaveLength(expected);
    }
  });

  test('L6 a run takes no more leaves than half of what the list keeps; of a larger session the rest leaves with the next runs', async () => {
    const space = new Space();
    const here = weeksHeld(0);
    for (let week = 0; week < 6; week += 1) holdWeek(here, week, week === 4 ? mostFiled + 30 : 39);
    const left: number[] = [];
    const there = copyOf(here);
    for (let run = 0; run < 5; run += 1) {
      left.push(await space.file(here, 1));
      space.settle([here, there]);
    }
    // 40 leaves each, and one of 271.
    expect(left).toEqual([3, 1, 0, 0, 1]);
    for (const document of [here, there]) {
      expect(sessionsIn(document)).toEqual(newest(6, 1));
      expect(Object.keys(document.record.get().topics).filter((id) => !id.startsWith('t5'))).toEqual([]);
    }
    expect(space.archive.files.size).toBe(5);
  });

  test('L6 whatever three devices do, and however much has fallen out of the list: all is filed in the end, on all of them, and it is quiet', async () => {
    const base = weeksHeld(8).encode();
    const deed = fc.record({ device: fc.nat(2), what: fc.constantFrom('sync', 'sync', 'file', 'write', 'forget'), week: fc.nat(5) });
    let cameBack = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 24 }), async (deeds) => {
        const space = new Space();
        const devices = [0, 1, 2].map(() => {
          const document = new RecordDocument();
          document.merge(base);
          return document;
        });
        const words: { readonly session: string; readonly text: string }[] = [];
        for (const [i, { device, what, week }] of deeds.entries()) {
          const document = devices[device] ?? new RecordDocument();
          if (what === 'sync') {
            const before = sessionsIn(document).length;
            space.sync(document);
            if (sessionsIn(document).length > before) cameBack += 1;
          } else if (what === 'file') {
            await space.file(document, 2);
          } else if (what === 'write') {
            const text = ` Word ${i}.`;
            noteIn(week, document, jonas, text);
            words.push({ session: sessionOf(week).id, text });
          } else {
            // Years of others: all that the list knew falls out.
            document.fileAway(new Map(Array.from({ length: mostFiled }, (_, k) => [`topics/x${i}-${k}`, '0123456789abcdef'])));
          }
        }
        for (const document of devices) {
          space.settle(devices);
          await space.file(document, 2);
        }
        space.settle(devices);
        for (const document of devices) {
          expect(sessionsIn(document)).toEqual(newest(8, 2));
          expect(document.fingerprint()).toBe(devices[0]?.fingerprint());
        }
        for (const { session, text } of words) expect(space.notesOf(session).split(text)).toHaveLength(2);
      }),
      { numRuns: 40 },
    );
    expect(cameBack).toBeGreaterThan(0);
  });
});
