/** What a calendar has after the next weeks, for a list in which somebody has no date in those. Loaded when that is so. */
import type { Agenda, Graph } from '../graph/services.ts';
import { laterWeeks, readUntil } from './calendar-windows.ts';

/** It changes seldom, and costs a call. */
const goodForMs = 6 * 3_600_000;

export interface LaterDates {
  readonly agenda: Agenda;
  /** Milliseconds since 1970: when it was read, and up to where. */
  readonly readAt: number;
  readonly until: number;
}

/** `before`: what was read the last time; it stays while it is fresh, or while there is no answer. */
export async function laterDates(graph: Pick<Graph, 'agenda'>, now: number, before: LaterDates | null): Promise<LaterDates | null> {
  if (before !== null && Math.abs(now - before.readAt) < goodForMs) return before;
  const answer = await graph.agenda(laterWeeks(now));
  return answer.ok ? { agenda: answer.value, readAt: now, until: readUntil(now, true) } : before;
}
