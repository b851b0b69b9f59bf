/** The sentences of attaching to several meetings. */
import './later-words.ts';
import type { TabState } from '../../workspace/attach-all-types.ts';
import type { RemoteFailure } from '../remote-types.ts';
import { remoteFailure } from './later.ts';
import { m } from './language.ts';
import { words } from './words.ts';

/** “every week”; empty where nobody knows. */
function rhythm(everyDays: number | null): string {
  if (everyDays === null) return '';
  return everyDays % 7 === 0 ? m.attachAll.everyWeeks({ count: everyDays / 7 }) : m.attachAll.everyDays({ count: everyDays });
}

export const attachAll = words(() => m.attachAll, {
  none: (weeks: number) => m.attachAll.none({ weeks }),
  notLater: (weeks: number) => m.attachAll.notLater({ weeks }),
  found: (count: number) => m.attachAll.found({ count }),
  rhythm,
  next: (day: string, time: string) => m.attachAll.next({ day, time }),
  more: (count: number) => m.attachAll.more({ count }),
  continues: (name: string) => m.attachAll.continues({ name }),
  who: (name: string) => m.attachAll.who({ name }),
  role: (name: string) => ({ manager: m.attachAll.role.manager, member: m.attachAll.role.member({ name }) }),
  folders: (count: number) => m.attachAll.folders({ count }),
  others: (names: string) => m.attachAll.others({ names }),
  button: (count: number) => (count === 0 ? m.attachAll.attach : m.attachAll.attachSome({ count })),
  working: (done: number, of: number) => m.attachAll.working({ at: done + 1, of }),
  done: (attached: number, failed: number) => (failed === 0 ? m.attachAll.done({ attached }) : m.attachAll.doneNotAll({ attached, failed })),
  stopped: (done: number, left: number) => m.attachAll.stopped({ done, left, of: done + left }),
  outcome: {
    attached: (tab: TabState) => m.attachAll.outcome.attached({ tab }),
    joined: (tab: TabState) => m.attachAll.outcome.joined({ tab }),
    notShared: (name: string) => m.attachAll.outcome.notShared({ name }),
  },
  open: (name: string) => m.attachAll.open({ name }),
  undo: (name: string) => m.attachAll.undo({ name }),
  notOffered: (count: number) => m.attachAll.notOffered({ count }),
  manyPeople: (count: number) => m.attachAll.manyPeople({ count }),
});

/** Why the chats could not be asked. */
export function chatsFailure(failure: RemoteFailure): string {
  return failure.kind === 'sign-in-needed' && failure.why !== 'admin' ? attachAll.chatsAsk : remoteFailure(failure);
}
