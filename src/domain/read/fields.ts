/** Reading one value out of somebody else's JSON: the value when it is what it should be, else the default. Never throws. */
import { unknownInstant, instantFrom } from '../dates.ts';
import type { Instant } from '../../base/clock.ts';
import { type Fields, isObject } from '../../base/fields.ts';
import type { Owner, Role, Signature } from '../entities.ts';
import { cut } from '../limits.ts';
import { isUsableId } from '../table.ts';

export { type Fields, isObject } from '../../base/fields.ts';

const noFields: Fields = {};

/** The value as an object; empty when it is none. */
export function objectOf(value: unknown): Fields {
  return isObject(value) ? value : noFields;
}

/** An own field: what an object inherits is never data. */
export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Before the name of a field that holds what a template says (`decide/first-words.ts`). */
export const firstPrefix = 'first-';

/** An own field; while nobody has written it, what the template said when the thing came into the record. */
export function ownOrFirst(fields: Fields, name: string): unknown {
  const value = own(fields, name);
  return value === undefined ? own(fields, firstPrefix + name) : value;
}

export function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? cut(value, max) : '';
}

export function oneOf<T extends string | number>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((one) => one === value) ?? null;
}

/** A reference to something by id; empty when it is not usable. */
export function idOf(value: unknown): string {
  return isUsableId(value) ? value : '';
}

/** A person's id in the one form in which ids are compared; empty when it is not usable. */
export function personIdOf(value: unknown): string {
  return idOf(value).toLowerCase();
}

export function roleFrom(value: unknown): Role | null {
  return value === 'manager' || value === 'member' ? value : null;
}

export function ownerFrom(value: unknown): Owner {
  return roleFrom(value) ?? 'both';
}

export function instantOr(value: unknown): Instant {
  return instantFrom(value) ?? unknownInstant;
}

export function signatureFrom(value: unknown): Signature | null {
  const fields = objectOf(value);
  const terms = own(fields, 'terms');
  if (typeof terms !== 'string' || !/^[0-9a-f]{64}$/.test(terms)) return null;
  return { terms, at: instantOr(own(fields, 'at')) };
}
