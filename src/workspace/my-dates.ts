/** What the list of all 1:1s makes of index, records and calendar. */
import type { Occurrence, PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import type { KnownPair } from '../domain/views/recurring-one-on-ones.ts';
import type { Agenda, IndexEntry } from '../graph/services.ts';
import type { KnownSpace } from './attach-undo.ts';
import type { MyOneOnOne } from './my.ts';

const hourMs = 3_600_000;

/**
 * `later`: what comes after the weeks of `agenda`, should it have been read. `unlinked`: dates of the pair's meetings that its record
 * does not know of yet. Null without a calendar.
 */
export function datesOf(record: PartnershipRecord | null, agenda: Agenda | null, later: Agenda | null, unlinked: readonly Occurrence[]): readonly Occurrence[] | null {
  if (agenda === null || record === null) return null;
  return [...entitiesOf(record.series).flatMap((series) => [...agenda.occurrencesOf(series), ...(later?.occurrencesOf(series) ?? [])]), ...unlinked];
}

/** Running, or still to come, the next one first. */
const aheadOf = (dates: readonly Occurrence[], now: number): readonly Occurrence[] =>
  dates.filter(({ start }) => Date.parse(start) + hourMs > now).sort((a, b) => a.start.localeCompare(b.start));

/** Chat of the series that comes next; without a calendar the one that was found last. */
export function chatToOpen(chatIds: readonly string[], dates: readonly Occurrence[] | null, now: number): string | null {
  return aheadOf(dates ?? [], now)[0]?.series ?? chatIds.at(-1) ?? null;
}

/** Is there one of which what was read of the calendar has nothing that is still to come? */
export function lacksDates(all: readonly MyOneOnOne[] | null, now: number): boolean {
  return all?.some(({ calendar }) => calendar !== null && aheadOf(calendar, now).length === 0) === true;
}

export function knownPairs(entries: readonly IndexEntry[], all: readonly MyOneOnOne[] | null): readonly KnownPair[] {
  return entries.map(({ pairKey, otherName, chatIds }) => {
    const record = all?.find((one) => one.pairKey === pairKey)?.record ?? null;
    const series = record === null ? [] : entitiesOf(record.series);
    return { pairKey, otherName, chatIds: [...chatIds, ...series.map(({ id }) => id)], joinUrls: series.flatMap(({ joinUrls }) => joinUrls) };
  });
}

export function knownSpace(pairKey: string, entries: readonly IndexEntry[], all: readonly MyOneOnOne[] | null): KnownSpace | null {
  const entry = entries.find((one) => one.pairKey === pairKey);
  return entry === undefined ? null : { space: entry.space, record: all?.find((one) => one.pairKey === pairKey)?.record ?? null };
}
