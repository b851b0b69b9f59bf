/**
 * Five years of one 1:1: 260 weekly sessions, told by pages that come and go, through the real rules and the real
 * document. Each session is prepared by both (a page each) and held by both (a page each): four Yjs client ids a week.
 * The last session is prepared and not held yet. The same bytes each time.
 */
import { createHash } from 'node:crypto';
import { instantOf } from '../../../local/tenant/model/time-zones.ts';
import type { Random } from '../../../src/base/ids.ts';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Role } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { readMe, templateId } from '../../../src/domain/template/default.ts';
import type { SeedFiles, Setting } from '../make-weekly.ts';
import { seededRandom } from './chance.ts';
import { Page } from './page.ts';
import { holdSession, prepareSession } from './session.ts';

const weekCount = 260;
/** A Monday, as the first one of `local/tenant/seeds/five-years.ts`. */
const firstDay = Date.parse('2021-12-06T00:00:00Z');
const weekMs = 7 * 86_400_000;
const savedAt = '2026-11-22T14:40:00.000Z';

/** The files of the space. `onWeek` hears how many weeks have been told: all of them take some minutes. */
export function makeFiveYears(setting: Setting, onWeek: (week: number) => void = () => undefined): SeedFiles {
  const { manager, member } = setting;
  const document = new RecordDocument(1);
  if (!document.merge(stateAfter(setting, weekCount, onWeek))) throw new Error('The state of five years cannot be read.');
  return {
    record: encodeRecordFile({
      partnership: pairKey(manager.id, member.id),
      savedAt,
      savedBy: member.id,
      readable: document.record.get(),
      state: document.encodeWhole(),
    }),
    readMe: readMe({ manager: manager.displayName, member: member.displayName }),
  };
}

/** SHA-256 of what the document holds after the first weeks: tells soon whether the archive is what the story gives now. */
export function beginningOf(setting: Setting, weeks: number): string {
  return createHash('sha256').update(stateAfter(setting, weeks)).digest('hex');
}

function stateAfter(setting: Setting, weeks: number, onWeek: (week: number) => void = () => undefined): Uint8Array {
  const random = seededRandom(20_211_206);
  let state: Uint8Array | null = null;
  for (let week = 1; week <= weeks; week += 1) {
    const day = new Date(firstDay + (week - 1) * weekMs).toISOString().slice(0, 10);
    state = tellWeek({ setting, day, before: state, isHeld: week < weekCount, random });
    onWeek(week);
  }
  return state ?? new Uint8Array();
}

interface Week {
  readonly setting: Setting;
  readonly day: string;
  /** What the file holds; null before there is one. */
  readonly before: Uint8Array | null;
  readonly isHeld: boolean;
  readonly random: Random;
}

function tellWeek({ setting, day, before, isHeld, random }: Week): Uint8Array {
  const start = instantOf(`${day}T09:00:00`, 'Europe/Berlin');
  const at = new Date(start).toISOString();
  const id = `s${at.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  const session = { id, day, occurrence: { series: setting.chatId, originalStart: at, start: at } };
  const open = (role: Role, hoursBefore: number, state: Uint8Array | null): Page =>
    new Page({ role, me: setting[role].id, session, openedAt: start - hoursBefore * 3_600_000, state, random });

  const mayaBefore = open('manager', 40, before);
  if (before === null) attach(mayaBefore, setting, at);
  prepareSession(mayaBefore, random);
  const jonasBefore = open('member', 18, mayaBefore.close());
  prepareSession(jonasBefore, random, id);
  const prepared = jonasBefore.close();
  if (!isHeld) return prepared;

  const maya = open('manager', 0, prepared);
  const jonas = open('member', 0, prepared);
  holdSession(maya, jonas, id, random);
  jonas.close();
  return maya.close();
}

function attach(page: Page, setting: Setting, start: string): void {
  const { manager, member, chatId, joinUrl } = setting;
  page.do({
    type: 'attach',
    roles: { manager: manager.id, member: member.id },
    people: [manager, member],
    series: {
      id: chatId,
      subject: '1:1 Maya / Jonas',
      organizer: manager.id,
      joinUrls: [joinUrl],
      cadence: { start, everyDays: 7 },
    },
    template: templateId,
  });
}
