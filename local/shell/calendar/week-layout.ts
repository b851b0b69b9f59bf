/** Where occurrences go in a column of a day: overlapping ones share its width. */
import type { Occurrence } from '../control/types.ts';
import { isSameDay } from '../kit/format.ts';

export interface Placed {
  readonly occurrence: Occurrence;
  /** Hours after midnight, and how many of them. */
  readonly top: number;
  readonly height: number;
  /** Which of how many lanes. */
  readonly lane: number;
  readonly lanes: number;
}

const SHORTEST_HOURS = 0.5;

const hourOf = (date: Date) => date.getHours() + date.getMinutes() / 60;

export function layOutDay(day: Date, agenda: readonly Occurrence[]): readonly Placed[] {
  const placed: Placed[] = [];
  let cluster: Placed[] = [];
  let clusterEnd = 0;
  const flush = () => {
    const lanes = Math.max(0, ...cluster.map((one) => one.lane)) + 1;
    placed.push(...cluster.map((one) => ({ ...one, lanes })));
    cluster = [];
  };
  for (const occurrence of agenda.filter((one) => isSameDay(one.start, day))) {
    const top = hourOf(occurrence.start);
    const hours = (occurrence.end.getTime() - occurrence.start.getTime()) / 3_600_000;
    const height = Math.min(Math.max(hours, SHORTEST_HOURS), 24 - top);
    if (top >= clusterEnd) flush();
    const taken = new Set(cluster.filter((one) => one.top + one.height > top).map((one) => one.lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    cluster.push({ occurrence, top, height, lane, lanes: 1 });
    clusterEnd = Math.max(clusterEnd, top + height);
  }
  flush();
  return placed;
}
