/** What somebody else does to a recurring meeting. The words are in local/README.md. */
import { WEEKDAYS } from '../model/series.ts';
import type { Slot } from '../model/series.ts';
import type { Fields } from './fields.ts';

/** Names a series: its `seriesId` in the agenda, or the id of its chat. */
interface OfSeries {
  readonly series: string;
}

/** Which occurrence: its original date in the series' zone or its original start (ISO); null = the one that is next. */
interface OfOccurrence extends OfSeries {
  readonly occurrence: string | null;
}

export type SeriesDeed =
  | ({ readonly do: 'move-occurrence'; readonly to: string; readonly beyond: boolean } & OfOccurrence)
  | ({ readonly do: 'cancel-occurrence' } & OfOccurrence)
  | ({ readonly do: 'cancel-series' } & OfSeries)
  | ({ readonly do: 'move-series' } & OfSeries & Slot)
  | ({ readonly do: 'split-series' } & OfOccurrence & Slot)
  | ({ readonly do: 'recreate-series' } & OfSeries & Slot)
  | ({ readonly do: 'change-organizer'; readonly to: string } & OfSeries)
  | ({
      readonly do: 'add-series';
      readonly organizer: string;
      readonly attendee: string;
      readonly subject: string;
      readonly everyWeeks: number;
      readonly shortLink: boolean;
    } & Slot);

export const SERIES_DEEDS = [
  'move-occurrence',
  'cancel-occurrence',
  'cancel-series',
  'move-series',
  'split-series',
  'recreate-series',
  'change-organizer',
  'add-series',
] as const;

/** The rest of a deed of this kind. @throws BadField */
export function readSeriesDeed(what: SeriesDeed['do'], f: Fields): SeriesDeed {
  const series = (): OfSeries => ({ series: f.text('series') });
  const occurrence = (): OfOccurrence => ({ ...series(), occurrence: f.has('occurrence') ? f.text('occurrence') : null });
  switch (what) {
    case 'move-occurrence':
      return { do: what, ...occurrence(), to: instant(f, 'to'), beyond: f.flag('beyond') };
    case 'cancel-occurrence':
      return { do: what, ...occurrence() };
    case 'cancel-series':
      return { do: what, ...series() };
    case 'move-series':
    case 'recreate-series':
      return { do: what, ...series(), ...slot(f) };
    case 'split-series':
      return { do: what, ...occurrence(), ...slot(f) };
    case 'change-organizer':
      return { do: what, ...series(), to: f.person('to') };
    case 'add-series': {
      const pair = { organizer: f.person('organizer'), attendee: f.person('attendee') };
      return { do: what, ...pair, subject: f.text('subject'), everyWeeks: f.whole('everyWeeks', 1, 1), shortLink: f.flag('shortLink'), ...slot(f) };
    }
  }
}

function slot(f: Fields): Slot {
  const time = f.has('time') ? f.text('time') : null;
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) f.bad('time', 'a time like "14:30"');
  return { weekday: f.has('weekday') ? f.choice('weekday', WEEKDAYS) : null, time };
}

function instant(f: Fields, name: string): string {
  const text = f.text(name);
  return /(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : f.bad(name, 'an ISO date with its offset');
}
