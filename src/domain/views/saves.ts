/** Hundreds of saves of a file as a person remembers them: by day, and by when somebody sat down with it. SPEC: E7. */
import type { Day, Instant } from '../../base/clock.ts';

export interface Save {
  readonly savedAt: Instant;
  /** Empty when it is not known. */
  readonly savedBy: string;
}

/** Saves that followed each other, newest first. */
export interface Sitting<S extends Save> {
  readonly from: Instant;
  readonly to: Instant;
  /** Who saved in it, the first one first; without those who are not known. */
  readonly by: readonly string[];
  /** Never empty. */
  readonly saves: readonly S[];
}

export interface SaveDay<S extends Save> {
  readonly day: Day;
  readonly sittings: readonly Sitting<S>[];
}

/** Whoever comes back after this has had something else to do in between. */
const apartMs = 30 * 60_000;

/** Newest first: days in the zone that `dayOf` counts in, and in each the sittings. No save is left out. */
export function savesByDay<S extends Save>(saves: readonly S[], dayOf: (savedAt: Instant) => Day): readonly SaveDay<S>[] {
  const days: { day: Day; sittings: S[][] }[] = [];
  for (const save of [...saves].sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))) {
    const day = dayOf(save.savedAt);
    const last = days.at(-1);
    const sitting = last?.day === day ? last.sittings.at(-1) : undefined;
    const later = sitting?.at(-1);
    if (last?.day !== day) days.push({ day, sittings: [[save]] });
    else if (later !== undefined && Date.parse(later.savedAt) - Date.parse(save.savedAt) <= apartMs) sitting?.push(save);
    else last.sittings.push([save]);
  }
  return days.map(({ day, sittings }) => ({ day, sittings: sittings.flatMap((one) => sittingOf(one) ?? []) }));
}

function sittingOf<S extends Save>(saves: readonly S[]): Sitting<S> | null {
  const newest = saves[0];
  const oldest = saves.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const by = new Set([...saves].reverse().flatMap(({ savedBy }) => (savedBy === '' ? [] : [savedBy])));
  return { from: oldest.savedAt, to: newest.savedAt, by: [...by], saves };
}
