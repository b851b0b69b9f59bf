/** Reads sessions that lie beside the record in files of their own: for a 1:1 that is open, and for the search over all of them. */
import { fail, ok, type Result } from '../base/result.ts';
import { readSessionFileName, readSessionFiles } from '../document/session-file.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import { dayAfterLast } from '../domain/views/held.ts';
import type { Archive, RemoteFailure } from '../sync/ports.ts';
import { closedDays } from './closed-days.ts';
import type { EarlierSession, EarlierSessions } from './workspace.ts';

/** `record`: the open record of the pair, as it is when it is asked: who is who stands there alone. */
export function earlierSessions(archive: Archive, pairKey: string, record: () => PartnershipRecord): EarlierSessions {
  return {
    list: () => listed(archive, record),
    read: (session) => readOne(archive, pairKey, record, session),
  };
}

async function listed(archive: Archive, record: () => PartnershipRecord): Promise<Result<readonly EarlierSession[], RemoteFailure>> {
  const answer = await archive.list();
  if (!answer.ok) return answer;
  const sessions = new Map<string, { day: string; files: string[] }>();
  const names = answer.value.map(({ name }) => name);
  const closed = closedDays(record(), names);
  for (const name of names) {
    const read = readSessionFileName(name);
    if (read === null) continue;
    const session = sessions.get(read.stem) ?? { day: read.day, files: [] };
    session.files.push(name);
    sessions.set(read.stem, session);
  }
  return ok([...sessions].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, session]) => ({ ...session, from: dayAfterLast(closed, session.day) })));
}

async function readOne(archive: Archive, pairKey: string, record: () => PartnershipRecord, session: EarlierSession): ReturnType<EarlierSessions['read']> {
  const files: Uint8Array[] = [];
  for (const name of session.files) {
    const bytes = await archive.read(name);
    if (!bytes.ok) return bytes;
    files.push(bytes.value);
  }
  const read = readSessionFiles(files, pairKey);
  if (!read.ok) return fail({ kind: 'unreadable' });
  const { partnership, series, amendments } = record();
  const { record: alone } = read.value;
  // An amendment from a device that was away may have come when its session had left already: it stays in the record.
  const late = entitiesOf(amendments).filter((one) => Object.hasOwn(alone.sessions, one.session));
  return ok({ ...alone, partnership, series, amendments: { ...alone.amendments, ...Object.fromEntries(late.map((one) => [one.id, one])) } });
}
