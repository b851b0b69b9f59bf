/**
 * How a record lies in a Yjs document. Only names that exist by agreement are used, nothing is nested: two people who
 * create the same thing at the same time (a session, its notes) meet in it, where nested types would make one win
 * (docs/decisions/0001-flat-document.md).
 *
 * - one `Y.Map` per table; key `<entity id>/<field>`, value plain JSON, last writer wins per field;
 * - one `Y.Text` per long text, named `text/<table>/<entity id>/<field>`.
 */
import type { TableName } from '../domain/entities.ts';

export type DocumentTable = TableName | 'partnership';

export const tables: readonly DocumentTable[] = ['partnership', 'series', 'sessions', 'states', 'topics', 'agreements', 'answers'];

export const fieldKey = (id: string, field: string): string => `${id}/${field}`;
export const textName = (table: string, id: string, field: string): string => `text/${table}/${id}/${field}`;

export interface Spot {
  readonly table: DocumentTable;
  readonly id: string;
  readonly field: string;
}

const known = new Set<string>(tables);
const isTable = (name: string | undefined): name is DocumentTable => name !== undefined && known.has(name);

/** The entity and field of a map key; null for keys that are not ours. */
export function spotOfKey(table: DocumentTable, key: string): Spot | null {
  const [id, field, ...rest] = key.split('/');
  return id && field && rest.length === 0 ? { table, id, field } : null;
}

/** The entity and field of a root text; null for root types that are not ours. */
export function spotOfText(name: string): Spot | null {
  const [kind, table, id, field, ...rest] = name.split('/');
  return kind === 'text' && isTable(table) && id && field && rest.length === 0 ? { table, id, field } : null;
}

/** A value as plain JSON; undefined for what JSON cannot hold. The other person's file may contain anything. */
export function plain(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth > 6) return undefined;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1) ?? null);
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (key !== '__proto__') copy[key] = plain(item, depth + 1);
  return copy;
}
