/**
 * The record goes on in another space: what lies beside it goes along. Sessions that have left the record are in files of the old
 * folder only, and the record in the new one names them as filed: without their files the past would end there.
 */
import { ok, type Result } from '../base/result.ts';
import type { SessionFolder } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';

interface Named {
  readonly name: string;
  readonly size: number;
}

/**
 * Copies what the new folder lacks; nothing is replaced, and what is there already is left alone, so it can be done again after a
 * failure. True when all of it is there, or the old folder is closed to this person.
 */
export async function carrySessions(from: SessionFolder, to: SessionFolder): Promise<boolean> {
  const old = await from.list();
  if (!old.ok) return old.error.kind === 'forbidden' || old.error.kind === 'missing';
  if (old.value.length === 0) return true;
  const there = await to.list();
  if (!there.ok) return false;
  for (const file of old.value) {
    const bytes = await from.read(file.name);
    if (!bytes.ok) return false;
    const known = await holds(to, there.value.filter((one) => mayBe(one, file)), bytes.value);
    if (!known.ok || (!known.value && !(await to.add(file.name, bytes.value)).ok)) return false;
  }
  return true;
}

/** Under this name, or with the number that OneDrive adds to one that is taken. */
function mayBe(one: Named, file: Named): boolean {
  const plain = (name: string): string => name.replace(/(?: \d+)?(\.[^.]*)$/, '$1');
  return one.size === file.size && plain(one.name) === plain(file.name);
}

/** Two sessions of one day may be of one length, so the bytes decide. */
async function holds(to: SessionFolder, files: readonly Named[], bytes: Uint8Array): Promise<Result<boolean, RemoteFailure>> {
  for (const { name } of files) {
    const there = await to.read(name);
    if (!there.ok) return there;
    if (there.value.length === bytes.length && there.value.every((byte, at) => byte === bytes[at])) return ok(true);
  }
  return ok(false);
}
