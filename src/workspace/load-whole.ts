import type * as Whole from './whole-record.ts';

/** What understands the file of a record. Null: there is no network, and it was never loaded. */
export async function loadWhole(): Promise<typeof Whole | null> {
  return import('./whole-record.ts').catch(() => null);
}
