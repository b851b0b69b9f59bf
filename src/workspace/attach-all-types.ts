/** What the personal app sees of attaching to several meetings; `attach-all.ts` carries it out. */
import type { Result } from '../base/result.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Role } from '../domain/entities.ts';
import type { NotOffered } from '../domain/views/recurring-meetings.ts';
import type { RecurringOneOnOne } from '../domain/views/recurring-one-on-ones.ts';
import type { Access, HomeFailure } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';

/** What came of one. */
export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | Attached
  /** These two had a record already: it is the record of these meetings, too. */
  | { readonly kind: 'joined'; readonly tab: TabState }
  | { readonly kind: 'failed'; readonly failure: HomeFailure }
  | { readonly kind: 'undone' };

export interface Attached {
  readonly kind: 'attached';
  readonly tab: TabState;
  /** Could the other person be let in? */
  readonly isShared: boolean;
  readonly undo: UndoState;
}

/**
 * Is the app in the meeting's chat? `by-hand`: it could not be added, and a person has to. `refused`: the same, and no permission that
 * Accord asks for would change it (`graph/app-in-chats.ts`).
 */
export type TabState = 'there' | 'by-hand' | 'refused';

export type UndoState =
  | { readonly kind: 'possible' }
  | { readonly kind: 'working' }
  /** Something stands in it by now, and it stays. */
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly failure: RemoteFailure };

export interface AttachAllState {
  /** Null before calendar, index and chats have answered. */
  readonly found: { readonly all: readonly RecurringOneOnOne[]; readonly notOffered: readonly NotOffered[] } | null;
  /** So many weeks of the calendar were looked through. */
  readonly weeks: number;
  /** Why no more of them: what comes after the next weeks could not be read. Null when it was, or before it was asked. */
  readonly laterFailure: RemoteFailure | null;
  /** Why the chats could not be asked. */
  readonly failure: RemoteFailure | null;
  /** By pair key. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How far attaching has come; null while nothing is being attached. */
  readonly running: { readonly done: number; readonly of: number } | null;
  /** The page was left while it attached: what came of what was chosen then. Null when it was not, or this device does not tell. */
  readonly stopped: Stopped | null;
}

export interface Stopped {
  readonly done: number;
  readonly left: readonly Wish[];
}

/** One that is to be attached, and what the viewer is in it. */
export interface Wish {
  readonly pairKey: string;
  readonly mine: Role;
}

/** Where everything will be, before anything is written. */
export interface AllPreview {
  readonly place: string;
  /** In the folder of each pair. */
  readonly files: readonly string[];
  /** Who can open all of it; the other person of each pair can open its own folder. */
  readonly access: readonly Access[];
  readonly accessKnown: boolean;
}

export interface AttachAll {
  readonly state: Readable<AttachAllState>;
  /** Asks for a permission; call it from a click only. */
  readonly allow: (scope: string) => Promise<void>;
  /** Asks anew what could not be asked. */
  readonly retry: () => void;
  /** Nothing is written. */
  readonly preview: () => Promise<Result<AllPreview, HomeFailure>>;
  /** One after the other; what fails does not stop the rest. */
  readonly attach: (wishes: readonly Wish[]) => Promise<void>;
  /** Takes one back while nothing was written in it. */
  readonly undo: (pairKey: string) => Promise<void>;
}
