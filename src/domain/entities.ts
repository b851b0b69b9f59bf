/**
 * The words of the product as types. A record is flat tables of small entities keyed by id: nothing is nested, nothing is
 * copied forward. Everything here is plain JSON, so that a person, a search and a legal hold can read it without the app.
 */
import type { Day, Instant } from '../base/clock.ts';
import type {
  Ability,
  Achievement,
  AgreementVersion,
  Blocker,
  Criterion,
  Foundation,
  Gate,
  Goal,
  Mark,
  PlanItem,
  Proof,
  Raise,
  Rating,
  Score,
  Settlement,
  Skill,
  Wording,
} from './growth.ts';
import type { Role } from './role.ts';
import type { Amendment, Seal } from './session-seal.ts';

export type { Role };
/** Who does what was agreed. */
export type Owner = Role | 'both';
/** Entra object id (GUID, lower case). */
export type PersonId = string;

export interface Person {
  readonly id: PersonId;
  readonly displayName: string;
  /** Empty when it is not known. */
  readonly userPrincipalName: string;
}

/** Who is who. One value, so that two people who choose at once never end with two managers. */
export interface Roles {
  readonly manager: PersonId;
  readonly member: PersonId;
}

/** The lasting link of two people. There is one in a record. */
export interface Partnership {
  readonly roles: Roles;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly attachedAt: Instant;
  readonly attachedBy: PersonId;
  /** Template that the pair started from, e.g. `partnership@1`. */
  readonly template: string;
}

/** A recurring meeting. Its id is the meeting's chat thread id, the same for both people and for every occurrence. */
export interface Series {
  readonly id: string;
  readonly subject: string;
  readonly organizer: PersonId;
  /** Join links that were seen; they change form over the years. */
  readonly joinUrls: readonly string[];
  /** Last known occurrence start and distance, to name the next date without a calendar right. */
  readonly cadence: Cadence | null;
}

export interface Cadence {
  readonly start: Instant;
  readonly everyDays: number;
}

/** One date of a series. `originalStart` survives a move of the meeting; `start` is when it takes place. */
export interface Occurrence {
  readonly series: string;
  readonly originalStart: Instant;
  readonly start: Instant;
}

/** What the two look at in turn, one in each session (the run of show's fifth step). */
export type GrowthPart = 'vision' | 'skills' | 'plan';

/** One 1:1 that the pair held or will hold. Own id, attached to an occurrence when one is known. */
export interface Session {
  readonly id: string;
  readonly day: Day;
  readonly occurrence: Occurrence | null;
  /** Set when one of the two closes the session. */
  readonly closed: { readonly by: Role; readonly at: Instant } | null;
  /** When each side confirmed the close; with both nothing of it changes any more, and it is sealed. */
  readonly confirmed: { readonly manager: Instant | null; readonly member: Instant | null };
  /** What is known of its sealed file; null while it has none. */
  readonly seal: Seal | null;
  /** Shared notes; long text that both may type in. */
  readonly notes: string;
  /** What the pair looks at this time instead of what is due (SPEC RS4); null: what is due. */
  readonly part: GrowthPart | null;
  /** What was looked at in it, and by whom it was noted first. */
  readonly visited: Readonly<Record<GrowthPart, Mark | null>>;
}

/** Where the member stands in the first months. */
export type InductionProgress = 'learning' | 'contributing' | 'owning' | 'done';
export type Motivation = 1 | 2 | 3 | 4 | 5;

/** The member's check-in for one session; its id is the session's. Written by the member alone. */
export interface State {
  readonly id: string;
  readonly motivation: Motivation | null;
  readonly induction: InductionProgress | null;
  /** What moved the motivation since last time. */
  readonly moved: string;
  readonly stuck: string;
  readonly scars: string;
  readonly breakthroughs: string;
  /** Last change by the member; null while nothing was filled in. */
  readonly at: Instant | null;
}

