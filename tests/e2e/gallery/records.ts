/** Records to look at: none of them is real, all of them could be. */
import { addDays } from '../../../src/domain/dates.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import type { Owner } from '../../../src/domain/entities.ts';

export const today = '2026-11-23';
export const manager = '11111111-1111-4111-8111-111111111111';
export const member = '22222222-2222-4222-8222-222222222222';

type Table = Record<string, Record<string, unknown>>;
type Raw = Record<string, Table>;

function at(day: string, time = '08:00'): string {
  return `${day}T${time}:00.000Z`;
}

export function empty(names = { manager: 'Maya Lindqvist', member: 'Jonas Okafor' }): Raw {
  return {
    partnership: {
      it: {
        roles: { manager, member },
        people: {
          [manager]: { id: manager, displayName: names.manager, userPrincipalName: 'maya@contoso.example' },
          [member]: { id: member, displayName: names.member, userPrincipalName: 'jonas@contoso.example' },
        },
        attachedAt: at('2026-08-31'),
        attachedBy: manager,
        template: 'partnership@1',
      },
    },
    series: {},
    sessions: {},
    states: {},
    topics: {},
    agreements: {},
    answers: {},
  };
}

interface Promised {
  readonly wording: string;
  readonly owner: Owner;
  readonly day: string;
  readonly due: string | 'next';
  readonly signed?: readonly ('manager' | 'member')[];
  readonly moved?: number;
}

function add(raw: Raw, id: string, promise: Promised): void {
  const { wording, owner, day, due, signed = ['manager', 'member'], moved = 0 } = promise;
  const signature = (role: 'manager' | 'member') => (signed.includes(role) ? { terms: termsHash({ wording, owner }), at: at(day) } : null);
  (raw['agreements'] ??= {})[id] = {
    terms: { wording, owner, by: 'member', at: at(day) },
    due: due === 'next' ? { kind: 'next', from: day } : { kind: 'day', day: due },
    proposedAt: at(day),
    session: `s${day}`,
    'signature-manager': signature('manager'),
    'signature-member': signature('member'),
    outcome: null,
  };
  for (let index = 0; index < moved; index += 1) answer(raw, `${id}n${index}`, id, addDays(day, 7 * (index + 1)), 'not-yet');
}

function answer(raw: Raw, id: string, agreement: string, day: string, kind: string, text = ''): void {
  (raw['answers'] ??= {})[id] = { agreement, session: `s${day}`, kind, by: 'member', at: at(day, '08:10'), due: kind === 'not-yet' ? { kind: 'next', from: day } : null, text };
}

function settle(raw: Raw, id: string, day: string, kind: 'kept' | 'dropped', reason = ''): void {
  const agreement = raw['agreements']?.[id];
  if (agreement !== undefined) agreement['outcome'] = { kind, by: 'member', at: at(day, '08:12'), session: `s${day}`, ...(kind === 'dropped' ? { reason } : {}) };
  answer(raw, `${id}end`, id, day, kind, reason);
}

function session(raw: Raw, day: string, motivation: number, stuck: string, notes = ''): void {
  (raw['sessions'] ??= {})[`s${day}`] = {
    day,
    occurrence: null,
    closed: { by: 'manager', at: at(day, '08:30') },
    'confirmed-manager': at(day, '08:30'),
    'confirmed-member': at(day, '08:31'),
    notes,
  };
  (raw['states'] ??= {})[`s${day}`] = { motivation, induction: 'contributing', stuck, scars: '', breakthroughs: '', at: at(day, '07:50') };
}

function topic(raw: Raw, id: string, by: 'manager' | 'member', title: string, day: string, discussed: string | null = null, note = ''): void {
  (raw['topics'] ??= {})[id] = {
    by,
    title,
    addedAt: at(day, '07:00'),
    discussed: discussed === null ? null : { session: `s${discussed}`, at: at(discussed, '08:15'), by: 'member' },
    withdrawn: null,
    note,
  };
}

const stuckOver = ['Waiting for access to the staging cluster', '', 'Two reviewers who want opposite things', 'The release calendar moves every week', ''];

