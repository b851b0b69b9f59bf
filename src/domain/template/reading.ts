/**
 * The small parts of which `schema.ts` is made: each reads one value of an untrusted file, and notes what is wrong with
 * it and where. Nothing throws; nothing but own properties of the file is looked at.
 */
import { isObject, own } from '../read/fields.ts';

/** What can be wrong. Closed: each has its sentence in `ui/text/template-words.ts`. */
export const problemKinds = [
  'too-big',
  'too-deep',
  'not-json',
  'missing',
  'not-an-object',
  'not-a-list',
  'too-many',
  'not-text',
  'empty',
  'too-long',
  'hidden-characters',
  'not-allowed',
  'not-days',
  'bad-id',
  'twice',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface TemplateProblem {
  /** Where: `skills[3].anchors.five`; empty for the file as a whole. */
  readonly path: string;
  readonly kind: ProblemKind;
  /** What the sentence needs to be said: the limit, what is allowed, or where else; else empty. */
  readonly detail: string;
}

/** Nobody reads more at once; a file with a thousand faults has the same answer as one with these. */
export const mostProblems = 50;

/** What is found while a file is read. */
export class Findings {
  readonly problems: TemplateProblem[] = [];
  /** Paths of fields that mean nothing here. */
  readonly hints: string[] = [];
  readonly #places = new Map<string, string>();

  problem(path: string, kind: ProblemKind, detail = ''): undefined {
    if (this.problems.length < mostProblems) this.problems.push({ path, kind, detail });
    return undefined;
  }

  hint(path: string): void {
    if (this.hints.length < mostProblems) this.hints.push(path);
  }

  /** Notes that something has this name; a name may be given once. */
  once(name: string, path: string): void {
    const before = this.#places.get(name);
    if (before === undefined) this.#places.set(name, path);
    else this.problem(path, 'twice', before);
  }
}

/** Gives the value, or undefined after a problem was noted. */
export type Reader<T> = (value: unknown, path: string, found: Findings) => T | undefined;

/**
 * What a reader cannot see and a screen would obey: control characters (but tab and line breaks), marks that turn the
 * direction of what follows, halves of characters. Letters that run from right to left are welcome.
 */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** A text of at most `max` UTF-16 units. */
export function text(max: number, mayBeEmpty = false): Reader<string> {
  return (value, path, found) => {
    if (typeof value !== 'string') return found.problem(path, 'not-text');
    if (value.length > max) return found.problem(path, 'too-long', `${max}`);
    if (hidden.test(value)) return found.problem(path, 'hidden-characters');
    if (!mayBeEmpty && value.trim() === '') return found.problem(path, 'empty');
    return value;
  };
}

/** One of these values, and no other. */
export function oneOf<const T extends string | number>(allowed: readonly T[]): Reader<T> {
  return (value, path, found) => allowed.find((one) => one === value) ?? found.problem(path, 'not-allowed', allowed.join(', '));
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path, found) => (value === null ? null : reader(value, path, found));
}

/** Whole days. */
export function days(max: number): Reader<number> {
  return (value, path, found) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max ? value : found.problem(path, 'not-days', `${max}`);
}

/** The longest names that templates may give: a score's name is made of one of them and two more. */
const longestId = 100;
/** A prefix, a dot, and more: what the app itself names has no dot, so the two never meet. */
const idForm = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

/** A name that is used in the record, once in a file. */
export const id: Reader<string> = (value, path, found) => {
  if (typeof value !== 'string' || value.length > longestId || !idForm.test(value)) return found.problem(path, 'bad-id');
  found.once(`id ${value}`, path);
  return value;
};

/** As another reader, and given once in a file for each `group`. */
export function once<T extends string | number>(group: string, reader: Reader<T>): Reader<T> {
  return (value, path, found) => {
    const read = reader(value, path, found);
    if (read !== undefined) found.once(`${group} ${read}`, path);
    return read;
  };
}

/** At most `max` of the same. */
export function list<T>(reader: Reader<T>, max: number): Reader<readonly T[]> {
  return (value, path, found) => {
    if (!Array.isArray(value)) return found.problem(path, 'not-a-list');
    if (value.length > max) return found.problem(path, 'too-many', `${max}`);
    const read = value.map((one: unknown, at) => reader(one, `${path}[${at}]`, found));
    return read.filter((one) => one !== undefined);
  };
}

/** Exactly these, in this order. */
export function row<T>(readers: readonly Reader<T>[]): Reader<readonly T[]> {
  return (value, path, found) => {
    if (!Array.isArray(value)) return found.problem(path, 'not-a-list');
    if (value.length > readers.length) return found.problem(path, 'too-many', `${readers.length}`);
    const read = readers.map((reader, at) =>
      at < value.length ? reader(value[at], `${path}[${at}]`, found) : found.problem(`${path}[${at}]`, 'missing'),
    );
    return read.filter((one) => one !== undefined);
  };
}

export type Shape<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> };

/** An object with these fields; those of `optional` may be left out. Other fields are hinted at, and left. */
export function fields<T extends object>(shape: Shape<T>, optional: readonly (keyof T)[] = []): Reader<T> {
  const names = Object.keys(shape) as (keyof T & string)[];
  return (value, path, found) => {
    if (!isObject(value)) return found.problem(path, 'not-an-object');
    const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const read: Partial<Record<keyof T, unknown>> = {};
    for (const name of names) {
      if (Object.hasOwn(value, name)) read[name] = shape[name](own(value, name), inside(name), found);
      else if (!optional.includes(name)) found.problem(inside(name), 'missing');
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(shape, name) && name !== '$schema') found.hint(inside(printable(name)));
    }
    // Whole unless a problem was noted, and then nobody gets it.
    return read as T;
  };
}

/** A field's name out of the file, short and without what cannot be seen. */
function printable(name: string): string {
  const short = name.slice(0, 60);
  return hidden.test(short) ? JSON.stringify(short) : short;
}
