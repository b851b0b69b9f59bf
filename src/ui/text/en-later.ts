/** The sentences of what loads after the first screen, in English. */
import type { Blocked, UnreadableReason } from '../../workspace/workspace.ts';
import type { Access, HomeFailure, RemoteFailure } from '../remote-types.ts';
import { featureOf } from './en.ts';
import { spanInWords } from './when.ts';

export const agreementForms = {
  wording: 'What is promised?',
  owner: 'Who does it?',
  both: 'Both',
  due: 'By when?',
  next: 'By next time',
  onDay: 'By a day',
  keepDue: (due: string) => `As it is: ${due}`,
  day: 'Day',
  newDue: 'Until when?',
  move: 'Move',
  reason: 'Why is it dropped?',
  reasonHint: 'Both of you will find this sentence in the past session.',
  drop: 'Drop agreement',
  propose: 'Propose',
  reword: 'Save wording',
  rewordHint: 'The new wording asks both of you to sign again.',
} as const;

export const state = {
  motivation: 'Motivation',
  none: 'No answer',
  induction: 'Induction',
  stuck: 'Where are you stuck?',
  more: 'Scars and breakthroughs',
  moved: 'What moved it?',
  movedRead: 'Moved by',
  scars: 'Scars',
  breakthroughs: 'Breakthroughs',
  notYet: (name: string) => `${name} has not filled this in yet. It opens the session; give it the first two minutes.`,
  /** Of a session that both have confirmed. */
  notFilled: 'It was not filled in for this session.',
  yours: 'Two minutes before the call: how you are, before what you do.',
  last: (value: string) => `Last time: ${value}`,
  trend: (values: readonly number[]) => `Motivation over the last ${values.length} sessions: ${values.join(', ')} of 5.`,
  stuckRead: 'Stuck',
  noAnswer: 'Not said',
} as const;

export const topics = {
  add: 'Add topic',
  field: 'New topic',
  hint: 'What is on your mind?',
  discussed: 'Discussed',
  of: (name: string) => `From ${name}`,
  none: (name: string) => `Nothing from ${name} yet.`,
  yours: 'From you',
  noneOwn: 'Nothing from you yet.',
  note: 'Note',
  addNote: 'Add a note',
  rename: 'Rename',
  renameField: 'Topic',
  withdraw: 'Withdraw',
  putBack: 'Put back',
  done: (count: number) => `Discussed today (${count})`,
  age: (days: number) => (days < 7 ? '' : `waiting for ${spanInWords(days)}`),
  serves: 'Serves the goal',
  serving: (words: string) => `For: ${words}`,
} as const;

export const notes = {
  label: 'Shared notes',
  hint: (purpose: string) => `${purpose} You can both type at the same time.`,
  locked: 'This session is confirmed, so its notes stay as they are.',
} as const;

export const sessions = {
  none: 'The past starts with your first closed session. Everything that was said and settled can be read here.',
  earlier: 'Show earlier sessions',
  settled: (count: number) => `${count} settled`,
  topics: (count: number) => (count === 1 ? '1 topic' : `${count} topics`),
  made: (count: number) => `${count} proposed`,
  motivation: (value: number) => `motivation ${value} of 5`,
  sealed: 'confirmed by both',
  closed: 'closed, not yet confirmed by both',
  open: 'not closed',
  stateHead: 'State',
  topicsHead: 'Discussed',
  madeHead: 'Agreements proposed, in their first wording',
  answersHead: 'Answers',
  notesHead: 'Notes',
  empty: 'Nothing was written down in this session.',
  /** The same in the list, behind the date. */
  blank: 'nothing written',
  answer: { kept: 'Kept', 'not-yet': 'Not yet', reworded: 'Reworded', dropped: 'Dropped', reopened: 'Opened again' },
  before: (wording: string) => `Before: ${wording}`,
  reason: (text: string) => `Reason: ${text}`,
  settledHead: (count: number) => `Settled agreements (${count})`,
  reopen: 'Open again',
  older: 'Older sessions',
  asking: 'Asking OneDrive…',
  noOlder: 'There are no older sessions. After twelve, the oldest move into files of their own, beside the record.',
  unreadable: 'The file of this session cannot be read. It was left as it is.',
} as const;

export const header = {
  moveHere: (day: string) => `Move what was written for ${day} here`,
} as const;

