import { RecordDocument } from '../document/record-document.ts';
import type { PartnershipRecord } from '../domain/entities.ts';

/** The record of a whole state, with an update merged into it; null when one does not decode, or it is no partnership's. */
export function recordOf(state: Uint8Array, update?: Uint8Array): PartnershipRecord | null {
  const document = new RecordDocument();
  const whole = document.compare(state) !== null && document.merge(state) && (update === undefined || document.merge(update));
  const record = document.record.get();
  document.destroy();
  return whole && record.partnership !== null ? record : null;
}
