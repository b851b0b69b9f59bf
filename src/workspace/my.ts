/** What the personal app sees of all 1:1s of a person; `my-one-on-ones.ts` carries it out. */
import type { Result } from '../base/result.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Occurrence, PartnershipRecord } from '../domain/entities.ts';
import type { Looking } from '../domain/views/my-one-on-ones.ts';
import type { Agenda } from '../graph/services.ts';
import type { Viewer } from '../hosts/host.ts';
import type { AttachAll } from './attach-all-types.ts';
import type { DraftNotes } from './draft-notes.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { EarlierSessions } from './workspace.ts';

/** One of them, as far as it is known. */
export interface MyOneOnOne {
  readonly pairKey: string;
  /** Chat of the series that comes next, as far as the calendar says; else of the one that was found last. */
  readonly chatId: string | null;
  readonly otherName: string;
  /** The first look (V10); null while nothing of it has been read. */
  readonly record: PartnershipRecord | null;
  /** Dates of its series; null without the right to read a calendar, or before that was asked. */
  readonly calendar: readonly Occurrence[] | null;
  /** Why it could not be read anew. `unreadable`: its file says nothing that we understand. */
  readonly trouble: RemoteFailure | { readonly kind: 'unreadable' } | null;
}

export interface MyList {
  /** Null while neither this device nor Microsoft 365 has said which there are. */
  readonly all: readonly MyOneOnOne[] | null;
  readonly asking: boolean;
  /** Why the list could not be read. */
  readonly failure: RemoteFailure | null;
  /** Why the calendar could not be read: dates come from each rhythm then. */
  readonly calendarFailure: RemoteFailure | null;
}

export interface MyOneOnOnes {
  readonly viewer: Viewer;
  readonly list: Readable<MyList>;
  /** What this person has begun to write beside the list and not sent: on this device only. */
  readonly drafts: DraftNotes;
  /** The calendar of the next weeks; null without the right to read it, or before it was asked. */
  readonly agenda: Readable<Agenda | null>;
  /** Who looks, and when; moves on with the clock. */
  readonly looking: Readable<Looking>;
  /** Asks again now. */
  refresh(): void;
  /** Asks for a permission; call it from a click only. */
  allow(scope: string): Promise<void>;
  /** The whole record of one, with what lasts longer than a session; from the file where this device does not hold it. */
  whole(pairKey: string): Promise<Result<PartnershipRecord, RemoteFailure | { readonly kind: 'unreadable' }>>;
  /**
   * Sessions of one that have left its record for files of their own; `record`: what is known of it as a whole, as it is when it is asked.
   * Rejects when its code cannot be loaded, which means that there is no network.
   */
  earlier(pairKey: string, record: () => PartnershipRecord): Promise<EarlierSessions>;
  /** The recurring 1:1s of the calendar, and attaching to several of them. Rejects when its code cannot be loaded. */
  readonly attachAll: () => Promise<AttachAll>;
  close(): void;
}
