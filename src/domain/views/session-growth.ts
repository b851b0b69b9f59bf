/**
 * What a past session shows of growth: scores and ratings that both have shown, blockers that came up or were settled, what was achieved. From the
 * open record, or from that of the session alone. SPEC: PS.
 */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord, Role, Session } from '../entities.ts';
import type { Achievement, Blocker, Value } from '../growth.ts';
import { answerAt } from '../sealing.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { blindState } from './blind.ts';
import { daysIn, dayTold, lookedBackOn } from './held.ts';

/** What happened to a blocker in a session. */
export type BlockerMove = 'raised' | 'raised-again' | 'cleared' | 'let-be';

export interface SessionBlocker {
  readonly blocker: Blocker;
  /** In the order in which it happened. */
  readonly moves: readonly BlockerMove[];
}

export interface SessionScore {
  readonly skill: string;
  /** Null when the skill cannot be read any more. */
  readonly name: string | null;
  /** Null: this side has shown nothing, and nothing of it is told. */
  readonly value: Readonly<Record<Role, Value | null>>;
  readonly evidence: Readonly<Record<Role, string>>;
}

export interface SessionGrowth {
  readonly scores: readonly SessionScore[];
  /** Whether it was worth the time; null until both have shown it. */
  readonly worth: Readonly<Record<Role, Value>> | null;
  readonly blockers: readonly SessionBlocker[];
  readonly achievements: readonly Achievement[];
}

/**
 * A record that is that of one session alone, its file's: all in it that was achieved belongs to the session. `from`: the first of the days that
 * the session looks back on, which its own file does not tell; null where nothing else does either.
 */
export interface Alone {
  readonly from: Day | null;
}

/** `alone`: null for the open record, which knows the sessions before. */
export function sessionGrowth(record: PartnershipRecord, session: Session, alone: Alone | null = null): SessionGrowth {
  const here = lookedBackOn(record, session, alone?.from ?? undefined);
  const dayOf = daysIn(record);
  return {
    scores: scoresOf(record, session.id),
    worth: worthOf(record, session.id),
    blockers: entitiesOf(record.blockers)
      .map((blocker): SessionBlocker => ({ blocker, moves: movesOf(record, blocker, session.id, here(dayOf(blocker.raisedAt))) }))
      .filter(({ moves }) => moves.length > 0)
      .sort((a, b) => byTextThenId([a.blocker.raisedAt, a.blocker.id], [b.blocker.raisedAt, b.blocker.id])),
    achievements: entitiesOf(record.achievements)
      .filter((one) => one.withdrawn === null && one.value.trim() !== '' && (alone !== null || here(dayTold(one, dayOf))))
      .sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id])),
  };
}

function scoresOf(record: PartnershipRecord, session: string): readonly SessionScore[] {
  const skills = new Set(entitiesOf(record.scores).flatMap((score) => (score.session === session ? [score.skill] : [])));
  return [...skills]
    .map((skill): SessionScore => {
      const subject = { kind: 'score', skill } as const;
      const [manager, member] = [answerAt(record, { session, subject, by: 'manager' }), answerAt(record, { session, subject, by: 'member' })];
      return {
        skill,
        name: entityOf(record.skills, skill)?.name ?? null,
        value: { manager: manager.kind === 'shown' ? manager.value : null, member: member.kind === 'shown' ? member.value : null },
        evidence: { manager: manager.kind === 'shown' ? manager.evidence : '', member: member.kind === 'shown' ? member.evidence : '' },
      };
    })
    .filter(({ value }) => value.manager !== null || value.member !== null)
    .sort((a, b) => byTextThenId([a.name ?? '', a.skill], [b.name ?? '', b.skill]));
}

function worthOf(record: PartnershipRecord, session: string): SessionGrowth['worth'] {
  const { manager, member } = blindState(record, session, { kind: 'rating' }, null);
  return manager.kind === 'shown' && member.kind === 'shown' ? { manager: manager.value, member: member.value } : null;
}

function movesOf(record: PartnershipRecord, { id, outcome }: Blocker, session: string, raised: boolean): readonly BlockerMove[] {
  const again = entitiesOf(record.raises).some((raise) => raise.blocker === id && raise.session === session);
  return [...(raised ? (['raised'] as const) : []), ...(again ? (['raised-again'] as const) : []), ...(outcome?.session === session ? [outcome.kind] : [])];
}
