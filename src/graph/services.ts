/**
 * What the product asks of Microsoft Graph, in the product's words. `client.ts` and its neighbours implement it with
 * `@microsoft/microsoft-graph-client`; tests implement it in memory. Nothing outside this folder knows a Graph path.
 */
import type { Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { Occurrence, Person, PersonId } from '../domain/entities.ts';
import type { Archive, RemoteFailure, RemoteRecord, SessionFile } from '../sync/ports.ts';
import type { ActivityNote, OwnTasks } from './tools.ts';

/** The meeting behind a chat thread. */
export interface Meeting {
  readonly chatId: string;
  readonly subject: string;
  /** Null when Graph does not say. */
  readonly organizer: PersonId | null;
  readonly joinUrl: string | null;
  readonly people: readonly Person[];
  /** Those of them who belong to another organisation. */
  readonly outside?: readonly PersonId[];
}

/** Where a space is. Ids survive renames and moves within the drive. */
export interface SpaceAddress {
  readonly driveId: string;
  readonly folderId: string;
  /** Item id of `record.json`. */
  readonly recordId: string;
  /** Address of the folder for a browser. */
  readonly webUrl: string;
}

/** One line of "Who can open this". */
export interface Access {
  readonly name: string;
  /** Null for links and groups. */
  readonly personId: PersonId | null;
  readonly kind: 'owner' | 'person' | 'group' | 'link';
  readonly may: 'read' | 'write';
}

/** Who can open a place, as far as Graph tells the person who asks. */
export interface KnownAccess {
  /** One line for each person, group and link, with the strongest right; inherited rights included. */
  readonly lines: readonly Access[];
  /**
   * False for those who are not owners: "for a non-owner caller, only the sharing permissions that apply to the caller are
   * returned" (driveitem-list-permissions).
   */
  readonly complete: boolean;
}

/** Where a pair may keep its space. */
export type Home = { readonly kind: 'my-onedrive' } | { readonly kind: 'folder'; readonly link: string };

/** What attaching would do, before anything is written. */
export interface HomePreview {
  /** For people, e.g. `Maya Lindqvist's OneDrive › 1-1 Sessions`. */
  readonly place: string;
  /** Names of what will be created, relative to `place`. */
  readonly creates: readonly string[];
  /** Who will be able to open it afterwards, the other person included. */
  readonly access: readonly Access[];
  /** False when the rights of the place cannot be read (then `access` holds what is known). */
  readonly accessKnown: boolean;
}

export type HomeFailure = RemoteFailure | { readonly kind: 'not-a-folder-link' };

/** One partnership in the person's own index. */
export interface IndexEntry {
  /** See `domain/pair.ts`. */
  readonly pairKey: string;
  readonly otherName: string;
  readonly chatIds: readonly string[];
  readonly space: SpaceAddress;
}

export interface FindSpace {
  readonly me: PersonId;
  readonly other: Person;
  readonly organizer: PersonId | null;
  readonly pairKey: string;
  /** Asks the other person's OneDrive alone: a space of one's own is known, and the question is whether theirs is another. */
  readonly theirsOnly?: boolean;
}

export interface CreateSpace {
  readonly home: Home;
  readonly pairKey: string;
  readonly other: Person;
  /** The first `record.json`. */
  readonly record: Uint8Array;
  readonly readMe: string;
}

/** The viewer's own file about one pair, which nobody else can open. */
export interface PrivateFile {
  /** What is in it, untrusted; null when there is none yet. `damaged`: it cannot be read. */
  read(signal?: AbortSignal): Promise<Result<Readonly<Record<string, unknown>> | null, RemoteFailure>>;
  /**
   * Reads, changes, writes; again when another device came in between. `change` gives null when nothing is to be written. A file
   * that cannot be read is left as it is (`damaged`).
   */
  join(
    change: (present: Readonly<Record<string, unknown>> | null) => Readonly<Record<string, unknown>> | null,
  ): Promise<Result<void, RemoteFailure>>;
}

/** A file of the folder of sessions, with its address for a browser; null when Graph does not say. */
export interface FolderFile extends SessionFile {
  readonly webUrl: string | null;
}

/** The folder of sessions beside the record: filed sessions, sealed ones, minutes. */
export interface SessionFolder extends Archive {
  list(signal?: AbortSignal): Promise<Result<readonly FolderFile[], RemoteFailure>>;
}

/** The viewer's own copies of a pair's sealed sessions, in their own OneDrive. Written once, never replaced. */
export interface OwnCopies {
  /** Their names; none when there is no folder yet. */
  list(signal?: AbortSignal): Promise<Result<readonly string[], RemoteFailure>>;
  /** Null when there is none of that name. */
  read(name: string, signal?: AbortSignal): Promise<Result<Uint8Array | null, RemoteFailure>>;
  /** A name that is taken is kept already, and stays as it is. */
  keep(name: string, bytes: Uint8Array): Promise<Result<void, RemoteFailure>>;
}

/** A file that was put into the viewer's own OneDrive. */
export interface SavedFile {
  /** As the service named it: a name that was taken gets a number. */
  readonly name: string;
  /** Its address for a browser; empty when Graph gives none. */
  readonly webUrl: string;
}

/** Somebody whom an event names. */
export interface Attendee {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
  readonly kind: 'person' | 'room';
}

/** One event of the viewer's own calendar that was not cancelled. */
export interface CalendarEvent {
  /** Names the series in this mailbox alone; null for what does not recur. */
  readonly series: string | null;
  readonly subject: string;
  /** Mail address, lower case. */
  readonly organizer: string | null;
  readonly organizerName: string;
  /** Does the viewer organise it? */
  readonly isMine: boolean;
  readonly attendees: readonly Attendee[];
  /** The organiser lets nobody see who else is invited (`hideAttendees`). */
  readonly attendeesHidden: boolean;
  readonly joinUrl: string | null;
  readonly start: Instant;
  /** Where the series had planned it; survives moves. */
  readonly originalStart: Instant;
}

/** A window of the viewer's own calendar. */
export interface Agenda {
  /** By start. */
  readonly events: readonly CalendarEvent[];
  /** Dates of a series, by its chat thread and the join links that are known of it. */
  occurrencesOf(series: { readonly id: string; readonly joinUrls: readonly string[] }): readonly Occurrence[];
}

export interface Graph {
  /** Two calls at most. */
  meeting(chatId: string, signal?: AbortSignal): Promise<Result<Meeting, RemoteFailure>>;
  /** The person's own list of partnerships; empty when there is none yet. One call. */
  readIndex(signal?: AbortSignal): Promise<Result<readonly IndexEntry[], RemoteFailure>>;
  /** Chat threads by join link, as far as they can be told: those of long links without a call. */
  threadsOf(joinUrls: readonly string[], signal?: AbortSignal): Promise<Result<ReadonlyMap<string, string>, RemoteFailure>>;
  /** Adds or replaces the entry of one pair (reads, merges, writes). */
  noteInIndex(entry: IndexEntry): Promise<Result<void, RemoteFailure>>;
  /** Takes the entry of one pair out. */
  forgetInIndex(pairKey: string): Promise<Result<void, RemoteFailure>>;
  /** Looks in the candidate homes, the organiser's first. Null: nothing is there, or nothing is shared with me. */
  findSpace(request: FindSpace, signal?: AbortSignal): Promise<Result<SpaceAddress | null, RemoteFailure>>;
  /**
   * Opens a folder or record that somebody named by its link: the record, the space's folder, or a folder that holds the
   * space. Without `pairKey` that last one must hold a single space.
   */
  spaceByLink(link: string, signal?: AbortSignal, pairKey?: string): Promise<Result<SpaceAddress, HomeFailure>>;
  previewHome(home: Home, pairKey: string, other: Person, signal?: AbortSignal): Promise<Result<HomePreview, HomeFailure>>;
  /**
   * Creates what is missing and shares it with the other person. When a record is there already it is left as it is
   * (`existed`): the caller reads and merges.
   */
  createSpace(
    request: CreateSpace,
  ): Promise<Result<{ readonly space: SpaceAddress; readonly existed: boolean; readonly shared: boolean }, HomeFailure>>;
  /** Shares the folder with the other person once more (after `shared` was false, or access was lost). */
  share(space: SpaceAddress, other: Person): Promise<Result<void, RemoteFailure>>;
  /** Can the other person open this folder, as far as can be told? */
  isShared(space: SpaceAddress, other: Person): Promise<boolean>;
  /** Shares a folder in the person's own OneDrive if it is not; false when the other person is known not to be let in. */
  makeSureShared(space: SpaceAddress, other: Person): Promise<boolean>;
  /** Moves a space to the recycle bin of its drive. `conflict`: more is in it than attaching makes. */
  removeSpace(space: SpaceAddress): Promise<Result<void, RemoteFailure>>;
  /** Adds the app to the chat of a meeting, so that its tab is there. False: it was there already. `missing`: the app is in no catalogue. */
  addApp(chatId: string): Promise<Result<boolean, RemoteFailure>>;
  removeApp(chatId: string): Promise<Result<void, RemoteFailure>>;
  /** Leaves word in the person's own OneDrive, where the other one may look, that the space is at `space`. Failing costs a search. */
  leaveSignpost(pairKey: string, space: SpaceAddress, other: Person): Promise<void>;
  record(space: SpaceAddress): RemoteRecord;
  /** What the viewer keeps to themselves about a pair. */
  privateFile(pairKey: string): PrivateFile;
  /** Adds a file to the folder `Accord` of the viewer's own OneDrive, and replaces none. One call. */
  saveToOwnDrive(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<SavedFile, RemoteFailure>>;
  /** Files of sessions beside the record. */
  archive(space: SpaceAddress): SessionFolder;
  ownCopies(pairKey: string): OwnCopies;
  /** Graph tells somebody who is not an owner only of their own rights: then the owner is added, and others may be missing. */
  access(space: SpaceAddress, signal?: AbortSignal): Promise<Result<KnownAccess, RemoteFailure>>;
  /** Occurrences of these series, by chat thread and join links, not cancelled, by start. Needs a calendar right. */
  occurrences(
    series: readonly { readonly id: string; readonly joinUrls: readonly string[] }[],
    window: { readonly from: Instant; readonly to: Instant },
    signal?: AbortSignal,
  ): Promise<Result<readonly Occurrence[], RemoteFailure>>;
  /** Tells the other person in their activity feed. */
  notify(note: ActivityNote): Promise<Result<void, RemoteFailure>>;
  readonly tasks: OwnTasks;
  /** The viewer's own calendar, without what was cancelled. One call for up to a hundred events. Needs a calendar right. */
  agenda(window: { readonly from: Instant; readonly to: Instant }, signal?: AbortSignal): Promise<Result<Agenda, RemoteFailure>>;
}
