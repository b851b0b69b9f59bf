/**
 * `sessions/<day> <id> sealed.json`: a session as both (or one) confirmed it, for people to read, and for nobody to change.
 * It names the file that was sealed before it and that one's SHA-256, so the files are a chain. Rules Z in `src/domain/SPEC.md`.
 */
import type { Day, Instant } from '../base/clock.ts';
import { isObject } from '../base/fields.ts';
import { sha256OfBytes } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { instantFrom, isDay, unknownDay, unknownInstant } from '../domain/dates.ts';
import type { PartnershipRecord, PersonId, Role, Session } from '../domain/entities.ts';
import { personIdOf, roleFrom } from '../domain/read/fields.ts';
import { sealLinkFrom } from '../domain/read/seal-readers.ts';
import { readReadable } from '../domain/read-record.ts';
import type { SealLink } from '../domain/session-seal.ts';
import type { FileFault } from './file-format.ts';
import { sessionStem } from './session-file.ts';

/** First field of every sealed file. */
const what = 'Accord 1:1 sealed session';
const format = 1;

export interface SealedFile {
  /** Pair key. */
  readonly partnership: string;
  readonly session: string;
  readonly day: Day;
  /** When each side confirmed. */
  readonly confirmed: Session['confirmed'];
  /** Set when only this side had confirmed. */
  readonly alone: Role | null;
  /** The file that was sealed before; null for the first. */
  readonly previous: SealLink | null;
  readonly sealedAt: Instant;
  readonly sealedBy: PersonId;
  /** The record of that session. */
  readonly readable: PartnershipRecord;
}

export function encodeSealedFile({ readable, ...head }: SealedFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ what, format, ...head, readable }, null, 1)}\n`);
}

/** A sealed file of this pair. Nothing in it is believed; whether it is the one that was sealed, its bytes' hash tells. */
export function decodeSealedFile(bytes: Uint8Array, pairKey: string): Result<SealedFile, FileFault> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('not-json');
  }
  if (!isObject(body) || body['what'] !== what || typeof body['format'] !== 'number' || typeof body['session'] !== 'string') return fail('not-a-record');
  if (body['format'] > format) return fail('newer-format');
  if (body['partnership'] !== pairKey) return fail('other-partnership');
  const readable = readReadable(body['readable']);
  const confirmed = isObject(body['confirmed']) ? body['confirmed'] : {};
  return ok({
    partnership: pairKey,
    session: body['session'],
    day: isDay(body['day']) ? body['day'] : unknownDay,
    confirmed: { manager: instantFrom(confirmed['manager']), member: instantFrom(confirmed['member']) },
    alone: roleFrom(body['alone']),
    previous: sealLinkFrom(body['previous']),
    sealedAt: instantFrom(body['sealedAt']) ?? unknownInstant,
    sealedBy: personIdOf(body['sealedBy']),
    readable,
  });
}

export function sealedFileName(day: Day, id: string): string {
  return `${sessionStem(day, id)} sealed.json`;
}

/** `stem`: files of one session have it in common. Null for files that are not sealed sessions. */
export function readSealedFileName(name: string): { readonly day: Day; readonly stem: string } | null {
  const [, stem, day] = /^((\d{4}-\d{2}-\d{2}) [A-Za-z0-9_-]+) sealed(?: \d+)?\.json$/.exec(name) ?? [];
  return stem === undefined || day === undefined ? null : { day, stem };
}

/** What was found of a sealed file. `missing`: it is not where it was put; `changed`: it is another one than the one that was sealed. */
export type SealedFinding = 'intact' | 'changed' | 'missing' | 'unreadable';

/**
 * Holds a sealed file against everything that is known of it: `known` are SHA-256 hashes that the record, the file sealed after
 * it, or one's own copy give for it. One that differs is enough. `bytes`: null when there is no such file.
 */
export function judgeSealedFile(bytes: Uint8Array | null, pairKey: string, known: readonly string[]): SealedFinding {
  if (bytes === null) return 'missing';
  const hash = sha256OfBytes(bytes);
  if (known.some((one) => one !== hash)) return 'changed';
  return decodeSealedFile(bytes, pairKey).ok ? 'intact' : 'unreadable';
}
