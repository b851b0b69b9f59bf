/**
 * What lasts longer than a session: where the member wants to go, how the two work together, what the member can do, plans,
 * achieved, and what stands in the way. Entities of the record like those of `entities.ts`: flat, plain JSON, linked by id.
 */
import type { Day, Instant } from '../base/clock.ts';
import type { Role } from './role.ts';
import type { SealLink } from './session-seal.ts';

/** Who did something to an entity, and when. */
export interface Mark {
  readonly by: Role;
  readonly at: Instant;
}

/** Career levels. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** The level that a text names (`2`), as links and fields of choice keep it; null for any other. */
export const levelNamed = (text: string | null): Level | null => levels.find((level) => String(level) === text) ?? null;

/** How well something is done; the anchors of a skill say what 1, 3 and 5 look like. */
export type Value = 1 | 2 | 3 | 4 | 5;

export type Horizon = 'ten-years' | 'five-years' | 'aspiration';

/** One goal of the vision, in the member's words. Earlier words of it are `Wording`s. */
export interface Goal {
  readonly id: string;
  readonly horizon: Horizon;
  readonly words: string;
  readonly addedAt: Instant;
  readonly changedAt: Instant;
  /** Not a goal any more. */
  readonly retired: Mark | null;
}

/** Words that a goal had before. Written once, never changed. */
export interface Wording {
  readonly id: string;
  readonly goal: string;
  readonly words: string;
  /** The words that took their place. Kept here, so that of two rewordings at the same moment neither is lost. */
  readonly became: string;
  /** From when to when they stood. */
  readonly from: Instant;
  readonly until: Instant;
}

/** An affirmation of the partnership agreement: a signature on its text and on who the two are. */
export interface Affirmation {
  /** `agreementHash` of what was affirmed. */
  readonly text: string;
  readonly at: Instant;
}

/** What the two agree on for the whole of the partnership. There is one, under the id `it`. */
export interface Foundation {
  readonly id: string;
  /** The partnership agreement; long text that both may type in. Empty until one of them begins with the template's. */
  readonly agreement: string;
  readonly affirmed: { readonly manager: Affirmation | null; readonly member: Affirmation | null };
  /** When the vision was last looked at together, and in which session. */
  readonly visionReviewed: (Mark & { readonly session: string }) | null;
  /** Where the member is, and where they want to be next. */
  readonly presentLevel: Level | null;
  readonly targetLevel: Level | null;
  /** The pair's own template as JSON (`template/schema.ts`); empty: the one named by `Partnership.template`. */
  readonly template: string;
  /** The newest sealed file: what the next one is chained to, whichever sessions have left the record. */
  readonly lastSealed: SealLink | null;
}

/**
 * A text of the partnership agreement that somebody affirmed. Id: `agreementVersionId`, made of the text. It counts as a
 * version once both have; each side writes its own time (of its last affirmation), so that two who affirm at once meet.
 */
export interface AgreementVersion {
  readonly id: string;
  readonly text: string;
  /** Who the two were: the id is made of them, too. Null in versions of before this was kept. */
  readonly between: { readonly manager: string; readonly member: string } | null;
  readonly affirmed: { readonly manager: Instant | null; readonly member: Instant | null };
}

export type SkillKind = 'technical' | 'behaviour';

/** What a score was in a session, as it stays with the skill when the session has left the record. */
export interface PastScore {
  readonly session: string;
  readonly day: Day;
  readonly value: Value;
}

/** A row of the OJT matrix. */
export interface Skill {
  readonly id: string;
  readonly kind: SkillKind;
  readonly name: string;
  /** What 1, 3 and 5 look like. */
  readonly anchors: { readonly one: string; readonly three: string; readonly five: string };
  /** Rows stand in this order, then by id. */
  readonly order: number;
  readonly addedAt: Instant;
  readonly goal: string | null;
  /** The level that asks for it, and the score that it asks for. */
  readonly level: Level | null;
  readonly needs: Value | null;
  readonly retired: Mark | null;
  /** Revealed scores, oldest first, at most `pastScores` of them; each side writes its own. */
  readonly past: { readonly manager: readonly PastScore[]; readonly member: readonly PastScore[] };
}

