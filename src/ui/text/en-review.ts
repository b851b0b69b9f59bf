/** What the screen says where a review pack is made. The words of the pack itself are in `en-papers.ts`. */
import type { CalendarPeriod, PeriodKind } from '../../domain/views/periods.ts';
import type { PackPart } from './en-papers.ts';

export const review = {
  teach: (member: string) =>
    `What a period brought, on paper: for a talk about a level, a salary or a new role of ${member}. It is made on this device and goes to nobody before you hand it on. How ${member} is, topics and notes are never in it.`,
  teachOwn: 'What a period brought, on paper: for a talk about your level, your salary or a new role. It is made on this device and goes to nobody before you hand it on. How you are, topics and notes are never in it.',
  /** Where there is room for little, it is folded. */
  open: 'Make a review pack',
  period: 'Period',
  kind: { quarter: 'Quarter', 'half-year': 'Half year', year: 'Year', own: 'Own dates' } satisfies Record<PeriodKind | 'own', string>,
  which: { quarter: 'Which quarter', 'half-year': 'Which half year', year: 'Which year' } satisfies Record<PeriodKind, string>,
  name: ({ kind, year, number }: CalendarPeriod) => (kind === 'year' ? year : kind === 'quarter' ? `Q${number} ${year}` : number === 1 ? `First half of ${year}` : `Second half of ${year}`),
  soFar: (name: string) => `${name}, so far`,
  from: 'First day',
  to: 'Last day',
  notPeriod: 'Choose two days, the first one not after the last.',
  level: 'Level',
  parts: 'What is in it',
  part: { achievements: 'Achievements', skills: 'Skills', plan: 'Development plan', level: 'What is missing to the level', vision: 'Vision', agreements: 'Agreements kept by both' } satisfies Record<PackPart, string>,
  drafts: 'Drafts too, marked as such',
  nothing: 'Choose at least one part.',
  show: 'Show the pack',
  asking: 'Asking OneDrive for older sessions…',
  reading: (read: number, of: number) => `Reading older sessions: ${read} of ${of}.`,
  ready: (older: number) => (older === 0 ? 'The pack is below.' : older === 1 ? 'The pack is below, with 1 older session.' : `The pack is below, with ${older} older sessions.`),
  later: 'What was written down long after the period lies with a later session; a longer period finds it.',
  preview: 'Review pack',
  word: 'Save as Word',
  oneDrive: 'Save to my OneDrive',
  print: 'Print',
  making: 'Making the file…',
  saving: 'Saving to your OneDrive…',
  saved: (name: string) => `Saved as “${name}”. If no file arrived, save it to your OneDrive: Teams may let a page save only one.`,
  inOneDrive: 'Saved in the folder Accord of your OneDrive:',
  inOneDriveAs: (name: string) => `Saved in the folder Accord of your OneDrive as “${name}”.`,
  noPrint: 'If no window to print opened: this place does not let a page print. Save the pack to your OneDrive, open it there and print it.',
  notMade: 'What writes Word files could not be loaded. Nothing was saved. Try again when you are online.',
} as const;
