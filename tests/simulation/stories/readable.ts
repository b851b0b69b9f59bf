/** Records as people see them when they open a file by hand. */
import type { PartnershipRecord } from '../../../src/domain/entities.ts';

/** Null when nothing can be read. */
export function readableOf(bytes: Uint8Array): PartnershipRecord | null {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { readable?: PartnershipRecord }).readable ?? null;
  } catch {
    return null;
  }
}

/** As text, the same for records that show the same. */
export function inOrder(record: PartnershipRecord | null): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
