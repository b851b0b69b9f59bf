/** Every sentence of the first screen, in English. What loads later has its sentences in `en-later.ts`. */
import type { Command, Rejection } from '../../domain/commands.ts';
import type { Owner } from '../../domain/entities.ts';
import type { SessionSource } from '../../workspace/workspace.ts';
import { emptyPart, growthDone, parts, things } from './en-growth.ts';
import { spanInWords } from './when.ts';

/** The names on screen that assistive technology and tests rely on (design §3.4). */
export const names = {
  openAgreements: 'Open agreements',
  state: 'State',
  topics: 'Topics',
  notes: 'Notes',
  sessions: 'Sessions',
  blockers: 'Blockers',
  vision: 'Vision',
  partnershipAgreement: 'Partnership agreement',
  skills: 'Skills',
  plan: 'Development plan',
  achievements: 'Achievements',
  induction: 'Induction',
  levels: 'Levels',
  template: 'Template',
  review: 'Review pack',
  whoCanOpen: 'Who can open this',
  earlierVersions: 'Earlier versions',
} as const;

/** Those of the view of growth; the others are in the session's. */
export const growthRegions: ReadonlySet<string> = new Set([
  names.vision,
  names.partnershipAgreement,
  names.skills,
  names.plan,
  names.achievements,
  names.induction,
  names.levels,
  names.template,
]);

export const common = {
  cancel: 'Cancel',
  save: 'Save',
  dismiss: 'Dismiss',
  undo: 'Undo',
  tryAgain: 'Try again',
  past: 'Read the past',
  findLost: 'Find what was there before',
  loading: 'One moment…',
  showMore: 'Show more',
  up: 'Move up',
  down: 'Move down',
  seriesOpened: 'You opened the whole series: choose which date you mean.',
  asking: 'Nothing of this 1:1 is on this device yet. Asking Microsoft 365…',
  notTaken: 'Not stored yet. What you typed stays in this field, and Accord tries again by itself.',
  remote: (name: string) => `${name} also wrote here. You will see it when you leave the field.`,
} as const;

export const boundary = {
  page: 'Accord',
  failed: 'This part could not be loaded. What you wrote is safe.',
  reload: 'Reload',
} as const;

export const header = {
  title: (manager: string, member: string) => `${member} and ${manager}`,
  date: 'Session date',
  source: {
    calendar: 'from your calendar',
    cadence: 'expected from the rhythm of your meetings',
    today: 'taken as today: Accord sees no calendar here',
    chosen: 'chosen by you',
    appointment: 'the date of this appointment',
  } satisfies Record<SessionSource, string>,
  /** Where there is room for little: they stand beside the date, so that nothing moves when one follows another. */
  shortSource: {
    calendar: 'from your calendar',
    cadence: 'from your usual rhythm',
    today: 'today: no calendar seen',
    chosen: 'chosen by you',
    appointment: 'this appointment',
  } satisfies Record<SessionSource, string>,
  today: (day: string) => `Today, ${day}`,
  back: 'Find the date for me',
  roles: (manager: string, member: string) => `${member} is the member, ${manager} the manager.`,
  swap: 'Swap',
  swapName: 'Swap manager and member',
} as const;

