/**
 * Special folders (drive-get-specialfolder.md): "automatically created the first time an application attempts to write to
 * one". Only the app folder is modelled; its place for this app is `Apps/Accord`.
 */
import type { Stamp } from './drive-store.ts';
import type { Item } from './drive-types.ts';
import type { TenantState } from './state.ts';

const PLACE = ['Apps', 'Accord'] as const;

/** The app folder of a person, or undefined when nothing was written to it yet. */
export function findApproot(state: TenantState, userId: string): Item | undefined {
  const drive = state.driveOfPerson(userId);
  return drive && state.files.descend(state.files.root(drive), PLACE);
}

/** The app folder of a person, made when it is not there. Throws when the person has no drive. */
export function approot(state: TenantState, userId: string, stamp: Stamp): Item {
  const drive = state.driveOfPerson(userId);
  if (!drive) throw new Error(`no drive for ${userId}`);
  let folder = state.files.root(drive);
  for (const name of PLACE) folder = state.files.child(folder, name) ?? state.files.addFolder(folder, name, stamp);
  return folder;
}

/** True when the item is the app folder of the drive's owner (specialFolder facet). */
export function isApproot(state: TenantState, item: Item): boolean {
  const names = state.files.namesTo(item);
  return state.files.driveOf(item).ownerId !== null && names.length === 2 && names[0] === PLACE[0] && names[1] === PLACE[1];
}
