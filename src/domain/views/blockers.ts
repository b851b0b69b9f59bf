/** Blockers as the screens show them: what is open, whose it is to remove, what it holds up. SPEC: B. */
import type { Day } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import { type Blocker, type Level, levelNamed, type Settlement } from '../growth.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';
import { standsBefore } from './before-level.ts';
import { blockerAge, isOldBlocker, raisedAgain } from './blocker-age.ts';

/** What is blocked; `name` is null when it cannot be read any more. */
export type Blocked =
  | { readonly kind: 'level'; readonly level: Level | null }
  | { readonly kind: 'plan-item' | 'skill'; readonly name: string | null };

export interface OpenBlocker {
  readonly blocker: Blocker;
  /** Whole days since it was raised first. */
  readonly ageDays: number;
  /** The first time counts too. */
  readonly times: number;
  /** It has been there for long, or came up often: it is not settled without a word. */
  readonly old: boolean;
  readonly blocks: Blocked | null;
  /** It stands before the level that the member wants to reach: that level, a skill that it asks for, or what is planned for it. */
  readonly beforeTarget: boolean;
  /** The viewer has not raised it in this session yet, and it is not of today. */
  readonly canRaiseAgain: boolean;
  /** How it was settled before it was opened again, the last one first. */
  readonly earlier: readonly Settlement[];
}

export interface SettledBlocker {
  readonly blocker: Blocker;
  readonly outcome: NonNullable<Blocker['outcome']>;
  readonly times: number;
  /** What else was said of its end: before it was opened again, or by the other at the same time. The last one first. */
  readonly earlier: readonly Settlement[];
}

export interface OpenBlockersInput {
  readonly today: Day;
  /** The zone that `today` is the day of; UTC when it is left out. */
  readonly zone?: string;
  /** Id of the session at hand. */
  readonly session: string;
  /** Whose screen it is; null for somebody who is neither of the two. */
  readonly me: Role | null;
}

/** What stands before the target level first, then what came up most often, then the oldest. */
export function openBlockers(record: PartnershipRecord, { today, zone, session, me }: OpenBlockersInput): readonly OpenBlocker[] {
  const again = raisedAgain(record);
  const settlements = settlementsOf(record);
  const target = entityOf(record.foundations, foundationId)?.targetLevel ?? null;
  const isBeforeTarget = target === null ? () => false : standsBefore(record, target);
  const mine = new Set(entitiesOf(record.raises).flatMap((raise) => (raise.session === session && raise.by === me ? [raise.blocker] : [])));
  return entitiesOf(record.blockers)
    .filter(({ outcome }) => outcome === null)
    .map((blocker): OpenBlocker => {
      const times = 1 + (again.get(blocker.id) ?? 0);
      return {
        blocker,
        ageDays: blockerAge(blocker, today, zone),
        times,
        old: isOldBlocker(blocker, times, today, zone),
        blocks: blockedBy(record, blocker),
        beforeTarget: isBeforeTarget(blocker),
        canRaiseAgain: me !== null && !mine.has(blocker.id) && dayIn(blocker.raisedAt, zone) < today,
        earlier: settlements.get(blocker.id) ?? [],
      };
    })
    .sort((a, b) => Number(b.beforeTarget) - Number(a.beforeTarget) || b.times - a.times || byAge(a.blocker, b.blocker));
}

/** What was cleared or let be, the last one first. */
export function settledBlockers(record: PartnershipRecord): readonly SettledBlocker[] {
  const again = raisedAgain(record);
  const settlements = settlementsOf(record);
  return entitiesOf(record.blockers)
    .flatMap((blocker): readonly SettledBlocker[] => {
      const { outcome } = blocker;
      if (outcome === null) return [];
      const earlier = (settlements.get(blocker.id) ?? []).filter((one) => !isSame(one, outcome));
      return [{ blocker, outcome, times: 1 + (again.get(blocker.id) ?? 0), earlier }];
    })
    .sort((a, b) => byTextThenId([b.outcome.at, a.blocker.id], [a.outcome.at, b.blocker.id]));
}

/** Of each blocker, the last one first. */
function settlementsOf(record: PartnershipRecord): ReadonlyMap<string, readonly Settlement[]> {
  const all = [...entitiesOf(record.settlements)].sort((a, b) => byTextThenId([b.at, b.id], [a.at, a.id]));
  return groupBy(all, ({ blocker }) => blocker);
}

function isSame(one: Settlement, outcome: NonNullable<Blocker['outcome']>): boolean {
  return one.at === outcome.at && one.by === outcome.by && one.kind === outcome.kind && one.reason === outcome.reason;
}

function byAge(a: Blocker, b: Blocker): number {
  return byTextThenId([a.raisedAt, a.id], [b.raisedAt, b.id]);
}

function blockedBy(record: PartnershipRecord, { blocks }: Blocker): Blocked | null {
  if (blocks === null) return null;
  const { kind, id } = blocks;
  if (kind === 'level') return { kind, level: levelNamed(id) };
  const name = kind === 'skill' ? entityOf(record.skills, id)?.name : entityOf(record.planItems, id)?.title;
  return { kind, name: name ?? null };
}
