/** A record together with what has left it. Content only: the readable part of the files, never their state. */
import type { PartnershipRecord } from '../../src/domain/entities.ts';

const tables = ['sessions', 'states', 'topics', 'agreements', 'answers', 'scores', 'ratings', 'achievements', 'blockers', 'raises', 'settlements'] as const;

/** `upper`, and from `lower` what it does not have. */
function over(upper: PartnershipRecord, lower: PartnershipRecord): PartnershipRecord {
  const joined = Object.fromEntries(tables.map((table) => [table, { ...lower[table], ...upper[table] }]));
  return { ...upper, ...joined };
}

/**
 * What a reader may be shown of the record and the files together: where several hold the same thing, each of them may be the one
 * that was changed last (two people filed one session at the same time, or went on writing in it), so each comes first once.
 */
export function* withFiled(record: PartnershipRecord, filed: readonly PartnershipRecord[]): Iterable<PartnershipRecord> {
  if (filed.length === 0) return;
  const all = filed.reduceRight((upper, lower) => over(upper, lower));
  yield over(record, all);
  for (const one of filed) yield { ...over(over(one, record), all), partnership: record.partnership, series: record.series };
}
