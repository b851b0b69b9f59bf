/** Items: metadata, children, folders, rename and move, delete. */
import type { Item } from '../model/drive-types.ts';
import { eTagOf } from '../model/drive-types.ts';
import { checkName, freeName } from '../model/names.ts';
import { jsonBody, stampOf } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { checkIfMatch, isUnchanged } from './conditions.ts';
import { GraphError, invalidRequest, itemNotFound, nameAlreadyExists } from './errors.ts';
import { checkRight, itemOfCall } from './item-address.ts';
import { itemJson } from './item-json.ts';
import { allowOptions, page, wholeNumber } from './odata.ts';

export type ConflictBehavior = 'fail' | 'replace' | 'rename';

/** The value of `@microsoft.graph.conflictBehavior`; 400 when it is none of the three (driveitem.md, instance attributes). */
export function conflictBehavior(value: unknown, fallback: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return fallback;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw invalidRequest('The value of @microsoft.graph.conflictBehavior is not valid.');
}

function context(call: GraphCall, item: Item): Record<string, unknown> {
  return {
    '@odata.context': `${call.state.origins.main}/v1.0/$metadata#drives('${encodeURIComponent(item.driveId)}')/items/$entity`,
    ...itemJson(call, item),
  };
}

/** An item as the whole answer. */
export function itemAnswer(call: GraphCall, item: Item, status: number): GraphAnswer {
  return { status, json: context(call, item), headers: item.parentId === null ? {} : { ETag: eTagOf(item) } };
}

/** GET item: driveitem-get.md. */
export function getItem(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select']);
  const item = itemOfCall(call, 'read');
  if (isUnchanged(call, item)) return { status: 304, headers: { ETag: eTagOf(item) } };
  return itemAnswer(call, item, 200);
}

/** GET children: driveitem-list-children.md; pages of 200 by default. */
export function listChildren(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select', '$top', '$skiptoken']);
  const folder = itemOfCall(call, 'read');
  const size = wholeNumber(call, '$top', 200, 1, 1000);
  const skip = wholeNumber(call, '$skiptoken', 0, 0, 1_000_000);
  const { value, next } = page(call, folder.isFolder ? call.state.files.childrenOf(folder) : [], size, skip, '$skiptoken');
  return { status: 200, json: { ...(next ? { '@odata.nextLink': next } : {}), value: value.map((i) => itemJson(call, i)) } };
}

/**
 * POST children: driveitem-post-children.md. On a taken name `fail` (the default) is 409, `rename` finds a free name,
 * `replace` answers 200 with the folder that is there (onedrive-api-docs#1702).
 */
export function createFolder(call: GraphCall): GraphAnswer {
  const parent = itemOfCall(call, 'write');
  if (!parent.isFolder) throw invalidRequest('The parent is not a folder.');
  const body = jsonBody(call);
  const name = body['name'];
  if (typeof name !== 'string') throw invalidRequest('A name must be provided.');
  if (typeof body['folder'] !== 'object' || body['folder'] === null) throw invalidRequest('The item must have a folder facet.');
  checkName(name);
  const key = '@microsoft.graph.conflictBehavior';
  const behavior = conflictBehavior(body[key] ?? call.query.get(key), 'fail');
  const { files } = call.state;
  const taken = files.child(parent, name);
  if (taken && behavior === 'fail') throw nameAlreadyExists();
  if (taken && behavior === 'replace') {
    if (!taken.isFolder) throw nameAlreadyExists();
    return itemAnswer(call, taken, 200);
  }
  const free = taken ? freeName(name, (n) => files.child(parent, n) !== undefined) : name;
  return itemAnswer(call, files.addFolder(parent, free, stampOf(call)), 201);
}

function newParent(call: GraphCall, item: Item, reference: unknown): Item | undefined {
  if (reference === undefined || reference === null) return undefined;
  const { id, driveId } = reference as { id?: unknown; driveId?: unknown };
  if (driveId !== undefined && driveId !== item.driveId)
    throw new GraphError(400, 'notSupported', 'Items cannot be moved between drives.');
  if (typeof id !== 'string') throw invalidRequest('parentReference.id must be provided.');
  const root = call.state.files.root(call.state.files.driveOf(item));
  const parent = id === 'root' ? root : call.state.files.item(id);
  if (!parent || parent.driveId !== item.driveId) throw itemNotFound();
  checkRight(call, parent, 'write');
  if (!parent.isFolder || call.state.files.isWithin(parent, item)) throw invalidRequest('The destination is not valid.');
  return parent;
}

/** PATCH item: driveitem-update.md, driveitem-move.md. Rename, move, description. */
export function updateItem(call: GraphCall): GraphAnswer {
  const item = itemOfCall(call, 'write');
  checkIfMatch(call, item);
  if (item.parentId === null) throw invalidRequest('The root cannot be changed.');
  const body = jsonBody(call);
  const { files } = call.state;
  const parent = newParent(call, item, body['parentReference']) ?? files.parent(item);
  const wanted = body['name'] ?? item.name;
  if (typeof wanted !== 'string' || !parent) throw invalidRequest('The name is not valid.');
  checkName(wanted);
  const taken = files.child(parent, wanted);
  let name = wanted;
  if (taken && taken.id !== item.id) {
    const key = '@microsoft.graph.conflictBehavior';
    const behavior = conflictBehavior(body[key] ?? call.query.get(key), 'fail');
    if (behavior !== 'rename') throw nameAlreadyExists();
    name = freeName(wanted, (n) => files.child(parent, n) !== undefined);
  }
  item.name = name;
  item.parentId = parent.id;
  if (typeof body['description'] === 'string') item.description = body['description'];
  files.touch(item, stampOf(call));
  return itemAnswer(call, item, 200);
}

/** DELETE item: driveitem-delete.md, 204. */
export function deleteItem(call: GraphCall): GraphAnswer {
  const item = itemOfCall(call, 'write');
  checkIfMatch(call, item);
  if (item.parentId === null) throw invalidRequest('The root cannot be deleted.');
  call.state.files.remove(item);
  return { status: 204 };
}
