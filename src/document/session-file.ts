/** `sessions/<day> <id>.json`: a session that has left the record, with what was settled in it. */
import type { Day } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { emptyRecord, type PartnershipRecord, tableNames } from '../domain/entities.ts';
import { readReadable } from '../domain/read-record.ts';
import { type FilingSession, leavingTables } from '../domain/views/filing.ts';
import { decodeRecordFile, type FileFault } from './file-format.ts';
import { leafNamed, type LeafName, partnershipLeaf } from './layout.ts';
import { RecordDocument } from './record-document.ts';

/** The leaves that go with a session. */
export function leavesOf({ session, leaving }: FilingSession): readonly LeafName[] {
  return [leafNamed('sessions', session.id), ...leavingTables.flatMap((table) => leaving[table].map((id) => leafNamed(table, id)))];
}

/** What the names of a session's files begin with, without what OneDrive does not take in names (ids are untrusted). */
export function sessionStem(day: Day, id: string): string {
  return `${day} ${id.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 60)}`;
}

export function sessionFileName(day: Day, id: string): string {
  return `${sessionStem(day, id)}.json`;
}

export interface SessionFileName {
  readonly day: Day;
  /** Name without the number that OneDrive adds when a name is taken: files of one session have it in common. */
  readonly stem: string;
}

/** Null for files that are not ours. */
export function readSessionFileName(name: string): SessionFileName | null {
  const [, stem, day] = /^((\d{4}-\d{2}-\d{2}) [A-Za-z0-9_-]+)(?: \d+)?\.json$/.exec(name) ?? [];
  return stem === undefined || day === undefined ? null : { day, stem };
}

/** Entities of both; where both have one, the later word counts. */
function joinRecords(a: PartnershipRecord, b: PartnershipRecord): PartnershipRecord {
  const tables = Object.fromEntries(tableNames.map((table) => [table, { ...a[table], ...b[table] }]));
  return { ...emptyRecord, ...tables, partnership: b.partnership ?? a.partnership, series: {} };
}

/** What the files of one session hold, joined: the record of that session alone, and the fingerprint of each leaf. */
export interface FiledSession {
  readonly record: PartnershipRecord;
  readonly fingerprints: ReadonlyMap<LeafName, string>;
}

/** Joins the files of one session. One that cannot be read, or is another pair's, is an error: nothing is guessed. */
export function readSessionFiles(files: readonly Uint8Array[], pairKey: string): Result<FiledSession, FileFault> {
  const document = new RecordDocument();
  let told: PartnershipRecord = emptyRecord;
  for (const bytes of files) {
    const file = decodeRecordFile(bytes, pairKey, 'session');
    if (!file.ok) return file;
    if (document.compare(file.value.state) === null || !document.merge(file.value.state)) return fail('state-damaged');
    told = joinRecords(told, readReadable(file.value.readable));
  }
  const names = document.names.filter((name) => name !== partnershipLeaf);
  const filed = { record: joinRecords(told, document.record.get()), fingerprints: document.copyOf(names).fingerprints };
  document.destroy();
  return ok(filed);
}
