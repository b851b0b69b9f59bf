/**
 * What the last sessions went to: vision, growth, state, blockers, status, other. It counts what was touched, not minutes, and is told to
 * the two without a judgement. SPEC: GS.
 */
import type { PartnershipRecord, Session } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import { entitiesOf, entityOf } from '../table.ts';
import { shareKinds, topicKind, type ShareKind } from '../topic-kind.ts';
import { closedSessions, daysIn, lookedBackOn } from './held.ts';
import { sessionsCounted } from './keep-rate.ts';

/** How many things of each kind. */
export type Counts = Readonly<Record<ShareKind, number>>;

export interface Share {
  readonly kind: ShareKind;
  readonly count: number;
  /** Whole percent; together they are 100. */
  readonly percent: number;
}

export interface GrowthShare {
  /** Sessions that were counted. */
  readonly sessions: number;
  /** In the order of `shareKinds`; those of which there is nothing are left out. */
  readonly shares: readonly Share[];
}

/** Of the last closed sessions of the record. */
export function growthShare(record: PartnershipRecord, counted: number = sessionsCounted): GrowthShare {
  const sessions = closedSessions(record).slice(-counted);
  return { sessions: sessions.length, shares: sharesOf(sessions.map((session) => touchedIn(record, session))) };
}

/** What was touched in one session; `record` may be that of the session alone. */
export function touchedIn(record: PartnershipRecord, session: Session): Counts {
  const here = lookedBackOn(record, session);
  const dayOf = daysIn(record);
  const inIt = (at: string | undefined): boolean => at !== undefined && here(dayOf(at));
  const topics = entitiesOf(record.topics).filter(({ discussed }) => discussed?.session === session.id);
  const about = (kind: ShareKind): number => topics.filter((topic) => kindOf(record, topic) === kind).length;
  const reviewed = entityOf(record.foundations, foundationId)?.visionReviewed?.session === session.id;
  const scored = entitiesOf(record.scores).some(({ session: at, sealed }) => at === session.id && sealed !== null);
  const blockers = entitiesOf(record.blockers);
  return {
    vision: about('vision') + count(reviewed) + entitiesOf(record.goals).filter(({ changedAt, retired }) => inIt(changedAt) || inIt(retired?.at)).length,
    growth:
      about('growth') +
      count(scored) +
      entitiesOf(record.planItems).filter(({ statusAt }) => inIt(statusAt)).length +
      entitiesOf(record.achievements).filter(({ addedAt, withdrawn }) => withdrawn === null && inIt(addedAt)).length +
      entitiesOf(record.criteria).filter(({ met }) => inIt(met?.at)).length,
    state: about('state') + count(entityOf(record.states, session.id)?.at != null),
    blockers:
      about('blockers') +
      new Set(entitiesOf(record.raises).flatMap(({ session: at, blocker }) => (at === session.id ? [blocker] : []))).size +
      blockers.filter(({ raisedAt }) => inIt(raisedAt)).length +
      blockers.filter(({ outcome }) => outcome?.session === session.id).length,
    status: about('status'),
    other: about('other'),
  };
}

const count = (there: boolean): number => (there ? 1 : 0);

/** A gap of the matrix that was taken up as a topic is named by the skill; its id says so (`matrix.ts`). */
function kindOf(record: PartnershipRecord, { id, title }: { readonly id: string; readonly title: string }): ShareKind {
  const skill = id.startsWith('t~') ? id.split('~')[2] : undefined;
  return skill !== undefined && entityOf(record.skills, skill) !== undefined ? 'growth' : topicKind(title);
}

/** Percent by the largest remainder, so that they are 100 together. */
export function sharesOf(sessions: readonly Counts[]): readonly Share[] {
  const counts = shareKinds.map((kind) => ({ kind, count: sessions.reduce((sum, one) => sum + one[kind], 0) })).filter((one) => one.count > 0);
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  const exact = counts.map((one) => (one.count * 100) / all);
  const missing = 100 - exact.reduce((sum, one) => sum + Math.floor(one), 0);
  const rounded = [...exact.keys()].sort((a, b) => rest(exact[b]) - rest(exact[a]) || a - b).slice(0, missing);
  return counts.map((one, at) => ({ ...one, percent: Math.floor(exact[at] ?? 0) + count(rounded.includes(at)) }));
}

const rest = (value = 0): number => value - Math.floor(value);
