/** What the screen says where a review pack is made. The words of the pack itself are in `papers.ts`. */
import './later-words.ts';
import type { CalendarPeriod } from '../../domain/views/periods.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const review = words(() => m.review, {
  teach: (member: string) => m.review.teach({ member }),
  name: ({ kind, year, number }: CalendarPeriod) => {
    if (kind === 'year') return year;
    const said = m.review.name;
    return kind === 'quarter' ? said.quarter({ number, year }) : number === 1 ? said.firstHalf({ year }) : said.secondHalf({ year });
  },
  soFar: (name: string) => m.review.soFar({ name }),
  reading: (read: number, of: number) => m.review.reading({ read, of }),
  ready: (older: number) => m.review.ready({ older }),
  saved: (name: string) => m.review.saved({ name }),
  inOneDriveAs: (name: string) => m.review.inOneDriveAs({ name }),
});
