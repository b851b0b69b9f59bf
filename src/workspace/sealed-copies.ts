/**
 * A person's own copies of sealed sessions. Only what is proven is copied: its hash stands in the record, or in a file that
 * was sealed after it and is proven itself. So a file that somebody has changed never becomes the copy that tells on it.
 */
import { sha256OfBytes } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import { decodeSealedFile, readSealedFileName } from '../document/sealed-file.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import type { OwnCopies } from '../graph/services.ts';
import type { Archive, RemoteFailure, SessionFile } from '../sync/ports.ts';
import { lastSealed } from './seal-session.ts';

export interface CopyParts {
  readonly folder: Archive;
  readonly copies: OwnCopies;
  readonly pairKey: string;
}

/** Sealed files by name, the newest first. */
export function sealedNames(listed: readonly SessionFile[]): readonly string[] {
  const names = listed.map(({ name }) => name).filter((name) => readSealedFileName(name) !== null);
  return names.sort().reverse();
}

/** Copies at most `most` of what `mine` lacks; resolves with the names that were copied. */
export async function keepCopies(
  { folder, copies, pairKey }: CopyParts,
  record: PartnershipRecord,
  listed: readonly SessionFile[],
  mine: ReadonlySet<string>,
  most: number,
): Promise<Result<readonly string[], RemoteFailure>> {
  const proven = new Set(entitiesOf(record.sessions).flatMap(({ seal }) => (seal === null ? [] : [seal.sha256, ...(seal.previous === null ? [] : [seal.previous])])));
  const last = lastSealed(record);
  if (last !== null) proven.add(last.sha256);
  const kept: string[] = [];
  let tried = 0;
  let newer: string | null = null;
  for (const name of sealedNames(listed)) {
    const after: string | null = newer;
    newer = name;
    if (mine.has(name)) continue;
    if (tried === most) break;
    tried += 1;
    const bytes = await folder.read(name);
    if (!bytes.ok) return bytes;
    const sha256 = sha256OfBytes(bytes.value);
    if (!proven.has(sha256) && after !== null && mine.has(after)) {
      // What stands after it was copied earlier, so it is proven.
      const copy = await copies.read(after);
      const link = copy.ok && copy.value !== null ? decodeSealedFile(copy.value, pairKey) : null;
      if (link?.ok && link.value.previous !== null) proven.add(link.value.previous.sha256);
    }
    const file = decodeSealedFile(bytes.value, pairKey);
    if (!proven.has(sha256) || !file.ok) continue;
    if (file.value.previous !== null) proven.add(file.value.previous.sha256);
    const done = await copies.keep(name, bytes.value);
    if (!done.ok) return done;
    kept.push(name);
  }
  return ok(kept);
}
