/** What a drive holds. Names follow driveItem (learn.microsoft.com/graph/api/resources/driveitem) where they are given out. */
export type ItemRole = 'read' | 'write' | 'owner';

/** Who a permission is for: one person, or a SharePoint group of the site (sharePointIdentitySet). */
export type Grantee =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'siteGroup'; readonly id: string; readonly displayName: string; readonly members: readonly string[] };

export interface Grant {
  readonly id: string;
  readonly grantee: Grantee;
  role: ItemRole;
}

export interface FileVersion {
  readonly number: number;
  readonly content: Uint8Array;
  readonly modifiedAt: number;
  readonly modifiedBy: string;
}

export interface Item {
  readonly id: string;
  readonly guid: string;
  readonly driveId: string;
  readonly isFolder: boolean;
  parentId: string | null;
  name: string;
  description: string | null;
  mimeType: string;
  /** Number in the eTag: content, metadata and permission changes move it. */
  eTagNumber: number;
  /** Number in the cTag: content only. */
  cTagNumber: number;
  createdAt: number;
  createdBy: string;
  modifiedAt: number;
  modifiedBy: string;
  /** Oldest first; the last one is current. Empty for folders. */
  versions: FileVersion[];
  /** Direct grants; ancestors' grants are inherited. */
  grants: Grant[];
}

export interface Drive {
  readonly id: string;
  readonly name: string;
  readonly driveType: 'business' | 'documentLibrary';
  /** Null for a site's library. */
  readonly ownerId: string | null;
  /** Path of the library in the web, without a trailing slash, e.g. "/personal/maya_contoso_com/Documents". */
  readonly webPath: string;
  readonly rootId: string;
  readonly createdAt: number;
}

/** eTag of OneDrive for Business (sample in microsoft-graph-docs-contrib#7807): quotes are part of the value. */
export function eTagOf(item: Item): string {
  return `"{${item.guid.toUpperCase()}},${item.eTagNumber}"`;
}

/** cTag of OneDrive for Business (same sample). */
export function cTagOf(item: Item): string {
  return `"c:{${item.guid.toUpperCase()}},${item.cTagNumber}"`;
}
