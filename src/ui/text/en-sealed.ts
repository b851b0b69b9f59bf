/** The sentences of sealed sessions, in English. */
import type { LateChange } from '../../domain/views/sealing.ts';
import type { SealedLook } from '../../workspace/workspace.ts';

type Finding = SealedLook['finding'];

export const sealed = {
  head: 'Sealed',
  mark: 'sealed',
  both: (day: string) => `Sealed on ${day}, confirmed by both of you.`,
  alone: (day: string, name: string) => `Sealed on ${day}, confirmed by ${name} alone: the other side had a week.`,
  waiting: 'Confirmed by both. It is sealed while this page is open and everything is in OneDrive, the newest session first, one every ten minutes.',
  looking: 'Holding it against its sealed file…',
  finding: {
    intact: 'Its sealed file is unchanged.',
    changed: 'Its sealed file is not the one that was sealed: somebody has changed or replaced it.',
    missing: 'Its sealed file is not there any more: it was deleted, moved or renamed.',
    unreadable: 'Its sealed file cannot be read.',
  } satisfies Record<Finding, string>,
  /** What to do about it. */
  rest: 'What is shown here comes from the record. OneDrive keeps deleted files in its recycle bin, and earlier versions of changed ones.',
  copy: 'Your copy says …',
  noCopy: 'Your own OneDrive holds no copy of it.',
  minutes: 'Minutes',
  form: { docx: 'Word', md: 'Markdown' },
  noMinutes: 'The minutes are not written yet.',
  lateHead: 'Written after sealing',
  lateWhy: 'It came from a device that had been away, or was added to what stays open. Nothing of it is lost, and the sealed file does not hold it.',
  late: {
    day: 'Date',
    notes: 'Notes',
    motivation: 'Motivation',
    induction: 'Induction',
    moved: 'Moved by',
    stuck: 'Stuck',
    scars: 'Scars',
    breakthroughs: 'Breakthroughs',
    topic: 'Topic',
    agreement: 'Agreement',
    answer: 'Answer',
  } satisfies Record<LateChange['what'], string>,
  asSealed: (words: string) => `As it was sealed: ${words}`,
  notSealed: 'Not in the sealed file.',
  gone: 'Not there any more.',
  amendments: 'Amendments',
  by: (name: string, day: string) => `${name}, ${day}`,
  add: 'Add an amendment',
  field: 'Amendment',
  hint: 'It stands beside the session. What was sealed stays as it is.',
  check: 'Check all sessions',
  checkHint: 'Reads every sealed file and holds it against the record, the file after it, and your own copy.',
  checking: (done: number, of: number) => `Read ${done} of ${of}…`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  allIntact: (count: number) => (count === 1 ? 'The one sealed session is as it was sealed.' : `All ${count} sealed sessions are as they were sealed.`),
  troubles: (count: number, of: number) => `${count} of ${of} sealed sessions ${count === 1 ? 'is' : 'are'} not as sealed.`,
} as const;
