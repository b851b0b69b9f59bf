/** Reading the fields of a JSON object, with a sentence that names the field when one is wrong. */
import { findPerson } from '../model/directory.ts';
import type { Person } from '../model/people.ts';

type Json = Readonly<Record<string, unknown>>;

/** Thrown for a body that cannot be used; the message is the sentence. */
export class BadField extends Error {}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One object of the body. Every field that is read is noted, so that `done` can name those that nobody knows. */
export class Fields {
  private readonly known = new Set<string>();
  private readonly json: Json;
  /** Where the object stands in the body ("rules[0]"); empty for the body itself. */
  private readonly at: string;
  /** Who may be named. */
  private readonly people: readonly Person[];

  constructor(json: unknown, at: string, people: readonly Person[] = []) {
    if (!isObject(json)) throw new BadField(`${at === '' ? 'the body' : at} must be an object`);
    this.json = json;
    this.at = at;
    this.people = people;
  }

  /** @throws BadField always, with the name of the field. */
  bad(name: string, what: string): never {
    throw new BadField(`${this.nameOf(name)} must be ${what}`);
  }

  /** The value as sent; undefined when absent. */
  raw(name: string): unknown {
    this.known.add(name);
    return this.json[name];
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  nameOf(name: string): string {
    return this.at === '' ? name : `${this.at}.${name}`;
  }

  text(name: string): string {
    const value = this.raw(name);
    return typeof value === 'string' && value !== '' ? value : this.bad(name, 'a text');
  }

  /** Also the empty one. */
  anyText(name: string): string {
    const value = this.raw(name);
    return typeof value === 'string' ? value : this.bad(name, 'a text');
  }

  number(name: string, fallback: number, what: string, fits: (value: number) => boolean): number {
    const value = this.raw(name) ?? fallback;
    return typeof value === 'number' && fits(value) ? value : this.bad(name, what);
  }

  whole(name: string, fallback: number, least: number): number {
    return this.number(name, fallback, `a whole number from ${least} on`, (n) => Number.isSafeInteger(n) && n >= least);
  }

  flag(name: string): boolean {
    const value = this.raw(name) ?? false;
    return typeof value === 'boolean' ? value : this.bad(name, 'true or false');
  }

  choice<T extends string>(name: string, all: readonly T[], fallback?: T): T {
    const value = this.raw(name) ?? fallback;
    return all.find((one) => one === value) ?? this.bad(name, `one of: ${all.join(', ')}`);
  }

  /** Object id of a person who is named by it or by the user principal name. */
  person(name: string): string {
    return findPerson(this.text(name), this.people)?.id ?? this.bad(name, 'the id or user principal name of a person');
  }

  personOrNull(name: string): string | null {
    return this.has(name) ? this.person(name) : null;
  }

  /** Refuses fields that nobody has read: a misspelt one would silently do nothing. */
  done(): void {
    const unknown = Object.keys(this.json).find((name) => !this.known.has(name));
    if (unknown !== undefined) throw new BadField(`${this.nameOf(unknown)} is not a field that is known here`);
  }
}
