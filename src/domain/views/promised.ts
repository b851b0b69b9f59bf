/** Which promises of a text are agreements already. SPEC: N3. */
import type { PartnershipRecord } from '../entities.ts';
import { entitiesOf } from '../table.ts';

const folded = (words: string): string => words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Words that an agreement has, or had before it was reworded. */
export const promisedWords = (record: PartnershipRecord): readonly string[] =>
  [...entitiesOf(record.agreements).map(({ terms }) => terms.wording), ...entitiesOf(record.answers).flatMap(({ kind, text: before }) => (kind === 'reworded' ? [before] : []))].map(folded).sort();

export const isPromised = (known: readonly string[], wording: string): boolean => known.includes(folded(wording));
