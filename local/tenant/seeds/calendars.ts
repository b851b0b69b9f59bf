/** Meetings and chats of the seeds: one recurring 1:1, a team meeting, and what else fills believable calendars. */
import type { Meeting } from '../model/calendar.ts';
import { joinUrl } from '../model/calendar.ts';
import type { Chat } from '../model/chats.ts';
import { JONAS, MAYA, PRIYA, TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { instantOf } from '../model/time-zones.ts';
import { BERLIN, LONDON, invited, plain, who } from './meeting-parts.ts';

/** Thread of the recurring 1:1 of Maya and Jonas. */
export const ONE_ON_ONE_CHAT = '19:meeting_MjRjNGQ1ZTYtODkwYS00YmNkLWFlZjAtMTIzNDU2Nzg5MGFi@thread.v2';
/** Thread of the weekly planning of Maya, Jonas and Priya. */
export const PLANNING_CHAT = '19:meeting_OTlhYmNkZWYtMDEyMy00NTY3LTg5YWItY2RlZjAxMjM0NTY3@thread.v2';
/** A group chat without a meeting, of the same three. */
export const GROUP_CHAT = '19:5c8e1f20a7b94d3e8f6a0b1c2d3e4f50@thread.v2';

/** Since when the two have met, and the Mondays of the past on which they did not: dates in Berlin. */
export interface Held {
  readonly since: string;
  readonly skipped: readonly string[];
}

const TWELVE_WEEKS: Held = { since: '2026-08-24', skipped: ['2026-10-12'] };

/** The meetings; dates are relative to the fixed seed clock (23 November 2026). */
export function seedMeetings({ since, skipped }: Held = TWELVE_WEEKS): Meeting[] {
  const berlin = (wall: string): number => instantOf(wall, 'Europe/Berlin');
  const london = (wall: string): number => instantOf(wall, 'Europe/London');
  const mine = (p: Person) => ({ organizer: who(p), mailboxes: [p.id] });
  return [
    {
      ...plain,
      ...BERLIN,
      key: 'one-on-one',
      subject: '1:1 Maya / Jonas',
      bodyPreview: 'Your half hour, Jonas. Bring what is on your mind.',
      location: 'Microsoft Teams Meeting',
      organizer: who(MAYA),
      attendees: [invited(JONAS)],
      mailboxes: [MAYA.id, JONAS.id],
      minutes: 30,
      teams: { chatId: ONE_ON_ONE_CHAT, organizerId: MAYA.id },
      when: {
        firstDate: since,
        time: '09:00:00',
        intervalWeeks: 1,
        cancelled: [...skipped, '2026-12-14'],
        moved: { '2026-12-07': Date.parse('2026-12-08T13:00:00Z') },
      },
    },
    {
      ...plain,
      ...BERLIN,
      key: 'planning',
      subject: 'Platform planning',
      bodyPreview: 'What moved, what is next, who needs help.',
      location: 'Microsoft Teams Meeting',
      organizer: who(MAYA),
      attendees: [invited(JONAS), invited(PRIYA, 'tentativelyAccepted')],
      mailboxes: [MAYA.id, JONAS.id, PRIYA.id],
      minutes: 45,
      teams: { chatId: PLANNING_CHAT, organizerId: MAYA.id },
      when: { firstDate: '2026-09-01', time: '10:30:00', intervalWeeks: 1, cancelled: [], moved: {} },
    },
    {
      ...plain,
      ...BERLIN,
      ...mine(JONAS),
      key: 'jonas-focus',
      subject: 'Focus: ingest service cutover',
      minutes: 120,
      when: { firstDate: '2026-10-07', time: '13:00:00', intervalWeeks: 1, cancelled: [], moved: {} },
    },
    {
      ...plain,
      ...BERLIN,
      ...mine(JONAS),
      key: 'jonas-dentist',
      subject: 'Dentist',
      sensitivity: 'private',
      minutes: 60,
      when: { start: berlin('2026-11-25T08:30:00') },
    },
    {
      ...plain,
      ...BERLIN,
      ...mine(MAYA),
      key: 'maya-board',
      subject: 'Board preparation',
      location: 'Berlin / Tiergarten',
      minutes: 90,
      when: { start: berlin('2026-11-24T15:00:00') },
    },
    {
      ...plain,
      ...BERLIN,
      key: 'budget',
      subject: 'Budget 2027, second reading',
      organizer: { name: 'Ingrid Falk', address: 'ingrid@contoso.com' },
      attendees: [
        invited(MAYA),
        { name: 'Berlin / Spree', address: 'spree@contoso.com', type: 'resource', response: 'accepted' },
      ],
      mailboxes: [MAYA.id],
      location: 'Berlin / Spree',
      minutes: 60,
      when: { start: berlin('2026-11-26T11:00:00') },
    },
    {
      ...plain,
      ...BERLIN,
      key: 'maya-priya',
      subject: 'Coffee: onboarding flow',
      location: 'Kitchen, 4th floor',
      organizer: who(PRIYA),
      attendees: [invited(MAYA)],
      mailboxes: [MAYA.id, PRIYA.id],
      minutes: 30,
      when: { start: berlin('2026-11-27T14:00:00') },
    },
    {
      ...plain,
      ...LONDON,
      ...mine(PRIYA),
      key: 'priya-research',
      subject: 'User interviews, round 3',
      minutes: 180,
      when: { start: london('2026-11-24T09:30:00') },
    },
    {
      ...plain,
      ...LONDON,
      ...mine(PRIYA),
      key: 'priya-critique',
      subject: 'Design critique',
      minutes: 60,
      when: { firstDate: '2026-09-03', time: '16:00:00', intervalWeeks: 2, cancelled: [], moved: {} },
    },
    {
      ...plain,
      ...BERLIN,
      key: 'all-hands',
      subject: 'Contoso all hands',
      organizer: { name: 'Contoso Events', address: 'events@contoso.com' },
      attendees: [{ name: 'Everyone', address: 'everyone@contoso.com', type: 'optional', response: 'none' }],
      mailboxes: [MAYA.id, JONAS.id, PRIYA.id],
      showAs: 'tentative',
      minutes: 60,
      when: { firstDate: '2026-09-17', time: '16:00:00', intervalWeeks: 4, cancelled: [], moved: {} },
    },
  ];
}

/** The chats that belong to those meetings, and one group chat. */
export function seedChats({ since }: Held = TWELVE_WEEKS): Chat[] {
  const meetingOf = (chatId: string) => ({ joinUrl: joinUrl({ chatId, organizerId: MAYA.id }, TENANT_ID), organizerId: MAYA.id });
  return [
    {
      id: ONE_ON_ONE_CHAT,
      topic: '1:1 Maya / Jonas',
      chatType: 'meeting',
      members: [MAYA.id, JONAS.id],
      // The Thursday before the first meeting.
      createdAt: Date.parse(`${since}T12:04:11.482Z`) - 4 * 86_400_000,
      updatedAt: Date.parse('2026-11-16T08:31:02.117Z'),
      meeting: meetingOf(ONE_ON_ONE_CHAT),
    },
    {
      id: PLANNING_CHAT,
      topic: 'Platform planning',
      chatType: 'meeting',
      members: [MAYA.id, JONAS.id, PRIYA.id],
      createdAt: Date.parse('2026-08-27T09:12:40.009Z'),
      updatedAt: Date.parse('2026-11-17T10:18:33.540Z'),
      meeting: meetingOf(PLANNING_CHAT),
    },
    {
      id: GROUP_CHAT,
      topic: 'Onboarding flow',
      chatType: 'group',
      members: [PRIYA.id, MAYA.id, JONAS.id],
      createdAt: Date.parse('2026-09-08T14:55:01.730Z'),
      updatedAt: Date.parse('2026-11-20T15:40:12.004Z'),
      meeting: null,
    },
  ];
}
