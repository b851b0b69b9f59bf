/**
 * The message catalogues (`src/ui/text/catalogue/<language>/<area>.json`, ICU MessageFormat) read, checked, and turned into
 * code: what a message says is worked out while building, so no parser of messages is shipped.
 *
 * https://unicode-org.github.io/icu/userguide/format_parse/messages/ describes the messages,
 * https://cldr.unicode.org/index/cldr-spec/plural-rules which categories of number a language has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** Messages by name, in groups; a group may have groups. */
export interface Group {
  readonly [name: string]: string | Group;
}

export interface Area {
  readonly name: string;
  readonly messages: Group;
}

/** What is loaded together: what every page says first, the personal app's list, the pane where there is no 1:1, and everything else. */
export const parts = ['first', 'my', 'pane', 'later'] as const;
export type Part = (typeof parts)[number];

const areasOf: Readonly<Record<Exclude<Part, 'later'>, readonly string[]>> = { first: ['first', 'things', 'status'], my: ['my'], pane: ['pane'] };
const partOf = (area: string): Part => parts.find((part) => part !== 'later' && areasOf[part].includes(area)) ?? 'later';

export const source = 'en';

export const foldersOf = (catalogue: string): readonly string[] => readdirSync(catalogue).toSorted();

export function readAreas(catalogue: string, language: string): readonly Area[] {
  const folder = join(catalogue, language);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -'.json'.length), messages: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Group }));
}

/** `['skills.count', '{count, plural, …}']` for every message of an area. */
export function flat(group: Group, before = ''): readonly (readonly [path: string, message: string])[] {
  return Object.entries(group).flatMap(([name, value]) => (typeof value === 'string' ? [[`${before}${name}`, value] as const] : flat(value, `${before}${name}.`)));
}

export type ArgumentType = 'number' | 'string';

/** What a message asks for, by name. */
export function argumentsOf(message: string): ReadonlyMap<string, ArgumentType> {
  const found = new Map<string, ArgumentType>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type === TYPE.plural || one.type === TYPE.number) found.set(one.value, 'number');
      else if ((one.type === TYPE.argument || one.type === TYPE.select) && found.get(one.value) === undefined) found.set(one.value, 'string');
      if (one.type === TYPE.plural || one.type === TYPE.select) for (const option of Object.values(one.options)) walk(option.value);
    }
  };
  walk(parsed(message));
  return found;
}

/** Tags are words here (`<b>` is what somebody may read about), and places in a file nobody asks for. */
const parsed = (message: string): readonly MessageFormatElement[] => parse(message, { ignoreTag: true, captureLocation: false, requiresOtherClause: true });

/** Code of an object with every message: words as they are, or a function of the arguments. `say` is its `Formats`. */
export function codeOf(group: Group): string {
  const lines = Object.entries(group).map(([name, value]) => {
    const code = typeof value === 'string' ? messageCode(value) : codeOf(value);
    return `${JSON.stringify(name)}: ${code}`;
  });
  return `{${lines.join(',\n')}}`;
}

function messageCode(message: string): string {
  const elements = parsed(message);
  const code = partsCode(elements, null);
  return argumentsOf(message).size === 0 ? JSON.stringify(plain(elements)) : `(a) => ${code}`;
}

const plain = (elements: readonly MessageFormatElement[]): string => elements.map((one) => (one.type === TYPE.literal ? one.value : '')).join('');

function partsCode(elements: readonly MessageFormatElement[], counted: string | null): string {
  const parts = elements.map((one) => {
    switch (one.type) {
      case TYPE.literal:
        return JSON.stringify(one.value);
      case TYPE.argument:
        return `say.words(a.${one.value})`;
      case TYPE.number:
        return `say.number(a.${one.value})`;
      case TYPE.pound:
        return `say.number(a.${counted ?? ''})`;
      case TYPE.plural:
        if (one.offset !== 0 || one.pluralType !== 'cardinal') throw new Error(`Offsets and ordinals are not used here: {${one.value}, …}`);
        return `say.plural(a.${one.value}, ${optionsCode(one.options, one.value)})`;
      case TYPE.select:
        return `say.select(a.${one.value}, ${optionsCode(one.options, counted)})`;
      default:
        throw new Error('Only words, arguments, numbers, plurals and choices are used here: dates are written by “when.ts”.');
    }
  });
  return parts.length === 0 ? '""' : parts.length === 1 ? (parts[0] ?? '""') : parts.join(' + ');
}

