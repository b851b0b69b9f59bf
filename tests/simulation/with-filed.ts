/** A record together with what has left it. Content only: the readable part of the files, never their state. */
import type { PartnershipRecord } from '../../src/domain/entities.ts';

const tables = ['sessions', 'states', 'topics', 'agreements', 'answers', 'scores', 'ratings', 'achievements', 'blockers', 'raises', 'settlements'] as const;

/** `upper`, and from `lower` what it does not have. */
function over(upper: PartnershipRecord, lower: PartnershipRecord): PartnershipRecord {
  const joined = Object.fromEntries(tables.map((table) => [table, { ...lower[table], ...upper[table] }]));
  return { ...upper, ...joined };
}

/** What lies with an agreement, a blocker or a session, and leaves with it. */
const lieWith = [
  ['answers', 'agreement', 'agreements'],
  ['raises', 'blocker', 'blockers'],
  ['settlements', 'blocker', 'blockers'],
  ['scores', 'session', 'sessions'],
  ['ratings', 'session', 'sessions'],
] as const;

/** `record` without what lies with something that `file` says is over, and is not in `file`: it was taken back before that was filed. */
function asFiled(record: PartnershipRecord, file: PartnershipRecord): PartnershipRecord {
  const isOver = (table: 'agreements' | 'blockers' | 'sessions', id: string): boolean => {
    const filed = file[table][id];
    return filed !== undefined && (!('outcome' in filed) || filed.outcome !== null);
  };
  const kept = lieWith.map(([table, field, whose]) => {
    const all: [string, Readonly<Record<string, unknown>>][] = Object.entries(record[table]);
    return [table, Object.fromEntries(all.filter(([id, one]) => id in file[table] || !isOver(whose, String(one[field]))))];
  });
  return { ...record, ...(Object.fromEntries(kept) as Partial<PartnershipRecord>) };
}

/**
 * What a reader may be shown of the record and the files together: where several hold the same thing, each of them may be the one
 * that was changed last (two people filed one session at the same time, or went on writing in it), so each comes first once.
 */
export function* withFiled(record: PartnershipRecord, filed: readonly PartnershipRecord[]): Iterable<PartnershipRecord> {
  if (filed.length === 0) return;
  const all = filed.reduceRight((upper, lower) => over(upper, lower));
  yield over(record, all);
  for (const one of filed) yield { ...asFiled(over(over(one, record), all), one), partnership: record.partnership, series: record.series };
}
