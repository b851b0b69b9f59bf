/** Drives as a whole: drive, sharedWithMe, delta. */
import { hasAnyIn } from '../model/access.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError, accessDenied } from './errors.ts';
import { checkForeign } from './foreign.ts';
import { driveOfCall, itemOfCall } from './item-address.ts';
import { driveJson, itemJson } from './item-json.ts';
import { allowOptions } from './odata.ts';

/** GET drive: drive-get.md; 403 when nothing in it is shared with the caller. */
export function getDrive(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select']);
  const drive = driveOfCall(call);
  checkForeign(call, drive);
  if (!hasAnyIn(call.state.files, drive, call.caller.id)) throw accessDenied();
  return {
    status: 200,
    json: { '@odata.context': `${call.state.origins.main}/v1.0/$metadata#drives/$entity`, ...driveJson(call, drive) },
  };
}

/** GET sharedWithMe: "stops returning data" in November 2026 (msgraph-sdk-design#120, abraunegg/onedrive#3728). */
export function sharedWithMe(): GraphAnswer {
  return { status: 200, json: { value: [] } };
}

/**
 * GET root/delta: driveitem-delta.md. Only on the root (501 notSupported below it, onedrive-api-docs#842, #1060) and only
 * for the drive's owner. Either everything, or with `token=latest` just a token; a later token gives everything again.
 */
export function delta(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select', '$top']);
  const item = itemOfCall(call, 'read');
  if (item.parentId !== null) throw new GraphError(501, 'notSupported', 'view.delta can only be called on the root.');
  const { files } = call.state;
  const below = (of: typeof item): (typeof item)[] => [of, ...files.childrenOf(of).flatMap(below)];
  const value = call.query.get('token') === 'latest' ? [] : below(item).map((i) => itemJson(call, i));
  // On OneDrive for Business cTag and size are not part of delta (driveitem-delta.md, remarks).
  for (const entry of value) delete entry['cTag'];
  const link = `${call.state.origins.main}${call.path}?token=${call.state.clock.now()}`;
  return { status: 200, json: { '@odata.deltaLink': link, value } };
}
