/** Blind answers as the screens show them: what each side has given in a session, and what is proven. SPEC: M. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import type { Value } from '../growth.ts';
import { otherRole } from '../pair.ts';
import { answerAt, type BlindAnswer, type BlindSubject } from '../sealing.ts';
import { byTextThenId, entitiesOf } from '../table.ts';

export type BlindStage =
  /** Neither has answered. */
  | 'nothing'
  /** The viewer has answered, the other has not. */
  | 'mine'
  /** The other has answered, the viewer has not; for somebody who only looks on: one of the two has. */
  | 'theirs'
  /** Both have; the page of at least one of them has not shown it yet. */
  | 'both'
  /** Both are shown, and are what was committed to. */
  | 'revealed'
  /** What a side shows is not what it committed to, or it had committed to nothing. */
  | 'tampered';

export interface BlindState {
  readonly manager: BlindAnswer;
  readonly member: BlindAnswer;
  readonly stage: BlindStage;
}

/** What the two have answered in this session. `me`: the viewer's side; null for somebody who only looks on. */
export function blindState(record: PartnershipRecord, session: string, subject: BlindSubject, me: Role | null): BlindState {
  const answers = {
    manager: answerAt(record, { session, subject, by: 'manager' }),
    member: answerAt(record, { session, subject, by: 'member' }),
  };
  return { ...answers, stage: stageOf(answers, me) };
}

function stageOf(answers: Readonly<Record<Role, BlindAnswer>>, me: Role | null): BlindStage {
  const { manager, member } = answers;
  if (manager.kind === 'tampered' || member.kind === 'tampered') return 'tampered';
  if (manager.kind === 'shown' && member.kind === 'shown') return 'revealed';
  if (manager.kind !== 'none' && member.kind !== 'none') return 'both';
  if (manager.kind === 'none' && member.kind === 'none') return 'nothing';
  return me !== null && answers[otherRole(me)].kind === 'none' ? 'mine' : 'theirs';
}

/** How worthwhile a session was to both. */
export interface Worth {
  readonly session: string;
  readonly day: Day;
  readonly manager: Value;
  readonly member: Value;
}

/** The last 12 sessions of which both have shown whether they were worth the time, oldest first. */
export function worthTrend(record: PartnershipRecord): readonly Worth[] {
  const subject = { kind: 'rating' } as const;
  return entitiesOf(record.sessions)
    .flatMap(({ id, day }): readonly Worth[] => {
      const { manager, member } = blindState(record, id, subject, null);
      return manager.kind === 'shown' && member.kind === 'shown' ? [{ session: id, day, manager: manager.value, member: member.value }] : [];
    })
    .sort((a, b) => byTextThenId([a.day, a.session], [b.day, b.session]))
    .slice(-12);
}
