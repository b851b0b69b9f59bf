/** What one person has promised in all of their 1:1s, the most urgent first. Beside the list of them, which is on screen before it. SPEC: MO5. */
import { type Day, dayOf } from '../../base/clock.ts';
import { addDays } from '../dates.ts';
import { roleOf } from '../pair.ts';
import { byTextThenId } from '../table.ts';
import { dayPromised, type OpenAgreement, openAgreements } from './agreements.ts';
import { isOf, type Looking, type OneOnOne, type OneOnOneSummary, summaryOf } from './my-one-on-ones.ts';

/** A promise of mine, in whichever 1:1 it was made. */
export interface MyPromise {
  readonly pairKey: string;
  readonly open: OpenAgreement;
  /** When it was promised for; of what is for next time, the day of that session, as far as it is known. */
  readonly day: Day;
  /** The session at hand in that 1:1. */
  readonly next: OneOnOneSummary['next'];
}

/**
 * What I promised and what waits for my signature, in all of them: overdue, due now, to sign, then what comes. `due-now` is said of a
 * session, which may be days away; beside those of other 1:1s it is due now when its day has come.
 */
export function myPromises(all: readonly OneOnOne[], looking: Looking): readonly MyPromise[] {
  const today = dayOf(looking.now, looking.timeZone);
  const promises = all.flatMap((one) => {
    const role = roleOf(one.record, looking.me);
    if (role === null) return [];
    const { next } = summaryOf(one, looking);
    const planned = (one.calendar ?? []).map(({ start }) => dayOf(Date.parse(start), looking.timeZone)).sort();
    const open = openAgreements(one.record, { day: next.day, today, zone: looking.timeZone, me: role });
    return open
      .filter((it) => isOf(it, role) || it.needsMySignature)
      .map((it): MyPromise => ({ pairKey: one.pairKey, open: it, day: dayOfIt(it, next.day, planned, today), next }));
  });
  return promises.sort(
    (a, b) =>
      rankOf(a, today) - rankOf(b, today) ||
      byTextThenId([a.day, ''], [b.day, '']) ||
      b.open.ageDays - a.open.ageDays ||
      byTextThenId([a.open.agreement.id, a.pairKey], [b.open.agreement.id, b.pairKey]),
  );
}

/** `session`: the day of the session at hand; `planned`: days of those that the calendar has, ascending. */
function dayOfIt({ agreement, due }: OpenAgreement, session: Day, planned: readonly Day[], today: Day): Day {
  // "Next time" that has passed was the time that was missed.
  if (due.kind === 'overdue' && agreement.due.kind === 'next') return addDays(today, -(due.days ?? 0));
  return dayPromised(agreement, session, planned);
}

function rankOf({ open, day }: MyPromise, today: Day): number {
  const { due, needsMySignature } = open;
  if (due.kind === 'overdue') return 0;
  if (due.kind === 'due-now' && day <= today) return 1;
  return needsMySignature ? 2 : 3;
}