/** Twelve weeks in. */
export function weekly(names?: { readonly manager: string; readonly member: string }): Raw {
  const raw = empty(names);
  const moods = [3, 3, 2, 3, 4, 4, 3, 2, 3, 4, 4];
  moods.forEach((mood, week) => session(raw, addDays('2026-09-07', week * 7), mood, stuckOver[week % stuckOver.length] ?? '', week % 3 === 0 ? 'We walked instead of sitting. Keep that.' : ''));
  add(raw, 'a1', { wording: 'Ask the platform team for write access to the staging cluster', owner: 'manager', day: '2026-10-26', due: '2026-11-16', moved: 2 });
  add(raw, 'a2', { wording: 'Present the incident review to the whole team, alone', owner: 'member', day: '2026-11-16', due: 'next' });
  add(raw, 'a3', { wording: 'Book one hour with the architects about the event schema', owner: 'both', day: '2026-11-16', due: '2026-11-27' });
  add(raw, 'a4', { wording: 'Write down what “done” means for the on-call handbook', owner: 'member', day: '2026-11-09', due: '2026-12-18' });
  add(raw, 'a5', { wording: 'Put Jonas forward for the cloud migration working group', owner: 'manager', day: '2026-11-23', due: 'next', signed: ['manager'] });
  add(raw, 'a6', { wording: 'Take Fridays free of meetings until the certificate exam', owner: 'member', day: '2026-11-23', due: '2026-12-11', signed: ['member'] });
  add(raw, 'a7', { wording: 'Pair with Priya on the Terraform modules', owner: 'member', day: '2026-10-05', due: 'next' });
  settle(raw, 'a7', '2026-10-12', 'kept');
  add(raw, 'a8', { wording: 'Find a mentor outside of the department', owner: 'manager', day: '2026-10-12', due: 'next' });
  settle(raw, 'a8', '2026-11-09', 'dropped', 'Jonas found one himself');
  topic(raw, 't1', 'member', 'I do not dare to say no in the architecture round', '2026-11-20');
  topic(raw, 't2', 'member', 'Who decides about my on-call weeks?', '2026-11-02', null, 'Asked Tom, who asked Ines.');
  topic(raw, 't3', 'manager', 'How the customer heard your explanation on Tuesday', '2026-11-21');
  topic(raw, 't4', 'member', 'Certificate: is the exam in December realistic?', '2026-11-13', '2026-11-16');
  return raw;
}

/** 260 sessions and 1,500 settled agreements. */
export function fiveYears(): Raw {
  const raw = weekly();
  const start = '2021-11-29';
  for (let week = 0; week < 248; week += 1) session(raw, addDays(start, week * 7), 1 + ((week * 7) % 5), stuckOver[week % stuckOver.length] ?? '', `Week ${week + 1}: we compared what we had planned with what happened.`);
  for (let index = 0; index < 1500; index += 1) {
    const day = addDays(start, (index % 240) * 7);
    add(raw, `b${index}`, { wording: `Walk through the estimate of work package ${index + 1} together`, owner: (['member', 'manager', 'both'] as const)[index % 3] ?? 'both', day, due: 'next' });
    settle(raw, `b${index}`, addDays(day, 7), index % 5 === 0 ? 'dropped' : 'kept', index % 5 === 0 ? 'The work package was cancelled' : '');
  }
  return raw;
}

/** Names and words as long as they get. */
export function longWords(): Raw {
  const raw = weekly({
    manager: 'Dr. Maximiliane Freifrau von Hohenlohe-Waldenburg-Schillingsfürst',
    member: 'Wolfeschlegelsteinhausenbergerdorff-Ramanathan Krishnamoorthy Subramaniam',
  });
  add(raw, 'a9', {
    wording: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft anrufen. ${'Und dann noch einmal ganz in Ruhe besprechen, was daraus folgt. '.repeat(6)}`.slice(0, 498),
    owner: 'both',
    day: '2026-11-16',
    due: 'next',
  });
  topic(raw, 't9', 'member', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3), '2026-11-20');
  return raw;
}

/** Words in many scripts, with marks that turn the direction of what follows, with what no screen shows, and with what a page must not run. */
export const hostileWords = {
  arabic: 'أحجز موعد الامتحان AZ-400 قبل يوم الجمعة.',
  hebrew: 'לכתוב את הסיכונים של המעבר בעמוד אחד (לא יותר).',
  japanese: '本番環境の切り替え手順を一人で説明できるようになる',
  emoji: 'Ship it 👩🏽‍💻🚀 with 👨‍👩‍👧‍👦 and 🏳️‍🌈, é and n̈ included',
  override: 'Turned \u202Eround and round\u202C, and \u202Enever closed',
  control: 'A bell\u0007, a null\u0000 and a line\u2028end',
  markup: '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [link](javascript:window.hacked=1)',
} as const;

export function everyScript(): Raw {
  const raw = weekly({ manager: 'ليلى حداد', member: 'יונתן לוי' });
  Object.values(hostileWords).forEach((words, index) => {
    add(raw, `h${index}`, { wording: words, owner: index % 2 === 0 ? 'member' : 'manager', day: '2026-11-16', due: 'next' });
    topic(raw, `h${index}`, index % 2 === 0 ? 'manager' : 'member', words, '2026-11-09', null, words);
  });
  session(raw, '2026-11-16', 4, hostileWords.arabic, Object.values(hostileWords).join('\n'));
  return raw;
}
