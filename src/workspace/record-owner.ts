import { decodeRecordFile } from '../document/file-format.ts';

/** Pair key that a record file names; null when the file is not a record that can be read. */
export function pairKeyInFile(bytes: Uint8Array): string | null {
  const file = decodeRecordFile(bytes, null);
  return file.ok ? file.value.partnership : null;
}
