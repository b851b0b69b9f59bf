import type { PartnershipRecord, TableName } from '../domain/entities.ts';
import { emptyRecord } from '../domain/entities.ts';
import { readEntity, readPartnership } from '../domain/read-record.ts';
import { plain, type Spot } from './layout.ts';

type Fields = Record<string, unknown>;

/**
 * The plain snapshot beside the Yjs document: takes single fields as they change and re-reads only the entities that
 * they belong to. Every value is validated on the way (the other person's file is untrusted input).
 */
export class RecordMirror {
  readonly #fields = new Map<string, Map<string, Fields>>();
  readonly #touched = new Map<string, Set<string>>();
  #record: PartnershipRecord = emptyRecord;

  get record(): PartnershipRecord {
    return this.#record;
  }

  put(spot: Spot, value: unknown): void {
    const table = getOrMake(this.#fields, spot.table, () => new Map<string, Fields>());
    const fields = getOrMake(table, spot.id, () => Object.create(null) as Fields);
    const clean = plain(value);
    if (clean === undefined) delete fields[spot.field];
    else fields[spot.field] = clean;
    getOrMake(this.#touched, spot.table, () => new Set<string>()).add(spot.id);
  }

  /** The leaf of this spot has left: its entity is not in the record any more. */
  forget({ table, id }: Spot): void {
    this.#fields.get(table)?.delete(id);
    getOrMake(this.#touched, table, () => new Set<string>()).add(id);
  }

  /** The snapshot with everything that was put since the last call. */
  refresh(): PartnershipRecord {
    if (this.#touched.size === 0) return this.#record;
    const next: Record<string, unknown> = { ...this.#record };
    for (const [table, ids] of this.#touched) {
      if (table === 'partnership') {
        next[table] = readPartnership(this.#fields.get(table)?.get('it') ?? {});
        continue;
      }
      const entities: Record<string, unknown> = { ...(next[table] as object) };
      for (const id of ids) {
        const fields = this.#fields.get(table)?.get(id);
        const entity = fields === undefined ? null : readEntity(table as TableName, id, fields);
        if (entity === null) delete entities[id];
        else entities[id] = entity;
      }
      next[table] = entities;
    }
    this.#touched.clear();
    this.#record = next as unknown as PartnershipRecord;
    return this.#record;
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
