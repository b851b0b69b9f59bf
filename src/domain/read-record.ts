/**
 * Reading a record that may come from anybody: the other person's file, an older version, a damaged download. It never
 * throws, and what it gives back is valid. SPEC: R.
 */
import { type Partnership, type PartnershipRecord, type Person, type Table, type TableName, tableNames } from './entities.ts';
import { instantOr, isObject, objectOf, own, personIdOf, textOf, type Fields } from './read/fields.ts';
import { readers, type EntityOf } from './read/readers.ts';
import { isUsableId } from './table.ts';

/** Table → id → field → value, as the document holds it. Table `partnership` has the one id `it`. */
export type RawRecord = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

const defaultTemplate = 'partnership@1';
const nameLimit = 200;

export function readRecord(raw: RawRecord): PartnershipRecord {
  const tables: Fields = objectOf(raw);
  const record: Record<string, unknown> = { partnership: readPartnership(own(objectOf(own(tables, 'partnership')), 'it')) };
  for (const table of tableNames) record[table] = readTable(table, tables);
  // Every table is there: `tableNames` are the keys of an empty record.
  return record as unknown as PartnershipRecord;
}

/** A record from its `readable` form (`record.json`, files of sessions), in which both sides' signatures and confirmations are one field. */
export function readReadable(value: unknown): PartnershipRecord {
  const tables = objectOf(value);
  const raw: Record<string, Record<string, Fields>> = { partnership: { it: objectOf(own(tables, 'partnership')) } };
  for (const table of tableNames) {
    const entities: Record<string, Fields> = Object.create(null) as Record<string, Fields>;
    for (const [id, fields] of Object.entries(objectOf(own(tables, table)))) {
      entities[id] = withSides(table, objectOf(fields));
    }
    raw[table] = entities;
  }
  return readRecord(raw);
}

/** Fields of which each side writes its own, by their names in the document and on the screen. */
const sidedFields: Readonly<Partial<Record<TableName, readonly [stored: string, shown: string]>>> = {
  agreements: ['signature', 'signatures'],
  sessions: ['confirmed', 'confirmed'],
  foundations: ['affirmed', 'affirmed'],
  agreementVersions: ['affirmed', 'affirmed'],
  skills: ['past', 'past'],
};

function withSides(table: TableName, fields: Fields): Fields {
  const sided = sidedFields[table];
  const anchors = table === 'skills' ? objectOf(own(fields, 'anchors')) : {};
  const points = Object.fromEntries(Object.entries(anchors).map(([point, words]) => [`anchor-${point}`, words]));
  // Each part of a session's rotation is a field of its own, too.
  const visited = table === 'sessions' ? objectOf(own(fields, 'visited')) : {};
  const parts = Object.fromEntries(Object.entries(visited).map(([part, mark]) => [`visited-${part}`, mark]));
  if (sided === undefined) return fields;
  const [stored, shown] = sided;
  const sides = objectOf(own(fields, shown));
  return { ...fields, ...points, ...parts, [`${stored}-manager`]: own(sides, 'manager'), [`${stored}-member`]: own(sides, 'member') };
}

/** One entity from its fields; null when its id must not be used or nothing in it can be recognised. */
export function readEntity<T extends TableName>(table: T, id: string, fields: unknown): EntityOf<T> | null {
  return isUsableId(id) && isObject(fields) ? readers[table](id, fields) : null;
}

/** The partnership from its fields; null when it does not name two different people. */
export function readPartnership(value: unknown): Partnership | null {
  const fields = objectOf(value);
  const roles = objectOf(own(fields, 'roles'));
  const manager = personIdOf(own(roles, 'manager'));
  const member = personIdOf(own(roles, 'member'));
  if (manager === '' || member === '' || manager === member) return null;
  const people = objectOf(own(fields, 'people'));
  const attachedBy = personIdOf(own(fields, 'attachedBy'));
  return {
    roles: { manager, member },
    people: { [manager]: readPerson(manager, own(people, manager)), [member]: readPerson(member, own(people, member)) },
    attachedAt: instantOr(own(fields, 'attachedAt')),
    attachedBy: attachedBy === member ? member : manager,
    template: textOf(own(fields, 'template'), nameLimit) || defaultTemplate,
  };
}

function readPerson(id: string, value: unknown): Person {
  const fields = objectOf(value);
  return {
    id,
    displayName: textOf(own(fields, 'displayName'), nameLimit),
    userPrincipalName: textOf(own(fields, 'userPrincipalName'), nameLimit),
  };
}

function readTable<T extends TableName>(table: T, tables: Fields): Table<EntityOf<T>> {
  const entities: Record<string, EntityOf<T>> = {};
  for (const [id, fields] of Object.entries(objectOf(own(tables, table)))) {
    const entity = readEntity(table, id, fields);
    if (entity) entities[id] = entity;
  }
  return entities;
}