export const access = {
  explain: 'These people can open the folder that keeps your 1:1. Nobody else was given it.',
  incomplete: 'OneDrive shows the whole list only to the owner of the folder, so others may be able to open it too.',
  legal: 'Your organisation’s administrators can reach any OneDrive when the law asks them to.',
  folder: 'Open the folder',
  notShared: (name: string) => `${name} cannot open it yet.`,
  notNamed: (name: string) => `${name} is not named here, and may still be able to open it through a group or a link.`,
  sharing: 'Sharing…',
  shared: (name: string) => `Shared. ${name} can open the folder now.`,
  onlyYou: (name: string) => `Only you can open this yet: sharing it with ${name} did not work.`,
  stillOnlyYou: (name: string, why: string) => `${name} still cannot open this. ${why}`,
  share: (name: string) => `Share with ${name}`,
  ask: 'Ask OneDrive',
  checking: 'Asking OneDrive who can open the folder…',
  unknown: 'OneDrive does not say who else can open this place. Ask its owner before you attach.',
  kind: {
    owner: 'owns the place',
    person: 'person',
    group: 'group: everybody in it',
    link: 'anybody who has this link',
  } satisfies Record<Access['kind'], string>,
  may: { read: 'can read', write: 'can read and write' } satisfies Record<Access['may'], string>,
} as const;

export const attach = {
  title: 'Attach Accord to this 1:1',
  teach:
    'The hour belongs to the member: how they are, where they are stuck, what they want to become. What you promise each other is signed by both and comes back until it is settled.',
  who: 'Who is who?',
  choice: (member: string, manager: string) => `${member} is the member, ${manager} is the manager`,
  where: 'Where is it kept?',
  mine: 'In my OneDrive',
  elsewhere: 'In another OneDrive or SharePoint folder',
  link: 'Link to the folder',
  linkHint: 'Copy the link in OneDrive or SharePoint and paste it here.',
  look: 'Look at this folder',
  looking: 'Looking at the place. Nothing is written yet…',
  creates: 'This will be created',
  attach: 'Attach',
  attaching: 'Creating the folder and sharing it…',
  undoable: 'You can delete the folder in OneDrive at any time.',
} as const;

/** What went wrong with Microsoft 365, what is safe, what to do next. */
export function remoteFailure(failure: RemoteFailure): string {
  switch (failure.kind) {
    case 'offline':
      return 'There is no connection. Nothing was changed. Try again when you are back online.';
    case 'sign-in-needed':
      if (failure.why === 'admin') {
        return `Your administrator has to let Accord ${featureOf(failure.scope)}. Send them this name: ${failure.scope}.`;
      }
      if (failure.why === 'declined') return `Accord may not ${featureOf(failure.scope)}, as you chose. You can still allow it.`;
      return `Accord needs your permission to ${featureOf(failure.scope)}.`;
    case 'sign-in-failed':
      return `Microsoft sign-in did not work. Nothing was changed. Try again; for support, the code is ${failure.code}.`;
    case 'forbidden':
      return 'You may not open this place, or only read it. Nothing was changed. Ask its owner to share it with you.';
    case 'may-not-write':
      return 'You may read this place and not change it. Nothing was changed. Ask its owner to let you edit.';
    case 'missing':
      return 'Nothing was found there, or it is not shared with you. Ask the other person, or use another link.';
    case 'conflict':
      return 'Somebody changed it at the same moment. Nothing was lost. Try again.';
    case 'locked':
      return 'The file is locked in OneDrive, perhaps because somebody has it open elsewhere. Try again in a minute.';
    case 'slowed-down':
      return `Microsoft 365 asks us to wait${failure.retryAfterMs >= 1000 ? ` ${Math.ceil(failure.retryAfterMs / 1000)} seconds` : ' a moment'}. Nothing was lost.`;
    case 'full':
      return 'There is no room left in this OneDrive. Nothing was written. Make room, or choose another place.';
    case 'unavailable':
      return 'OneDrive does not answer properly right now. Try again in a minute.';
    case 'damaged':
      return 'What arrived from OneDrive was incomplete, so it was not used. Try again.';
    case 'cancelled':
      return 'This was stopped before it was done. Try again.';
  }
}

/** The failures of choosing a place. */
export function homeFailure(failure: HomeFailure): string {
  if (failure.kind === 'not-a-folder-link') return 'This is not a link to a OneDrive or SharePoint folder. Copy the folder’s link and paste it here.';
  return remoteFailure(failure);
}

export const blocked = {
  titles: {
    'no-meeting': 'Open Accord in a meeting',
    'not-two-people': 'Accord is for two people',
    gone: 'The record of this 1:1 is gone',
    'not-yours': 'This 1:1 belongs to two other people',
    remote: 'Accord cannot open this 1:1 yet',
    incomplete: 'This page could not be loaded completely',
    allow: 'Accord needs your permission',
    admin: 'Your administrator has to agree first',
    offline: 'No connection',
  },
  link: 'Was a link sent to you?',
  linkField: 'Link to the 1:1’s folder',
  openLink: 'Open',
  allow: 'Allow',
  startAnew: 'Begin a new record',
} as const;

