/** The sentences about the template itself, in English: which one the pair uses, and what is wrong with a file. */
import type { ProblemKind, TemplateProblem } from '../../domain/template/reading.ts';

const sentences: Readonly<Record<ProblemKind, (detail: string) => string>> = {
  'too-big': (max) => `The file is larger than ${number(max)} characters. A template is words, not a book: shorten it.`,
  'too-deep': () => 'Brackets stand in brackets deeper than in any template.',
  'not-json': (line) => `This is not JSON${line === '' ? '' : `: reading stopped in line ${line}`}. Open it in an editor that checks JSON.`,
  missing: () => 'This is missing.',
  'not-an-object': () => 'Here has to be an object: { … }.',
  'not-a-list': () => 'Here has to be a list: [ … ].',
  'too-many': (max) => `At most ${number(max)} fit here.`,
  'not-text': () => 'Here has to be a text in quotation marks.',
  empty: () => 'This text is empty. Write something, or leave the whole part out.',
  'too-long': (max) => `This text is longer than ${number(max)} characters.`,
  'hidden-characters': () => 'This text has characters that nobody sees: control characters, or marks that turn the direction of writing.',
  'not-allowed': (allowed) => `Only this can stand here: ${allowed}.`,
  'not-days': (max) => `Here has to be a whole number of days, from 0 to ${number(max)}.`,
  'bad-id': () => 'An id has a prefix, a dot and a name, in lower-case letters, digits and hyphens, such as “contoso.skill.writing”.',
  twice: (place) => `This was given before, at ${place}. Each may be there once.`,
};

function number(text: string): string {
  return Number(text).toLocaleString('en');
}

export const template = {
  intro: 'Everything that Accord proposes, asks and explains here comes from a template. You can change a copy of it, or use the one of your organisation.',
  shipped: 'You use the template that comes with Accord:',
  own: 'You use a template of your own:',
  unreadable: 'The template that was chosen cannot be read here, so you see the one that comes with Accord. What you wrote is all still there.',
  holds: (skills: number, levels: number, gates: number) =>
    `It holds ${[counted(skills, 'skill'), counted(levels, 'level'), counted(gates, 'gate of the induction', 'gates of the induction')].join(', ')}.`,
  saveFile: 'Save as a file',
  loadFile: 'Load a file',
  chooseFile: 'File with a template',
  goBack: 'Go back to the one of Accord',
  kept: 'Another template never takes away what you wrote under this one.',
  problems: (file: string) => `“${file}” cannot be used. Nothing was changed.`,
  more: 'There may be more: these are the first ones.',
  where: (path: string) => (path === '' ? 'The file' : path),
  problem: ({ kind, detail }: TemplateProblem) => sentences[kind](detail),
  same: 'This is the template that you use already.',
  unreadableFile: (file: string) => `“${file}” could not be read from your device. Try again.`,
  hints: 'Accord does not know these parts of the file and leaves them aside:',
} as const;

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
