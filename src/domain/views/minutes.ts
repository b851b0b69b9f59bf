/** What happened in one session, for its minutes. Nothing that one side has not shown the other is in it. SPEC: MN. */
import type { Day, Instant } from '../../base/clock.ts';
import type { Agreement, Due, Owner, PartnershipRecord, Role, Session, State, Topic } from '../entities.ts';
import type { Achievement, Blocker, Skill, Value } from '../growth.ts';
import { isSealed } from '../session-state.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';
import { hasSigned } from '../terms.ts';
import { blindState } from './blind.ts';
import { type DayCount, daysIn, dayTold, firstDayLookedBackOn, lookedBackOn } from './held.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { sessionTimeline, type TimelineAnswer } from './timeline.ts';

export interface AnsweredAgreement extends TimelineAnswer {
  /** Null when the agreement cannot be read any more. */
  readonly owner: Owner | null;
}

export interface MadeAgreement {
  readonly agreement: Agreement;
  /** As it stood at the end of that session. */
  readonly wording: string;
  /** Null: it was moved since, and what was said first is not known any more. */
  readonly due: Due | null;
  /** Null: it was reworded since, and the signatures are on other words. */
  readonly signed: Readonly<Record<Role, boolean>> | null;
}

/** A skill that both have scored and shown. `name` is null when the skill cannot be read any more. */
export interface ScoredSkill {
  readonly id: string;
  readonly name: string | null;
  readonly value: Readonly<Record<Role, Value>>;
  readonly evidence: Readonly<Record<Role, string>>;
}

export interface Minutes {
  readonly session: Session;
  readonly sealed: boolean;
  readonly answers: readonly AnsweredAgreement[];
  /** Null when the member filled in nothing. */
  readonly state: State | null;
  readonly topics: readonly Topic[];
  readonly raised: readonly { readonly blocker: Blocker; readonly again: boolean }[];
  readonly settled: readonly { readonly blocker: Blocker; readonly outcome: NonNullable<Blocker['outcome']> }[];
  readonly scored: readonly ScoredSkill[];
  /** Drafts among them. */
  readonly achievements: readonly Achievement[];
  readonly notes: string;
  readonly made: readonly MadeAgreement[];
  /** Was it worth the time? Null unless both have shown their answers. */
  readonly worth: Readonly<Record<Role, Value>> | null;
}

/**
 * Null when the record does not have the session. `record`: the whole one, or that of this session alone; `open`: the whole one, which alone
 * knows the session before and so on which days this one looks back.
 */
export function minutesOf(record: PartnershipRecord, id: string, open: PartnershipRecord = record): Minutes | null {
  const session = entityOf(record.sessions, id);
  const told = sessionTimeline(record, '9999-12-31').find((one) => one.session.id === id);
  if (session === undefined || told === undefined) return null;
  const own = new Set(told.made.map(({ agreement }) => agreement.id));
  const looksBackOn = lookedBackOn(record, session, firstDayLookedBackOn(open, session));
  const dayOf = daysIn(open);
  return {
    session,
    sealed: isSealed(session),
    answers: told.answers
      .filter(({ answer }) => answer.kind !== 'reworded' || !own.has(answer.agreement))
      .map((one) => ({ ...one, owner: one.agreement?.terms.owner ?? null })),
    state: told.state,
    topics: told.topics,
    ...blockersOf(record, id, (instant) => looksBackOn(dayOf(instant))),
    scored: scoredIn(record, id),
    achievements: achievedUntil(record, session, dayOf, looksBackOn),
    notes: session.notes,
    made: told.made.map(({ agreement }) => madeAs(record, agreement)),
    worth: shownWorth(record, id),
  };
}

function blockersOf(record: PartnershipRecord, id: string, isHere: (instant: Instant) => boolean): Pick<Minutes, 'raised' | 'settled'> {
  const again = new Set(entitiesOf(record.raises).flatMap((raise) => (raise.session === id ? [raise.blocker] : [])));
  const all = [...entitiesOf(record.blockers)].sort((a, b) => byTextThenId([a.raisedAt, a.id], [b.raisedAt, b.id]));
  return {
    raised: all.flatMap((blocker) => {
      const isNew = isHere(blocker.raisedAt);
      return isNew || again.has(blocker.id) ? [{ blocker, again: !isNew }] : [];
    }),
    settled: all.flatMap((blocker) => (blocker.outcome?.session === id ? [{ blocker, outcome: blocker.outcome }] : [])),
  };
}

function scoredIn(record: PartnershipRecord, session: string): readonly ScoredSkill[] {
  const skills = new Set(entitiesOf(record.scores).flatMap((score) => (score.session === session ? [score.skill] : [])));
  const known = (id: string): Skill | undefined => entityOf(record.skills, id);
  return [...skills]
    .sort((a, b) => {
      const [one, two] = [known(a), known(b)];
      return one && two ? inMatrixOrder(one, two) : Number(one === undefined) - Number(two === undefined) || byTextThenId([a, ''], [b, '']);
    })
    .flatMap((id): readonly ScoredSkill[] => {
      const { manager, member } = blindState(record, session, { kind: 'score', skill: id }, null);
      if (manager.kind !== 'shown' || member.kind !== 'shown') return [];
      const name = known(id)?.name ?? null;
      return [{ id, name, value: { manager: manager.value, member: member.value }, evidence: { manager: manager.evidence, member: member.evidence } }];
    });
}

/** By the day on which it was achieved and written down; in the record of one session alone, all that went with it (K2). */
function achievedUntil(record: PartnershipRecord, { day }: Session, dayOf: DayCount, looksBackOn: (day: Day) => boolean): readonly Achievement[] {
  const alone = Object.keys(record.sessions).length === 1;
  return entitiesOf(record.achievements)
    .filter((one) => one.withdrawn === null && (alone ? dayTold(one, dayOf) <= day : looksBackOn(dayTold(one, dayOf))))
    .sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
}

function madeAs(record: PartnershipRecord, agreement: Agreement): MadeAgreement {
  const later = groupBy(
    entitiesOf(record.answers)
      .filter((answer) => answer.agreement === agreement.id && answer.session !== agreement.session)
      .sort((a, b) => byTextThenId([a.at, a.id], [b.at, b.id])),
    ({ kind }) => kind,
  );
  const reworded = later.get('reworded')?.[0];
  return {
    agreement,
    wording: reworded === undefined ? agreement.terms.wording : reworded.text,
    due: reworded === undefined && !later.has('not-yet') ? agreement.due : null,
    signed: reworded === undefined ? { manager: hasSigned(agreement, 'manager'), member: hasSigned(agreement, 'member') } : null,
  };
}

function shownWorth(record: PartnershipRecord, session: string): Minutes['worth'] {
  const { manager, member } = blindState(record, session, { kind: 'rating' }, null);
  return manager.kind === 'shown' && member.kind === 'shown' ? { manager: manager.value, member: member.value } : null;
}
