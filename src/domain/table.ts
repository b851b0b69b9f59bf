/** Looking things up in tables whose keys came from another person's file. */
import type { Table } from './entities.ts';

const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
/** Control characters, and the slash, which document and file names use as a separator. */
const forbidden = /[\u0000-\u001f\u007f-\u009f/]/;

/** May it name an entity? At most 200 characters, no control characters, no `/`, nothing that objects already have. */
export function isUsableId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 200 && !dangerous.has(id) && !forbidden.test(id);
}

/** The entity, or undefined; never something inherited such as `toString`. */
export function entityOf<T>(table: Table<T>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

export function entitiesOf<T>(table: Table<T>): readonly T[] {
  return Object.values(table);
}

/** Items by key, in the order in which they came. (`Map.groupBy` is newer than the oldest browser that Teams runs in.) */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The whole number behind those of all items; 0 when there is none. No spreading: a file may hold more of them than a call takes arguments. */
export function orderBehind(items: readonly { readonly order: number }[]): number {
  return items.reduce((next, { order }) => Math.max(next, Math.floor(order) + 1), 0);
}

/** Orders by a text, then by id, by code unit: the same on every device, whatever its language. */
export function byTextThenId(a: readonly [text: string, id: string], b: readonly [text: string, id: string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
