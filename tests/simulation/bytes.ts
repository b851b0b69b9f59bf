/** Looking into the bytes of a record file, without the code under test. */
import type { PartnershipRecord } from '../../src/domain/entities.ts';

interface Body {
  readonly format: number;
  readonly readable: PartnershipRecord;
  readonly state: string;
}

const parsed = new WeakMap<Uint8Array, Body | null>();

function bodyOf(bytes: Uint8Array): Body | null {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  let body: Body | null;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes)) as Body;
  } catch {
    body = null;
  }
  parsed.set(bytes, body);
  return body;
}

function mustRead(bytes: Uint8Array): Body {
  const body = bodyOf(bytes);
  if (body === null) throw new Error('These bytes are no record file.');
  return body;
}

/** Not cut, and of the format that we know. */
export const isReadable = (bytes: Uint8Array): boolean => bodyOf(bytes)?.format === 1;
export const isNewer = (bytes: Uint8Array): boolean => bodyOf(bytes)?.format === 2;

/** The part that people read; the end of a history checks that it says the same as the state. */
export const readableIn = (bytes: Uint8Array): PartnershipRecord => mustRead(bytes).readable;
export const stateIn = (bytes: Uint8Array): Uint8Array => Buffer.from(mustRead(bytes).state, 'base64');

/** The same file as a version of the app would write it that ours must not overwrite. */
export function inFormat(bytes: Uint8Array, format: 1 | 2): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...mustRead(bytes), format }, null, 1)}\n`);
}
