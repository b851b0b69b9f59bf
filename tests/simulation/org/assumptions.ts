/**
 * What is taken for granted about an organisation. Nothing of it is measured: each number is meant to be rather too high than
 * too low, and docs/scale.md says so. Change one and the command counts again.
 */
import { limitsFor } from '../../../local/tenant/model/meter.ts';

const second = 1_000;
const minute = 60 * second;

export const sizes = [1_000, 15_000, 50_000, 200_000] as const;

export const assumptions = {
  /** 1:1s a week that are kept in Accord, for each person of the organisation: half of all are the member of a weekly one. */
  weeklyPerPerson: 0.5,
  /** Of the week's 1:1s so many are on Monday, and of Monday's so many in the busiest half hour. All in one time zone. */
  onMonday: 0.25,
  inBusiestHalfHour: 0.1,
  meetingMs: 30 * minute,
  /** Both have the panel or the tab open and visible, all the time; they come so long before or after the hour. */
  earliestMs: -3 * minute,
  latestMs: 2 * minute,
  /** In a meeting each does something so often, by chance: one time a step (a click, a topic), another some words. */
  actsEveryMs: 120 * second,
  typingShare: 0.4,
  shortestTypingMs: 5 * second,
  longestTypingMs: 25 * second,
  /** Before it each prepares alone so long, working in the same way, at some time of the half hour before. */
  preparesMs: 5 * minute,
  /** Pages that are visible at any time and that nobody works in, for each person: a second screen, a window left open. */
  leftOpenPerPerson: 0.02,
  /** A working day, in which that is so. */
  workingMinutes: 480,
  /** To Microsoft and back. */
  roundTripMs: 100,
  /** From a write until the drive's owner hears of it by Socket.IO ("near-real-time" in the documentation). */
  newsAfterMs: second,
} as const;

/** What an organisation of so many people does at its busiest, and on that day. */
export interface Peak {
  readonly people: number;
  /** Documented resource units a minute and a day for one app, with a licence for each person. */
  readonly limit: { readonly minute: number; readonly day: number };
  /** 1:1s on Monday, and those that are held at the same time. */
  readonly meetingsADay: number;
  readonly meetings: number;
  /** Openings in a minute: both people of the busiest half hour, spread over the minutes in which they come. */
  readonly openingsAMinute: number;
  /** People who prepare, and pages that were left open, at any moment. */
  readonly preparing: number;
  readonly leftOpen: number;
}

export function peakOf(people: number): Peak {
  const { weeklyPerPerson, onMonday, inBusiestHalfHour, earliestMs, latestMs, preparesMs, meetingMs, leftOpenPerPerson } = assumptions;
  const meetingsADay = people * weeklyPerPerson * onMonday;
  const meetings = meetingsADay * inBusiestHalfHour;
  return {
    people,
    limit: limitsFor(people),
    meetingsADay,
    meetings,
    openingsAMinute: (2 * meetings) / ((latestMs - earliestMs) / minute),
    preparing: (2 * meetings * preparesMs) / meetingMs,
    leftOpen: people * leftOpenPerPerson,
  };
}
