/**
 * Some weeks of twelve pairs with one manager, told by pages through the real rules and the real document, as the five years
 * are. The last meeting of each is prepared and not held yet. The same bytes each time.
 */
import { joinUrl } from '../../../local/tenant/model/calendar.ts';
import { MAYA, TENANT_ID } from '../../../local/tenant/model/people.ts';
import type { TwelveSeries } from '../../../local/tenant/seeds/twelve.ts';
import { newId } from '../../../src/base/ids.ts';
import type { Person, Role } from '../../../src/domain/entities.ts';
import { readMe } from '../../../src/domain/template/read-me.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import { seededRandom } from '../five-years/chance.ts';
import { recordFile } from '../five-years/make-five-years.ts';
import { type SeriesTold, tellWeek } from '../five-years/week.ts';
import type { SeedFiles, Setting } from '../make-weekly.ts';
import { archiveIn, noPapers } from '../seal.ts';

const dayMs = 86_400_000;
/** Before the clock of the seed: Friday afternoon, and Sunday. */
const prepared: Readonly<Record<Role, number>> = {
  manager: Date.parse('2026-11-20T15:10:00Z'),
  member: Date.parse('2026-11-22T14:30:00Z'),
};

const person = ({ id, displayName, userPrincipalName }: Person): Person => ({ id, displayName, userPrincipalName });

/** The two and their meeting. */
export function settingOf({ member, organizer, chatId }: TwelveSeries): Setting {
  return {
    manager: person(MAYA),
    member: person(member),
    chatId,
    joinUrl: joinUrl({ chatId, organizerId: organizer.id }, TENANT_ID),
  };
}

/** The files of the space of one pair. @param number of the pair, from 0 on: its chance follows from it. */
export async function makePair(pair: TwelveSeries, number: number, papers: Papers = noPapers): Promise<SeedFiles> {
  const setting = settingOf(pair);
  const random = seededRandom(20_261_123 + number);
  const devices = { manager: newId('d', random), member: newId('d', random) };
  const series: SeriesTold = {
    subject: pair.subject,
    organizer: pair.organizer.id,
    time: pair.time,
    everyDays: pair.everyWeeks * 7,
  };
  const first = (number + 1) * 1_000;
  const sessions = new Map<string, Uint8Array>();
  let state: Uint8Array | null = null;
  for (let i = 0; i <= pair.held; i += 1) {
    const isHeld = i < pair.held;
    state = await tellWeek({
      setting,
      series,
      week: first + i,
      first,
      day: new Date(Date.parse(pair.firstDate) + i * series.everyDays * dayMs).toISOString().slice(0, 10),
      before: state,
      isHeld,
      random,
      archive: archiveIn(sessions),
      papers,
      deviceOf: (role) => devices[role],
      ...(isHeld ? {} : { prepared }),
    });
  }
  return {
    record: recordFile(setting, state ?? new Uint8Array()),
    readMe: readMe({ manager: setting.manager.displayName, member: setting.member.displayName }),
    sessions,
  };
}
