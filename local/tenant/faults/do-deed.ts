/** Doing a deed: the data changes as if somebody had done it, and every date and tag follows. */
import { checkName, freeName } from '../model/names.ts';
import type { Stamp } from '../model/drive-store.ts';
import type { Item } from '../model/drive-types.ts';
import { grant, revoke } from '../model/sharing.ts';
import type { TenantState } from '../model/state.ts';
import type { Deed } from './deed.ts';
import { doSeriesDeed } from './do-series-deed.ts';
import { BadField } from './fields.ts';
import { findItem, pathOf } from './find-item.ts';

/** What was done, for the answer of the control call. */
export type Done = Readonly<Record<string, unknown>>;

/** @throws BadField with a sentence when it cannot be done. */
export function doDeed(state: TenantState, deed: Deed): Done {
  switch (deed.do) {
    case 'expire-tokens':
      state.tokens.expireAll(deed.user);
      return {};
    case 'challenge-tokens':
      state.tokens.challengeAll(deed.user);
      return {};
    case 'share': {
      const item = findItem(state, deed);
      if (item.parentId === null) throw new BadField('item must not be the root of a drive');
      grant(state.files, item, { kind: 'user', userId: deed.user }, deed.role);
      return { itemId: item.id, on: [pathOf(state, item)] };
    }
    case 'revoke':
      return revokeAll(state, findItem(state, deed), deed.user);
    case 'delete': {
      const item = notRoot(findItem(state, deed));
      state.files.remove(item);
      return { itemId: item.id };
    }
    case 'rename':
    case 'move':
    case 'write':
    case 'restore-version':
      return change(state, deed);
    default:
      return doSeriesDeed(state, deed);
  }
}

type Change = Extract<Deed, { readonly do: 'rename' | 'move' | 'write' | 'restore-version' }>;

function change(state: TenantState, deed: Change): Done {
  const { files } = state;
  const item = notRoot(findItem(state, deed));
  const owner = files.driveOf(item).ownerId ?? state.people[0]?.id ?? '';
  const stamp: Stamp = { by: deed.by ?? owner, at: state.clock.now() };
  switch (deed.do) {
    case 'rename':
      nameIsFree(state, item, deed.name);
      item.name = deed.name;
      files.touch(item, stamp);
      break;
    case 'move':
      move(state, item, deed.to, stamp);
      break;
    case 'write':
      files.replaceContent(aFile(item), new TextEncoder().encode(deed.content), stamp);
      break;
    case 'restore-version': {
      const version = aFile(item).versions.at(-1 - deed.back);
      if (!version) throw new BadField(`back must be below ${item.versions.length}, the number of versions`);
      files.restoreVersion(item, version.number, stamp);
    }
  }
  return { itemId: item.id, path: pathOf(state, item), versions: item.versions.length };
}

function notRoot(item: Item): Item {
  if (item.parentId === null) throw new BadField('item must not be the root of a drive');
  return item;
}

function aFile(item: Item): Item {
  if (item.isFolder) throw new BadField('item must be a file');
  return item;
}

function nameIsFree(state: TenantState, item: Item, name: string): void {
  const parent = state.files.parent(item);
  const taken = parent && state.files.child(parent, name);
  if (taken && taken.id !== item.id) throw new BadField('name is taken');
  try {
    checkName(name);
  } catch {
    throw new BadField('name is not a name that OneDrive takes');
  }
}

/** To a folder of the same drive, by its path below the root ("" = the root); missing folders are made. */
function move(state: TenantState, item: Item, to: string, stamp: Stamp): void {
  const { files } = state;
  let folder = files.root(files.driveOf(item));
  for (const name of to.split('/').filter((n) => n !== '')) {
    folder = files.child(folder, name) ?? files.addFolder(folder, name, stamp);
    if (!folder.isFolder) throw new BadField('to must be a folder');
  }
  if (files.isWithin(folder, item)) throw new BadField('to must not lie within the item');
  const taken = files.child(folder, item.name);
  const target = folder;
  if (taken && taken.id !== item.id) item.name = freeName(item.name, (n) => files.child(target, n) !== undefined);
  item.parentId = folder.id;
  files.touch(item, stamp);
}

/** Wherever the right came from, on the item or on a folder above it, it is gone; the owner's stays. */
function revokeAll(state: TenantState, item: Item, user: string): Done {
  const on: string[] = [];
  for (let i: Item | undefined = item; i; i = state.files.parent(i)) {
    for (const { id, grantee, role } of [...i.grants]) {
      if (role === 'owner' || grantee.kind !== 'user' || grantee.userId !== user) continue;
      revoke(i, id);
      on.push(pathOf(state, i));
    }
  }
  if (on.length === 0) throw new BadField('user has no right of their own on the item or on a folder above it');
  return { itemId: item.id, on };
}
