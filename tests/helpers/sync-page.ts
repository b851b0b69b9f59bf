import type { Clock } from '../../src/base/clock.ts';
import { decodeRecordFile, encodeRecordFile } from '../../src/document/file-format.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { PartnershipRecord, Person } from '../../src/domain/entities.ts';
import { Engine } from '../../src/sync/engine.ts';
import type { RemoteRecord } from '../../src/sync/ports.ts';
import { Replica } from '../../src/sync/replica.ts';
import type { MemoryDevice } from './memory-device.ts';
import { MemoryFile } from './memory-remote.ts';
import { as, attach, maya, pair, session } from './people.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One open page of one person: the real document, replica and engine on memory ports. */
export interface SyncPage {
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly engine: Engine;
  act(command: Command): void;
  /** Types at the end of the session's notes, as a person does who goes on typing. */
  type(words: string): void;
  close(): void;
}

export async function openPage(person: Person, device: MemoryDevice, file: MemoryFile, clock: Clock, remote: RemoteRecord = file.remote(), beforeEncoding: () => void = () => undefined): Promise<SyncPage> {
  const document = new RecordDocument();
  const siblings = device.siblings(pair);
  const replica = new Replica({ document, store: device.replica(pair), siblings, clock });
  const synced = await replica.load();
  const encode = () => {
    beforeEncoding();
    return encodeRecordFile({ partnership: pair, savedAt: new Date(clock.now()).toISOString(), savedBy: person.id, readable: document.record.get(), state: document.encodeWhole() });
  };
  const engine = new Engine({ document, replica, remote, siblings, clock, random: () => 0.5, pairKey: pair, me: person.id, encode }, synced);
  engine.start();
  return {
    document,
    replica,
    engine,
    act(command) {
      const decided = decide(document.record.get(), command, as(person));
      if (!decided.ok) throw new Error(decided.error.kind);
      document.apply(decided.value, command.type);
    },
    type(words) {
      const from = document.record.get().sessions[session.id]?.notes ?? '';
      const command = { type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to: from + words } as const;
      const decided = decide(document.record.get(), command, as(person));
      if (!decided.ok) throw new Error(decided.error.kind);
      document.apply(decided.value, command.type, { group: 'notes' });
    },
    close() {
      engine.close();
      replica.close();
    },
  };
}

/** Puts the first record of the pair into the file, as attaching does. */
export function attachTo(file: MemoryFile): void {
  const document = new RecordDocument();
  const decided = decide(document.record.get(), attach, as(maya));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, 'attach');
  file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T07:00:00.000Z', savedBy: maya.id, readable: document.record.get(), state: document.encodeWhole() }));
}

/** What most tests of the engine begin with: a file with the pair's first record in it, and a clock that is moved by hand. */
export function attached(): { readonly clock: VirtualClock; readonly file: MemoryFile } {
  const file = new MemoryFile();
  attachTo(file);
  return { clock: new VirtualClock(), file };
}

export const topic = (id: string, title = id) => ({ type: 'add-topic', id, title }) as const;
export const writesTo = (file: MemoryFile): number => file.calls.filter((call) => call === 'write').length;

/** What a file says now, as a device would read it. */
export function recordIn(file: MemoryFile): PartnershipRecord {
  const decoded = decodeRecordFile(file.newest?.bytes ?? new Uint8Array(), pair);
  if (!decoded.ok) throw new Error(decoded.error);
  const document = new RecordDocument();
  document.merge(decoded.value.state);
  return document.record.get();
}