export type SealState = { readonly hash: string; readonly at: Instant };
/** `against`: hash of the other side's seal that was there when this was shown; null when an older page showed it. */
export type Reveal = { readonly value: Value; readonly salt: string; readonly at: Instant; readonly against: string | null };

/**
 * How one side scores one skill in one session: first the commitment (a salted hash), then, once both have committed, the reveal.
 * Id: `scoreId(session, skill, by)`; it lies with its session.
 */
export interface Score {
  readonly id: string;
  readonly session: string;
  readonly skill: string;
  readonly by: Role;
  readonly sealed: SealState | null;
  readonly revealed: Reveal | null;
  /** A line of evidence; shown with the reveal. */
  readonly evidence: string;
}

/** "Was it worth our time?", blind like a score. Id: `ratingId(session, by)`; it lies with its session. */
export interface Rating {
  readonly id: string;
  readonly session: string;
  readonly by: Role;
  readonly sealed: SealState | null;
  readonly revealed: Reveal | null;
}

export type PlanKind = 'formal' | 'informal' | 'on-the-job';
export type PlanStatus = 'planned' | 'under-way' | 'done' | 'dropped';

/** An item of the development plan. */
export interface PlanItem {
  readonly id: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly status: PlanStatus;
  readonly due: Day | null;
  readonly addedAt: Instant;
  readonly by: Role;
  /** When the status became what it is. */
  readonly statusAt: Instant;
  /** What shows that it was done; a line, or a link (`https:`). */
  readonly evidence: string;
  readonly skill: string | null;
  readonly goal: string | null;
  readonly level: Level | null;
}

/** Something that was achieved. A draft until its value for the business is told. */
export interface Achievement {
  readonly id: string;
  readonly what: string;
  readonly day: Day;
  readonly value: string;
  readonly by: Role;
  readonly addedAt: Instant;
  readonly skill: string | null;
  readonly goal: string | null;
  readonly level: Level | null;
  readonly withdrawn: Mark | null;
}

/** What a career level asks for. One of the template is written when it is changed, met or retired. */
export interface Criterion {
  readonly id: string;
  readonly level: Level;
  readonly words: string;
  readonly order: number;
  readonly met: (Mark & { readonly evidence: string }) | null;
  readonly retired: Mark | null;
}

/** A criterion was said to be met. Written once, never changed: what showed it stays when it is open again, or met by another line. */
export interface Proof {
  readonly id: string;
  readonly criterion: string;
  readonly by: Role;
  readonly at: Instant;
  readonly evidence: string;
}

/** Red tape, or another obstacle. */
export interface Blocker {
  readonly id: string;
  readonly title: string;
  readonly by: Role;
  readonly raisedAt: Instant;
  /** Who can remove it: one of the two, or somebody else by name. */
  readonly owner: Role | 'other';
  readonly ownerName: string;
  readonly blocks: { readonly kind: 'level' | 'plan-item' | 'skill'; readonly id: string } | null;
  readonly outcome: (Mark & { readonly kind: 'cleared' | 'let-be'; readonly session: string; readonly reason: string }) | null;
  /** Long text that both may type in. */
  readonly note: string;
}

/** A blocker was raised once more. Written once, never changed. */
export interface Raise {
  readonly id: string;
  readonly blocker: string;
  readonly session: string;
  readonly by: Role;
  readonly at: Instant;
}

/** A blocker was cleared or let be. Written once, never changed: the reason stays when it is opened again, or settled twice at once. */
export interface Settlement {
  readonly id: string;
  readonly blocker: string;
  readonly kind: 'cleared' | 'let-be';
  readonly session: string;
  readonly by: Role;
  readonly at: Instant;
  readonly reason: string;
}

/** A gate of the induction (30, 60, 90 days or own). One of the template is written when it is changed or passed. */
export interface Gate {
  readonly id: string;
  readonly name: string;
  /** Days since the induction began. */
  readonly afterDays: number;
  readonly passed: Mark | null;
  readonly retired: Mark | null;
}

/** "Can … alone." One of the template is written when it is changed or ticked. */
export interface Ability {
  readonly id: string;
  readonly gate: string;
  readonly words: string;
  readonly order: number;
  readonly shown: Mark | null;
  readonly retired: Mark | null;
}
