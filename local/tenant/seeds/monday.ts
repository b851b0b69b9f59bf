/**
 * The calendar of the seed `monday`: six members with a recurring 1:1 each, nothing attached, and meetings that look like one
 * and are not, or are one and do not look like it. The rest of the calendars is that of the other seeds, in which there are a
 * group of three ("Platform planning"), single meetings of two ("Coffee: onboarding flow"), and an invitation to everybody.
 */
import type { Attendee, Meeting } from '../model/calendar.ts';
import { JONAS, MAYA, PRIYA } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { AMARA, DIEGO, ELIF, FINN, GRACE, HANNAH, INGRID, ISAAC, JULIA, KENJI, LEONIE } from '../model/team.ts';
import { instantOf } from '../model/time-zones.ts';
import { LONDON, invited, teamsMeeting, weekly } from './meeting-parts.ts';
import type { Sketch } from './meeting-parts.ts';

/** Who has a recurring 1:1 with the manager; the series of the first is in `calendars.ts`. */
export const MONDAY_MEMBERS: readonly Person[] = [JONAS, AMARA, DIEGO, ELIF, FINN, GRACE];

type Terms = Pick<Sketch, 'key' | 'when'> & Partial<Sketch>;

/** A meeting of two; the first one invites. */
function ofTwo(organizer: Person, other: Person, terms: Terms): Meeting {
  const subject = `1:1 ${organizer.givenName} / ${other.givenName}`;
  return teamsMeeting({ subject, organizer, attendees: [invited(other)], copies: [other], ...terms });
}

function oneOnOnes(): Meeting[] {
  return [
    ofTwo(MAYA, AMARA, { key: 'one-on-one-amara', when: weekly('2026-06-02', '10:00'), place: LONDON }),
    ofTwo(MAYA, DIEGO, { key: 'one-on-one-diego', when: weekly('2026-04-15', '11:00', 2), minutes: 45 }),
    // The member invites: the space of these two belongs into the member's OneDrive.
    ofTwo(ELIF, MAYA, { key: 'one-on-one-elif', when: weekly('2026-09-03', '13:00'), subject: 'Maya <> Elif' }),
    ofTwo(MAYA, FINN, { key: 'one-on-one-finn', when: weekly('2026-11-06', '09:30'), subject: 'Finn: weekly' }),
    ofTwo(MAYA, GRACE, {
      key: 'one-on-one-grace',
      when: weekly('2026-07-06', '16:00', 2),
      attendees: [invited(GRACE, 'tentativelyAccepted')],
    }),
  ];
}

const room: Attendee = { name: 'Berlin / Spree', address: 'spree@contoso.com', type: 'resource', response: 'accepted' };
const guest: Attendee = { name: 'Robin Hale', address: 'robin.hale@fabrikam.com', type: 'required', response: 'accepted' };
const group: Attendee = { name: 'Platform Team', address: 'platform-team@contoso.com', type: 'required', response: 'none' };

/** In the order of the list in local/README.md. */
function others(): Meeting[] {
  return [
    ofTwo(MAYA, HANNAH, {
      key: 'one-on-one-hannah',
      when: weekly('2026-08-18', '15:00'),
      attendees: [invited(HANNAH), room],
      location: 'Berlin / Spree',
    }),
    teamsMeeting({
      key: 'leadership',
      subject: 'Leadership sync',
      organizer: INGRID,
      attendees: [MAYA, PRIYA, ISAAC, JULIA].map((p) => invited(p)),
      copies: [MAYA, PRIYA, ISAAC, JULIA],
      hideAttendees: true,
      when: weekly('2026-08-19', '09:00'),
    }),
    ofTwo(MAYA, ISAAC, { key: 'one-on-one-isaac', when: weekly('2026-05-07', '14:00', 1, '2026-10-29') }),
    teamsMeeting({
      key: 'supplier',
      subject: '1:1 Maya / Robin',
      organizer: MAYA,
      attendees: [guest],
      copies: [],
      when: weekly('2026-09-10', '15:30', 2),
    }),
    // In no mailbox of the manager: she sees it in her manager's calendar, of which she is a delegate.
    ofTwo(INGRID, JULIA, { key: 'ingrid-julia', when: weekly('2026-09-15', '11:30') }),
    // Forwarded to her: she is neither organiser nor among those whom the organiser invited.
    ofTwo(PRIYA, JULIA, { key: 'design-review', when: weekly('2026-10-07', '15:00'), copies: [JULIA, MAYA] }),
    ofTwo(MAYA, KENJI, { key: 'kenji-hello', when: { start: instantOf('2026-11-26T14:00:00', 'Europe/Berlin') } }),
    ofTwo(LEONIE, MAYA, { key: 'one-on-one-leonie', when: weekly('2026-07-10', '10:30'), isCancelled: true }),
    teamsMeeting({
      key: 'office-hour',
      subject: '1:1 open hour',
      organizer: MAYA,
      attendees: [group],
      copies: [JONAS, AMARA, DIEGO],
      when: weekly('2026-10-09', '12:00'),
    }),
  ];
}

/** What the seed adds to the meetings of the other seeds. */
export function mondayMeetings(): Meeting[] {
  return [...oneOnOnes(), ...others()];
}

/** The manager is a delegate of her own manager's calendar. */
export const MONDAY_SHARES = [{ owner: INGRID.id, to: MAYA.id, canEdit: true }] as const;
