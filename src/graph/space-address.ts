import { textAt, type Json } from './json.ts';
import type { SpaceAddress } from './services.ts';

/** The address of a space as it was written down in a file of ours; null when the ids are not there. */
export function readSpace(space: Json | null): SpaceAddress | null {
  const driveId = textAt(space, 'driveId');
  const folderId = textAt(space, 'folderId');
  const recordId = textAt(space, 'recordId');
  if (driveId === null || folderId === null || recordId === null) return null;
  return { driveId, folderId, recordId, webUrl: textAt(space, 'webUrl') ?? '' };
}
