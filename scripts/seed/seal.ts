/**
 * A session is sealed as the page of the person who confirmed last seals it: by the product's own code, in files that lie in
 * memory. With the minutes that `papers` makes of it.
 */
import { fail, ok } from '../../src/base/result.ts';
import { type SealParts, sealSession } from '../../src/workspace/seal-session.ts';
import { writeMinutes } from '../../src/workspace/minutes.ts';
import type { Papers } from '../../src/workspace/papers.ts';
import type { Archive } from '../../src/sync/ports.ts';

/** So long after the confirmation (`workspace/sealing-desk.ts`). */
export const sealedAfterMs = 3_000;

/** For who looks at records and sealed files only. */
export const noPapers: Papers = { minutes: () => Promise.resolve([]) };

/** Files beside the record, in memory. */
export function archiveIn(files: Map<string, Uint8Array>): Archive {
  return {
    list: async () => Promise.resolve(ok([...files].map(([name, { length }]) => ({ name, size: length })))),
    read: async (name) => {
      const bytes = files.get(name);
      return Promise.resolve(bytes === undefined ? fail({ kind: 'missing' }) : ok(bytes));
    },
    add: async (name, bytes) => {
      if (files.has(name)) throw new Error(`${name} would be there twice.`);
      files.set(name, bytes);
      return Promise.resolve(ok(name));
    },
  };
}

/** @throws Error when the product would not seal it now. */
export async function sealTold(parts: SealParts, session: string, papers: Papers): Promise<void> {
  const sealed = await sealSession(parts, session, []);
  if (!sealed.ok || sealed.value === null) throw new Error(`${session} is not sealed.`);
  const { folder } = parts;
  const whole = await writeMinutes(
    { folder, loadPapers: () => Promise.resolve(papers) },
    { id: session, day: sealed.value.day },
    sealed.value.readable,
    parts.core.record.get(),
    [],
  );
  if (!whole) throw new Error(`There are no minutes of ${session}.`);
}
