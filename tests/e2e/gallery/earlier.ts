/** Earlier versions to look at: hundreds of saves over weeks, and what the record held before the other person tidied up. */
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import type { EarlierVersion, EarlierVersions } from '../../../src/workspace/workspace.ts';
import { manager, today, weekly } from './records.ts';

type Raw = ReturnType<typeof weekly>;

const at = (day: string, time: string): string => `${day}T${time}:00.000Z`;

function agreement(raw: Raw, id: string, wording: string, outcome: object | null = null): void {
  const signature = { terms: termsHash({ wording, owner: 'member' }), at: at('2026-11-16', '08:10') };
  (raw['agreements'] ??= {})[id] = {
    terms: { wording, owner: 'member', by: 'member', at: at('2026-11-16', '08:10') },
    due: { kind: 'day', day: '2026-12-04' },
    proposedAt: at('2026-11-16', '08:10'),
    session: 's2026-11-16',
    'signature-manager': signature,
    'signature-member': signature,
    outcome,
  };
}

function topic(raw: Raw, id: string, title: string, note: string, withdrawn: object | null = null): void {
  (raw['topics'] ??= {})[id] = { by: 'manager', title, addedAt: at('2026-11-19', '07:00'), discussed: null, withdrawn, note };
}

function session(raw: Raw, day: string, fields: object): void {
  const sessions = (raw['sessions'] ??= {});
  sessions[`s${day}`] = { day, occurrence: null, ...sessions[`s${day}`], ...fields };
}

const longNote =
  'He said the migration group is a chance and a threat at once. We went through who would stand in for him on call, and found that nobody has been asked.\nAsk Ines before Thursday.';

/** As it was. */
function before(): Raw {
  const raw = weekly();
  agreement(raw, 'e1', 'Write the exam plan and show it before December');
  agreement(raw, 'e2', 'Say no to one request each week, and tell how it went');
  topic(raw, 'e3', 'What happens to your on-call weeks during the migration', 'Tom would take two of them.');
  topic(raw, 'e4', 'The talk in Lund: who travels?', 'Both of us, if the budget allows.\nTrain, not plane.');
  session(raw, today, { notes: longNote });
  session(raw, '2026-11-16', { notes: 'We walked instead of sitting. Keep that. The second half was about sleep.' });
  (raw['states'] ??= {})[`s${today}`] = { motivation: 2, induction: 'contributing', stuck: 'I have nobody to ask about the event schema.', scars: '', breakthroughs: '', at: at(today, '07:50') };
  return raw;
}

/** As it is: shortened, withdrawn, dropped and reworded since. */
export function tidied(): Raw {
  const raw = before();
  agreement(raw, 'e1', 'Write the exam plan and show it before December', { kind: 'dropped', by: 'manager', at: at(today, '08:20'), session: `s${today}`, reason: 'Not needed' });
  agreement(raw, 'e2', 'Say no more often');
  topic(raw, 'e3', 'What happens to your on-call weeks during the migration', 'Tom would take two of them.', { at: at(today, '08:21'), by: 'manager' });
  topic(raw, 'e4', 'Lund', 'Both of us, if the budget allows.');
  session(raw, today, { notes: 'Ask Ines before Thursday.' });
  session(raw, '2026-11-16', { notes: 'We walked instead of sitting. Keep that.' });
  (raw['states'] ??= {})[`s${today}`] = { motivation: null, induction: 'contributing', stuck: '', scars: '', breakthroughs: '', at: at(today, '08:22') };
  return raw;
}

/** Days, each with the times when somebody sat down, how often it was saved and how many minutes apart. */
const sittings: readonly (readonly [day: string, time: string, saves: number, apart: number, by: readonly string[]])[] = [
  [today, '08:22', 41, 1, ['Maya Lindqvist', 'Jonas Okafor']],
  ['2026-11-22', '18:40', 2, 4, ['Jonas Okafor']],
  ['2026-11-22', '10:47', 12, 3, ['Jonas Okafor']],
  ['2026-11-22', '08:05', 1, 1, ['Maya Lindqvist']],
  ...Array.from({ length: 14 }, (_, week) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * week)).toISOString().slice(0, 10);
    return [day, '09:40', 26, 2, ['Maya Lindqvist', 'Jonas Okafor']] as const;
  }),
];

const versions = sittings.flatMap(([day, time, saves, apart, by]) =>
  Array.from({ length: saves }, (_, n) => ({
    id: `${day} ${time} ${n}`,
    savedAt: new Date(Date.parse(at(day, time)) - n * apart * 60_000).toISOString(),
    savedBy: by[n % by.length] ?? '',
    size: 60_000 - n,
  })),
);

function opened(version: string): Result<EarlierVersion, RemoteFailure> {
  // One of each: today's is like the record, an old one is damaged, one has fallen out of the record.
  if (version.startsWith('2026-11-09')) return ok({ kind: 'unreadable', reason: 'truncated' });
  if (version.startsWith('2026-11-02')) return fail({ kind: 'offline' });
  const then = readRecord(version.startsWith(today) ? tidied() : before());
  if (!version.startsWith('2026-11-16')) return ok({ kind: 'readable', record: then, joined: null, join: async () => Promise.resolve(ok()) });
  const whole = tidied();
  topic(whole, 'j1', 'What we learnt from the outage', '');
  agreement(whole, 'j2', 'Visit the customer in Malmö together');
  session(whole, '2026-11-18', { notes: 'An extra hour.' });
  return ok({ kind: 'readable', record: then, joined: readRecord(whole), join: async () => Promise.resolve(ok()) });
}

export const earlierVersions: EarlierVersions = { list: async () => ok(versions), open: async (version) => opened(version) };
export const noVersions: EarlierVersions = { list: async () => ok([]), open: async () => fail({ kind: 'missing' }) };
export const forbiddenVersions: EarlierVersions = { list: async () => fail({ kind: 'forbidden' }), open: async () => fail({ kind: 'forbidden' }) };
export const otherRecordOf = { kind: 'not-ours', with: { id: manager, displayName: 'Priya Raman', userPrincipalName: 'priya@contoso.example' } } as const;
