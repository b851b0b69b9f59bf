/**
 * What a person can do, as plain JSON. Screens dispatch commands; `decide` turns each into mutations or says why not.
 * Ids of new entities come with the command, so that a command that is delivered twice does its work once.
 */
import type { Day, Instant } from '../base/clock.ts';
import type {
  Agreement,
  GrowthPart,
  InductionProgress,
  Motivation,
  Occurrence,
  Owner,
  Person,
  PersonId,
  Role,
  Roles,
  Series,
  TableName,
  Topic,
} from './entities.ts';
import type { GrowthCommand } from './growth-commands.ts';
import type { SealLink } from './session-seal.ts';

/** The long texts that two people may type in at the same time. */
export type TextField =
  | { readonly table: 'sessions'; readonly id: string; readonly field: 'notes' }
  | { readonly table: 'states'; readonly id: string; readonly field: 'moved' | 'stuck' | 'scars' | 'breakthroughs' }
  | { readonly table: 'topics'; readonly id: string; readonly field: 'note' }
  | { readonly table: 'blockers'; readonly id: string; readonly field: 'note' }
  | { readonly table: 'foundations'; readonly id: string; readonly field: 'agreement' };

/** The long texts of a session. */
export type SessionText = Extract<TextField, { readonly table: 'sessions' | 'states' }>;

/** Long texts that last longer than a session. */
export type LastingText = Extract<TextField, { readonly table: 'blockers' | 'foundations' }>;

/**
 * Something of an earlier version of the record, as it was then. `session` is written when the record does not have it;
 * null when the version did not have it either, and for what lasts longer than a session.
 */
export type EarlierThing =
  | { readonly kind: 'text'; readonly target: SessionText | LastingText; readonly text: string; readonly session: SessionAtHand | null }
  | { readonly kind: 'motivation'; readonly id: string; readonly value: Motivation; readonly session: SessionAtHand | null }
  | { readonly kind: 'induction'; readonly id: string; readonly value: InductionProgress; readonly session: SessionAtHand | null }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'agreement'; readonly agreement: Agreement };

export type Command =
  | GrowthCommand
  | {
      readonly type: 'attach';
      readonly roles: Roles;
      readonly people: readonly [Person, Person];
      readonly series: Series | null;
      readonly template: string;
    }
  | { readonly type: 'swap-roles' }
  | { readonly type: 'link-series'; readonly series: Series }
  /** Corrects which date the session at hand is. */
  | { readonly type: 'correct-occurrence'; readonly session: string; readonly day: Day; readonly occurrence: Occurrence | null }
  | { readonly type: 'close-session'; readonly session: string }
  | { readonly type: 'confirm-session'; readonly session: string }
  | { readonly type: 'reopen-session'; readonly session: string }
  | { readonly type: 'set-motivation'; readonly session: string; readonly value: Motivation | null }
  | { readonly type: 'set-induction'; readonly session: string; readonly value: InductionProgress | null }
  /** The person's field showed `from` and now shows `to`; what the other typed meanwhile stays. */
  | { readonly type: 'edit-text'; readonly target: TextField; readonly from: string; readonly to: string }
  | { readonly type: 'add-topic'; readonly id: string; readonly title: string }
  | { readonly type: 'rename-topic'; readonly id: string; readonly title: string }
  | { readonly type: 'discuss-topic'; readonly id: string; readonly session: string }
  | { readonly type: 'keep-topic'; readonly id: string }
  | { readonly type: 'withdraw-topic'; readonly id: string }
  | { readonly type: 'link-topic'; readonly id: string; readonly goal: string | null }
  /** The part was really looked at in this session. The app's own note: no step to undo. */
  | { readonly type: 'visit-part'; readonly session: string; readonly part: GrowthPart }
  /** Another part than the one that is due, for this session; null goes back to that. */
  | { readonly type: 'choose-part'; readonly session: string; readonly part: GrowthPart | null }
  | {
      readonly type: 'propose-agreement';
      readonly id: string;
      readonly session: string;
      readonly wording: string;
      readonly owner: Owner;
      /** `next` is counted from the day of `session`. */
      readonly due: Day | 'next';
    }
  /** `terms` is the hash of the wording that the person saw: signing what has changed meanwhile is refused. */
  | { readonly type: 'sign-agreement'; readonly id: string; readonly terms: string }
  | {
      readonly type: 'reword-agreement';
      readonly id: string;
      readonly session: string;
      readonly answer: string;
      readonly wording: string;
      readonly owner: Owner;
      readonly due: Day | 'next' | null;
    }
  | { readonly type: 'answer-kept'; readonly id: string; readonly session: string; readonly answer: string }
  | { readonly type: 'answer-not-yet'; readonly id: string; readonly session: string; readonly answer: string; readonly due: Day | 'next' }
  | { readonly type: 'drop-agreement'; readonly id: string; readonly session: string; readonly answer: string; readonly reason: string }
  | { readonly type: 'reopen-agreement'; readonly id: string; readonly session: string; readonly answer: string }
  /** Notes the sealed file of a session, which was written and read back. Made by the page, never by a person. */
  | ({ readonly type: 'seal-session'; readonly session: string; readonly previous: string | null } & SealLink)
  | { readonly type: 'amend-session'; readonly id: string; readonly session: string; readonly text: string }
  /** Adds what an earlier version held and the record does not hold any more. Nothing that is there now is taken away. */
  | { readonly type: 'bring-back'; readonly session: string; readonly things: readonly EarlierThing[] };

