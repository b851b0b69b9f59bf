/** What an organisation would ask for if it were not held back: units of each situation times how many are in it. */
import { assumptions, type Peak } from './assumptions.ts';
import type { Situations } from './situations.ts';

const minute = 60_000;

export interface OnPaper {
  /** Units in the busiest minute, with and without news by Socket.IO for the owners of drives. */
  readonly minute: number;
  readonly minuteHearing: number;
  /** Units on that day. */
  readonly day: number;
}

export function onPaper(peak: Peak, units: Situations): OnPaper {
  const { meetingMs, preparesMs, workingMinutes } = assumptions;
  const around = peak.openingsAMinute * units.openingWithNews + peak.preparing * units.alone + peak.leftOpen * units.leftOpen;
  const pair = units.owner + units.guest;
  const aMeeting = (pair * meetingMs) / minute + 2 * units.openingWithNews + units.closing + 2 * (units.opening + (units.alone * preparesMs) / minute);
  return {
    minute: peak.meetings * pair + around,
    minuteHearing: peak.meetings * (units.ownerHearing + units.guestOfHearing) + around,
    day: peak.meetingsADay * aMeeting + peak.leftOpen * units.leftOpen * workingMinutes,
  };
}
