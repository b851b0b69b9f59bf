/** Addresses of the form /shares/u!{base64url of a web address} (shares-get.md, "Encoding sharing URLs"). */
import type { Item } from '../model/drive-types.ts';
import { sameName } from '../model/names.ts';
import type { TenantState } from '../model/state.ts';
import { GraphError, itemNotFound } from './errors.ts';

/** The item that has this web path ("/personal/…", percent-decoded); undefined when there is none. */
export function itemAtWebPath(state: TenantState, webPath: string): Item | undefined {
  for (const drive of state.files.drives.values()) {
    const below = webPath.slice(drive.webPath.length);
    if (!sameName(webPath.slice(0, drive.webPath.length), drive.webPath) || !(below === '' || below.startsWith('/'))) continue;
    return state.files.descend(
      state.files.root(drive),
      below.split('/').filter((n) => n !== ''),
    );
  }
  return undefined;
}

/** The item behind an encoded web address; 400 when it is not one, 404 when nothing is there. Rights are checked later. */
export function sharedItem(state: TenantState, shareId: string): Item {
  if (!shareId.startsWith('u!')) throw new GraphError(400, 'invalidRequest', 'The sharing token is not valid.');
  let url: URL;
  try {
    url = new URL(Buffer.from(shareId.slice(2), 'base64url').toString('utf8'));
  } catch {
    throw new GraphError(400, 'invalidRequest', 'The sharing token is not valid.');
  }
  if (url.origin !== state.origins.main) throw itemNotFound();
  const item = itemAtWebPath(state, decodeURIComponent(url.pathname).replace(/\/$/, ''));
  if (!item) throw itemNotFound();
  return item;
}
