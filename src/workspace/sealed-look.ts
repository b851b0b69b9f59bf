/** Looks at sealed sessions: are they what was sealed? Everything that is known of a file is held against it. SPEC: Z6, Z7. */
import { sha256OfBytes } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeSealedFile, judgeSealedFile, readSealedFileName, type SealedFile } from '../document/sealed-file.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Seal } from '../domain/session-seal.ts';
import { entitiesOf, entityOf } from '../domain/table.ts';
import { dayAfterLast } from '../domain/views/held.ts';
import type { OwnCopies, SessionFolder } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { closedDays } from './closed-days.ts';
import { minutesAmong } from './minutes.ts';
import { sealedNames } from './sealed-copies.ts';
import { lastSealed } from './seal-session.ts';
import type { SealedLook, SealedReport } from './workspace.ts';

export interface LookParts {
  readonly folder: SessionFolder;
  readonly copies: OwnCopies;
  readonly pairKey: string;
  record(): PartnershipRecord;
}

export async function lookAtSealed(parts: LookParts, session: string, seal: Seal): Promise<Result<SealedLook, RemoteFailure>> {
  const { folder, pairKey } = parts;
  const [listed, copy] = await Promise.all([folder.list(), readCopy(parts, seal.name)]);
  if (!listed.ok) return listed;
  const bytes = await readOrMissing(folder, seal.name);
  if (!bytes.ok) return bytes;
  const noted = entityOf(parts.record().sessions, session)?.seal ?? null;
  const known = [(noted ?? seal).sha256, ...(copy === null ? [] : [copy.sha256])];
  // Its note has left the record with it: then the file that was sealed after it vouches, too.
  if (noted === null) known.push(...(await linksTo(parts, seal.name, sealedNames(listed.value))));
  const finding = judgeSealedFile(bytes.value, pairKey, known);
  const file = finding === 'intact' && bytes.value !== null ? decodeSealedFile(bytes.value, pairKey) : null;
  const of = { id: session, day: readSealedFileName(seal.name)?.day ?? '' };
  return ok({
    finding,
    sealed: file?.ok ? shown(parts, file.value) : null,
    copy: copy === null ? null : shown(parts, copy.file),
    minutes: minutesAmong(listed.value, of).map(({ form, file: { name, webUrl } }) => ({ form, name, webUrl })),
  });
}

interface Read {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly file: SealedFile | null;
  readonly copy: Copy | null;
}

/** Reads every sealed file and every copy, one after the other: `progress` tells how far it is, `signal` ends it. */
export async function checkAllSealed(
  parts: LookParts,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Result<SealedReport, RemoteFailure>> {
  const { folder, copies, pairKey } = parts;
  const [listed, mine] = [await folder.list(signal), await copies.list(signal)];
  if (!listed.ok) return listed;
  const record = parts.record();
  const own = mine.ok ? mine.value.filter((name) => readSealedFileName(name) !== null) : [];
  const hashes = new Hashes();
  for (const { seal } of entitiesOf(record.sessions)) if (seal !== null) hashes.add(seal.name, seal.sha256);
  const last = lastSealed(record);
  if (last !== null) hashes.add(last.name, last.sha256);
  const names = new Set([...sealedNames(listed.value), ...own, ...hashes.names]);
  const all: Read[] = [];
  // Names that only the chain knows come up on the way: a set that grows is gone through to its end.
  for (const name of names) {
    progress(all.length, names.size);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const bytes = await readOrMissing(folder, name, signal);
    if (!bytes.ok) return bytes;
    const copy = own.includes(name) ? await readCopy(parts, name) : null;
    if (copy !== null) hashes.add(name, copy.sha256);
    const file = bytes.value === null ? null : decodeSealedFile(bytes.value, pairKey);
    const one: Read = { name, bytes: bytes.value, file: file?.ok ? file.value : null, copy };
    all.push(one);
    const previous = (copy?.file ?? one.file)?.previous;
    if (previous) names.add(previous.name);
  }
  progress(all.length, all.length);
  const links = all.flatMap(({ name, bytes, file, copy }) => {
    // What a changed file says of the one before it is not held against that one.
    const trusted = copy?.file ?? (judgeSealedFile(bytes, pairKey, hashes.of(name)) === 'intact' ? file : null);
    return trusted?.previous ? [trusted.previous] : [];
  });
  for (const { name, sha256 } of links) hashes.add(name, sha256);
  const closed = closedDays(record, names);
  const troubles = all.flatMap(({ name, bytes, file, copy }) => {
    const finding = judgeSealedFile(bytes, pairKey, hashes.of(name));
    if (finding === 'intact') return [];
    const said = copy?.file ?? file;
    const day = readSealedFileName(name)?.day ?? said?.day ?? '';
    return [{ day, name, finding, copy: copy === null ? null : shown(parts, copy.file), from: dayAfterLast(closed, day) }];
  });
  return ok({ checked: all.length, troubles: troubles.sort((a, b) => (a.name < b.name ? 1 : -1)) });
}

/** What is known of each file by name. */
class Hashes {
  readonly #known = new Map<string, Set<string>>();

  get names(): readonly string[] {
    return [...this.#known.keys()];
  }

  add(name: string, sha256: string): void {
    this.#known.set(name, (this.#known.get(name) ?? new Set()).add(sha256));
  }

  of(name: string): readonly string[] {
    return [...(this.#known.get(name) ?? [])];
  }
}

interface Copy {
  readonly file: SealedFile;
  readonly sha256: string;
}

/** The own copy; null when there is none, it cannot be read, or it is no sealed file of this pair any more: then it proves nothing. */
async function readCopy({ copies, pairKey }: LookParts, name: string): Promise<Copy | null> {
  const bytes = await copies.read(name);
  if (!bytes.ok || bytes.value === null) return null;
  const file = decodeSealedFile(bytes.value, pairKey);
  return file.ok ? { file: file.value, sha256: sha256OfBytes(bytes.value) } : null;
}

/** What the file that was sealed after this one says of it. */
async function linksTo({ folder, pairKey }: LookParts, name: string, names: readonly string[]): Promise<readonly string[]> {
  const after = names[names.indexOf(name) - 1];
  if (after === undefined) return [];
  const bytes = await folder.read(after);
  const file = bytes.ok ? decodeSealedFile(bytes.value, pairKey) : null;
  return file?.ok && file.value.previous?.name === name ? [file.value.previous.sha256] : [];
}

async function readOrMissing(folder: SessionFolder, name: string, signal?: AbortSignal): Promise<Result<Uint8Array | null, RemoteFailure>> {
  const bytes = await folder.read(name, signal);
  return !bytes.ok && bytes.error.kind === 'missing' ? ok(null) : bytes;
}

/** Who is who stands in the record alone. */
function shown(parts: LookParts, { readable }: SealedFile): PartnershipRecord {
  const { partnership, series } = parts.record();
  return { ...readable, partnership, series };
}
