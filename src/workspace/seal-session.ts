/**
 * Seals one session. Order is everything: the file is added, read back, and only then noted in the record, if that still says
 * what was sealed. Nothing is ever replaced. A file whose answer was lost, or that the other person's page has just added
 * with the same content, is found and noted instead of being written again. SPEC: Z2, Z3.
 */
import { sha256OfBytes } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeSealedFile, encodeSealedFile, readSealedFileName, type SealedFile, sealedFileName } from '../document/sealed-file.ts';
import type { CommandContext } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { foundationId } from '../domain/growth-ids.ts';
import type { SealLink } from '../domain/session-seal.ts';
import { sealableAs } from '../domain/session-state.ts';
import { entityOf } from '../domain/table.ts';
import { sealedRecord } from '../domain/views/sealing.ts';
import type { Archive, RemoteFailure, SessionFile } from '../sync/ports.ts';
import type { Core } from './core.ts';

export interface SealParts {
  readonly core: Pick<Core, 'record' | 'dispatch'>;
  readonly folder: Archive;
  readonly pairKey: string;
  /** Who acts, now, in the session at hand. */
  context(): CommandContext;
}

/** Resolves with what was sealed; null when there is nothing to seal, or the record went on meanwhile. */
export async function sealSession(parts: SealParts, id: string, listed: readonly SessionFile[]): Promise<Result<SealedFile | null, RemoteFailure>> {
  const draft = draftOf(parts, id);
  if (draft === null) return ok(null);
  const found = await findSame(parts, draft, listed);
  if (!found.ok) return found;
  const link = found.value === null ? await add(parts, draft) : ok(found.value);
  if (!link.ok) return link;
  // Nothing is awaited between this comparison and the note.
  const now = draftOf(parts, id);
  if (now === null || contentOf(now) !== contentOf(draft)) return ok(null);
  const { name, sha256 } = link.value;
  const noted = parts.core.dispatch({ type: 'seal-session', session: id, name, sha256, previous: draft.previous?.sha256 ?? null }, parts.context(), false);
  return ok(noted.ok ? draft : null);
}

/** The file as it would be written now. */
function draftOf(parts: SealParts, id: string): SealedFile | null {
  const record = parts.core.record.get();
  const { me, now } = parts.context();
  const session = entityOf(record.sessions, id);
  const sealable = session === undefined ? null : sealableAs(session, now);
  if (session === undefined || sealable === null) return null;
  return {
    partnership: parts.pairKey,
    session: id,
    day: session.day,
    confirmed: session.confirmed,
    alone: sealable.alone,
    previous: lastSealed(record),
    sealedAt: now,
    sealedBy: me,
    readable: sealedRecord(record, session),
  };
}

export function lastSealed(record: PartnershipRecord): SealLink | null {
  return entityOf(record.foundations, foundationId)?.lastSealed ?? null;
}

async function findSame({ folder, pairKey }: SealParts, draft: SealedFile, listed: readonly SessionFile[]): Promise<Result<SealLink | null, RemoteFailure>> {
  const stem = readSealedFileName(sealedFileName(draft.day, draft.session))?.stem;
  for (const { name } of listed) {
    if (readSealedFileName(name)?.stem !== stem) continue;
    const bytes = await folder.read(name);
    if (!bytes.ok) return bytes;
    const file = decodeSealedFile(bytes.value, pairKey);
    if (file.ok && contentOf(file.value) === contentOf(draft)) return ok({ name, sha256: sha256OfBytes(bytes.value) });
  }
  return ok(null);
}

async function add({ folder }: SealParts, draft: SealedFile): Promise<Result<SealLink, RemoteFailure>> {
  const bytes = encodeSealedFile(draft);
  const sha256 = sha256OfBytes(bytes);
  const added = await folder.add(sealedFileName(draft.day, draft.session), bytes);
  if (!added.ok) return added;
  const back = await folder.read(added.value);
  if (!back.ok) return back;
  return sha256OfBytes(back.value) === sha256 ? ok({ name: added.value, sha256 }) : fail({ kind: 'damaged' });
}

/**
 * The same text for files that say the same, whoever wrote them when. Scores and ratings belong to the ledger: both are asked just when
 * a session is being confirmed, and one that is shown a moment later makes it no other session (`writtenAfterSealing`).
 */
function contentOf({ session, day, confirmed, alone, previous, readable }: SealedFile): string {
  return JSON.stringify(sorted({ session, day, confirmed, alone, previous, readable: { ...readable, scores: {}, ratings: {}, skills: {} } }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
