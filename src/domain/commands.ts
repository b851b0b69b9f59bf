/**
 * What a person can do, as plain JSON. Screens dispatch commands; `decide` turns each into mutations or says why not.
 * Ids of new entities come with the command, so that a command that is delivered twice does its work once.
 */
import type { Day, Instant } from '../base/clock.ts';
import type {
  Agreement,
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

/** The long texts that two people may type in at the same time. */
export type TextField =
  | { readonly table: 'sessions'; readonly id: string; readonly field: 'notes' }
  | { readonly table: 'states'; readonly id: string; readonly field: 'stuck' | 'scars' | 'breakthroughs' }
  | { readonly table: 'topics'; readonly id: string; readonly field: 'note' };

/** The long texts of a session. */
export type SessionText = Exclude<TextField, { readonly table: 'topics' }>;

/**
 * Something of an earlier version of the record, as it was then. `session` is written when the record does not have it;
 * null when the version did not have it either.
 */
export type EarlierThing =
  | { readonly kind: 'text'; readonly target: SessionText; readonly text: string; readonly session: SessionAtHand | null }
  | { readonly kind: 'motivation'; readonly id: string; readonly value: Motivation; readonly session: SessionAtHand | null }
  | { readonly kind: 'induction'; readonly id: string; readonly value: InductionProgress; readonly session: SessionAtHand | null }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'agreement'; readonly agreement: Agreement };

export type Command =
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
  readonly session: SessionAtHand;
}

/** Why a command was not carried out. Closed: each has its sentence in `ui/text`. */
export type Rejection =
  | { readonly kind: 'not-attached' }
  | { readonly kind: 'already-attached' }
  | { readonly kind: 'not-one-of-the-two' }
  | { readonly kind: 'unknown'; readonly what: 'topic' | 'agreement' | 'session' }
  | { readonly kind: 'empty'; readonly what: 'title' | 'wording' | 'reason' | 'due' }
  | { readonly kind: 'too-long'; readonly what: 'title' | 'wording' | 'reason' | 'text'; readonly max: number }
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
