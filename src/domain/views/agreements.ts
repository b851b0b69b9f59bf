/** Agreements as the screens show them: what is open and when it is due, and what is settled. SPEC: V. */
import { daysBetween, type Day } from '../../base/clock.ts';
import { addDays, dayIn } from '../dates.ts';
import type { Agreement, Owner, PartnershipRecord, Role } from '../entities.ts';
import { byTextThenId, entitiesOf } from '../table.ts';
import { agreementStatus } from '../terms.ts';

/** A due day this near is `soon`, of an agreement as of an item of the plan. */
export const soonDays = 7;

/**
 * `none`: not agreed yet, so nothing is due. `days`: whole days until it is due, or since it was (`overdue`);
 * null when the date is not known yet ("next time").
 */
export type DueState =
  | { readonly kind: 'none' }
  | { readonly kind: 'later' | 'soon' | 'due-now' | 'overdue'; readonly days: number | null };

export interface OpenAgreement {
  readonly agreement: Agreement;
  readonly status: 'proposed' | 'agreed';
  /** Who has not signed the present wording. */
  readonly waitingFor: readonly Role[];
  readonly owner: Owner;
  /** Whole days since both had signed, or since it was proposed. */
  readonly ageDays: number;
  readonly due: DueState;
  /** How often "not yet" was answered. */
  readonly timesMoved: number;
  readonly needsMySignature: boolean;
}

export interface SettledAgreement {
  readonly agreement: Agreement;
  readonly outcome: NonNullable<Agreement['outcome']>;
  readonly timesMoved: number;
}

export interface OpenAgreementsInput {
  /** Day of the session at hand. */
  readonly day: Day;
  /** Today, when that is another day: before the session nothing of its own day is overdue yet. */
  readonly today?: Day;
  /** The zone that these are days of; UTC when it is left out. */
  readonly zone?: string;
  /** Whose screen it is; null for somebody who is neither of the two. */
  readonly me: Role | null;
}

/** Open agreements: overdue, due now, mine, the others; what is still to come by the date that was promised. */
export function openAgreements(record: PartnershipRecord, input: OpenAgreementsInput): readonly OpenAgreement[] {
  const moved = movedCounts(record);
  const closedDays = entitiesOf(record.sessions)
    .filter((session) => session.closed)
    .map((session) => session.day)
    .sort();
  const today = input.today !== undefined && input.today < input.day ? input.today : input.day;
  const open = entitiesOf(record.agreements).flatMap((agreement): readonly OpenAgreement[] => {
    const status = agreementStatus(agreement);
    if (status.kind === 'kept' || status.kind === 'dropped') return [];
    const waitingFor = status.kind === 'proposed' ? status.waitingFor : [];
    return [
      {
        agreement,
        status: status.kind,
        waitingFor,
        owner: agreement.terms.owner,
        ageDays: Math.max(0, daysBetween(dayIn(since(agreement, status.kind), input.zone), today)),
        due: status.kind === 'agreed' ? dueState(agreement, input.day, today, closedDays) : { kind: 'none' },
        timesMoved: moved.get(agreement.id) ?? 0,
        needsMySignature: input.me !== null && waitingFor.includes(input.me),
      },
    ];
  });
  const planned = entitiesOf(record.sessions)
    .flatMap((session) => (session.closed === null && session.day > input.day ? [session.day] : []))
    .sort();
  const dates = new Map(open.map(({ agreement }) => [agreement.id, dayPromised(agreement, input.day, planned)]));
  const promised = ({ agreement, due }: OpenAgreement): Day => (due.kind === 'overdue' || due.kind === 'due-now' ? '' : (dates.get(agreement.id) ?? ''));
  return open.sort(
    (a, b) =>
      rank(a, input.me) - rank(b, input.me) || byTextThenId([promised(a), ''], [promised(b), '']) || b.ageDays - a.ageDays || byAge(a.agreement, b.agreement),
  );
}

/** How many of them are due in a session and have no answer; what was promised in it is not asked about in it. */
export function unansweredIn(open: readonly OpenAgreement[], session: string): number {
  return open.filter(({ agreement, due }) => agreement.session !== session && (due.kind === 'overdue' || due.kind === 'due-now')).length;
}

/** The same, what is mine before what is the other's: beside an appointment a person looks for what they have promised. */
export function mineFirst(open: readonly OpenAgreement[], me: Role | null): readonly OpenAgreement[] {
  const isMine = ({ owner, needsMySignature }: OpenAgreement): boolean => owner === 'both' || owner === me || needsMySignature;
  return [...open.filter(isMine), ...open.filter((one) => !isMine(one))];
}

/** Settled agreements, the newest outcome first. */
export function settledAgreements(record: PartnershipRecord): readonly SettledAgreement[] {
  const moved = movedCounts(record);
  return entitiesOf(record.agreements)
    .flatMap((agreement): readonly SettledAgreement[] =>
      agreement.outcome ? [{ agreement, outcome: agreement.outcome, timesMoved: moved.get(agreement.id) ?? 0 }] : [],
    )
    .sort((a, b) => byTextThenId([b.outcome.at, b.agreement.id], [a.outcome.at, a.agreement.id]));
}

function rank(open: OpenAgreement, me: Role | null): number {
  if (open.due.kind === 'overdue') return 0;
  if (open.due.kind === 'due-now') return 1;
  const isMine = me !== null && (open.owner === me || open.owner === 'both' || open.needsMySignature);
  return isMine ? 2 : 3;
}

/** While no later session is known, "next time" is so far away. */
const nextDays = 7;

/** When it was promised for. `planned`: days of sessions after the one at hand that are not closed, ascending: no session of the past is asked, since those leave the record. */
export function dayPromised({ due }: Agreement, day: Day, planned: readonly Day[]): Day {
  if (due.kind === 'day') return due.day;
  return due.from < day ? day : (planned.find((one) => one > due.from) ?? addDays(due.from, nextDays));
}

function byAge(a: Agreement, b: Agreement): number {
  return byTextThenId([a.proposedAt, a.id], [b.proposedAt, b.id]);
}

function since(agreement: Agreement, status: OpenAgreement['status']): string {
  if (status === 'proposed') return agreement.proposedAt;
  const { manager, member } = agreement.signatures;
  return [manager?.at, member?.at].reduce((latest: string, at) => (at !== undefined && at > latest ? at : latest), '');
}

/** `closedDays` ascending. */
function dueState({ due }: Agreement, day: Day, today: Day, closedDays: readonly Day[]): DueState {
  if (due.kind === 'next') {
    const missed = closedDays.find((closed) => closed > due.from && closed < day);
    if (missed !== undefined) return { kind: 'overdue', days: Math.max(0, daysBetween(missed, today)) };
    return day > due.from ? { kind: 'due-now', days: daysBetween(today, day) } : { kind: 'later', days: null };
  }
  const days = daysBetween(today, due.day);
  if (due.day < today) return { kind: 'overdue', days: -days };
  if (due.day <= day) return { kind: 'due-now', days };
  return { kind: due.day <= addDays(today, soonDays) ? 'soon' : 'later', days };
}

function movedCounts(record: PartnershipRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const answer of entitiesOf(record.answers)) {
    if (answer.kind === 'not-yet') counts.set(answer.agreement, (counts.get(answer.agreement) ?? 0) + 1);
  }
  return counts;
}