export const agreements = {
  propose: 'Propose agreement',
  fresh: 'New agreements',
  none: 'Nothing is open between you',
  noneTeaches: 'An agreement is a promise that both of you sign. Until it is settled, it waits for you at the start of every session.',
  waiting: (count: number) => (count === 1 ? '1 to settle' : `${count} to settle`),
  more: (count: number) => `Show ${count} more`,
  sign: 'Sign',
  reword: 'Reword',
  kept: 'Kept',
  notYet: 'Not yet',
  drop: 'Drop',
  question: (who: string) => `Did ${who} keep it?`,
  bothQuestion: 'Did you both keep it?',
  yourQuestion: 'Did you keep it?',
  bothSigned: 'Both of you signed.',
  owner: (owner: Owner, who: { readonly manager: string; readonly member: string }) => (owner === 'both' ? 'Both of you' : who[owner]),
  age: (days: number) => (days < 1 ? 'new today' : `open for ${spanInWords(days)}`),
  moved: (times: number) => (times === 1 ? 'moved once' : times === 2 ? 'moved twice' : `moved ${times} times`),
  due: {
    nextTime: 'Next time',
    later: (day: string) => `By ${day}`,
    passed: (day: string) => `${day} has passed: reword it for another day`,
    soon: (days: number) => (days < 1 ? 'Due today' : days === 1 ? 'Due tomorrow' : `Due in ${days} days`),
    now: 'Due now',
    overdue: (days: number) => (days < 1 ? 'Overdue' : `Overdue by ${spanInWords(days)}`),
  },
  waitsForYou: 'Waits for your signature',
  waitsFor: (name: string) => `You signed. Waits for ${name}`,
  waitsForBoth: 'Waits for both signatures',
} as const;

/** The sentence of the undo bar after each own action; null: nothing worth a sentence (typing has its own undo). */
export const done: Readonly<Record<Command['type'], string | null>> = {
  attach: 'Accord is attached to this meeting.',
  'swap-roles': 'Manager and member were swapped.',
  'link-series': 'This series now belongs to your 1:1.',
  'correct-occurrence': 'The date of the session was changed.',
  'close-session': 'Session closed.',
  'confirm-session': 'Session confirmed.',
  'reopen-session': 'Session opened again.',
  'set-motivation': 'Motivation noted.',
  'set-induction': 'Induction noted.',
  'edit-text': null,
  'add-topic': 'Topic added.',
  'rename-topic': 'Topic renamed.',
  'discuss-topic': 'Topic marked as discussed.',
  'keep-topic': 'Topic put back on the list.',
  'withdraw-topic': 'Topic withdrawn.',
  'link-topic': 'Noted what the topic serves.',
  'visit-part': null,
  'choose-part': 'Chosen for this session.',
  'propose-agreement': 'Agreement proposed. It counts once both of you have signed.',
  'sign-agreement': 'Agreement signed.',
  'reword-agreement': 'Agreement reworded. Both of you sign the new wording.',
  'answer-kept': 'Agreement marked as kept.',
  'answer-not-yet': 'Agreement moved.',
  'drop-agreement': 'Agreement dropped.',
  'reopen-agreement': 'Agreement opened again.',
  'seal-session': null,
  'amend-session': 'Amendment added. The session itself stays as it was.',
  'bring-back': 'Brought back.',
  ...growthDone,
};

export const closing = {
  close: 'Close session',
  confirm: 'Confirm',
  reopen: 'Open it again',
  open: 'What is not settled stays open for next time. Nothing has to be finished first.',
  closedBy: (name: string) => `${name} closed this session. Confirm that this is how it was.`,
  youWait: (name: string) => `Closed. Waits for ${name} to confirm.`,
  sealed: 'Closed and confirmed by both of you.',
  sealedByBoth: (day: string) => `Closed and confirmed by both of you. Sealed on ${day}.`,
  sealedAlone: (day: string, name: string) => `Closed by ${name}. Sealed on ${day} without the other confirmation, a week after it was closed.`,
} as const;


