/**
 * Occurrences of a series from the person's own calendar (Calendars.Read). Graph cannot filter by the meeting's link, so a
 * window of `calendarView` is read and matched here; `onlineMeeting` is null unless `isOnlineMeeting` is selected as well
 * (ms-365-mcp-server#663). Ids are not used: they differ between mailboxes and change when an event moves.
 */
import { instantOf, type Instant } from '../base/clock.ts';
import { ok, type Result } from '../base/result.ts';
import type { Occurrence } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { objectAt, textAt, type Json } from './json.ts';
import { graphScopes } from './tokens.ts';

const fields = 'id,type,isCancelled,isOnlineMeeting,onlineMeeting,originalStart,start';

export async function readOccurrences(
  client: GraphClient,
  series: { readonly id: string; readonly joinUrls: readonly string[] },
  window: { readonly from: Instant; readonly to: Instant },
  signal?: AbortSignal,
): Promise<Result<readonly Occurrence[], RemoteFailure>> {
  const query = `startDateTime=${encodeURIComponent(window.from)}&endDateTime=${encodeURIComponent(window.to)}&$select=${fields}&$top=100`;
  const events = await client.list({
    path: `/me/calendarView?${query}`,
    scope: graphScopes.calendar,
    headers: { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' },
    signal,
  });
  if (!events.ok) return events;
  const links = new Set(series.joinUrls.map(comparable));
  return ok(
    events.value.flatMap((event) => readOccurrence(event, series.id, links) ?? []).sort((a, b) => a.start.localeCompare(b.start)),
  );
}

function readOccurrence(event: Json, series: string, links: ReadonlySet<string>): Occurrence | null {
  const joinUrl = textAt(objectAt(event, 'onlineMeeting'), 'joinUrl');
  if (event['isCancelled'] === true || joinUrl === null) return null;
  const link = comparable(joinUrl);
  // The long form of the link names the chat thread, which is the series.
  if (!links.has(link) && !link.includes(`/${series.toLowerCase()}/`)) return null;
  const start = utcStart(objectAt(event, 'start'));
  if (start === null) return null;
  const original = Date.parse(textAt(event, 'originalStart') ?? '');
  return { series, start, originalStart: Number.isNaN(original) ? start : instantOf(original) };
}

/** dateTimeTimeZone without an offset, in UTC as we asked: `2026-11-23T09:00:00.0000000`. */
function utcStart(start: Json | null): Instant | null {
  const dateTime = textAt(start, 'dateTime');
  if (dateTime === null || textAt(start, 'timeZone') !== 'UTC') return null;
  const ms = Date.parse(`${dateTime.slice(0, 19)}Z`);
  return Number.isNaN(ms) ? null : instantOf(ms);
}

/** Teams prints one link with different percent-encoding and case in different places. */
function comparable(link: string): string {
  try {
    return decodeURIComponent(link).toLowerCase();
  } catch {
    return link.toLowerCase();
  }
}
