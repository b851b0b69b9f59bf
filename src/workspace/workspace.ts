/**
 * The façade that screens use: open the partnership of a place, read its record and its status, dispatch commands.
 * Screens know nothing of Graph, Yjs or IndexedDB; they see plain snapshots that change.
 */
import type { Day, Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Command, Rejection, SessionAtHand } from '../domain/commands.ts';
import type { LinkKind } from '../domain/deep-link.ts';
import type { Occurrence, PartnershipRecord, Person, Role, Roles } from '../domain/entities.ts';
import type { Value } from '../domain/growth.ts';
import type { Seal } from '../domain/session-seal.ts';
import type { RunProgress } from '../domain/run.ts';
import type { BlindSubject } from '../domain/sealing.ts';
import type { Home, HomeFailure, HomePreview, KnownAccess, Meeting, SavedFile } from '../graph/services.ts';
import type { Viewer } from '../hosts/host.ts';
import type { PastVersion, RemoteFailure } from '../sync/ports.ts';
import type { Tools } from './tools.ts';

/** What the place shows. */
export type WorkspaceState =
  /** Nothing is on this device; Microsoft 365 is being asked. */
  | { readonly kind: 'opening' }
  /** A meeting of these two without a record: the template can be attached. */
  | { readonly kind: 'unattached'; readonly attach: AttachDesk }
  | { readonly kind: 'open'; readonly partnership: OpenPartnership }
  /** Nothing can be shown: what happened, and what to do. */
  | { readonly kind: 'blocked'; readonly why: Blocked };

export type Blocked =
  /** The page was opened outside a meeting. */
  | { readonly kind: 'no-meeting' }
  /** More or fewer than two people are in this meeting. */
  | { readonly kind: 'not-two-people'; readonly people: readonly Person[] }
  /** There was a record, and it is nowhere to be found: deleted, or no longer shared. A new one can be begun. */
  | { readonly kind: 'gone'; startAnew(): void }
  /** The meeting or the record is not this person's. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'remote'; readonly failure: RemoteFailure }
  /** A part of the page could not be loaded. */
  | { readonly kind: 'incomplete' };

export interface Workspace {
  readonly viewer: Viewer;
  readonly state: Readable<WorkspaceState>;
  /** Tries again after a failure. */
  retry(): void;
  /** Asks for the permission that is missing; call it from a click only. */
  allow(scope: string): Promise<void>;
  /** The switches for what goes out to people's own tools. Rejects when their code cannot be loaded. */
  readonly openTools: () => Promise<Tools>;
  /** Opens the record that somebody named by its link. */
  openByLink(link: string): Promise<Result<void, HomeFailure>>;
  /** Leaves the place: what was typed is durable and, if there is time, saved when it resolves. Nothing is asked after it. */
  close(): Promise<void>;
}

/** What is needed to attach the template to a meeting. */
export interface AttachDesk {
  readonly meeting: Meeting;
  readonly me: Person;
  readonly other: Person;
  /** What `attach` would create, where, and who could open it. Nothing is written. */
  preview(home: Home): Promise<Result<HomePreview, HomeFailure>>;
  attach(roles: Roles, home: Home): Promise<Result<void, HomeFailure>>;
}

/** How we know which date this is (the ladder of design §6). `none`: the calendar has no further date; it is that of the rhythm's next. */
export type SessionSource = 'calendar' | 'cadence' | 'today' | 'none' | 'chosen' | 'appointment';

export interface SessionChoice {
  readonly day: Day;
  readonly occurrence: Occurrence | null;
  /** It was not a person who chose it: the page stands beside this appointment of the calendar. */
  readonly from?: 'appointment';
}

export interface SessionInfo extends SessionAtHand {
  readonly source: SessionSource;
  /** When it starts, if known. */
  readonly start: Instant | null;
  /** Has the calendar been looked into (or could it not be)? Until then nothing is known of what it says. */
  readonly asked: boolean;
  /** Other dates that it could be, soonest first. */
  readonly choices: readonly { readonly day: Day; readonly occurrence: Occurrence | null }[];
}

