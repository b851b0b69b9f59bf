/** The sentences of attaching to several meetings, in English. */
import type { Obstacle } from '../../domain/views/recurring-meetings.ts';
import type { RemoteFailure } from '../remote-types.ts';
import { remoteFailure } from './en-later.ts';

const meetings = (count: number): string => (count === 1 ? '1 meeting' : `${count} meetings`);

export const attachAll = {
  asking: 'Looking into your calendar…',
  ask: 'With your calendar Accord finds your recurring 1:1s, and you attach it to all of them at once.',
  askAdmin: 'With your calendar Accord would find your recurring 1:1s. Your administrator has to allow that once for everybody; the name of the permission is Calendars.Read. Until then, attach Accord in the chat of each meeting.',
  allow: 'Look into my calendar',
  calendarFailed: 'Your calendar could not be read now.',
  chatsAsk: 'To see who is in these meetings, Accord needs one more permission. It does not read what is written there.',
  none: 'No recurring 1:1 is in your calendar in the next five weeks',
  noneTeaches: 'A recurring Teams meeting of you and one other person stands here as soon as it is in your calendar.',
  allAttached: 'Accord is attached to every recurring 1:1 in your calendar.',
  found: (count: number) => (count === 1 ? '1 is without Accord' : `${count} are without Accord`),
  list: 'Which of them?',
  rhythm: (everyDays: number | null) => {
    if (everyDays === null) return '';
    if (everyDays === 1) return 'every day';
    if (everyDays === 7) return 'every week';
    return everyDays % 7 === 0 ? `every ${everyDays / 7} weeks` : `every ${everyDays} days`;
  },
  next: (day: string, time: string) => `next ${day}, ${time}`,
  more: (count: number) => (count === 1 ? 'and one more meeting of you two' : `and ${count} more meetings of you two`),
  continues: (name: string) => `You and ${name} have a record already. It goes on here.`,
  who: (name: string) => `Who is the manager, you or ${name}?`,
  role: (name: string) => ({ manager: 'I am the manager', member: `${name} is the manager` }),
  place: 'Where it will be',
  folders: (count: number) => (count === 1 ? 'One new folder with these files:' : `${count} new folders, one for each 1:1, with these files in each:`),
  nothingNew: 'No new folder is made: the records are there already.',
  looking: 'Looking at the place. Nothing is written yet…',
  others: (names: string) => `Its own folder only: ${names}`,
  button: (count: number) => (count === 0 ? 'Attach' : `Attach (${count})`),
  before: 'Nothing is written before you press Attach. Each can be undone as long as nothing was written in it.',
  working: (done: number, of: number) => `Attaching ${done + 1} of ${of}…`,
  done: (attached: number, failed: number) => `${meetings(attached)} attached${failed === 0 ? '' : `, ${failed} not`}.`,
  outcome: {
    waiting: 'Waits for its turn',
    working: 'Creating the folder and sharing it…',
    attached: 'Attached',
    joined: 'Attached: the record that you two have goes on here',
    undone: 'Taken back. Nothing of it is left but a folder in the recycle bin.',
    tab: 'its tab is in the chat',
    noTab: 'its tab has to be added in the chat',
    notShared: (name: string) => `${name} cannot open it yet. Open it, and share it there.`,
  },
  open: (name: string) => `Open 1:1 with ${name}`,
  undo: (name: string) => `Undo attaching to the 1:1 with ${name}`,
  undoing: 'Taking it back…',
  written: 'Something is written in it by now, so it stays.',
  picture: 'So you add the tab: open the chat of the meeting, press + beside its tabs, and choose Accord. You do it once; the other person sees it, too.',
  pictureLabel: 'The top of a meeting’s chat: the tabs Chat and Files, and after them the + with a ring around it.',
  pictureTabs: { chat: 'Chat', files: 'Files' },
  notOffered: (count: number) => `Not offered (${count})`,
  manyPeople: (count: number) => (count === 1 ? 'One recurring meeting with more than two people.' : `${count} recurring meetings with more than two people.`),
  untitled: 'A meeting without a subject',
  why: {
    single: 'It does not recur.',
    'more-people': 'More than two people.',
    hidden: 'Its organiser hides who is invited. Attach Accord in its chat, if it is a 1:1.',
    'not-invited': 'The invitation does not name you: it was forwarded, or sent to a list.',
    'not-online': 'It is no Teams meeting, so it has no chat.',
    ended: 'Its last date is over.',
    group: 'Its chat has more than two people.',
    guest: 'With somebody of another organisation, who could not open the record.',
    'no-chat': 'Its chat cannot be opened yet. That often changes after the first meeting.',
  } satisfies Record<Obstacle, string>,
} as const;

/** Why the chats could not be asked. */
export function chatsFailure(failure: RemoteFailure): string {
  return failure.kind === 'sign-in-needed' && failure.why !== 'admin' ? attachAll.chatsAsk : remoteFailure(failure);
}
