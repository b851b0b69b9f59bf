/** What the screens say about blockers, and the words of the page that is handed to whoever can remove them. */
import type { Role } from '../../domain/entities.ts';
import type { Blocker } from '../../domain/growth.ts';
import type { Blocked } from '../../domain/views/blockers.ts';
import { spanInWords } from './when.ts';

interface Names {
  readonly manager: string;
  readonly member: string;
}

export const blockers = {
  open: (count: number) => (count === 0 ? '' : `${count} open`),
  field: 'What is in the way?',
  hint: 'A form, an approval, an access right…',
  raise: 'Raise blocker',
  owner: 'Who can remove it?',
  other: 'Somebody else',
  otherName: 'Who is it?',
  otherHint: 'Ines from the platform team',
  blocks: 'Blocks',
  blocksWhat: (what: string) => `blocks ${what}`,
  again: 'Raise again',
  cleared: 'Cleared',
  letBe: 'Let be',
  note: 'Note',
  addNote: 'What was tried, who was asked, a ticket. Both of you can type here.',
  change: 'Change',
  title: 'Blocker',
  clearHow: 'What cleared it?',
  clearHint: 'A line is enough. It can be read here later.',
  clearOldHint: 'It was in the way for long, so say in a few words what helped: the next one is shorter for it.',
  letBeWhy: 'Why is it let be?',
  letBeHint: 'Both of you will find this sentence here.',
  letBeOldHint: 'It was in the way for long, so it does not go quietly: say in a few words why you live with it.',
  clear: 'Clear blocker',
  let: 'Let it be',
  fewWords: 'Say it in three words at least: it was in the way for long.',
  oldHint: 'In the way for long: clear it or say why not',
  onTheWay: 'On the way to the next level',
  age: (days: number) => (days < 1 ? 'raised today' : `open for ${spanInWords(days)}`),
  times: (times: number) => (times < 2 ? '' : times === 2 ? 'raised twice' : `raised ${times} times`),
  settled: (count: number) => `Settled (${count})`,
  outcome: { cleared: 'Cleared', 'let-be': 'Let be' },
  settledBy: (outcome: string, name: string, day: string) => `${outcome} by ${name}, ${day}`,
  reopen: 'Open again',
  earlier: (settled: string, reason: string) => (reason === '' ? settled : `${settled}: “${reason}”`),
  noneOpen: 'Nothing is in the way at the moment.',
  level: (level: number) => `Level ${level}`,
  skill: (name: string) => `Skill: ${name}`,
  planItem: (title: string) => `Plan: ${title}`,
  page: {
    make: 'Page to hand on',
    heading: 'What is in the way',
    from: (member: string, manager: string) => `${member} and ${manager} ask you to help with what stands in the way of good work. Thank you.`,
    explain: 'For whoever can remove them. Only what you see here is on the page; nothing else of your 1:1.',
    who: 'Only those of',
    everybody: 'Everybody',
    choose: 'On the page',
    copy: 'Copy as text',
    print: 'Print',
    back: 'Back',
    copied: 'Copied. Paste it into a mail or a chat.',
    notCopied: 'This place does not let Accord copy. The text is selected below: copy it with Ctrl+C (⌘C).',
    text: 'The page as text',
    nothing: 'Choose at least one.',
    preview: 'Page',
  },
} as const;

/** Who can remove it, by name. */
export function ownerName({ owner, ownerName: other }: Pick<Blocker, 'owner' | 'ownerName'>, names: Names): string {
  return owner === 'other' ? other || 'somebody else' : names[owner];
}

/** The sides as choices. */
export function ownerChoices(names: Names): readonly { readonly value: Role | 'other'; readonly label: string }[] {
  return [
    { value: 'manager', label: names.manager },
    { value: 'member', label: names.member },
    { value: 'other', label: blockers.other },
  ];
}

/** What is blocked, after “blocks”. */
export function blockedInWords(blocked: Blocked): string {
  if (blocked.kind === 'level') return blocked.level === null ? 'a level that is not there any more' : `level ${blocked.level}`;
  if (blocked.name === null) return blocked.kind === 'skill' ? 'a skill that is not there any more' : 'a part of the plan that is not there any more';
  return blocked.kind === 'skill' ? `the skill “${blocked.name}”` : `“${blocked.name}” in the plan`;
}

/** A line about it: who can remove it, how long and how often, what it blocks. */
export function removedBy(name: string): string {
  return `${name} can remove it`;
}

export const pageWords = {
  owner: (name: string) => `Can be removed by: ${name}`,
  since: (day: string) => `Since: ${day}`,
  times: (times: number) => (times < 2 ? '' : `Raised ${times} times`),
  blocks: (blocked: Blocked) => `Blocks ${blockedInWords(blocked)}`,
} as const;
