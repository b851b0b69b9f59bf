/** Reading what a device or somebody's own OneDrive has kept: another build may have written it, so nothing in it is trusted. */
import { isObject } from '../base/fields.ts';
import type { SpaceAddress } from '../graph/services.ts';

/** The texts of a list; what else stands in it is left out. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** Null when it does not name a space. */
export function spaceIn(value: unknown): SpaceAddress | null {
  if (!isObject(value)) return null;
  const { driveId, folderId, recordId, webUrl } = value;
  if (typeof driveId !== 'string' || typeof folderId !== 'string' || typeof recordId !== 'string' || typeof webUrl !== 'string') return null;
  return { driveId, folderId, recordId, webUrl };
}
