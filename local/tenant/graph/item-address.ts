/**
 * From an address to an item, with the rules of what a caller may see: what you may not see is 404, like what is not
 * there; what you may read but not change is 403; the root of another person's drive is 403 (onedrive-api-docs#586, #908;
 * graph/onedrive-addressing-driveitems.md).
 */
import { canWrite, roleOn } from '../model/access.ts';
import type { Drive, Item } from '../model/drive-types.ts';
import { approot, findApproot } from '../model/special-folders.ts';
import { decodePart, param, stampOf } from './call.ts';
import type { GraphCall } from './call.ts';
import { accessDenied, invalidRequest, itemNotFound, userNotFound } from './errors.ts';
import { checkForeign } from './foreign.ts';
import { sharedItem } from './shares.ts';

/** The drive that the call names; 404 when there is none. */
export function driveOfCall(call: GraphCall): Drive {
  const { driveUser, drive } = call.params;
  if (drive !== undefined) {
    const found = call.state.files.drive(decodePart(drive));
    if (!found) throw itemNotFound();
    return found;
  }
  const person = driveUser === undefined ? call.caller : call.state.person(decodePart(driveUser));
  if (!person) throw userNotFound(decodePart(driveUser ?? ''));
  const found = call.state.driveOfPerson(person.id);
  if (!found) throw itemNotFound();
  return found;
}

export interface Place {
  readonly drive: Drive;
  /** The item, when it is there. */
  readonly item: Item | undefined;
  /** The deepest folder on the way that is there. */
  readonly folder: Item;
  /** Names below `folder` that are not there; empty when the item is. */
  readonly missing: readonly string[];
}

function startOf(call: GraphCall, toWrite: boolean): { drive: Drive; start: Item } {
  if (call.params['share'] !== undefined) {
    const start = sharedItem(call, param(call, 'share'));
    return { drive: call.state.files.driveOf(start), start };
  }
  const drive = driveOfCall(call);
  const start = decodePart(call.params['start'] ?? 'root');
  if (start === 'root' || start === 'items/root') return { drive, start: call.state.files.root(drive) };
  if (start.startsWith('special/')) {
    if (start !== 'special/approot') throw invalidRequest('The special folder identifier is not valid.');
    const owner = drive.ownerId;
    if (owner !== call.caller.id) throw accessDenied();
    const folder = toWrite ? approot(call.state, owner, stampOf(call)) : findApproot(call.state, owner);
    if (!folder) throw itemNotFound();
    return { drive, start: folder };
  }
  const item = call.state.files.item(start.slice('items/'.length));
  if (!item || item.driveId !== drive.id) throw itemNotFound();
  return { drive, start: item };
}

/** Follows the address as far as it goes. Rights are not looked at, except for *.All. */
export function placeOf(call: GraphCall, toWrite: boolean): Place {
  const { drive, start } = startOf(call, toWrite);
  checkForeign(call, drive);
  const names = (call.params['path'] ?? '')
    .split('/')
    .filter((n) => n !== '')
    .map(decodePart);
  let folder = start;
  for (const [i, name] of names.entries()) {
    const next = call.state.files.child(folder, name);
    if (!next) return { drive, item: undefined, folder, missing: names.slice(i) };
    folder = next;
  }
  return { drive, item: folder, folder, missing: [] };
}

/** 404, 403 or nothing, by the caller's right on the item. */
export function checkRight(call: GraphCall, item: Item, need: 'read' | 'write'): void {
  const role = roleOn(call.state.files, item, call.caller.id);
  if (!role) throw item.parentId === null ? accessDenied() : itemNotFound();
  if (need === 'write' && !canWrite(role)) throw accessDenied();
}

/** The item of the call, when the caller may read or change it. */
export function itemOfCall(call: GraphCall, need: 'read' | 'write'): Item {
  const { item } = placeOf(call, false);
  if (!item) throw itemNotFound();
  checkRight(call, item, need);
  return item;
}
