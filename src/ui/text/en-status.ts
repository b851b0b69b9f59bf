/** What the status line says of the words: where they are, and what stands between them and the other person. */
import { type SyncStatus } from '../../workspace/workspace.ts';
import { featureOf } from './en.ts';

const safe = 'Your changes are kept on this device.';
/** Before what went wrong: in the side panel two lines of it are seen, and what became of the words matters most. */
const notYet = 'Kept on this device, not yet in OneDrive. ';
const onlyHere = 'Leave this page open: what you write is kept nowhere else.';

/**
 * The one honest sentence of the status line. `mine`: does the folder lie in the reader's own OneDrive (null: not known)?
 * What holds for the words does so on every page of this person, also where pages guess differently whether any wait.
 */
export function statusSentence({ kind, pending, here, scope, why }: SyncStatus, other: string, mine: boolean | null = null): string {
  const kept = pending ? notYet : '';
  const again = pending ? '' : ' Accord tries again by itself.';
  const seen = { kept: ' What you see is from this device.', 'this-page': ' What you see is on this page only.', nothing: '' }[here];
  switch (kind) {
    case 'opening':
      return pending ? `Looking for news in OneDrive. ${safe}` : 'Looking for news in OneDrive…';
    case 'in-onedrive':
      return pending ? `${safe} They go to OneDrive next.` : 'Everything is saved in OneDrive.';
    case 'seen':
      return `Everything is saved in OneDrive, and ${other} has seen it.`;
    case 'on-this-device':
      return 'Kept on this device. Saving to OneDrive in a moment.';
    case 'saving':
      return 'Saving to OneDrive…';
    case 'offline':
      if (pending) return 'No connection. Your changes are kept on this device and go to OneDrive when you are back.';
      if (here === 'nothing') return 'No connection. Nothing of this 1:1 is on this device yet.';
      return here === 'kept' ? 'No connection. You can go on; this device keeps what you write.' : `No connection. ${onlyHere}`;
    case 'slowed-down':
      return `${kept}Microsoft 365 asks us to wait a little.${pending ? '' : ' Accord goes on by itself.'}`;
    case 'sign-in-needed':
      if (why === 'admin') return `${kept}Your administrator has to let Accord ${featureOf(scope)}.`;
      if (why === 'declined') return `${kept}You chose not to let Accord ${featureOf(scope)}.`;
      return `${kept}Allow Accord to ${featureOf(scope)}.`;
    case 'sign-in-failed':
      return `${kept}Microsoft sign-in did not work.${pending ? '' : seen}`;
    case 'no-longer-shared':
      return `${kept}This 1:1 is no longer shared with you.${pending ? '' : seen}`;
    case 'may-not-write':
      return `${kept}You can read this 1:1 in OneDrive but not change it. Ask whoever owns the folder to let you edit.`;
    case 'file-missing':
      return `${
        kept || { kept: 'This device still has your 1:1. ', 'this-page': 'Leave this page open: it still has your 1:1. ', nothing: '' }[here]
      }The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.`;
    case 'onedrive-full':
      if (mine === true) return `${kept}Your OneDrive, which keeps this 1:1, is full. Make room there.`;
      return `${kept}The OneDrive that keeps this 1:1 is full.${mine === null ? '' : ' Its owner has to make room.'}`;
    case 'locked':
      return `${kept}Somebody has the file locked in OneDrive.${again}`;
    case 'unavailable':
      return `${kept}OneDrive does not answer properly right now.${again}`;
    case 'newer-version':
      if (here === 'nothing') return 'This record was made by a newer Accord. Reload to get the newer version.';
      return `${
        here === 'kept' ? 'What you wrote is kept on this device.' : 'Leave this page open: what you wrote last may be nowhere else.'
      } This record was made by a newer Accord. You can read it; reload to get the newer version.`;
    case 'unreadable':
      return `${
        { kept: 'What you write is kept on this device, not yet in OneDrive. ', 'this-page': `${onlyHere} `, nothing: '' }[here]
      }The file in OneDrive cannot be read. It was left as it is.`;
    case 'device-blocked':
      return pending
        ? 'This browser keeps nothing. Leave this page open until your changes are in OneDrive.'
        : 'This browser keeps nothing: what you write is safe once it is in OneDrive.';
    case 'device-full':
      return pending
        ? 'This device has no room left. Leave this page open until your changes are in OneDrive.'
        : 'This device has no room left: what you write is safe once it is in OneDrive.';
  }
}
