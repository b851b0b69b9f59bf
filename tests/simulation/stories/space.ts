/** A space in memory: its file, and for whom it cannot be reached at present. */
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, Person } from '../../../src/domain/entities.ts';
import type { RemoteFailure, RemoteVersion } from '../../../src/sync/ports.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { as, attach, pair } from '../../helpers/people.ts';
import { readableOf } from './readable.ts';

interface Weather {
  readonly failure: RemoteFailure;
  readonly writesOnly: boolean;
}

/** No two files of a drive ever have the same tag. */
class TaggedFile extends MemoryFile {
  readonly #id: string;

  constructor(id: string) {
    super();
    this.#id = id;
  }

  override put(bytes: Uint8Array): RemoteVersion {
    const { tag, bytes: kept } = super.put(bytes);
    const version = { tag: `"{${this.#id}}",${tag}`, bytes: kept };
    this.versions[this.versions.length - 1] = version;
    return version;
  }
}

export class Space {
  static #made = 0;
  /** Pages that are connected to one file choose a leader among themselves. */
  readonly recordId = `r${(Space.#made += 1)}`;
  /** The folder of old sessions. */
  readonly sessions = new MemoryArchive();
  readonly file: MemoryFile = new TaggedFile(this.recordId);
  readonly #weather = new Map<string, Weather>();
  readonly #readable = new WeakMap<Uint8Array, PartnershipRecord | null>();

  /** The pair's first record, as attaching writes it. */
  attachedBy(person: Person): void {
    const document = new RecordDocument();
    const decided = decide(document.record.get(), attach, as(person));
    if (!decided.ok) throw new Error(decided.error.kind);
    document.apply(decided.value, attach.type);
    const now = '2026-11-23T07:00:00.000Z';
    this.file.put(encodeRecordFile({ partnership: pair, savedAt: now, savedBy: person.id, readable: document.record.get(), state: document.encodeWhole() }));
  }

  /** From now on calls of this person fail (those that change something, with `writes`). */
  refuse(person: Person, failure: RemoteFailure, which: 'all' | 'writes' = 'all'): void {
    this.#weather.set(person.id, { failure, writesOnly: which === 'writes' });
  }

  /** Calls succeed again. */
  clear(person?: Person): void {
    if (person === undefined) this.#weather.clear();
    else this.#weather.delete(person.id);
  }

  weatherFor(person: Person, writes: boolean): RemoteFailure | null {
    const weather = this.#weather.get(person.id);
    return weather === undefined || (weather.writesOnly && !writes) ? null : weather.failure;
  }

  /** Somebody brings an earlier version back by hand: the `back`-th before the newest. */
  restoreOlder(back: number): void {
    const older = this.file.versions.at(-1 - back);
    if (older !== undefined) this.file.put(older.bytes);
  }

  /** What the newest version shows to people who open the file by hand; null when nothing can be read. */
  get readable(): PartnershipRecord | null {
    const bytes = this.file.newest?.bytes;
    return bytes === undefined ? null : this.#readableOf(bytes);
  }

  /** The same of all files: the record and the old sessions. */
  get all(): readonly PartnershipRecord[] {
    const { readable } = this;
    return [...(readable === null ? [] : [readable]), ...this.filed];
  }

  get filed(): readonly PartnershipRecord[] {
    return [...this.sessions.files.values()].flatMap((bytes) => this.#readableOf(bytes) ?? []);
  }

  /** What the newest version shows to the app; null when it cannot be read whole. */
  get record(): PartnershipRecord | null {
    const bytes = this.file.newest?.bytes;
    const decoded = bytes === undefined ? null : decodeRecordFile(bytes, pair);
    if (decoded?.ok !== true) return null;
    const document = new RecordDocument();
    const whole = document.compare(decoded.value.state) !== null && document.merge(decoded.value.state);
    const record = document.record.get();
    document.destroy();
    return whole ? record : null;
  }

  #readableOf(bytes: Uint8Array): PartnershipRecord | null {
    const known = this.#readable.get(bytes);
    if (known !== undefined) return known;
    const readable = readableOf(bytes);
    this.#readable.set(bytes, readable);
    return readable;
  }
}
