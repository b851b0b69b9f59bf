import type { Day } from '../base/clock.ts';
import type { Due } from '../domain/entities.ts';
import type { OpenAgreement } from '../domain/views/agreements.ts';
import type { Nearness } from './kit/due-mark.tsx';
import { agreements as text } from './text/first.ts';
import type { Dates } from './text/when.ts';

/** The date that was promised: “Next time”, “By Mon 30 November”. */
export function promisedDate(due: Due, today: Day, dates: Dates): string {
  return due.kind === 'next' ? text.due.nextTime : text.due.later(dates.day(due.day, today));
}

/** How it stands with the date: in words, and how near. A proposal has a date, but nothing is due yet. */
export function dueInWords({ due, agreement }: OpenAgreement, today: Day, dates: Dates): { readonly nearness: Nearness; readonly words: string } {
  switch (due.kind) {
    case 'overdue':
      return { nearness: 'overdue', words: text.due.overdue(due.days ?? 0) };
    case 'due-now':
      return { nearness: 'now', words: text.due.now };
    case 'soon':
      return { nearness: 'soon', words: due.days === null ? promisedDate(agreement.due, today, dates) : text.due.soon(due.days) };
    case 'none':
      // Signing it would make it late at once.
      if (agreement.due.kind === 'day' && agreement.due.day < today) return { nearness: 'now', words: text.due.passed(dates.day(agreement.due.day, today)) };
      return { nearness: 'later', words: promisedDate(agreement.due, today, dates) };
    case 'later':
      return { nearness: 'later', words: promisedDate(agreement.due, today, dates) };
  }
}