/** Why a command was not carried out: what happened, and what to do. */
export function rejection(why: Rejection): string {
  switch (why.kind) {
    case 'not-attached':
      return 'Accord is not attached to this meeting yet. Attach it first.';
    case 'already-attached':
      return 'Accord is already attached here. Nothing was changed.';
    case 'not-one-of-the-two':
      return 'Only the two people of this 1:1 can change it. Nothing was changed.';
    case 'unknown':
      return `${things[why.what]} is not in the record any more. The other person may have taken it away just now.`;
    case 'empty':
      return emptyPart[why.what];
    case 'too-long':
      return `${parts[why.what]} is longer than ${why.max} characters. Shorten it; what you typed is still here.`;
    case 'too-far':
      return `${parts[why.what]} is too far away. Choose one from ${why.from} to ${why.until}.`;
    case 'retired':
      return `${things[why.what]} is not on the list any more, perhaps put aside by the other person just now. Nothing was changed.`;
    case 'no-such-link':
      return `${things[why.what]} that it points at is not there any more. Choose another one, or none.`;
    case 'already-sealed':
      return 'Both of you have answered, so it stays as you gave it. You can answer anew in the next session.';
    case 'not-sealed':
      return 'Both of you answer first. Nothing is shown before that.';
    case 'not-kept':
      return 'Your answer could not be kept, neither on this device nor in your OneDrive, so it could not be shown later. Nothing was given. Try again when you are online.';
    case 'seal-broken':
      return 'This is not the answer that was given before it was shown. It was not taken.';
    case 'too-many':
      return `There are ${why.max} already, and that is the most. Put one aside first.`;
    case 'text-changed':
      return 'The text changed while you were reading. Read it again before you affirm it.';
    case 'bad-template':
      return `This template cannot be used: something is wrong ${why.path === '' ? 'with the file' : `at ${why.path}`}. Nothing was changed.`;
    case 'only':
      return why.role === 'member' ? 'Only the member fills this in. It is their view.' : 'Only the manager can do this.';
    case 'only-author':
      return 'Only the person who added it can change it.';
    case 'wording-changed':
      return 'The wording changed while you were reading. Read it again before you sign.';
    case 'already-signed':
      return 'You have signed this wording already.';
    case 'already-settled':
      return 'This is settled already, perhaps by the other person just now. What was settled can be read in Sessions.';
    case 'not-settled':
      return 'This is still open: there is nothing to open again.';
    case 'not-agreed-yet':
      return 'Both of you sign first. Until then it is a proposal: sign it, reword it or drop it.';
    case 'unchanged':
      return 'Nothing was changed: it says the same as before.';
    case 'session-closed':
      return 'This session is closed. Open it again to change it.';
    case 'session-sealed':
      return 'This session is confirmed and stays as it is. Add an amendment to it in Sessions, or write it into the next one.';
    case 'session-open':
      return 'This session is still open. Close it first.';
    case 'not-confirmed':
      return 'This session still waits for the other person to confirm it, so it can be changed itself. Nothing else was done.';
    case 'same-person':
      return 'Manager and member are two different people. Choose again.';
    case 'roles-in-use':
      return 'One of you has written something already, so manager and member stay as they are. Nothing was changed.';
    case 'read-only':
      return 'This record was made by a newer Accord, so nothing can be brought back here. Nothing was changed. Reload the page to get the newer version.';
    case 'not-loaded':
      return 'This page could not be loaded completely, so nothing was changed yet. What you typed is still here: try again in a moment.';
  }
}

/** What each permission of `hosts/scopes.ts` is for: `Allow Accord to …`. (A test compares the two.) */
export const features: Readonly<Record<string, string>> = {
  'Files.ReadWrite': 'keep the record in OneDrive',
  'Files.ReadWrite.All': 'open the record that the other person shared with you',
  'Chat.ReadBasic': 'see who is in this meeting',
  'Calendars.Read': 'find your 1:1s and their dates in your calendar',
  'TeamsAppInstallation.ReadWriteSelfForChat': 'add its own tab to the chats of your 1:1 meetings',
  'TeamsActivity.Send': 'tell the other person in their activity feed',
  'Tasks.ReadWrite': 'keep your promises among your tasks in To Do',
};

/** What a scope is for, as the end of “Allow Accord to …”. */
export function featureOf(scope: string | null): string {
  return (scope === null ? undefined : features[scope]) ?? 'reach what your 1:1 needs in Microsoft 365';
}

export const status = {
  allow: 'Allow',
  reload: 'Reload',
  more: 'Read all',
  less: 'Read less',
  folder: 'Open the folder',
  putBack: 'Put it back',
  puttingBack: 'Putting it back…',
  newVersion: 'A new version of Accord is ready.',
} as const;