function optionsCode(options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>, counted: string | null): string {
  return `{${Object.entries(options)
    .map(([name, { value }]) => `${JSON.stringify(name)}: () => ${partsCode(value, counted)}`)
    .join(', ')}}`;
}

/** Everything of a language that is loaded together. */
export function moduleOf(areas: readonly Area[], part: Part): string {
  const all: Record<string, string | Group> = {};
  for (const { name, messages } of areas) if (partOf(name) === part) Object.assign(all, messages);
  return `export default (say) => (${codeOf(all)});`;
}

/** The names of all messages and what each asks for, as TypeScript. */
export function typesOf(areas: readonly Area[]): string {
  const groups = areas.flatMap(({ name, messages }) => Object.entries(messages).map(([group, value]) => ({ name, group, value }))).map(({ name, group, value }) => `  /** \`${name}.json\` */\n  readonly ${group}: ${typeOf(value, '  ')};`);
  return `/** What the catalogues say, by name: written by \`npm run words\` from \`catalogue/${source}/\`. Do not edit it. */\nexport interface Messages {\n${groups.join('\n')}\n}\n`;
}

function typeOf(value: string | Group, indent: string): string {
  if (typeof value === 'string') {
    const asked = [...argumentsOf(value)].map(([name, type]) => `readonly ${name}: ${type}`);
    return asked.length === 0 ? 'string' : `(a: { ${asked.join('; ')} }) => string`;
  }
  const inner = Object.entries(value).map(([name, one]) => `${indent}  readonly ${/^[a-z]\w*$/i.test(name) ? name : `'${name}'`}: ${typeOf(one, `${indent}  `)};`);
  return `{\n${inner.join('\n')}\n${indent}}`;
}

/** Groups that two areas have: one would hide the other. */
export function twice(areas: readonly Area[]): readonly string[] {
  const names = areas.flatMap(({ messages }) => Object.keys(messages));
  return names.filter((name, at) => names.indexOf(name) !== at);
}

/** Every category of number that a message must tell apart in this language, by what it forgot. */
function categoriesForgotten(message: string, language: string): readonly string[] {
  const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((one) => !rare(language).includes(one));
  const forgotten: string[] = [];
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type === TYPE.plural) for (const category of asked) if (one.options[category] === undefined && !(one.options['=0'] !== undefined && category === 'zero')) forgotten.push(`${one.value}: ${category}`);
      if (one.type === TYPE.plural || one.type === TYPE.select) for (const option of Object.values(one.options)) walk(option.value);
    }
  };
  walk(parsed(message));
  return forgotten;
}

/** “many” of French, Spanish and Portuguese is for whole millions, which nothing here is counted in. */
const rare = (language: string): readonly string[] => (/^(fr|es|pt)/.test(language) ? ['many'] : []);

/** What is wrong with a language, a line each; empty when nothing is. */
export function faultsOf(catalogue: string, language: string): readonly string[] {
  const faults: string[] = [];
  const own = readAreas(catalogue, language);
  for (const { name, messages } of readAreas(catalogue, source)) {
    const theirs = new Map(flat(own.find((area) => area.name === name)?.messages ?? {}));
    const here = `${language}/${name}.json`;
    for (const [path, message] of flat(messages)) {
      const said = theirs.get(path);
      theirs.delete(path);
      if (said === undefined) faults.push(`${here}: ${path} is missing`);
      else faults.push(...faultsOfMessage(said, message, language).map((fault) => `${here}: ${path} ${fault}`));
    }
    for (const path of theirs.keys()) faults.push(`${here}: ${path} is nothing that ${source} says`);
  }
  const known = readAreas(catalogue, source).map(({ name }) => name);
  for (const { name } of own) if (!known.includes(name)) faults.push(`${language}/${name}.json: there is no such area in ${source}`);
  return faults;
}

function faultsOfMessage(said: string, original: string, language: string): readonly string[] {
  try {
    if (said.trim() === '' && original.trim() !== '') return ['says nothing'];
    // What cannot become code is refused first.
    codeOf({ said });
    const [own, asked] = [argumentsOf(said), argumentsOf(original)];
    const faults = [...own.keys()].filter((name) => !asked.has(name)).map((name) => `asks for {${name}}, which nobody gives`);
    faults.push(...[...asked.keys()].filter((name) => !own.has(name) && asked.get(name) === 'string').map((name) => `leaves {${name}} out`));
    faults.push(...categoriesForgotten(said, language).map((what) => `does not tell apart ${what}`));
    return faults;
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}
