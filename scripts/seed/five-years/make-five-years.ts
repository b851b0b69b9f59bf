/**
 * Five years of one 1:1: 260 weekly sessions, told by pages that come and go, through the real rules and the real
 * document. Each session is prepared by both (a page each) and held by both (a page each): four Yjs client ids a week.
 * Sessions of the past leave the record as the app moves them out. The last one is prepared and not held yet. The same bytes
 * each time.
 */
import { createHash } from 'node:crypto';
import { newId } from '../../../src/base/ids.ts';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Role } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { readMe } from '../../../src/domain/template/read-me.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import type { SeedFiles, Setting } from '../make-weekly.ts';
import { archiveIn, noPapers } from '../seal.ts';
import { seededRandom } from './chance.ts';
import { tellWeek } from './week.ts';

const weekCount = 260;
/** Of somebody who began so late that twelve sessions have been held: the last week is only prepared. */
const weeksOfTwelve = 13;
/** A Monday, as the first one of `local/tenant/seeds/five-years.ts`. */
const firstDay = Date.parse('2021-12-06T00:00:00Z');
const weekMs = 7 * 86_400_000;
const savedAt = '2026-11-22T14:40:00.000Z';

/**
 * The files of the space. `papersOf` gives what makes the minutes of a session after which so many were held; `onWeek` hears how
 * many weeks have been told: all of them take about a minute.
 */
export async function makeFiveYears(
  setting: Setting,
  papersOf: (sessionsAfter: number) => Papers,
  onWeek?: (week: number) => void,
): Promise<SeedFiles> {
  const { manager, member } = setting;
  const { state, sessions } = await tell({ setting, from: 1, to: weekCount, papersOf, onWeek });
  return {
    record: recordFile(setting, state),
    readMe: readMe({ manager: manager.displayName, member: member.displayName }),
    sessions,
  };
}

/** `record.json` of the same two on the same day, had they begun twelve sessions ago: what five years are measured against. */
export async function makeTwelve(setting: Setting): Promise<Uint8Array> {
  const { state } = await tell({ setting, from: weekCount - weeksOfTwelve + 1, to: weekCount });
  return recordFile(setting, state);
}

/** SHA-256 of what is there after the first weeks: tells soon whether the archive is what the story gives now. */
export async function beginningOf(setting: Setting, weeks: number): Promise<string> {
  const { state, sessions } = await tell({ setting, from: 1, to: weeks });
  const hash = createHash('sha256').update(state);
  for (const [name, bytes] of sessions) hash.update(name).update(bytes);
  return hash.digest('hex');
}

export function recordFile({ manager, member }: Setting, state: Uint8Array): Uint8Array {
  const document = new RecordDocument(1);
  if (!document.merge(state)) throw new Error('The state that was told cannot be read.');
  return encodeRecordFile({
    partnership: pairKey(manager.id, member.id),
    savedAt,
    savedBy: member.id,
    readable: document.record.get(),
    state: document.encodeWhole(),
  });
}

interface Story {
  readonly setting: Setting;
  /** First and last week, from 1 on; the pair attaches in the first. */
  readonly from: number;
  readonly to: number;
  readonly papersOf?: (sessionsAfter: number) => Papers;
  readonly onWeek?: ((week: number) => void) | undefined;
}

interface Told {
  /** What the record holds. */
  readonly state: Uint8Array;
  readonly sessions: ReadonlyMap<string, Uint8Array>;
}

async function tell({ setting, from, to, papersOf, onWeek }: Story): Promise<Told> {
  const random = seededRandom(20_211_206);
  const sessions = new Map<string, Uint8Array>();
  const devices = new Map<string, string>();
  /** Each of the two gets another device every other year. */
  const deviceOf = (role: Role, week: number): string => {
    const key = `${role} ${Math.floor(week / 104)}`;
    const name = devices.get(key) ?? newId('d', random);
    devices.set(key, name);
    return name;
  };
  let state: Uint8Array | null = null;
  for (let week = from; week <= to; week += 1) {
    state = await tellWeek({
      setting,
      series: { subject: '1:1 Maya / Jonas', organizer: setting.manager.id, time: '09:00', everyDays: 7 },
      week,
      first: from,
      day: new Date(firstDay + (week - 1) * weekMs).toISOString().slice(0, 10),
      before: state,
      isHeld: week < weekCount,
      random,
      archive: archiveIn(sessions),
      papers: papersOf?.(weekCount - 1 - week) ?? noPapers,
      deviceOf: (role) => deviceOf(role, week),
    });
    onWeek?.(week);
  }
  return { state: state ?? new Uint8Array(), sessions };
}
