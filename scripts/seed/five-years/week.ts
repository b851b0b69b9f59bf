/** One week of a pair: both prepare (a page each), and unless it is the last one both hold the session (a page each). */
import { instantOf } from '../../../local/tenant/model/time-zones.ts';
import type { Random } from '../../../src/base/ids.ts';
import type { PersonId, Role } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { templateId } from '../../../src/domain/template/template.ts';
import type { Archive } from '../../../src/sync/ports.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import type { Setting } from '../make-weekly.ts';
import { Page } from './page.ts';
import { holdSession, prepareSession } from './session.ts';

/** The meeting of the two, as the record names it. */
export interface SeriesTold {
  readonly subject: string;
  readonly organizer: PersonId;
  /** Wall clock in Berlin. */
  readonly time: string;
  readonly everyDays: number;
}

export interface Week {
  readonly setting: Setting;
  readonly series: SeriesTold;
  /** Its number, and that of the week in which the pair began. */
  readonly week: number;
  readonly first: number;
  readonly day: string;
  /** What the file holds; null before there is one. */
  readonly before: Uint8Array | null;
  readonly isHeld: boolean;
  readonly random: Random;
  readonly archive: Archive;
  /** What makes the minutes. */
  readonly papers: Papers;
  readonly deviceOf: (role: Role) => string;
  /** When they prepare it: milliseconds since 1970 UTC; left out, in the two days before. */
  readonly prepared?: Readonly<Record<Role, number>>;
}

const hour = 3_600_000;

/** The start of the meeting on that day, milliseconds since 1970 UTC. */
export function startOf({ time }: SeriesTold, day: string): number {
  return instantOf(`${day}T${time}:00`, 'Europe/Berlin');
}

/** What the file holds afterwards. */
export async function tellWeek(told: Week): Promise<Uint8Array> {
  const { setting, series, week, first, day, before, isHeld, random, archive, papers, deviceOf } = told;
  const start = startOf(series, day);
  const prepared = told.prepared ?? { manager: start - 40 * hour, member: start - 18 * hour };
  const at = new Date(start).toISOString();
  const id = `s${at.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  const session = { id, day, occurrence: { series: setting.chatId, originalStart: at, start: at } };
  const open = (role: Role, openedAt: number, state: Uint8Array | null): Page => {
    const [me, other] = role === 'manager' ? [setting.manager.id, setting.member.id] : [setting.member.id, setting.manager.id];
    return new Page({ role, me, other, device: deviceOf(role), session, openedAt, state, random });
  };

  const managerBefore = open('manager', prepared.manager, before);
  if (before === null) attach(managerBefore, setting, series, at);
  prepareSession(managerBefore, random);
  const memberBefore = open('member', prepared.member, managerBefore.close());
  prepareSession(memberBefore, random, id);
  const state = memberBefore.close();
  if (!isHeld) return state;

  const manager = open('manager', start, state);
  const member = open('member', start, state);
  holdSession(manager, member, { week, first, day, session: id }, random);
  const key = pairKey(setting.manager.id, setting.member.id);
  const confirmed = manager.record.sessions[id]?.confirmed;
  await ((confirmed?.manager ?? '') > (confirmed?.member ?? '') ? manager : member).seal(archive, key, papers);
  manager.exchangeWith(member);
  await manager.fileOldSessions(archive, key);
  member.leave();
  return manager.close();
}

function attach(page: Page, setting: Setting, { subject, organizer, everyDays }: SeriesTold, start: string): void {
  const { manager, member, chatId, joinUrl } = setting;
  page.do({
    type: 'attach',
    roles: { manager: manager.id, member: member.id },
    people: [manager, member],
    series: { id: chatId, subject, organizer, joinUrls: [joinUrl], cadence: { start, everyDays } },
    template: templateId,
  });
}
