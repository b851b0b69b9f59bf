/** The personal app of one of them, attaching to the recurring 1:1s of a calendar. */
import type { Person } from '../../src/domain/entities.ts';
import { pairKey } from '../../src/domain/pair.ts';
import type { CalendarEvent } from '../../src/graph/services.ts';
import type { AttachAll, Outcome } from '../../src/workspace/attach-all-types.ts';
import { openMyOneOnOnes } from '../../src/workspace/my-one-on-ones.ts';
import type { MyOneOnOnes } from '../../src/workspace/my.ts';
import { chatId, jonas, maya, priya } from './people.ts';
import { TwoWorkspaces } from './two-workspaces.ts';
import { memoryPage, type PageOptions } from './workspace-page.ts';

export const withPriya = pairKey(maya.id, priya.id);
export const linkOf = (chat: string): string => `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=%7b%7d`;

/** Three weeks of a series in the calendar of its organiser, or of `attendee`. */
export function series(chat: string, organizer: Person, attendee: Person, seenBy: Person, hour = 8): readonly CalendarEvent[] {
  return [0, 7, 14].map((days): CalendarEvent => {
    const start = new Date(Date.parse(`2026-11-24T0${hour}:00:00Z`) + days * 86_400_000).toISOString();
    return {
      series: `series of ${chat}`,
      subject: `1:1 in ${chat}`,
      organizer: organizer.userPrincipalName,
      organizerName: organizer.displayName,
      isMine: organizer === seenBy,
      attendees: [{ address: attendee.userPrincipalName, name: attendee.displayName, kind: 'person' }],
      attendeesHidden: false,
      joinUrl: linkOf(chat),
      start,
      originalStart: start,
    };
  });
}

export interface Opened {
  readonly my: MyOneOnOnes;
  readonly all: AttachAll;
}

export const found = ({ all }: Opened) => all.state.get().found?.all.map(({ pairKey: key, state, meetings }) => [key, state, meetings.length]) ?? null;
export const outcome = ({ all }: Opened, key: string): Outcome | undefined => all.state.get().outcomes.get(key);
const mine = (...keys: string[]) => keys.map((key) => ({ pairKey: key, mine: 'manager' as const }));

/** Maya has a series with Jonas and one with Priya, and nothing is attached yet. */
export class Attaching {
  readonly two = new TwoWorkspaces();

  constructor() {
    this.meetingIn(chatId, maya, jonas);
    this.meetingIn('19:priya', maya, priya);
    this.two.cloud.events = [...series(chatId, maya, jonas, maya), ...series('19:priya', maya, priya, maya, 9)];
  }

  meetingIn(chat: string, organizer: Person, other: Person): void {
    this.two.cloud.meetings.set(chat, { chatId: chat, subject: `1:1 in ${chat}`, organizer: organizer.id, joinUrl: linkOf(chat), people: [organizer, other] });
  }

  async open(person: Person = maya, on = 'phone', more: Partial<PageOptions> = {}): Promise<Opened> {
    const { two } = this;
    const my = openMyOneOnOnes(memoryPage(person, two.cloud, { ...two.options(on), chatId: null, ...more }).parts);
    const all = await my.attachAll();
    await two.until(() => all.state.get().found !== null || all.state.get().failure !== null);
    return { my, all };
  }

  attach({ all }: Opened, ...keys: string[]): Promise<void> {
    return this.#over(all.attach(mine(...keys)));
  }

  undo({ all }: Opened, key: string): Promise<void> {
    return this.#over(all.undo(key));
  }

  /** The clock goes on until it is done. */
  async #over(task: Promise<unknown>): Promise<void> {
    let isOver = false;
    void task.then(() => {
      isOver = true;
    });
    await this.two.until(() => isOver);
  }
}
