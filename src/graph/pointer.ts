/**
 * A signpost to a space that is kept in another place than the pair's own OneDrives (a team's library, say). It lies where
 * the other person looks anyway, `1-1 Sessions/<pair key>/` in the OneDrive of whoever attached, so that nobody has to be
 * sent a link. It gives no right to anything.
 */
import { objectAt, parseBytes, textAt } from './json.ts';
import type { SpaceAddress } from './services.ts';
import { readSpace } from './space-address.ts';

export const pointerName = 'kept elsewhere.json';

const what = 'Accord 1:1 signpost';

export function encodePointer(space: SpaceAddress): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ what, space }, null, 1)}\n`);
}

/** Null when the bytes are not a signpost. They come from the other person: only the four ids are taken. */
export function decodePointer(bytes: Uint8Array): SpaceAddress | null {
  const body = parseBytes(bytes);
  const space = readSpace(textAt(body, 'what') === what ? objectAt(body, 'space') : null);
  return space !== null && /^https?:\/\//.test(space.webUrl) ? space : null;
}
