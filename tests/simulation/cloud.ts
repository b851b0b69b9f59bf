/** Two OneDrives, and in them the record files with all that the service and other people may do to them. */
import type { Tag } from '../../src/sync/ports.ts';
import type { SimulationClock } from './clock.ts';
import type { Counts, Fault } from './counts.ts';

/** 0: the manager, 1: the member. Also the number of their OneDrive. */
export type Who = 0 | 1;

export interface Version {
  readonly tag: Tag;
  readonly bytes: Uint8Array;
}

export type Call = 'check' | 'read' | 'write';

/** What one call may meet, and which calls can. */
export const fates = {
  offline: ['check', 'read', 'write'],
  unavailable: ['check', 'read', 'write'],
  'slowed down': ['check', 'read', 'write'],
  'sign-in needed': ['check', 'read', 'write'],
  'sign-in failed': ['check', 'read', 'write'],
  'slow answer': ['check', 'read', 'write'],
  locked: ['write'],
  'OneDrive full': ['write'],
  'if-match refused without a reason': ['write'],
  'conflict without a reason': ['write'],
  'token expired in mid-write, which took effect': ['write'],
  'token expired in mid-write, which did not': ['write'],
  'answer lost after the write took effect': ['write'],
  'answer lost, and a second writer in between': ['write'],
  'stale read': ['read'],
  'swapped read': ['read'],
  'truncated read': ['read'],
  'damaged read': ['read'],
} as const satisfies Partial<Record<Fault, readonly Call[]>>;
export type Fate = keyof typeof fates;

/** Waits for the next call that can meet it. */
export interface Armed {
  readonly fate: Fate;
  /** Null: whoever calls first. */
  readonly who: Who | null;
  /** Decides the details: which older version, where the bytes are cut. */
  readonly pick: number;
}

/** One file. Its id survives renaming and moving. */
export class Item {
  readonly id: string;
  readonly owner: Who;
  readonly versions: Version[] = [];
  inBin = false;
  /** Versions that were told to somebody with other bytes than their own. */
  readonly misread = new Set<Tag>();

  constructor(id: string, owner: Who) {
    this.id = id;
    this.owner = owner;
  }

  get newest(): Version {
    const newest = this.versions.at(-1);
    if (newest === undefined) throw new Error('A file is created with its first bytes.');
    return newest;
  }
}

/**
 * What took something out of a file: a fault, or a page that overwrote what it had not asked about. The second is a defect of
 * ours and excuses nothing.
 */
export type Loss = 'fault' | 'blind write';

export class Cloud {
  readonly items: Item[] = [];
  /** The files of sessions that have left the record, in either OneDrive. */
  readonly sessions: { readonly owner: Who; readonly name: string; readonly bytes: Uint8Array }[] = [];
  /** The `record.json` that each OneDrive has by name; null when there is none, or it was renamed. */
  readonly named: [Item | null, Item | null] = [null, null];
  /** Does the service honour `If-Match`? One service does one or the other. */
  readonly honours: boolean;
  armed: Armed[] = [];
  /** The other person is refused. */
  revoked = false;
  full = false;
  /** Called when something was taken out of a file: what only the file held is gone then. */
  onLoss: (by: Loss) => void = () => undefined;
  readonly #clock: SimulationClock;
  readonly #counts: Counts;
  readonly #byTag = new Map<Tag, Uint8Array>();
  #tags = 0;
  #unanswered: { readonly item: Item; readonly who: Who; readonly until: number } | null = null;

  constructor(clock: SimulationClock, counts: Counts, honours: boolean) {
    this.#clock = clock;
    this.#counts = counts;
    this.honours = honours;
  }

  /** A new file under the record's name. */
  create(owner: Who, bytes: Uint8Array): Item {
    const item = new Item(`item ${this.items.length + 1}`, owner);
    this.items.push(item);
    this.named[owner] = item;
    this.put(item, bytes);
    return item;
  }

  put(item: Item, bytes: Uint8Array): Version {
    this.#tags += 1;
    const version = { tag: `"${this.#tags}"`, bytes };
    item.versions.push(version);
    this.#byTag.set(version.tag, bytes);
    return version;
  }

  /** A write of somebody: `answerAfter` says for how long they do not know yet that it took effect. */
  write(item: Item, bytes: Uint8Array, who: Who, answerAfter: number): Version {
    const now = this.#clock.elapsed();
    const waits = this.#unanswered;
    if (waits !== null && waits.item === item && waits.who !== who && now < waits.until) {
      this.#counts.count('somebody else wrote between a write and its answer');
    }
    this.#unanswered = { item, who, until: now + answerAfter };
    return this.put(item, bytes);
  }

  bytesOf(tag: Tag): Uint8Array | undefined {
    return this.#byTag.get(tag);
  }

  /** The record that the homes have: the organiser's first, as the app asks them. */
  find(asker: Who): Item | null {
    for (const item of this.named) {
      if (item !== null && !item.inBin && this.mayOpen(item, asker)) return item;
    }
    return null;
  }

  mayOpen(item: Item, who: Who): boolean {
    return item.owner === who || !this.revoked;
  }

  /** The armed fate that this call meets, if any; it is used up. */
  meet(call: Call, who: Who, wanted: (fate: Fate) => boolean): Armed | null {
    const fits = (one: Armed): boolean =>
      (one.who === null || one.who === who) && (fates[one.fate] as readonly Call[]).includes(call) && wanted(one.fate);
    const at = this.armed.findIndex(fits);
    return at < 0 ? null : (this.armed.splice(at, 1)[0] ?? null);
  }
}
