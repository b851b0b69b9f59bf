/** Sealed sessions to look at: as they were sealed, changed, gone, unreadable, with what came late and what was added beside. */
import { ok } from '../../../src/base/result.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { SealedLook, SealedSessions } from '../../../src/workspace/workspace.ts';
import { today, weekly } from './records.ts';

type Raw = ReturnType<typeof weekly>;

const nameOf = (day: string): string => `${day} s${day} sealed.json`;
const days = ['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];

/** Twelve weeks of which the newest are sealed, one by one side alone; with amendments, and notes that came late. */
export function sealedRaw(): Raw {
  const raw = weekly();
  for (const day of days) {
    const alone = day === '2026-10-26' ? 'member' : null;
    Object.assign(raw['sessions']?.[`s${day}`] ?? {}, {
      seal: { name: nameOf(day), sha256: 'a'.repeat(64), previous: null, at: `${day}T08:32:00.000Z`, by: 'member', alone },
      ...(alone === null ? {} : { closed: { by: 'member', at: `${day}T08:30:00.000Z` }, 'confirmed-manager': null }),
    });
  }
  Object.assign(raw['sessions']?.['s2026-11-16'] ?? {}, { notes: 'We walked instead of sitting. Keep that.\nAnd ask Ines about Lund.' });
  raw['amendments'] = {
    m1: { session: 's2026-11-16', by: 'manager', at: '2026-11-17T09:00:00.000Z', text: 'The exam is on the 9th of December, not on the 8th.' },
    m2: { session: 's2026-11-16', by: 'member', at: '2026-11-18T07:20:00.000Z', text: 'Booked.' },
  };
  return raw;
}

/** The session at hand, too. */
export function sealedToday(alone: 'manager' | null): Raw {
  const raw = sealedRaw();
  (raw['sessions'] ??= {})[`s${today}`] = {
    day: today,
    closed: { by: 'manager', at: `${today}T08:30:00.000Z` },
    'confirmed-manager': `${today}T08:30:00.000Z`,
    'confirmed-member': alone === null ? `${today}T08:31:00.000Z` : null,
    seal: { name: nameOf(today), sha256: 'b'.repeat(64), previous: null, at: `${today}T08:32:00.000Z`, by: 'manager', alone },
  };
  return raw;
}

const copy = readRecord(weekly());
const minutes: SealedLook['minutes'] = (['docx', 'md'] as const).map((form) => ({ form, name: `minutes.${form}`, webUrl: `https://contoso-my.sharepoint.com/personal/maya/Documents/minutes.${form}` }));

/** As if this one alone lay in its file. */
function only(day: string): SealedLook['sealed'] {
  const id = `s${day}`;
  const session = copy.sessions[id];
  const state = copy.states[id];
  return { ...copy, sessions: session ? { [id]: session } : {}, states: state ? { [id]: state } : {} };
}

const findings: Readonly<Record<string, SealedLook['finding']>> = { 's2026-11-09': 'changed', 's2026-11-02': 'missing', 's2026-10-19': 'unreadable' };

export const sealedLooks: SealedSessions = {
  look: async (session) => {
    const finding = findings[session] ?? 'intact';
    const day = session.slice(1);
    return ok({
      finding,
      sealed: finding === 'intact' ? withAll(only(day)) : null,
      copy: finding === 'unreadable' ? null : only(day),
      minutes: session === 's2026-11-09' ? [] : minutes,
    });
  },
  check: async (progress) => {
    progress(8, 8);
    return ok({
      checked: 8,
      troubles: [
        { day: '2026-11-09', name: nameOf('2026-11-09'), finding: 'changed', copy: only('2026-11-09'), from: '2026-11-03' },
        { day: '2026-11-02', name: nameOf('2026-11-02'), finding: 'missing', copy: null, from: '2026-10-27' },
      ],
    });
  },
};

/** Topics, agreements and answers of the pair are in the file of the session that they belong to. */
function withAll(one: SealedLook['sealed']): SealedLook['sealed'] {
  return one && { ...one, topics: copy.topics, agreements: copy.agreements, answers: copy.answers };
}

