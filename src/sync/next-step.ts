/**
 * The one decision of the engine: given what is known now, what is done next? Called after every event, pure, so that
 * every case can be tried out without time or network.
 */
import type { Tag } from './ports.ts';

export interface Situation {
  /** Milliseconds, as all times here. */
  readonly now: number;
  /** Is this page the one that talks to the remote? */
  readonly leads: boolean;
  /** Is somebody looking at this page? */
  readonly active: boolean;
  /** Does this device hold something that the remote is not known to hold? */
  readonly pending: boolean;
  readonly firstChangeAt: number;
  readonly lastChangeAt: number;
  /** So much quiet after the last change before it is saved: little after a click, more while somebody types. */
  readonly quietMs: number;
  /** When the other person is told that their words were seen, if nothing else is saved before; null: nothing to tell. */
  readonly receiptAt: number | null;
  /** The page is being put away: save without waiting for quiet. */
  readonly hurry: boolean;
  /** Tag of the version that is surely contained in the document; null before the first read. */
  readonly knownTag: Tag | null;
  /** Too little is known of the file as it is now to write over it: a question comes before the write (`Timetable.asksFirst`). */
  readonly askFirst: boolean;
  /** Set after a conflict, or when a write may or may not have taken effect: nothing is written before the next read. */
  readonly mustRead: boolean;
  /** Not a call before this time (after failures). */
  readonly holdUntil: number;
  /** Not a write before this time (after refused writes); reading goes on. */
  readonly holdWritesUntil: number;
  readonly nextCheckAt: number;
  /** When the whole file is read again although its tag has not moved. */
  readonly nextWholeReadAt: number;
  /** The file cannot be read or is of a newer version: it is never written. */
  readonly mayNotWrite: boolean;
}

export type Step =
  | { readonly do: 'read' | 'check' | 'write' }
  /** Nothing before `until`; null: nothing until the next event. */
  | { readonly do: 'wait'; readonly until: number | null };

export const timing = {
  /**
   * Quiet after the last change before it is saved: after a single step, while somebody types, and while they type and the
   * allowance is used up; and the longest that a save can be put off (docs/decisions/0006-pace.md).
   */
  stepQuietMs: 300,
  typingQuietMs: 2_000,
  pressedQuietMs: 5_000,
  pressedBelowUnits: 2,
  longestMs: 10_000,
  /** Between questions: words are going to and fro, somebody works in the record, it is only open, news come by themselves. */
  livelyCheckMs: 2_500,
  busyCheckMs: 5_000,
  idleCheckMs: 20_000,
  liveCheckMs: 60_000,
  /** How long after the last change, here or there, words are taken to go to and fro, and somebody counts as working. */
  livelyForMs: 20_000,
  busyForMs: 300_000,
  /** A receipt waits for the next save, and for so long when there is none. */
  receiptAfterMs: 30_000,
  /** Between readings of a file that could not be read. */
  faultReadMs: 30_000,
  /** The first whole reading after the page was opened on a known version, and those after it. */
  firstWholeReadMs: 60_000,
  wholeReadMs: 600_000,
  /** And at most so many times longer while the service refuses. */
  wholeReadStretch: 3,
} as const;

/** Is there something to save that this page may save? */
export function wantsToWrite(s: Pick<Situation, 'pending' | 'receiptAt' | 'mayNotWrite'>): boolean {
  return (s.pending || s.receiptAt !== null) && !s.mayNotWrite;
}

export function nextStep(s: Situation): Step {
  if (!s.leads) return { do: 'wait', until: null };
  const mayWrite = wantsToWrite(s);
  if (!s.active && !mayWrite) return { do: 'wait', until: null };
  if (s.now < s.holdUntil) return { do: 'wait', until: s.holdUntil };
  if (s.knownTag === null || s.mustRead) return { do: 'read' };
  const words = s.pending ? Math.min(s.lastChangeAt + s.quietMs, s.firstChangeAt + timing.longestMs) : Infinity;
  const wanted = s.hurry ? s.now : Math.min(words, s.receiptAt ?? Infinity);
  const saveAt = Math.max(wanted, s.holdWritesUntil);
  if (mayWrite && s.now >= saveAt) return { do: s.askFirst ? 'check' : 'write' };
  // Bytes may have been old or cut on their way although the tag was right: so a file that could not be read is read again,
  // and every file from time to time.
  if (s.active && s.now >= s.nextCheckAt) return { do: s.mayNotWrite || s.now >= s.nextWholeReadAt ? 'read' : 'check' };
  const times = [mayWrite ? saveAt : Infinity, s.active ? s.nextCheckAt : Infinity];
  const until = Math.min(...times);
  return { do: 'wait', until: Number.isFinite(until) ? until : null };
}
