/** Addresses of the form /shares/u!{base64url of a web address} (shares-get.md, "Encoding sharing URLs"). */
import type { Drive, Item } from '../model/drive-types.ts';
import { sameName } from '../model/names.ts';
import type { TenantState } from '../model/state.ts';
import type { GraphCall } from './call.ts';
import { GraphError, itemNotFound } from './errors.ts';
import { checkForeign } from './foreign.ts';

/** The drive that this web path lies in ("/personal/…", percent-decoded); undefined when there is none. */
function driveAtWebPath(state: TenantState, webPath: string): Drive | undefined {
  return [...state.files.drives.values()].find(({ webPath: start }) => {
    const below = webPath.slice(start.length);
    return sameName(webPath.slice(0, start.length), start) && (below === '' || below.startsWith('/'));
  });
}

/** The item that has this web path; undefined when there is none. */
export function itemAtWebPath(state: TenantState, webPath: string): Item | undefined {
  const drive = driveAtWebPath(state, webPath);
  if (!drive) return undefined;
  const names = webPath.slice(drive.webPath.length).split('/');
  return state.files.descend(
    state.files.root(drive),
    names.filter((n) => n !== ''),
  );
}

/**
 * The item behind an encoded web address: 400 when it is not one; 403 when the token does not reach that drive
 * (learn.microsoft.com/answers/questions/2247921: 403 on /shares with Files.ReadWrite, although the person may open the
 * file), whether anything is there or not, as on every other route; 404 when nothing is there. Rights are checked later.
 */
export function sharedItem(call: GraphCall, shareId: string): Item {
  if (!shareId.startsWith('u!')) throw new GraphError(400, 'invalidRequest', 'The sharing token is not valid.');
  let url: URL;
  try {
    url = new URL(Buffer.from(shareId.slice(2), 'base64url').toString('utf8'));
  } catch {
    throw new GraphError(400, 'invalidRequest', 'The sharing token is not valid.');
  }
  const { state } = call;
  const webPath = url.origin === state.origins.main ? decodeURIComponent(url.pathname).replace(/\/$/, '') : '';
  checkForeign(call, driveAtWebPath(state, webPath));
  const item = itemAtWebPath(state, webPath);
  if (!item) throw itemNotFound();
  return item;
}
