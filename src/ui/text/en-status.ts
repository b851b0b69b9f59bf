/** What the status line says of the words: where they are, and what stands between them and the other person. */
import type { SyncStatus } from '../../workspace/workspace.ts';
import { featureOf } from './en.ts';

type Here = Readonly<Record<SyncStatus['here'], string>>;

const safe = 'Your changes are kept on this device.';
const onlyHere = 'Leave this page open: what you write is kept nowhere else.';
const stillStoring = 'Leave this page open: this device is still storing what you wrote.';
/** Before what went wrong: in the side panel two lines of it are seen, and what became of the words matters most. */
const notYet: Here = {
  kept: 'Kept on this device, not yet in OneDrive. ',
  storing: 'Not yet in OneDrive. ',
  slow: `${stillStoring} `,
  'this-page': `${onlyHere} `,
  nothing: '',
};
/** The same where nobody can tell whether anything waits. */
const whatYouWrite: Here = { ...notYet, kept: 'What you write is kept on this device, not yet in OneDrive. ', storing: 'What you write is not yet in OneDrive. ' };
const offline: Here = {
  kept: 'You can go on; this device keeps what you write.',
  storing: 'What you write goes to OneDrive when you are back.',
  slow: stillStoring,
  'this-page': onlyHere,
  nothing: 'Nothing of this 1:1 is on this device yet.',
};
/** What is on screen while nothing waits. */
const shown: Here = { kept: ' What you see is from this device.', storing: '', slow: '', 'this-page': ' What you see is on this page only.', nothing: '' };
const stillThere: Here = { ...shown, kept: 'This device still has your 1:1. ', 'this-page': 'Leave this page open: it still has your 1:1. ' };
const newer = 'This record was made by a newer Accord';

/**
 * The one honest sentence of the status line. `mine`: does the folder lie in the reader's own OneDrive (null: not known)?
 * What holds for the words does so on every page of this person, also where pages guess differently whether any wait.
 */
export function statusSentence({ kind, pending, here, scope, why }: SyncStatus, other: string, mine: boolean | null = null): string {
  const kept = pending ? notYet[here] : '';
  const again = pending ? '' : ' Accord tries again by itself.';
  const seen = pending ? '' : shown[here];
  switch (kind) {
    case 'opening':
      return pending && here === 'kept' ? `Looking for news in OneDrive. ${safe}` : 'Looking for news in OneDrive…';
    case 'incomplete':
      if (here !== 'nothing') return `${whatYouWrite[here]}This page could not be loaded completely. Try again, or reload it.`;
      return 'Not stored yet: this page could not be loaded completely. What you type stays in its field. Try again, or copy it before you reload.';
    case 'in-onedrive':
      return pending && here === 'kept' ? `${safe} They go to OneDrive next.` : 'Everything is saved in OneDrive.';
    case 'seen':
      return `Everything is saved in OneDrive, and ${other} has seen it.`;
    case 'storing':
      return 'Saving…';
    case 'on-this-device':
      return 'Kept on this device. Saving to OneDrive in a moment.';
    case 'saving':
      return 'Saving to OneDrive…';
    case 'offline':
      if (pending && here === 'kept') return 'No connection. Your changes are kept on this device and go to OneDrive when you are back.';
      return `No connection. ${offline[here]}`;
    case 'slowed-down':
      return `${kept}Microsoft 365 asks us to wait a little.${pending ? '' : ' Accord goes on by itself.'}`;
    case 'sign-in-needed':
      if (why === 'admin') return `${kept}Your administrator has to let Accord ${featureOf(scope)}.`;
      if (why === 'declined') return `${kept}You chose not to let Accord ${featureOf(scope)}.`;
      return `${kept}Allow Accord to ${featureOf(scope)}.`;
    case 'sign-in-failed':
      return `${kept}Microsoft sign-in did not work.${seen}`;
    case 'no-longer-shared':
      return `${kept}This 1:1 is no longer shared with you.${seen}`;
    case 'may-not-write':
      return `${kept}You can read this 1:1 in OneDrive but not change it. Ask whoever owns the folder to let you edit.`;
    case 'file-missing':
      return `${kept || stillThere[here]}The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.`;
    case 'onedrive-full':
      if (mine === true) return `${kept}Your OneDrive, which keeps this 1:1, is full. Make room there.`;
      return `${kept}The OneDrive that keeps this 1:1 is full.${mine === null ? '' : ' Its owner has to make room.'}`;
    case 'locked':
      return `${kept}Somebody has the file locked in OneDrive.${again}`;
    case 'unavailable':
      return `${kept}OneDrive does not answer properly right now.${again}`;
    case 'newer-version':
      if (here === 'nothing') return `${newer}. Reload to get the newer version.`;
      if (here === 'this-page') return `Leave this page open, or copy what you wrote before you reload: it is kept nowhere else. ${newer}.`;
      return `${whatYouWrite[here]}${newer}: reload to get the newer version.`;
    case 'unreadable':
      return `${whatYouWrite[here]}The file in OneDrive cannot be read. It was left as it is.`;
    case 'device-blocked':
      return pending
        ? 'This browser keeps nothing. Leave this page open until your changes are in OneDrive.'
        : 'This browser keeps nothing: what you write is safe once it is in OneDrive.';
    case 'device-full':
      return pending
        ? 'This device has no room left. Leave this page open until your changes are in OneDrive.'
        : 'This device has no room left: what you write is safe once it is in OneDrive.';
    case 'device-slow':
      return stillStoring;
  }
}
