/** Which item a request names, for fault rules: rights play no part in it. */
import type { TenantState } from '../model/state.ts';
import { decodePart } from './call.ts';
import { placeOf } from './item-address.ts';
import type { GraphRequest, Identified } from './perform.ts';
import { matchRoute } from './route-table.ts';

/** The item, or the place where one would be made (id null); undefined when the address names none. */
export function addressedItem(
  state: TenantState,
  request: GraphRequest,
  { caller, token: { clientId } }: Identified,
): { id: string | null; path: string } | undefined {
  const { method, url, headers, body } = request;
  const match = matchRoute(method, url.pathname.slice('/v1.0'.length));
  if (match.kind !== 'found') return undefined;
  const { params } = match;
  if (params['start'] === undefined && params['share'] === undefined) return undefined;
  const asked = { state, method, path: url.pathname, query: url.searchParams, headers, body, caller, clientId, params };
  const call = { ...asked, scopes: ['Files.ReadWrite.All'] };
  try {
    const { item, folder, missing } = placeOf(call, false);
    return { id: item?.id ?? null, path: [...state.files.namesTo(folder), ...missing].join('/') };
  } catch {
    // The app folder does not exist before the first write to it.
    const path = params['start'] === 'special/approot' ? params['path'] : undefined;
    return path === undefined ? undefined : { id: null, path: `Apps/Accord/${decodePart(path)}` };
  }
}
