/** How often what a run is to try really happened. A name that a long run never met makes it red. */

export const faults = [
  'offline',
  'unavailable',
  'slowed down',
  'locked',
  'OneDrive full',
  'sign-in needed',
  'sign-in failed',
  'token expired in mid-write, which took effect',
  'token expired in mid-write, which did not',
  'answer lost after the write took effect',
  'answer lost, and a second writer in between',
  'somebody else wrote between a write and its answer',
  'if-match refused for good reason',
  'if-match refused without a reason',
  'conflict without a reason',
  'if-match ignored',
  'slow answer',
  'stale read',
  'swapped read',
  'truncated read',
  'damaged read',
  'sharing revoked',
  'sharing granted again',
  'file renamed or moved',
  'file deleted',
  'file taken out of the bin',
  'file uploaded again under another id',
  'file put back by a person',
  'file restored to an older version',
  'file cut in place',
  'unreadable file recovered by a person',
  'earlier version brought back by a page that held nothing',
  'file of a newer format',
  'older format again',
  'session filed away',
  'another file added beside that of a session',
  'newer client wrote what we do not know',
  'page killed',
  'page killed in the middle of a call',
  'page killed at a call to the outside',
  'page closed',
  'page opened again',
  'page looked away from',
  'page left hidden beside a visible one',
  'page that leads left hidden beside a visible one',
  'two tabs',
  'another partition',
  'storage full',
  'storage blocked',
  'storage wiped',
  'storage wiped under an open page',
  'clock wrong by an hour',
  'clock wrong by a year',
  'both attached at once',
  'left the own space for the organiser’s',
] as const;
export type Fault = (typeof faults)[number];

export const conflicts = [
  'same text typed by both',
  'same field set by both',
  'same field set on two devices of one person',
  'sign and reword',
  'reword and reword',
  'answer and answer',
  'answer and reword',
  'sign and answer',
  'both create the session',
  'both close',
  'close and write',
  'discuss and withdraw',
  'discuss and discuss',
  'discuss and rename',
  'change and retire a skill',
  'change and clear a blocker',
  'undo and work on it',
  'attach and attach',
  'text removed that the other built on',
  'typed over what the other wrote meanwhile',
] as const;
export type Conflict = (typeof conflicts)[number];

/** What the oracle looked at: a check that never had anything to look at holds nothing. */
export const looks = ['words said to be kept looked for in the store'] as const;

export type Met = Fault | Conflict | (typeof looks)[number];

export class Counts {
  readonly met = new Map<Met, number>();

  count(what: Met): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }
}
