/**
 * How a record lies in Yjs documents. It is a binder of leaves, a small Yjs document each: one for the partnership, one
 * for each session, topic and agreement. A leaf can leave the file as a whole, which nothing inside a Yjs document can
 * (docs/decisions/0008-leaves.md). In a leaf only names that exist by agreement are used, nothing is nested: two people who
 * create the same thing at the same time (a session, its notes) meet in it, where nested types would make one win
 * (docs/decisions/0001-flat-document.md).
 *
 * - one `Y.Map` per table; key `<field>` for the leaf's own entity, `<entity id>/<field>` for others (series in the
 *   partnership's leaf, answers in their agreement's); value plain JSON, last writer wins per field;
 * - one `Y.Text` per long text of the leaf's own entity, named `text/<table>/<field>`.
 */
import type { Mutation } from '../domain/commands.ts';
import type { TableName } from '../domain/entities.ts';
import { foundationId, sessionOfId } from '../domain/growth-ids.ts';
import { isUsableId } from '../domain/table.ts';

export type DocumentTable = TableName | 'partnership';

/** Name of a leaf: `partnership`, or the table and id of its own entity, e.g. `sessions/s20261123T0800Z`. */
export type LeafName = string;

export const partnershipLeaf: LeafName = 'partnership';

/** Not a leaf: under this name a bundle carries the list of leaves that have left (`filed.ts`). */
export const filedEntry = 'filed';
/** The same for who has seen what (`receipts.ts`). */
export const receiptsEntry = 'receipts';

/** The leaf of an entity that has one of its own. */
export const leafNamed = (kind: 'sessions' | 'topics' | 'agreements' | 'achievements' | 'blockers' | 'amendments', id: string): LeafName => `${kind}/${id}`;

/** What lies in which kind of leaf: its own entity under the one id, others under ids of their own. */
const kinds: Readonly<Record<string, { readonly own: readonly DocumentTable[]; readonly others: readonly DocumentTable[] }>> = {
  partnership: { own: ['partnership'], others: ['series'] },
  sessions: { own: ['sessions', 'states'], others: ['scores', 'ratings'] },
  topics: { own: ['topics'], others: [] },
  agreements: { own: ['agreements'], others: ['answers'] },
  foundations: { own: ['foundations'], others: ['agreementVersions', 'criteria', 'proofs', 'gates', 'abilities'] },
  goals: { own: ['goals'], others: ['wordings'] },
  skills: { own: ['skills'], others: [] },
  planItems: { own: ['planItems'], others: [] },
  achievements: { own: ['achievements'], others: [] },
  blockers: { own: ['blockers'], others: ['raises', 'settlements'] },
  amendments: { own: ['amendments'], others: [] },
};

export interface Spot {
  readonly table: DocumentTable;
  readonly id: string;
  readonly field: string;
}

/** The kind and own entity of a leaf; null for leaves that we do not know (a newer Accord's), which are kept as they are. */
function readLeaf(leaf: LeafName): { readonly id: string; readonly own: readonly DocumentTable[]; readonly others: readonly DocumentTable[] } | null {
  const [kind = '', id, ...rest] = leaf.split('/');
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known === undefined || rest.length > 0) return null;
  if (kind === partnershipLeaf) return id === undefined ? { id: 'it', ...known } : null;
  return id !== undefined && isUsableId(id) ? { id, ...known } : null;
}

/** The tables whose maps a leaf has. */
export function tablesOf(leaf: LeafName): readonly DocumentTable[] {
  const known = readLeaf(leaf);
  return known === null ? [] : [...known.own, ...known.others];
}

/** The leaf that a mutation belongs to. */
export function leafOf(mutation: Mutation): LeafName {
  switch (mutation.table) {
    case 'partnership':
    case 'series':
      return partnershipLeaf;
    case 'states':
      return `sessions/${mutation.id}`;
    case 'scores':
    case 'ratings':
      return `sessions/${sessionOfId(mutation.id)}`;
    // Written once, with everything in them.
    case 'answers':
      return `agreements/${named(mutation, 'agreement')}`;
    case 'wordings':
      return `goals/${named(mutation, 'goal')}`;
    case 'raises':
    case 'settlements':
      return `blockers/${named(mutation, 'blocker')}`;
    case 'agreementVersions':
    case 'criteria':
    case 'proofs':
    case 'gates':
    case 'abilities':
      return `foundations/${foundationId}`;
    default:
      return `${mutation.table}/${mutation.id}`;
  }
}

/** The entity in whose leaf this one lies. */
function named(mutation: Mutation, field: string): string {
  const id = mutation.kind === 'set' ? mutation.fields[field] : undefined;
  if (typeof id !== 'string') throw new Error(`What lies in a leaf of another entity names it: ${mutation.table} ${field}.`);
  return id;
}

export function fieldKey(leaf: LeafName, { table, id, field }: Spot): string {
  return readLeaf(leaf)?.own.includes(table) === true ? field : `${id}/${field}`;
}

export const textName = (table: string, field: string): string => `text/${table}/${field}`;

/** The entity and field of a map key; null for keys that are not ours. */
export function spotOfKey(leaf: LeafName, table: DocumentTable, key: string): Spot | null {
  const known = readLeaf(leaf);
  if (known === null) return null;
  const [first, second, ...rest] = key.split('/');
  if (!first || rest.length > 0) return null;
  if (known.own.includes(table)) return second === undefined ? { table, id: known.id, field: first } : null;
  return second ? { table, id: first, field: second } : null;
}

/** The entity and field of a root text; null for root types that are not ours. */
export function spotOfText(leaf: LeafName, name: string): Spot | null {
  const known = readLeaf(leaf);
  const [kind, text, field, ...rest] = name.split('/');
  const table = known?.own.find((one) => one === text);
  return known !== null && table !== undefined && kind === 'text' && field && rest.length === 0 ? { table, id: known.id, field } : null;
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