export interface OpenPartnership {
  readonly record: Readable<PartnershipRecord>;
  /** False while `record` is only what this device showed last: the first look, which leaves out what lasts longer than a session (V10). */
  readonly whole: Readable<boolean>;
  readonly status: Readable<SyncStatus>;
  readonly session: Readable<SessionInfo>;
  /** Which side the viewer is; null for somebody who is neither (they may read if the folder lets them). */
  readonly myRole: Readable<Role | null>;
  /** Today in the viewer's time zone; changes at midnight. */
  readonly today: Readable<Day>;
  /** A new entity id; the prefix is one letter that says what it is of. */
  newId(prefix: string): string;
  /**
   * Carries the command out at once on this device. Resolves as soon as the record shows it (before it is durable;
   * `status` tells that). Never rejects: what cannot be carried out yet is `not-loaded`.
   */
  dispatch(command: Command): Promise<Result<void, Rejection>>;
  /** Own changes that can be taken back, newest first: a label key for the screen, or null when there is none. */
  readonly undoable: Readable<Command['type'] | null>;
  undo(): void;
  /** Chooses another date for the session at hand; null goes back to the ladder. */
  chooseSession(choice: SessionChoice | null): void;
  /** Reads the remote now, e.g. after "try again". */
  syncNow(): void;
  /** The folder was deleted: makes a new one in the person's own OneDrive from what this device holds, and shares it. */
  putBack(): Promise<Result<void, HomeFailure>>;
  /** Is the folder known not to be shared with the other person? Then nobody but the viewer sees what is written. */
  readonly unshared: Readable<boolean>;
  /** Shares the folder with the other person once more. */
  share(): Promise<Result<void, RemoteFailure>>;
  whoCanOpen(): Promise<Result<KnownAccess, RemoteFailure>>;
  /** Address of the folder in OneDrive, once known. */
  readonly folderUrl: Readable<string | null>;
  /** Sessions that have left the record for files of their own. */
  readonly earlier: EarlierSessions;
  /** Sessions as they were confirmed, in files that nobody changes. */
  readonly sealed: SealedSessions;
  /** Set while the file in OneDrive cannot be read. */
  readonly recovery: Readable<Recovery | null>;
  /** Earlier versions of the record, as OneDrive keeps them. */
  readonly versions: EarlierVersions;
  /** Scores and ratings that neither side sees before both have given theirs. */
  readonly blind: BlindAnswers;
  readonly guide: GuideNotes;
  readonly run: RunNotes;
  /** The ways out to people's own tools; null until their code is there. */
  readonly tools: Readable<PartnershipTools | null>;
  /** Puts a file of the viewer's own into their OneDrive, beside nothing that the two share (`Graph.saveToOwnDrive`). */
  saveToMyOneDrive(name: string, bytes: Uint8Array): Promise<Result<SavedFile, RemoteFailure>>;
}

/** What leads out of the page, into Teams and To Do. */
export interface PartnershipTools {
  /** The address that leads to a thing of this partnership, or to the partnership itself (without an id); null: there is none to give. */
  readonly linkTo: (kind: LinkKind, id: string) => string | null;
  /** Ids of agreements that are open here and were done in To Do: nothing is settled by that alone. */
  readonly doneInTodo: Readable<ReadonlySet<string>>;
  /** It was not kept after all: the task is open again. */
  readonly openAgainInTodo: (agreement: string) => Promise<Result<void, RemoteFailure>>;
}

/**
 * Has this person put the guide of a side away? Remembered on this device for all of their 1:1s, and nobody else's business:
 * it never reaches the record. What cannot be noted or read counts as not put away.
 */
export interface GuideNotes {
  isAway(side: Role): Promise<boolean>;
  putAway(side: Role): Promise<void>;
}

/** The session's parts one after the other, or all of them at once. */
export type RunMode = 'all' | 'steps';

/**
 * How this person goes through sessions on this device: it never reaches the record. What cannot be noted or read counts as
 * never noted. The mode is that of the surface (the tab may show all where the side panel goes step by step).
 */
export interface RunNotes {
  mode(): Promise<RunMode>;
  noteMode(mode: RunMode): Promise<void>;
  progress(session: string): Promise<RunProgress>;
  noteProgress(session: string, run: RunProgress): Promise<void>;
}

/** Commit first, show later: the page keeps the salts in the person's private file, and shows the answers when both are in. */
export interface BlindAnswers {
  /**
   * Commits to an answer in `session`, the one for which it was asked: what is at hand may be another one by now. Until the other side has committed, too, a new answer takes the place of
   * the one before. `evidence` is shown with the answer, not earlier (rejected with `too-long` evidence). Not a step to undo.
   * `not-kept`: neither this device nor OneDrive could keep what is needed to show it later, so nothing was committed.
   */
  seal(session: SessionAtHand, subject: BlindSubject, value: Value, evidence?: string): Promise<Result<void, Rejection>>;
  /**
   * The person's own answers that are not shown yet, as far as this device can open them, by the id of their score or rating
   * (`scoreId(session, skill, role)`, `ratingId(session, role)`). What is shown stands in the record. Stable between changes.
   */
  readonly mine: Readable<ReadonlyMap<string, OwnAnswer>>;
}

export interface OwnAnswer {
  readonly value: Value;
  readonly evidence: string;
}

export interface EarlierVersions {
  /** Newest first, without the present one. */
  list(): Promise<Result<readonly PastVersion[], RemoteFailure>>;
  open(version: string): Promise<Result<EarlierVersion, RemoteFailure>>;
}

export type EarlierVersion =
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | {
      readonly kind: 'readable';
      /** As it was then, without what has moved to files of its own since. `lostSince` compares it with the present one. */
      readonly record: PartnershipRecord;
      /**
       * The record with everything that fell out of it joined in, and with sessions that were filed and whose file is gone; null when
       * nothing of this version is missing, as it should be.
       */
      readonly joined: PartnershipRecord | null;
      /** Joins that in; such sessions get their file again first. What was written since stays; nothing happens a second time. */
      join(): Promise<Result<void, Rejection | { readonly kind: 'not-filed'; readonly failure: RemoteFailure }>>;
    };

