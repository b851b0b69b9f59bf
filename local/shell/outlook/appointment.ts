/**
 * What a form in Outlook is opened on, as the add-in gets to see it (platform.md §6): one date of a series has a `seriesId`, the
 * series itself and a single appointment have none; `recurrence` is there for both of a series' kinds.
 */
import { occurrenceKey, type Attendee, type Contact, type Occurrence, type Person } from '../control/types.ts';
import { isoDay } from '../kit/format.ts';
import { exchangeIdOf, inventedId } from './exchange-id.ts';
import { invitation } from './invitation.ts';
import type { EmailAddressDetails, Item, RecurrenceData } from './protocol.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Windows' names of the zones that people here live in (`recurrenceTimeZone`, `userProfile.timeZone`). */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'Europe/Berlin': 'W. Europe Standard Time',
  'Europe/London': 'GMT Standard Time',
};

export const windowsZone = (): string => WINDOWS_ZONES[Intl.DateTimeFormat().resolvedOptions().timeZone] ?? 'UTC';

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** `THH:mm:ss:mmm`, as `SeriesTime.getStartTime` has it. */
const timeOfDay = (date: Date) =>
  `T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}:${pad(date.getMilliseconds(), 3)}`;

/** An address of this organisation that is no person's is a list's (office.mailboxenums.recipienttype); rooms are no attendees here. */
const recipientTypeOf = (address: string, people: readonly Person[]): EmailAddressDetails['recipientType'] => {
  const [domain] = address.toLowerCase().split('@').slice(-1);
  const organisation = people.map(({ userPrincipalName }) => userPrincipalName.toLowerCase());
  if (!organisation.some((one) => one.endsWith(`@${domain}`))) return 'externalUser';
  return organisation.includes(address.toLowerCase()) ? 'user' : 'distributionList';
};

const detailsOf = (who: Contact, recipientType: EmailAddressDetails['recipientType'], response?: Attendee['response']): EmailAddressDetails => ({
  displayName: who.name,
  emailAddress: who.address,
  recipientType,
  ...(response ? { appointmentResponse: response } : {}),
});

/** All series here are weekly; how many weeks lie between two dates is read off them. */
function recurrenceOf(series: readonly Occurrence[]): RecurrenceData | null {
  const [first, second] = series;
  if (!first) return null;
  const weeks = second ? Math.round((second.originalStart.getTime() - first.originalStart.getTime()) / WEEK_MS) : 1;
  const minutes = Math.round((first.end.getTime() - first.start.getTime()) / 60_000);
  const end = new Date(first.originalStart.getTime() + minutes * 60_000);
  return {
    recurrenceType: 'weekly',
    recurrenceProperties: {
      interval: Math.max(1, weeks),
      days: [DAYS[first.originalStart.getDay()] ?? 'mon'],
      firstDayOfWeek: 'mon',
    },
    recurrenceTimeZone: { name: windowsZone(), offset: -first.originalStart.getTimezoneOffset() },
    seriesTime: {
      startDate: isoDay(first.originalStart),
      endDate: null,
      startTime: timeOfDay(first.originalStart),
      endTime: timeOfDay(end),
      duration: minutes,
    },
  };
}

export const isOrganizer = (occurrence: Occurrence, person: Person): boolean =>
  occurrence.organizer.address === person.userPrincipalName;

export interface AppointmentOptions {
  readonly person: Person;
  /** Everybody of this organisation. */
  readonly people: readonly Person[];
  /** All dates of the same series; this one alone for a single appointment. */
  readonly series: readonly Occurrence[];
  readonly isSeries: boolean;
  readonly shortLinks: boolean;
}

export function appointmentOf(occurrence: Occurrence, { person, people, series, isSeries, shortLinks }: AppointmentOptions): Item {
  const { seriesId, eventId, seriesMasterId, organizer, attendees, joinUrl } = occurrence;
  const repeats = seriesId !== '';
  const nameOf = (date: string) => inventedId(`${person.id}|${seriesId || occurrence.subject}|${date}`);
  const masterId = seriesMasterId ? exchangeIdOf(seriesMasterId) : nameOf('series');
  const ownId = eventId ? exchangeIdOf(eventId) : nameOf(occurrenceKey(occurrence));
  // A series starts with its first date, as far as this calendar knows it: not a date that one could hold a meeting on.
  const shown = isSeries ? (series[0] ?? occurrence) : occurrence;
  const start = isSeries ? shown.originalStart : shown.start;
  const length = shown.end.getTime() - shown.start.getTime();
  const invited = (type: Attendee['type']) =>
    attendees.filter((one) => one.type === type).map((one) => detailsOf(one, recipientTypeOf(one.address, people), one.response));
  return {
    mode: isOrganizer(occurrence, person) ? 'compose' : 'read',
    itemId: isSeries ? masterId : ownId,
    seriesId: repeats && !isSeries ? masterId : null,
    recurrence: repeats ? recurrenceOf(series) : null,
    start: start.getTime(),
    end: start.getTime() + length,
    subject: occurrence.isCancelled ? `Canceled: ${occurrence.subject}` : occurrence.subject,
    // Always a person (office.mailboxenums.recipienttype).
    organizer: detailsOf(organizer, 'user'),
    requiredAttendees: invited('required'),
    optionalAttendees: invited('optional'),
    body: invitation(joinUrl, shortLinks),
  };
}

const HOUR_MS = 3_600_000;

/** What "New event" opens: from the next full hour on, with nobody invited, and not saved. */
export function newAppointment(person: Person, now: Date): Item {
  const start = Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS;
  return {
    mode: 'compose',
    itemId: null,
    seriesId: null,
    recurrence: null,
    start,
    end: start + HOUR_MS / 2,
    subject: '',
    organizer: detailsOf({ name: person.displayName, address: person.userPrincipalName }, 'user'),
    requiredAttendees: [],
    optionalAttendees: [],
    body: invitation('', false),
  };
}
