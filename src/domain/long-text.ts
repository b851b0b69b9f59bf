import type { TextField } from './commands.ts';
import type { PartnershipRecord } from './entities.ts';
import { entityOf } from './table.ts';

/** A long text as the record has it now; empty while its entity is not there. */
export function longTextOf(record: PartnershipRecord, { table, id, field }: TextField): string {
  const entity = entityOf<object>(record[table], id) as Readonly<Record<string, unknown>> | undefined;
  const text = entity?.[field];
  return typeof text === 'string' ? text : '';
}
