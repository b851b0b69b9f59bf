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

/** What a signpost names: the record. The rest of what it says is for people who open the file. */
export interface Pointed {
  readonly driveId: string;
  readonly recordId: string;
}

/** Ids of Graph are opaque; these characters are all that OneDrive and SharePoint use, and none of them leaves its path segment. */
const idShape = /^[A-Za-z0-9!_-]{1,256}$/;

/** Null when the bytes are not a signpost. They come from the other person, so the caller verifies what they name. */
export function decodePointer(bytes: Uint8Array): Pointed | null {
  const body = parseBytes(bytes);
  const space = readSpace(textAt(body, 'what') === what ? objectAt(body, 'space') : null);
  if (space === null || !idShape.test(space.driveId) || !idShape.test(space.recordId)) return null;
  return { driveId: space.driveId, recordId: space.recordId };
}
