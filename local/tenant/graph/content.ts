/** Bytes of files: download by redirect, upload, versions. */
import { eTagOf } from '../model/drive-types.ts';
import type { FileVersion, Item } from '../model/drive-types.ts';
import { checkName, freeName } from '../model/names.ts';
import { param, stampOf } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { checkIfMatch, checkIfNoneMatch, isUnchanged } from './conditions.ts';
import { GraphError, invalidRequest, itemNotFound, nameAlreadyExists } from './errors.ts';
import { checkRight, itemOfCall, placeOf } from './item-address.ts';
import { downloadUrl, versionJson } from './item-json.ts';
import { conflictBehavior, itemAnswer } from './items.ts';
import { allowOptions } from './odata.ts';

/** Bytes that one simple PUT may carry (driveitem-put-content.md: 250 MB). */
export const UPLOAD_LIMIT = 250 * 1024 * 1024;

function fileOfCall(call: GraphCall, need: 'read' | 'write'): Item {
  const item = itemOfCall(call, need);
  if (item.isFolder) throw invalidRequest('The resource is not a file.');
  return item;
}

/** GET content: 302 to the download origin, which a browser cannot follow after a preflight (driveitem-get-content.md). */
export function download(call: GraphCall): GraphAnswer {
  const item = fileOfCall(call, 'read');
  if (isUnchanged(call, item)) return { status: 304, headers: { ETag: eTagOf(item) } };
  return { status: 302, headers: { Location: downloadUrl(call, item, { paid: true }) }, withoutCors: true };
}

/**
 * PUT content: driveitem-put-content.md. 201 for a new file, 200 for a replaced one; by path the missing folders are made.
 * The default on a taken name is `replace`; `fail` in the query is 409 (driveitem.md).
 */
export function upload(call: GraphCall): GraphAnswer {
  const place = placeOf(call, true);
  const { files } = call.state;
  checkRight(call, place.folder, 'write');
  if (place.item?.isFolder || (place.missing.length > 0 && !place.folder.isFolder)) throw nameAlreadyExists();
  checkIfNoneMatch(call, place.item);
  const byPath = call.params['path'] !== undefined;
  const behavior = conflictBehavior(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  if (place.item && byPath && behavior === 'fail') throw nameAlreadyExists();
  checkIfMatch(call, place.item);
  const content = new Uint8Array(call.body);
  const stamp = stampOf(call);
  if (place.item && (behavior !== 'rename' || !byPath)) {
    files.replaceContent(place.item, content, stamp);
    return itemAnswer(call, place.item, 200);
  }
  for (const name of place.missing) checkName(name);
  let folder = place.item ? (files.parent(place.item) ?? place.folder) : place.folder;
  const name = place.item?.name ?? place.missing.at(-1);
  if (name === undefined) throw invalidRequest('A name must be provided.');
  for (const part of place.missing.slice(0, -1)) folder = files.addFolder(folder, part, stamp);
  const free = files.child(folder, name) ? freeName(name, (n) => files.child(folder, n) !== undefined) : name;
  return itemAnswer(call, files.addFile(folder, free, content, stamp), 201);
}

/** GET versions: driveitem-list-versions.md; newest first, the current one included. */
export function listVersions(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  const item = fileOfCall(call, 'read');
  return { status: 200, json: { value: [...item.versions].reverse().map(versionJson) } };
}

/** The version that the address names; `current` is the present one (driveitemversion-get.md, example 2). */
function versionOfCall(call: GraphCall, item: Item): FileVersion {
  const name = param(call, 'version');
  const current = item.versions.at(-1);
  if (name === 'current' && current) return current;
  const number = /^(\d+)\.0$/.exec(name)?.[1];
  const version = item.versions.find((v) => v.number === Number(number));
  if (!version) throw itemNotFound();
  return version;
}

/**
 * GET versions/{id}: driveitemversion-get.md. Without `@microsoft.graph.downloadUrl`: resources/driveitemversion.md lists it,
 * the page of this operation does not show it, and the service leaves it out of this very answer (microsoft-graph-docs#16053).
 */
export function getVersion(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  const item = fileOfCall(call, 'read');
  const place = `drives('${encodeURIComponent(item.driveId)}')/items('${encodeURIComponent(item.id)}')/versions/$entity`;
  const context = `${call.state.origins.main}/v1.0/$metadata#${place}`;
  return { status: 200, json: { '@odata.context': context, ...versionJson(versionOfCall(call, item)) } };
}

/**
 * GET versions/{id}/content: driveitemversion-get-contents.md, 302. The current version is refused by design
 * (onedrive-api-docs#1112); the redirect fails in browsers like that of a file (microsoft-graph-docs#5464).
 */
export function downloadVersion(call: GraphCall): GraphAnswer {
  const item = fileOfCall(call, 'read');
  const version = versionOfCall(call, item);
  if (version === item.versions.at(-1)) throw invalidRequest('You cannot get the content of the current version.');
  return {
    status: 302,
    headers: { Location: downloadUrl(call, item, { version: version.number, paid: true }) },
    withoutCors: true,
  };
}

/** POST restoreVersion: driveitemversion-restore.md, 204; makes a new version (docs-contrib#5043). */
export function restoreVersion(call: GraphCall): GraphAnswer {
  const item = fileOfCall(call, 'write');
  const version = versionOfCall(call, item);
  if (version === item.versions.at(-1)) throw new GraphError(400, 'invalidRequest', 'The current version cannot be restored.');
  call.state.files.restoreVersion(item, version.number, stampOf(call));
  return { status: 204 };
}
