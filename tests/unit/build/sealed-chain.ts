/** The sealed files among those of a seed, as the links between them say. */
import { expect } from 'vitest';
import { sha256OfBytes } from '../../../src/base/ids.ts';
import { decodeSealedFile, readSealedFileName } from '../../../src/document/sealed-file.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import type { SealLink } from '../../../src/domain/session-seal.ts';
import { weeklySetting } from '../../../scripts/seed/weekly-setting.ts';

/** Of Maya and Jonas, the oldest first; each one is looked at. */
export function sealedChainOf(
  files: ReadonlyMap<string, Uint8Array>,
  { manager, member }: Pick<typeof weeklySetting, 'manager' | 'member'> = weeklySetting,
): readonly SealLink[] {
  const chain: SealLink[] = [];
  for (const name of [...files.keys()].filter((one) => readSealedFileName(one) !== null).sort()) {
    const bytes = files.get(name) ?? new Uint8Array();
    const file = decodeSealedFile(bytes, pairKey(manager.id, member.id));
    if (!file.ok) throw new Error(`${name}: ${file.error}`);
    expect(file.value.previous).toEqual(chain.at(-1) ?? null);
    expect(file.value.confirmed.manager).not.toBeNull();
    expect(file.value.confirmed.member).not.toBeNull();
    expect(Object.keys(file.value.readable.sessions)).toEqual([file.value.session]);
    chain.push({ name, sha256: sha256OfBytes(bytes) });
  }
  return chain;
}