/** The session that the screen is about. It is written into the record with the first command that needs it. */
export interface SessionAtHand {
  readonly id: string;
  readonly day: Day;
  readonly occurrence: Occurrence | null;
}

/** Who acts, when, in which session. */
export interface CommandContext {
  readonly me: PersonId;
  readonly now: Instant;
  /** Where they are, for what a rule judges by their day: an IANA name or `deviceZone`; UTC when it is left out. */
  readonly zone?: string;
  readonly session: SessionAtHand;
}

/** What a command may be about, and the texts in it. */
export type Thing =
  | 'topic'
  | 'agreement'
  | 'session'
  | 'goal'
  | 'skill'
  | 'score'
  | 'plan-item'
  | 'level'
  | 'criterion'
  | 'achievement'
  | 'blocker'
  | 'gate'
  | 'ability'
  | 'amendment';
export type Part = 'title' | 'wording' | 'reason' | 'due' | 'text' | 'words' | 'name' | 'what' | 'value' | 'evidence' | 'anchor' | 'day';

/** Why a command was not carried out. Closed: each has its sentence in `ui/text`. */
export type Rejection =
  | { readonly kind: 'not-attached' }
  | { readonly kind: 'already-attached' }
  | { readonly kind: 'not-one-of-the-two' }
  | { readonly kind: 'unknown'; readonly what: Thing }
  | { readonly kind: 'empty'; readonly what: Part }
  | { readonly kind: 'too-long'; readonly what: Part; readonly max: number }
  /** A day so far away that it is a slip of the keys. */
  | { readonly kind: 'too-far'; readonly what: Part; readonly from: Day; readonly until: Day }
  /** A list holds `max` of them. */
  | { readonly kind: 'too-many'; readonly what: Thing; readonly max: number }
  /** It is not on the list any more: it was retired, withdrawn or dropped. */
  | { readonly kind: 'retired'; readonly what: Thing }
  /** Something that it points at is not there. */
  | { readonly kind: 'no-such-link'; readonly what: Thing }
  /** Both have committed to their score or rating: neither changes any more. */
  | { readonly kind: 'already-sealed' }
  /** A reveal needs a commitment of one's own, and the other side's. */
  | { readonly kind: 'not-sealed'; readonly by: Role }
  /** What is needed to show a blind answer later could be kept nowhere, so nothing was committed. */
  | { readonly kind: 'not-kept' }
  /** What is shown is not what was committed to. */
  | { readonly kind: 'seal-broken' }
  /** The text of the partnership agreement is another than the one that the person saw. */
  | { readonly kind: 'text-changed' }
  /** The template cannot be read: where (empty: the file as a whole), and a `ProblemKind` of `template/reading.ts`. */
  | { readonly kind: 'bad-template'; readonly path: string; readonly problem: string }
  | { readonly kind: 'only'; readonly role: Role }
  | { readonly kind: 'only-author' }
  | { readonly kind: 'wording-changed' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'already-settled' }
  | { readonly kind: 'not-settled' }
  | { readonly kind: 'not-agreed-yet' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'session-closed' }
  | { readonly kind: 'session-sealed' }
  | { readonly kind: 'session-open' }
  /** The other side has neither confirmed it nor had a week for it: it can still be changed, and is not sealed. */
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'same-person' }
  /** Roles are swapped only before either has written anything: a signature must never change hands. */
  | { readonly kind: 'roles-in-use' }
  /** The record was made by a newer version of Accord: what fell out of it cannot be found here. */
  | { readonly kind: 'read-only' }
  /** The page could not be loaded completely, so it carries nothing out yet. */
  | { readonly kind: 'not-loaded' };

/** JSON as it is kept in a field. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What `decide` asks the document to do. `set` creates the entity when it is new; a field is one last-writer-wins value;
 * `text` merges a change into a long text. `partnership` is the single entity `partnership/it`.
 */
export type Mutation =
  | { readonly kind: 'set'; readonly table: TableName | 'partnership'; readonly id: string; readonly fields: Readonly<Record<string, Json>> }
  | { readonly kind: 'text'; readonly table: TableName; readonly id: string; readonly field: string; readonly from: string; readonly to: string };
