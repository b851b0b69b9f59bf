/** Web addresses of OneDrive and SharePoint: what people paste, and what can be worked out from our own. Pure. */

/** Marks the sites of people: `https://contoso-my.sharepoint.com/personal/maya_contoso_com/Documents`. */
const personalSite = /\/personal\/([^/]+)\//;

/**
 * Address of another person's OneDrive, from our own and both names. A site's name is the user principal name with `.` and
 * `@` as `_` (https://learn.microsoft.com/sharepoint/list-onedrive-urls). Null when our own address does not follow that
 * rule (renamed people, multi-geo) or a name has characters for which it is not stated.
 */
export function driveAddressOf(ownWebUrl: string, ownName: string, otherName: string): string | null {
  const own = personalSite.exec(ownWebUrl)?.[1];
  const other = siteNameOf(otherName);
  if (own === undefined || other === null || own.toLowerCase() !== siteNameOf(ownName)) return null;
  return ownWebUrl.replace(personalSite, `/personal/${other}/`).replace(/\/$/, '');
}

function siteNameOf(userPrincipalName: string): string | null {
  const name = userPrincipalName.toLowerCase();
  return /^[a-z0-9._]+@[a-z0-9.]+$/.test(name) ? name.replaceAll(/[.@]/g, '_') : null;
}

/** The address of an item below a drive's address. */
export function addressBelow(driveWebUrl: string, names: readonly string[]): string {
  return [driveWebUrl, ...names.map((name) => encodeURIComponent(name))].join('/');
}

/** The address of the folder that an item's address is in. */
export function folderAddress(itemWebUrl: string): string {
  return itemWebUrl.slice(0, Math.max(itemWebUrl.lastIndexOf('/'), 0));
}

/**
 * What `/shares` can resolve, from what a person copied: a sharing link (`/:f:/…`) is taken as it is, the address bar of a
 * OneDrive or library page names its folder in `id`, and everything else loses its query. Null: not a web address.
 */
export function linkToShare(pasted: string): string | null {
  let url: URL;
  try {
    url = new URL(pasted.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && url.hostname === 'localhost')) return null;
  if (/^\/:[a-z]:\//.test(url.pathname)) return url.href;
  const shown = url.searchParams.get('id');
  const path = shown?.startsWith('/') ? shown.split('/').map(encodeURIComponent).join('/') : url.pathname;
  return `${url.origin}${path.replace(/\/+$/, '')}`;
}
