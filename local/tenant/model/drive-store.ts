/**
 * All drives and their items. Knows nothing of HTTP, people's rights or JSON: those are in access.ts, sharing.ts and
 * graph/item-json.ts. Names within a folder are unique without regard to case.
 */
import { driveItemId, guidFrom } from './ids.ts';
import { mimeTypeOf, sameName } from './names.ts';
import type { Drive, Item } from './drive-types.ts';

/** Who did something, and when (milliseconds since 1970 UTC). */
export interface Stamp {
  readonly by: string;
  readonly at: number;
}

export class DriveStore {
  readonly drives = new Map<string, Drive>();
  private readonly items = new Map<string, Item>();
  private counter = 0;
  private readonly run: string;
  /** Told the id of a drive when an item in it appears, changes or goes; not when rights change (onedrive-api-docs#5621). */
  onChange: (driveId: string) => void = () => undefined;

  /** @param run goes into every item id: a client that remembers an item of an earlier run must not find another one. */
  constructor(run: string) {
    this.run = run;
  }

  /** Adds a drive with an empty root folder and returns it. */
  addDrive(drive: Omit<Drive, 'rootId' | 'createdAt'>, stamp: Stamp): Drive {
    const root = this.newItem(drive.id, null, 'root', true, stamp);
    const made: Drive = { ...drive, rootId: root.id, createdAt: stamp.at };
    this.drives.set(made.id, made);
    return made;
  }

  drive(id: string): Drive | undefined {
    return this.drives.get(id);
  }

  driveOf(item: Item): Drive {
    const drive = this.drives.get(item.driveId);
    if (!drive) throw new Error(`item ${item.id} is in no drive`);
    return drive;
  }

  root(drive: Drive): Item {
    const root = this.items.get(drive.rootId);
    if (!root) throw new Error(`drive ${drive.id} has no root`);
    return root;
  }

  item(id: string): Item | undefined {
    return this.items.get(id);
  }

  parent(item: Item): Item | undefined {
    return item.parentId === null ? undefined : this.items.get(item.parentId);
  }

  /** The children of a folder, by name. */
  childrenOf(folder: Item): Item[] {
    return [...this.items.values()]
      .filter((i) => i.parentId === folder.id)
      .sort((a, b) => a.name.toLowerCase().localeCompare(b.name.toLowerCase()));
  }

  child(folder: Item, name: string): Item | undefined {
    for (const i of this.items.values()) if (i.parentId === folder.id && sameName(i.name, name)) return i;
    return undefined;
  }

  /** Walks `names` down from `start`; undefined when one of them is missing. */
  descend(start: Item, names: readonly string[]): Item | undefined {
    let here: Item | undefined = start;
    for (const name of names) here = here && this.child(here, name);
    return here;
  }

  /** Names from below the root down to the item; empty for the root. */
  namesTo(item: Item): string[] {
    const names: string[] = [];
    for (let i: Item | undefined = item; i && i.parentId !== null; i = this.parent(i)) names.unshift(i.name);
    return names;
  }

  /** Bytes of a file, or of everything in a folder. */
  sizeOf(item: Item): number {
    if (!item.isFolder) return item.versions.at(-1)?.content.length ?? 0;
    return this.childrenOf(item).reduce((sum, c) => sum + this.sizeOf(c), 0);
  }

  addFolder(parent: Item, name: string, stamp: Stamp): Item {
    return this.newItem(parent.driveId, parent.id, name, true, stamp);
  }

  addFile(parent: Item, name: string, content: Uint8Array, stamp: Stamp): Item {
    const item = this.newItem(parent.driveId, parent.id, name, false, stamp);
    item.versions.push({ number: 1, content, modifiedAt: stamp.at, modifiedBy: stamp.by });
    return item;
  }

  /** New content: a new version, eTag and cTag move. */
  replaceContent(item: Item, content: Uint8Array, stamp: Stamp): void {
    const number = (item.versions.at(-1)?.number ?? 0) + 1;
    item.versions.push({ number, content, modifiedAt: stamp.at, modifiedBy: stamp.by });
    item.cTagNumber += 1;
    this.touch(item, stamp);
  }

  /**
   * Brings an older version back as a new one. The cTag falls to 0 and does not move on a second restore, as seen on the
   * service (microsoft-graph-docs#7827); the eTag always moves.
   */
  restoreVersion(item: Item, number: number, stamp: Stamp): boolean {
    const old = item.versions.find((v) => v.number === number);
    if (!old) return false;
    this.replaceContent(item, old.content, stamp);
    item.cTagNumber = 0;
    return true;
  }

  /** A change that is not content: name, place, description. */
  touch(item: Item, stamp: Stamp): void {
    item.eTagNumber += 1;
    item.modifiedAt = stamp.at;
    item.modifiedBy = stamp.by;
    this.onChange(item.driveId);
  }

  /** True when `item` is `ancestor` or lies below it. */
  isWithin(item: Item, ancestor: Item): boolean {
    for (let i: Item | undefined = item; i; i = this.parent(i)) if (i.id === ancestor.id) return true;
    return false;
  }

  /** Removes the item and all below it. */
  remove(item: Item): void {
    for (const c of this.childrenOf(item)) this.remove(c);
    this.items.delete(item.id);
    this.onChange(item.driveId);
  }

  private newItem(driveId: string, parentId: string | null, name: string, isFolder: boolean, stamp: Stamp): Item {
    this.counter += 1;
    const seed = `${this.run}/${driveId}/${this.counter}`;
    const item: Item = {
      id: driveItemId(seed),
      guid: guidFrom(seed),
      driveId,
      isFolder,
      parentId,
      name,
      description: null,
      mimeType: isFolder ? '' : mimeTypeOf(name),
      eTagNumber: 1,
      cTagNumber: isFolder ? 0 : 1,
      createdAt: stamp.at,
      createdBy: stamp.by,
      modifiedAt: stamp.at,
      modifiedBy: stamp.by,
      versions: [],
      grants: [],
    };
    this.items.set(item.id, item);
    this.onChange(driveId);
    return item;
  }
}