/** Why nothing can be shown, and what to do. */
export function blockedSentence(why: Blocked): string {
  switch (why.kind) {
    case 'no-meeting':
      return 'Accord lives in a recurring 1:1 meeting. Open the meeting in your Teams calendar and choose the Accord tab.';
    case 'not-two-people': {
      const many = why.people.length;
      if (many < 2) return 'Nobody else is in this meeting yet. Invite the other person, then try again.';
      return `${many} people are in this meeting. Accord keeps what two people say to each other, so it stays closed here. Use a meeting of just the two of you.`;
    }
    case 'gone':
      return 'It is not where it was in OneDrive: it was deleted, or it is no longer shared with you. If the other person still has it on their device, they can put it back. Ask them before you begin a new one.';
    case 'not-yours':
      return 'What is written here is for the two of them alone, so Accord shows you nothing. If you are the new manager or member, ask them to start a 1:1 with you.';
    case 'incomplete':
      return 'There may be no connection, or a newer Accord was published just now. Nothing was changed. Try again; if that does not help, reload the page.';
    case 'remote':
      if (why.failure.kind === 'offline') {
        return 'This 1:1 is not on this device yet, so it cannot be shown without a connection. It opens by itself the next time you are online.';
      }
      return remoteFailure(why.failure);
  }
}

export const recovery = {
  title: 'The record in OneDrive cannot be read',
  reasons: {
    empty: 'The file is empty.',
    truncated: 'The end of the file is missing.',
    'not-json': 'The file holds something that is not a record of Accord.',
    'not-a-record': 'The file is not a record of Accord.',
    'newer-format': 'The file was written by a newer version of Accord.',
    'state-damaged': 'The readable part is there, but the part that Accord works with is damaged.',
    'other-partnership': 'The file is not the record of the two of you.',
  } satisfies Record<UnreadableReason, string>,
  safe: 'Nothing was overwritten. Before anything else happens, the file is kept under another name, so that it can be looked at later.',
  replica: 'This device still holds your 1:1.',
  noReplica: 'This device holds no copy. An earlier version in OneDrive can bring it back.',
  notOurs: (name: string) => `It is your record with ${name}. Somebody put it here, or this is the wrong place. So nothing is restored over it, and nothing of it is kept here. Move it back to where it belongs in OneDrive, or bring an earlier version of the file back there; then try again.`,
  unknownOwner: 'Whose it is cannot be read. So nothing is restored over it. Move it away in OneDrive, or bring an earlier version of the file back there; then try again.',
  newer: 'Reload the page to get the newer Accord. Restoring an older copy here would hide what was written with it.',
  useDevice: 'Use this device’s copy',
  showVersions: 'Look for earlier versions',
  versions: 'Earlier versions',
  noVersions: 'OneDrive kept no earlier version.',
  look: 'Look inside',
  restore: 'Restore this version',
  unreadable: 'This version cannot be read either. Try an older one.',
  size: (bytes: number) => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`),
  kept: (name: string) => `Restored. The unreadable file is kept as ${name}.`,
  by: (who: string) => `saved by ${who}`,
  summary: (counts: { readonly open: number; readonly settled: number; readonly topics: number; readonly sessions: number }) =>
    `${counts.open} open agreements, ${counts.settled} settled, ${counts.topics} topics, ${counts.sessions} sessions.`,
  working: 'Restoring…',
} as const;

export const outside = {
  title: 'Accord lives in Microsoft Teams',
  body: 'Accord keeps what the two of you promise each other in a 1:1, inside the meeting itself and in your own OneDrive.',
  how: {
    'not-in-teams':
      'To open it: in your Teams calendar, open a recurring meeting of two people, choose “+” above the meeting’s chat, and add Accord.',
    'no-account': 'Teams did not say who you are, so nothing can be opened. Sign in to Teams with your work account and open the tab again.',
    'not-in-outlook': 'This page is the pane of Accord in Outlook: open an appointment in your Outlook calendar and choose “Open 1:1” there.',
    'not-loaded': 'A part of the page could not be loaded. Check the connection and open it again; nothing that you wrote is lost.',
    'no-appointment': 'Open an appointment of your calendar first; Accord stands beside it.',
    'not-set-up': 'This page was published without its configuration. Whoever published it finds what is missing in its deployment guide.',
  },
} as const;
