/** Blockers as the screens show them: what is open, whose it is to remove, what it holds up. SPEC: B. */
import { type Day } from '../../base/clock.ts';
import { utcDay } from '../dates.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import type { Blocker, Level } from '../growth.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
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
  /** It holds up the level that the member wants to reach, itself or by what that level asks for. */
  readonly onTheWay: boolean;
  /** The viewer has not raised it in this session yet, and it is not of today. */
  readonly canRaiseAgain: boolean;
}

export interface SettledBlocker {
  readonly blocker: Blocker;
  readonly outcome: NonNullable<Blocker['outcome']>;
  readonly times: number;
}

export interface OpenBlockersInput {
  readonly today: Day;
  /** Id of the session at hand. */
  readonly session: string;
  /** Whose screen it is; null for somebody who is neither of the two. */
  readonly me: Role | null;
}

/** What stands before the target level first, then what came up most often, then the oldest. */
export function openBlockers(record: PartnershipRecord, { today, session, me }: OpenBlockersInput): readonly OpenBlocker[] {
  const again = raisedAgain(record);
  const mine = new Set(entitiesOf(record.raises).flatMap((raise) => (raise.session === session && raise.by === me ? [raise.blocker] : [])));
  return entitiesOf(record.blockers)
    .filter(({ outcome }) => outcome === null)
    .map((blocker): OpenBlocker => {
      const times = 1 + (again.get(blocker.id) ?? 0);
      return {
        blocker,
        ageDays: blockerAge(blocker, today),
        times,
        old: isOldBlocker(blocker, times, today),
        blocks: blockedBy(record, blocker),
        onTheWay: isOnTheWay(record, blocker),
        canRaiseAgain: me !== null && !mine.has(blocker.id) && utcDay(blocker.raisedAt) < today,
      };
    })
    .sort((a, b) => Number(b.onTheWay) - Number(a.onTheWay) || b.times - a.times || byAge(a.blocker, b.blocker));
}

/** What was cleared or let be, the last one first. */
export function settledBlockers(record: PartnershipRecord): readonly SettledBlocker[] {
  const again = raisedAgain(record);
  return entitiesOf(record.blockers)
    .flatMap((blocker): readonly SettledBlocker[] => (blocker.outcome ? [{ blocker, outcome: blocker.outcome, times: 1 + (again.get(blocker.id) ?? 0) }] : []))
    .sort((a, b) => byTextThenId([b.outcome.at, a.blocker.id], [a.outcome.at, b.blocker.id]));
}

function byAge(a: Blocker, b: Blocker): number {
  return byTextThenId([a.raisedAt, a.id], [b.raisedAt, b.id]);
}

function blockedBy(record: PartnershipRecord, { blocks }: Blocker): Blocked | null {
  if (blocks === null) return null;
  const { kind, id } = blocks;
  if (kind === 'level') return { kind, level: levelOf(id) };
  const name = kind === 'skill' ? entityOf(record.skills, id)?.name : entityOf(record.planItems, id)?.title;
  return { kind, name: name ?? null };
}

function isOnTheWay(record: PartnershipRecord, { blocks }: Blocker): boolean {
  const target = entityOf(record.foundations, foundationId)?.targetLevel ?? null;
  if (blocks === null || target === null) return false;
  if (blocks.kind === 'level') return levelOf(blocks.id) === target;
  return entityOf<{ readonly level: Level | null }>(blocks.kind === 'skill' ? record.skills : record.planItems, blocks.id)?.level === target;
}

function levelOf(id: string): Level | null {
  return ([1, 2, 3, 4] as const).find((level) => String(level) === id) ?? null;
}
