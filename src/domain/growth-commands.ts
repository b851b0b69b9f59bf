/** Commands about what lasts longer than a session (`growth.ts`). Plain JSON, like those of `commands.ts`. */
import type { Day } from '../base/clock.ts';
import type { Horizon, Level, PlanItem, PlanKind, PlanStatus, Skill, Value } from './growth.ts';

/** What an item of the plan or an achievement serves; what is left out stays as it is. */
export interface Links {
  readonly skill?: string | null;
  readonly goal?: string | null;
  readonly level?: Level | null;
}

export interface Anchors {
  readonly one: string;
  readonly three: string;
  readonly five: string;
}

export type VisionCommand =
  | { readonly type: 'add-goal'; readonly id: string; readonly horizon: Horizon; readonly words: string }
  /** `wording`: id under which the words before are kept. */
  | { readonly type: 'reword-goal'; readonly id: string; readonly words: string; readonly wording: string }
  | { readonly type: 'retire-goal'; readonly id: string }
  | { readonly type: 'restore-goal'; readonly id: string }
  | { readonly type: 'review-vision'; readonly session: string };

export type FoundationCommand =
  /** `text` is the hash of what the person saw: affirming what has changed meanwhile is refused. */
  | { readonly type: 'affirm-agreement'; readonly text: string }
  | { readonly type: 'choose-template'; readonly json: string };

export interface NewSkill extends Pick<Skill, 'id' | 'kind' | 'name' | 'level' | 'needs'> {
  readonly anchors: Anchors;
}

export type SkillCommand =
  | ({ readonly type: 'add-skill' } & NewSkill)
  /** All of them or none, in this order, as one step. */
  | { readonly type: 'add-skills'; readonly skills: readonly NewSkill[] }
  | {
      readonly type: 'change-skill';
      readonly id: string;
      readonly name?: string;
      readonly anchors?: Anchors;
      readonly goal?: string | null;
      readonly level?: Level | null;
      readonly needs?: Value | null;
    }
  | { readonly type: 'retire-skill'; readonly id: string }
  | { readonly type: 'restore-skill'; readonly id: string }
  /** Puts a row before another one, or last. */
  | { readonly type: 'move-skill'; readonly id: string; readonly before: string | null }
  /** Dispatched by `BlindAnswers` alone (`workspace.ts`), which keeps the salt first. */
  | { readonly type: 'seal-score'; readonly session: string; readonly skill: string; readonly hash: string }
  /** The evidence comes with the reveal: it would tell the score. */
  | { readonly type: 'reveal-score'; readonly session: string; readonly skill: string; readonly value: Value; readonly salt: string; readonly evidence: string }
  | { readonly type: 'seal-rating'; readonly session: string; readonly hash: string }
  | { readonly type: 'reveal-rating'; readonly session: string; readonly value: Value; readonly salt: string };

export type PlanCommand =
  | { readonly type: 'add-plan-item'; readonly id: string; readonly kind: PlanKind; readonly title: string; readonly due: Day | null; readonly links: Links }
  | {
      readonly type: 'change-plan-item';
      readonly id: string;
      readonly changes: Partial<Pick<PlanItem, 'kind' | 'title' | 'due' | 'evidence'>> & Links;
    }
  | { readonly type: 'set-plan-status'; readonly id: string; readonly status: PlanStatus };

/** What is said of a criterion. */
export interface CriterionWords {
  readonly level: Level;
  readonly words: string;
  readonly order: number;
}

/** A criterion as a screen shows it: the record may not have it yet. */
export interface CriterionRow {
  readonly id: string;
  readonly words: string;
  readonly order: number;
}

export type LevelCommand =
  | { readonly type: 'set-level'; readonly which: 'present' | 'target'; readonly level: Level | null }
  /**
   * Writes a criterion: a new one, one of the template in the pair's own words, or one that the record has already. `was`: what the
   * form began with; only what is another than that is written. Left out for a new one.
   */
  | ({ readonly type: 'write-criterion'; readonly id: string; readonly was?: CriterionWords } & CriterionWords)
  | { readonly type: 'meet-criterion'; readonly id: string; readonly level: Level; readonly words: string; readonly order: number; readonly evidence: string }
  | { readonly type: 'unmeet-criterion'; readonly id: string }
  /** Puts a criterion before another one of its level, or last. `rows`: all of the level as they stand on the screen, those of the template too. */
  | { readonly type: 'move-criterion'; readonly id: string; readonly level: Level; readonly before: string | null; readonly rows: readonly CriterionRow[] }
  | { readonly type: 'retire-criterion'; readonly id: string; readonly level: Level; readonly words: string; readonly order: number }
  | { readonly type: 'restore-criterion'; readonly id: string };

export type AchievementCommand =
  | { readonly type: 'add-achievement'; readonly id: string; readonly what: string; readonly day: Day; readonly value: string; readonly links: Links }
  | {
      readonly type: 'change-achievement';
      readonly id: string;
      readonly changes: { readonly what?: string; readonly day?: Day; readonly value?: string } & Links;
    }
  | { readonly type: 'withdraw-achievement'; readonly id: string }
  | { readonly type: 'restore-achievement'; readonly id: string };

export interface BlockerOwner {
  readonly owner: 'manager' | 'member' | 'other';
  /** Only with `other`. */
  readonly ownerName: string;
}

export type Blocks = { readonly kind: 'level' | 'plan-item' | 'skill'; readonly id: string } | null;

export type BlockerCommand =
  | ({ readonly type: 'raise-blocker'; readonly id: string; readonly title: string; readonly blocks: Blocks } & BlockerOwner)
  | { readonly type: 'change-blocker'; readonly id: string; readonly title?: string; readonly owner?: BlockerOwner; readonly blocks?: Blocks }
  | { readonly type: 'raise-again'; readonly id: string; readonly session: string; readonly raise: string }
  | { readonly type: 'clear-blocker'; readonly id: string; readonly session: string; readonly reason: string }
  | { readonly type: 'let-blocker-be'; readonly id: string; readonly session: string; readonly reason: string }
  | { readonly type: 'reopen-blocker'; readonly id: string };

export interface GateWords {
  readonly name: string;
  readonly afterDays: number;
}

export interface AbilityWords {
  readonly gate: string;
  readonly words: string;
  readonly order: number;
}

export type InductionCommand =
  /** Those who write what is there already say what their form began with (`was`): only what is another than that is written. */
  | ({ readonly type: 'write-gate'; readonly id: string; readonly was?: GateWords } & GateWords)
  | { readonly type: 'pass-gate'; readonly id: string; readonly name: string; readonly afterDays: number }
  | { readonly type: 'reopen-gate'; readonly id: string }
  | { readonly type: 'retire-gate'; readonly id: string; readonly name: string; readonly afterDays: number }
  | ({ readonly type: 'write-ability'; readonly id: string; readonly was?: AbilityWords } & AbilityWords)
  | { readonly type: 'show-ability'; readonly id: string; readonly gate: string; readonly words: string; readonly order: number }
  | { readonly type: 'unshow-ability'; readonly id: string }
  | { readonly type: 'retire-ability'; readonly id: string; readonly gate: string; readonly words: string; readonly order: number };

export type GrowthCommand =
  | VisionCommand
  | FoundationCommand
  | SkillCommand
  | PlanCommand
  | LevelCommand
  | AchievementCommand
  | BlockerCommand
  | InductionCommand;
