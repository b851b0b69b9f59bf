/** Conditional requests on items: If-Match and If-None-Match take an eTag or a cTag, byte for byte. */
import { cTagOf, eTagOf } from '../model/drive-types.ts';
import type { Item } from '../model/drive-types.ts';
import { header } from './call.ts';
import type { GraphCall } from './call.ts';
import { eTagMismatch, itemExists } from './errors.ts';

function names(value: string, item: Item): boolean {
  return value.trim() === eTagOf(item) || (!item.isFolder && value.trim() === cTagOf(item));
}

/** True when the caller already holds this state: the answer is 304 (driveitem-get.md, if-none-match). */
export function isUnchanged(call: GraphCall, item: Item): boolean {
  const value = header(call, 'if-none-match');
  return value !== undefined && names(value, item);
}

/**
 * Throws 412 when If-Match names another state (driveitem-update.md, driveitem-delete.md). On PUT content the header is not
 * documented but honoured (onedrive-api-docs#608). `item` undefined = there is nothing at the address yet.
 */
export function checkIfMatch(call: GraphCall, item: Item | undefined): void {
  const value = header(call, 'if-match');
  if (value === undefined) return;
  if (!item || (value.trim() !== '*' && !names(value, item))) throw eTagMismatch();
}

/** Throws 412 when If-None-Match: * is sent and the file is there (onedrive-api-docs#607). */
export function checkIfNoneMatch(call: GraphCall, item: Item | undefined): void {
  if (item && header(call, 'if-none-match')?.trim() === '*') throw itemExists();
}
