/** What a record says, as plain values: the oracle compares content and knows nothing of Yjs, tags or state vectors. */
import { pastField, pastSlot, pastSlots } from '../../src/domain/growth-ids.ts';
import type { PartnershipRecord, TableName } from '../../src/domain/entities.ts';

/** Scores that stay with a skill: a field of each side for each slot. */
const pastFields = (['manager', 'member'] as const).flatMap((side) => Array.from({ length: pastSlots }, (_, slot) => pastField(side, slot)));

export type TableKey = TableName | 'partnership';

/** One field of one entity. */
export interface Spot {
  readonly table: TableKey;
  readonly id: string;
  readonly field: string;
}

export const keyOf = ({ table, id, field }: Spot): string => `${table}/${id}/${field}`;

/** What a field of an entity that is not shown reads as. */
export const absent = 'absent';

/** What a field of an entity that is shown reads as when nobody gave it: lists and lines are empty. */
export const isNotGiven = (value: string): boolean => value === 'null' || value === '[]' || value === '""';

/** The fields in which a record keeps one value each; long texts apart. */
export const fieldsOf: Readonly<Record<TableKey, readonly string[]>> = {
  partnership: ['roles', 'people', 'attachedAt', 'attachedBy', 'template'],
  series: ['subject', 'organizer', 'joinUrls', 'cadence'],
  sessions: ['day', 'occurrence', 'closed', 'confirmed-manager', 'confirmed-member', 'seal'],
  states: ['motivation', 'induction', 'at'],
  topics: ['by', 'title', 'addedAt', 'discussed', 'withdrawn'],
  agreements: ['terms', 'due', 'proposedAt', 'session', 'signature-manager', 'signature-member', 'outcome'],
  answers: ['agreement', 'session', 'kind', 'by', 'at', 'due', 'text', 'wording'],
  foundations: ['affirmed-manager', 'affirmed-member', 'visionReviewed', 'presentLevel', 'targetLevel', 'template', 'lastSealed'],
  agreementVersions: ['text', 'between', 'affirmed-manager', 'affirmed-member'],
  goals: ['horizon', 'words', 'addedAt', 'changedAt', 'retired'],
  wordings: ['goal', 'words', 'became', 'from', 'until'],
  skills: ['kind', 'name', 'anchor-one', 'anchor-three', 'anchor-five', 'order', 'addedAt', 'goal', 'level', 'needs', 'retired', ...pastFields],
  scores: ['session', 'skill', 'by', 'sealed', 'revealed', 'evidence'],
  ratings: ['session', 'by', 'sealed', 'revealed'],
  planItems: ['kind', 'title', 'status', 'due', 'addedAt', 'by', 'statusAt', 'evidence', 'skill', 'goal', 'level'],
  achievements: ['what', 'day', 'value', 'by', 'addedAt', 'skill', 'goal', 'level', 'withdrawn'],
  criteria: ['level', 'words', 'order', 'met', 'retired'],
  proofs: ['criterion', 'by', 'at', 'evidence'],
  blockers: ['title', 'by', 'raisedAt', 'owner', 'ownerName', 'blocks', 'outcome'],
  raises: ['blocker', 'session', 'by', 'at'],
  settlements: ['blocker', 'kind', 'session', 'by', 'at', 'reason'],
  gates: ['name', 'afterDays', 'passed', 'retired'],
  abilities: ['gate', 'words', 'order', 'shown', 'retired'],
  amendments: ['session', 'by', 'at', 'text'],
};

export const textsOf: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  sessions: ['notes'],
  states: ['moved', 'stuck', 'scars', 'breakthroughs'],
  topics: ['note'],
  blockers: ['note'],
  foundations: ['agreement'],
};

type Fields = Readonly<Record<string, unknown>>;

export function entityAt(record: PartnershipRecord, table: TableKey, id: string): Fields | null {
  const entity = table === 'partnership' ? record.partnership : record[table][id];
  return (entity ?? null) as Fields | null;
}

/** The value of one field as text, the same for equal values. */
export function valueAt(record: PartnershipRecord, { table, id, field }: Spot): string {
  const entity = entityAt(record, table, id);
  return entity === null ? absent : canonical(fieldIn(entity, field));
}

/**
 * What a template says is written beside the field with the first touch, and shown while the field is not there: to who reads the
 * record it is a write of the field.
 */
export const shownAs = (field: string): string => (field.startsWith('first-') ? field.slice('first-'.length) : field);

/** Names of such objects that are not those of their fields. */
const objects: Readonly<Record<string, string>> = { signature: 'signatures', anchor: 'anchors' };

/** `signature-manager`, `anchor-one` and the like are a field each in the document, and one object on the screen. */
function fieldIn(entity: Fields, field: string): unknown {
  const [name = '', part, slot] = field.split('-');
  if (part !== undefined && slot !== undefined) return pastIn(entity, part).filter(({ session }) => pastSlot(session) === Number(slot));
  return part === undefined ? entity[name] : (entity[objects[name] ?? name] as Fields)[part];
}

const pastIn = (entity: Fields, side: string): readonly { readonly session: string }[] => (entity['past'] as Readonly<Record<string, readonly { readonly session: string }[]>>)[side] ?? [];

export function longTextAt(record: PartnershipRecord, { table, id, field }: Spot): string {
  const text = entityAt(record, table, id)?.[field];
  return typeof text === 'string' ? text : '';
}

/** JSON with sorted keys; a field that is not there is null. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = value as Fields;
  return `{${Object.keys(fields)
    .sort()
    .map((key) => `${key}:${canonical(fields[key])}`)
    .join()}}`;
}

/** Words are typed as `w0012 `, each once in a history, so that each is there once or it is not. */
export const wordNumber = (number: number): string => `w${String(number).padStart(4, '0')} `;
export const wordsIn = (text: string): readonly string[] => text.match(/w\d{4} /g) ?? [];

export function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1;
  return times;
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson((a as Fields)[key], (b as Fields)[key]));
}
