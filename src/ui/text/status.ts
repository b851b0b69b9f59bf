/** What the status line says of the words: where they are, and what stands between them and the other person. */
import type { SyncStatus } from '../../workspace/workspace.ts';
import { featureOf } from './first.ts';
import { inARow, m } from './language.ts';

type Here = SyncStatus['here'];

/** Before what went wrong: in the side panel two lines of it are seen, and what became of the words matters most. */
function notYet(here: Here): string {
  const said = m.statusLine;
  return { ...said.notYet, slow: said.stillStoring, 'this-page': said.leaveOpen, nothing: '' }[here];
}

/** The same where nobody can tell whether anything waits. */
function whatYouWrite(here: Here): string {
  return here === 'kept' || here === 'storing' ? m.statusLine.whatYouWrite[here] : notYet(here);
}

function offline(here: Here): string {
  const said = m.statusLine;
  return { ...said.offline, slow: said.stillStoring, 'this-page': said.leaveOpen }[here];
}

/** What is on screen while nothing waits. */
function shown(here: Here): string {
  return here === 'kept' ? m.statusLine.shown.kept : here === 'this-page' ? m.statusLine.shown.thisPage : '';
}

function stillThere(here: Here): string {
  return here === 'kept' ? m.statusLine.stillThere.kept : here === 'this-page' ? m.statusLine.stillThere.thisPage : '';
}

/**
 * The one honest sentence of the status line. `mine`: does the folder lie in the reader's own OneDrive (null: not known)?
 * What holds for the words does so on every page of this person, also where pages guess differently whether any wait.
 */
export function statusSentence({ kind, pending, here, scope, why }: SyncStatus, other: string, mine: boolean | null = null): string {
  const said = m.statusLine;
  const kept = pending ? notYet(here) : '';
  const again = pending ? '' : said.again;
  const seen = pending ? '' : shown(here);
  switch (kind) {
    case 'opening':
      return pending && here === 'kept' ? inARow(said.looking, said.safe) : said.lookingShort;
    case 'incomplete':
      return here === 'nothing' ? said.incompleteNothing : inARow(whatYouWrite(here), said.incomplete);
    case 'in-onedrive':
      return pending && here === 'kept' ? inARow(said.safe, said.theyGoNext) : said.saved;
    case 'seen':
      return said.seen({ name: other });
    case 'storing':
      return said.saving;
    case 'on-this-device':
      return said.soon;
    case 'saving':
      return said.savingTo;
    case 'offline':
      return pending && here === 'kept' ? said.offlineKept : inARow(said.noConnection, offline(here));
    case 'slowed-down':
      return inARow(kept, said.slowedDown, pending ? '' : said.goesOn);
    case 'sign-in-needed': {
      const ask = why === 'admin' ? said.admin : why === 'declined' ? said.declined : said.allow;
      return inARow(kept, ask({ feature: featureOf(scope) }));
    }
    case 'sign-in-failed':
      return inARow(kept, said.signInFailed, seen);
    case 'no-longer-shared':
      return inARow(kept, said.notShared, seen);
    case 'may-not-write':
      return inARow(kept, said.mayNotWrite);
    case 'file-missing':
      return inARow(kept || stillThere(here), said.fileMissing);
    case 'onedrive-full':
      return mine === true ? inARow(kept, said.fullMine) : inARow(kept, said.full, mine === null ? '' : said.fullOwner);
    case 'locked':
      return inARow(kept, said.locked, again);
    case 'unavailable':
      return inARow(kept, said.unavailable, again);
    case 'newer-version':
      if (here === 'nothing') return said.newerNothing;
      return here === 'this-page' ? said.newerPage : inARow(whatYouWrite(here), said.newerReload);
    case 'unreadable':
      return inARow(whatYouWrite(here), said.unreadable);
    case 'device-blocked':
      return pending ? said.blockedPending : said.blocked;
    case 'device-full':
      return pending ? said.devicePending : said.device;
    case 'device-slow':
      return said.stillStoring;
  }
}