/** Something to discuss. It stays until it is discussed. */
export interface Topic {
  readonly id: string;
  readonly by: Role;
  readonly title: string;
  readonly addedAt: Instant;
  readonly discussed: { readonly session: string; readonly at: Instant; readonly by: Role } | null;
  readonly withdrawn: { readonly at: Instant; readonly by: Role } | null;
  readonly note: string;
  /** Id of the goal of the vision that it serves. */
  readonly goal: string | null;
}

/** What exactly is promised. A signature is on these three together. */
export interface Terms {
  readonly wording: string;
  readonly owner: Owner;
  readonly by: Role;
  readonly at: Instant;
}

/** `next`: by the first session after the day `from`. */
export type Due = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'next'; readonly from: Day };

export interface Signature {
  /** `termsHash` of what was signed. */
  readonly terms: string;
  readonly at: Instant;
}

export type Outcome =
  | { readonly kind: 'kept'; readonly by: Role; readonly at: Instant; readonly session: string }
  | { readonly kind: 'dropped'; readonly by: Role; readonly at: Instant; readonly session: string; readonly reason: string };

/** What one or both promised. */
export interface Agreement {
  readonly id: string;
  readonly terms: Terms;
  readonly due: Due;
  readonly proposedAt: Instant;
  /** Session in which it was proposed. */
  readonly session: string;
  readonly signatures: { readonly manager: Signature | null; readonly member: Signature | null };
  readonly outcome: Outcome | null;
}

/** One answer to an open agreement: kept for good, so that the past can be read. Never changed after it was written. */
export interface Answer {
  readonly id: string;
  readonly agreement: string;
  readonly session: string;
  readonly kind: 'kept' | 'not-yet' | 'reworded' | 'dropped' | 'reopened';
  readonly by: Role;
  readonly at: Instant;
  /** New due date with `not-yet`. */
  readonly due: Due | null;
  /** Reason with `dropped`; the wording before with `reworded`. */
  readonly text: string;
  /**
   * What was answered: the wording as this person had it then; with `reworded` the new one. Kept here, so that of two
   * rewordings at the same moment neither is lost, whichever becomes the present one.
   */
  readonly wording: string;
}

export type Table<T> = Readonly<Record<string, T>>;

/** The whole record of one partnership, as the screens and `record.json` › `readable` have it. */
export interface PartnershipRecord {
  /** Null only before the template has been attached. */
  readonly partnership: Partnership | null;
  readonly series: Table<Series>;
  readonly sessions: Table<Session>;
  readonly states: Table<State>;
  readonly topics: Table<Topic>;
  readonly agreements: Table<Agreement>;
  readonly answers: Table<Answer>;
  readonly foundations: Table<Foundation>;
  readonly agreementVersions: Table<AgreementVersion>;
  readonly goals: Table<Goal>;
  readonly wordings: Table<Wording>;
  readonly skills: Table<Skill>;
  readonly scores: Table<Score>;
  readonly ratings: Table<Rating>;
  readonly planItems: Table<PlanItem>;
  readonly achievements: Table<Achievement>;
  readonly criteria: Table<Criterion>;
  readonly proofs: Table<Proof>;
  readonly blockers: Table<Blocker>;
  readonly raises: Table<Raise>;
  readonly settlements: Table<Settlement>;
  readonly gates: Table<Gate>;
  readonly abilities: Table<Ability>;
  readonly amendments: Table<Amendment>;
}

export type TableName = Exclude<keyof PartnershipRecord, 'partnership'>;

export const emptyRecord: PartnershipRecord = {
  partnership: null,
  series: {},
  sessions: {},
  states: {},
  topics: {},
  agreements: {},
  answers: {},
  foundations: {},
  agreementVersions: {},
  goals: {},
  wordings: {},
  skills: {},
  scores: {},
  ratings: {},
  planItems: {},
  achievements: {},
  criteria: {},
  proofs: {},
  blockers: {},
  raises: {},
  settlements: {},
  gates: {},
  abilities: {},
  amendments: {},
};

/** Every table of a record. */
export const tableNames = Object.keys(emptyRecord).filter((name): name is TableName => name !== 'partnership');
