/** One person's page: the real document, replica and engine, put together as `src/workspace/core.ts` does. */
import { instantOf } from '../../../src/base/clock.ts';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { type ApplyOptions, RecordDocument } from '../../../src/document/record-document.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, Person } from '../../../src/domain/entities.ts';
import { Engine } from '../../../src/sync/engine.ts';
import { Replica } from '../../../src/sync/replica.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { as, attach, maya, pair, session } from '../../helpers/people.ts';
import type { SimulationClock } from '../clock.ts';
import type { Chance } from '../random.ts';
import { CountedRemote, type Hearing, SharedFile } from './counted-remote.ts';
import type { Allowance } from './allowance.ts';

export interface SeatParts {
  readonly person: Person;
  readonly file: SharedFile;
  readonly hearing: Hearing;
  readonly clock: SimulationClock;
  readonly chance: Chance;
}

interface Opened {
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly engine: Engine;
  readonly remote: CountedRemote;
}

/** A page that can be opened and closed; what its device holds stays. */
export class Seat {
  readonly person: Person;
  /** Called after each change of the record or of the engine's state. */
  onChange: () => void = () => undefined;
  readonly #parts: SeatParts;
  readonly #device = new MemoryDevice();
  #open: Opened | null = null;

  constructor(parts: SeatParts) {
    this.#parts = parts;
    this.person = parts.person;
  }

  get record(): PartnershipRecord {
    return this.#opened.document.record.get();
  }

  get engine(): Engine {
    return this.#opened.engine;
  }

  get remote(): CountedRemote {
    return this.#opened.remote;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get #opened(): Opened {
    if (this.#open === null) throw new Error('the page is closed');
    return this.#open;
  }

  async open(allowance: Allowance): Promise<void> {
    const { person, file, hearing, clock, chance } = this.#parts;
    const document = new RecordDocument(10_000 + chance.below(2 ** 31));
    const siblings = this.#device.siblings(pair);
    const replica = new Replica({ document, store: this.#device.replica(pair), siblings, clock });
    const synced = await replica.load();
    const remote = new CountedRemote({ file, clock, allowance, hearing });
    const encode = () =>
      encodeRecordFile({ partnership: pair, savedAt: instantOf(clock.now()), savedBy: person.id, readable: document.record.get(), state: document.encodeWhole() });
    const engine = new Engine({ document, replica, remote, siblings, clock, random: chance.next, pairKey: pair, me: person.id, encode }, synced);
    this.#open = { document, replica, engine, remote };
    document.record.subscribe(() => this.onChange());
    engine.status.subscribe(() => this.onChange());
    engine.start();
  }

  act(command: Command, options: ApplyOptions = {}): void {
    const { document } = this.#opened;
    const decided = decide(document.record.get(), command, as(this.person, instantOf(this.#parts.clock.now())));
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.kind}`);
    document.apply(decided.value, command.type, options);
  }

  /** Types at the end of the session's notes. */
  type(words: string): void {
    const from = this.record.sessions[session.id]?.notes ?? '';
    this.act({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to: from + words }, { group: 'notes' });
  }

  /** Puts the page away, as a host does. Gives what it has cost. */
  async close(): Promise<CountedRemote> {
    const { engine, replica, remote } = this.#opened;
    await replica.settled();
    engine.setActive(false);
    await engine.flush();
    engine.close();
    replica.close();
    this.#open = null;
    return remote;
  }
}

/** `record.json` as attaching leaves it. */
export function firstFile(): SharedFile {
  const document = new RecordDocument(1);
  const decided = decide(document.record.get(), attach, as(maya));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, 'attach');
  const readable = document.record.get();
  return new SharedFile(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T07:00:00.000Z', savedBy: maya.id, readable, state: document.encodeWhole() }));
}