/** Old sessions lie beside the record, one file each; they are read when somebody wants to see them. */
export interface EarlierSessions {
  /** Newest first. One question to Microsoft 365. */
  list(): Promise<Result<readonly EarlierSession[], RemoteFailure>>;
  /** The record of that session alone: it, its state, and what was settled in it. */
  read(session: EarlierSession): Promise<Result<PartnershipRecord, RemoteFailure | { readonly kind: 'unreadable' }>>;
}

export interface EarlierSession {
  readonly day: Day;
  /** Its files; more than one when words came late. */
  readonly files: readonly string[];
  /** The first of the days that it looks back on (SPEC PS2), by the closed sessions that are known before it; null: none is. */
  readonly from: Day | null;
}

/** Sealed sessions are held against everything that is known of them whenever somebody looks. Nothing is changed by looking. */
export interface SealedSessions {
  /** `seal`: what the record (or the session's own file) notes of it. A few questions to Microsoft 365. */
  look(session: string, seal: Seal): Promise<Result<SealedLook, RemoteFailure>>;
  /** Reads all of them, one after the other; `progress` tells how far it is. */
  check(progress: (done: number, of: number) => void, signal: AbortSignal): Promise<Result<SealedReport, RemoteFailure>>;
}

export interface SealedLook {
  /** `changed`: another one than the one that was sealed; `missing`: not there any more. */
  readonly finding: 'intact' | 'changed' | 'missing' | 'unreadable';
  /** The record of that session as it was sealed; null unless it is intact. */
  readonly sealed: PartnershipRecord | null;
  /** The same, by the viewer's own copy; null while there is none. */
  readonly copy: PartnershipRecord | null;
  /** Minutes beside it; none while they are still to be written. `webUrl`: to open it in a browser. */
  readonly minutes: readonly { readonly form: 'md' | 'docx'; readonly name: string; readonly webUrl: string | null }[];
}

export interface SealedReport {
  readonly checked: number;
  /** Newest first. */
  readonly troubles: readonly {
    readonly day: Day;
    readonly name: string;
    readonly finding: Exclude<SealedLook['finding'], 'intact'>;
    readonly copy: PartnershipRecord | null;
    /** As `EarlierSession` has it. */
    readonly from: Day | null;
  }[];
}

/** What stands between what was typed and everybody's eyes. Each has its sentence in `ui/text`. */
export interface SyncStatus {
  readonly kind:
    | 'opening'
    /** A part of the page could not be loaded. With nothing here, what is typed stays in its field. */
    | 'incomplete'
    /** Everything that this device holds is in OneDrive. */
    | 'in-onedrive'
    /** The same, and the other person's page has shown it to them. */
    | 'seen'
    /** The device is storing what was typed a moment ago. */
    | 'storing'
    /** Kept on this device; will be saved in a moment. */
    | 'on-this-device'
    | 'saving'
    | 'offline'
    | 'slowed-down'
    | 'sign-in-needed'
    | 'sign-in-failed'
    | 'no-longer-shared'
    | 'may-not-write'
    | 'file-missing'
    | 'onedrive-full'
    | 'locked'
    | 'unavailable'
    | 'newer-version'
    | 'unreadable'
    /** The browser keeps nothing: what is typed lives only in this page until it is in OneDrive. */
    | 'device-blocked'
    | 'device-full'
    /** The device has been storing what was typed for much longer than it should. */
    | 'device-slow';
  /** Does this device hold changes that OneDrive does not have? */
  readonly pending: boolean;
  /**
   * Where the record is apart from OneDrive. `kept`: the device has all of it. `storing`: it will in a moment; `slow`: that
   * takes long. `this-page`: the browser keeps nothing of what was written last once the page is closed.
   */
  readonly here: 'kept' | 'storing' | 'slow' | 'this-page' | 'nothing';
  readonly scope: string | null;
  readonly why: 'ask' | 'declined' | 'admin' | null;
  /** For support only. */
  readonly code: string | null;
}

export type UnreadableReason = 'empty' | 'truncated' | 'not-json' | 'not-a-record' | 'newer-format' | 'state-damaged' | 'other-partnership';

/** May the file be replaced? */
export type Restoring =
  | { readonly kind: 'offered' }
  /** It is the viewer's own record with somebody else (null: whose it is cannot be read), and stays what it is. */
  | { readonly kind: 'not-ours'; readonly with: Person | null };

export interface Recovery {
  readonly reason: UnreadableReason;
  /** Bytes. */
  readonly size: number;
  /** Does this device hold a replica that can stand in? */
  readonly haveReplica: boolean;
  readonly restoring: Restoring;
  versions(): Promise<Result<readonly PastVersion[], RemoteFailure>>;
  /** What an earlier version held; null when that one cannot be read either. */
  preview(version: string): Promise<Result<PartnershipRecord | null, RemoteFailure>>;
  /** Keeps the unreadable bytes under another name, then writes this device's replica (merged with `version`). Gives the other name. */
  restore(version: string | null): Promise<Result<string, RemoteFailure>>;
}
