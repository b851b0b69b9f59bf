/**
 * The seed `manager-of-twelve`: a manager and twelve members with a recurring series and some weeks of history each. What
 * they meet by is here; the files are in an archive that `npx tsx scripts/seed/main.ts manager-of-twelve` writes.
 */
import type { Meeting } from '../model/calendar.ts';
import { JONAS, MAYA } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { inWeekOf, newThread } from '../model/series.ts';
import type { Weekday } from '../model/series.ts';
import { GRACE, MATEO, MEMBERS } from '../model/team.ts';
import { ONE_ON_ONE_CHAT } from './calendars.ts';
import { invited, teamsMeeting, weekly } from './meeting-parts.ts';

export interface TwelveSeries {
  readonly key: string;
  readonly member: Person;
  /** The manager, but for two pairs in which the member invites. */
  readonly organizer: Person;
  readonly subject: string;
  readonly chatId: string;
  /** Date in Berlin of the first meeting. */
  readonly firstDate: string;
  readonly time: string;
  readonly everyWeeks: number;
  /** Sessions held before the week of the seed's clock. */
  readonly held: number;
}

const DAY = 86_400_000;
const THIS_WEEK = '2026-11-23';

/** Of each member: day and time of the 1:1, every how many weeks, and how often they have met. */
const SLOTS: readonly (readonly [Weekday, string, number, number])[] = [
  ['monday', '09:00', 1, 6],
  ['monday', '10:30', 1, 5],
  ['monday', '14:00', 2, 3],
  ['tuesday', '09:00', 1, 4],
  ['tuesday', '11:00', 1, 3],
  ['tuesday', '15:30', 2, 3],
  ['wednesday', '10:00', 1, 6],
  ['wednesday', '14:30', 1, 4],
  ['thursday', '09:30', 1, 5],
  ['thursday', '13:00', 2, 2],
  ['friday', '10:00', 1, 4],
  ['friday', '11:00', 1, 3],
];

function seriesOf(member: Person, [weekday, time, everyWeeks, held]: (typeof SLOTS)[number]): TwelveSeries {
  const isJonas = member.id === JONAS.id;
  const key = isJonas ? 'one-on-one' : `one-on-one-${member.givenName.toLowerCase()}`;
  const firstWeek = new Date(Date.parse(THIS_WEEK) - held * everyWeeks * 7 * DAY).toISOString().slice(0, 10);
  return {
    key,
    member,
    organizer: member === GRACE || member === MATEO ? member : MAYA,
    subject: `1:1 Maya / ${member.givenName}`,
    chatId: isJonas ? ONE_ON_ONE_CHAT : newThread(key),
    firstDate: inWeekOf(firstWeek, weekday),
    time,
    everyWeeks,
    held,
  };
}

export const TWELVE: readonly TwelveSeries[] = [JONAS, ...MEMBERS].flatMap((member, index) => {
  const slot = SLOTS[index];
  return slot ? [seriesOf(member, slot)] : [];
});

/** The one that is in `calendars.ts` for every seed, and since when it is held here. */
export const FIRST_OF_TWELVE = { since: TWELVE[0]?.firstDate ?? THIS_WEEK, skipped: [] };

/** The series of the eleven others. */
export function twelveMeetings(): Meeting[] {
  return TWELVE.filter(({ member }) => member.id !== JONAS.id).map(
    ({ key, subject, organizer, member, firstDate, time, everyWeeks }) => {
      const other = organizer === member ? MAYA : member;
      const when = weekly(firstDate, time, everyWeeks);
      return teamsMeeting({ key, subject, organizer, attendees: [invited(other)], copies: [other], when });
    },
  );
}
