import type { Day } from '../../base/clock.ts';
import { soonDays } from '../../domain/views/agreements.ts';
import type { MyPromise } from '../../domain/views/my-promises.ts';
import { dueInWords } from '../../ui/due-in-words.ts';
import type { Nearness } from '../../ui/kit/due-mark.tsx';
import { agreements } from '../../ui/text/first.ts';
import { promises as text } from '../../ui/text/my-later.ts';
import type { Dates } from '../../ui/text/when.ts';

/**
 * How it stands with the date, where no session is at hand. Inside a 1:1 “Due now” means the session that is on the screen; from here
 * that may be days away, and its day is named.
 */
export function dueHere({ open, day, next }: MyPromise, today: Day, dates: Dates): { readonly nearness: Nearness; readonly words: string } {
  const { due, agreement } = open;
  if (due.kind !== 'due-now' || day <= today) return dueInWords(open, today, dates);
  const days = due.days ?? 0;
  const nearness = days <= soonDays ? 'soon' : 'later';
  if (agreement.due.kind === 'day') return { nearness, words: agreements.due.soon(days) };
  // Without a further date in the calendar nobody knows when that is.
  return { nearness, words: next.source === 'none' ? agreements.due.nextTime : text.atSession(dates.day(day, today)) };
}
