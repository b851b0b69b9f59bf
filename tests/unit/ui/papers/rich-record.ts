/** A record with something of everything that papers tell, in several scripts, as another person's file may hold it. */
import type { PartnershipRecord } from '../../../../src/domain/entities.ts';
import { readRecord } from '../../../../src/domain/read-record.ts';
import { sealOf } from '../../../../src/domain/sealing.ts';
import { termsHash } from '../../../../src/domain/terms.ts';

export const manager = 'aaaaaaaa-0000-4000-8000-000000000001';
export const member = 'bbbbbbbb-0000-4000-8000-000000000002';
const [before, last, next] = ['s20261116', 's20261123', 's20261130'] as const;
export const session = last;

type Raw = Record<string, Record<string, Record<string, unknown>>>;

const at = (day: string, time = '08:00') => `${day}T${time}:00.000Z`;
const salt = 'c'.repeat(32);

/** Both have sealed and shown, as their pages do. */
function blind(session: string, skill: string | null, values: { readonly manager: number; readonly member: number }, evidence = ''): Raw[string] {
  const subject = skill === null ? ({ kind: 'rating' } as const) : ({ kind: 'score', skill } as const);
  return Object.fromEntries(
    (['manager', 'member'] as const).map((by) => {
      const value = values[by] as 1;
      const sealed = { hash: sealOf({ session, subject, by }, { value, salt }), at: at('2026-11-23') };
      const id = skill === null ? `${session}~${by}` : `${session}~${skill}~${by}`;
      return [id, { session, by, sealed, revealed: { value, salt, at: at('2026-11-23') }, ...(skill === null ? {} : { skill, evidence: by === 'manager' ? evidence : '' }) }];
    }),
  );
}

/** Sealed by one side only: nobody may read it anywhere. */
const secret = 'TELLNOBODY';

export function richRaw(names = { manager: 'Maya Lindqvist', member: 'Jonas Okafor' }): Raw {
  const promise = (wording: string, owner: string, over: object = {}) => ({
    terms: { wording, owner, by: 'member', at: at('2026-11-16') },
    due: { kind: 'day', day: '2026-12-04' },
    proposedAt: at('2026-11-16'),
    session: before,
    'signature-manager': { terms: termsHash({ wording, owner: owner as 'member' }), at: at('2026-11-16') },
    'signature-member': { terms: termsHash({ wording, owner: owner as 'member' }), at: at('2026-11-16') },
    ...over,
  });
  const answer = (agreement: string, kind: string, wording: string, over: object = {}) => ({ agreement, session: last, kind, by: 'member', at: at('2026-11-23'), wording, text: '', due: null, ...over });
  return {
    partnership: {
      it: {
        roles: { manager, member },
        people: { [manager]: { id: manager, displayName: names.manager }, [member]: { id: member, displayName: names.member } },
        attachedAt: at('2026-08-31'),
        attachedBy: manager,
        template: 'partnership@1',
      },
    },
    sessions: {
      [before]: { day: '2026-11-16', closed: { by: 'manager', at: at('2026-11-16') }, notes: 'Notes of the week before' },
      [last]: { day: '2026-11-23', closed: { by: 'manager', at: at('2026-11-23', '09:00') }, 'confirmed-manager': at('2026-11-23', '09:00'), 'confirmed-member': at('2026-11-24'), notes: 'We walked.\n\n日本語のメモ 🎉\nملاحظات بالعربية 2026 ثم English' },
      [next]: { day: '2026-11-30' },
    },
    states: { [last]: { motivation: 4, induction: 'contributing', moved: 'The demo went well', stuck: '本番ログへのアクセス権がない', scars: 'I shouted', breakthroughs: 'فهمت الفكرة', at: at('2026-11-23', '07:00') } },
    topics: {
      t1: { by: 'member', title: 'I do not dare to say no', addedAt: at('2026-11-20'), discussed: { session: last, at: at('2026-11-23'), by: 'member' }, note: 'Practise with Tom first' },
      t2: { by: 'manager', title: 'Not talked about yet', addedAt: at('2026-11-20') },
    },
    agreements: {
      a1: promise('Book the exam', 'member', { outcome: { kind: 'kept', by: 'member', at: at('2026-11-23'), session: last } }),
      a2: promise('Ask for access', 'manager'),
      a3: promise('Write the handbook', 'both', { outcome: { kind: 'dropped', by: 'member', at: at('2026-11-23'), session: last, reason: 'The project ended' } }),
      a4: promise('Review the plan', 'both', { session: last, proposedAt: at('2026-11-23') }),
      a5: promise('Present alone', 'member', { session: last, proposedAt: at('2026-11-23', '08:30'), due: { kind: 'next', from: '2026-11-23' }, 'signature-manager': null }),
    },
    answers: {
      n1: answer('a1', 'kept', 'Book the exam'),
      n2: answer('a2', 'not-yet', 'Ask for access', { due: { kind: 'day', day: '2026-12-18' } }),
      n3: answer('a3', 'dropped', 'Write the handbook', { text: 'The project ended' }),
    },
    skills: {
      k1: { kind: 'technical', name: 'Infrastructure as code', order: 1, addedAt: at('2026-09-01'), level: 2, needs: 4, 'past-manager': [{ session: 'gone', day: '2026-10-05', value: 2 }], 'past-member': [{ session: 'gone', day: '2026-10-05', value: 4 }] },
      k2: { kind: 'behaviour', name: 'Listening', order: 2, addedAt: at('2026-09-01') },
    },
    scores: {
      ...blind(last, 'k1', { manager: 3, member: 4 }, 'Saw the module review'),
      [`${last}~k2~member`]: { session: last, skill: 'k2', by: 'member', sealed: { hash: 'a'.repeat(64), at: at('2026-11-23') }, revealed: { value: 5, salt, at: at('2026-11-23') }, evidence: secret },
    },
    ratings: blind(last, null, { manager: 4, member: 5 }),
    foundations: { it: { presentLevel: 1, targetLevel: 2 } },
    goals: { g1: { horizon: 'five-years', words: 'Lead a platform team that others want to join', addedAt: at('2026-09-01') } },
    planItems: {
      p1: { kind: 'formal', title: 'AZ-400', status: 'done', statusAt: at('2026-11-10'), addedAt: at('2026-09-01'), by: 'member', skill: 'k1', evidence: 'https://learn.example.org/certificates/az400' },
      p2: { kind: 'informal', title: 'Pair with Priya', status: 'under-way', statusAt: at('2026-11-10'), addedAt: at('2026-09-01'), by: 'member', due: '2026-12-18', goal: 'g1' },
      p3: { kind: 'on-the-job', title: 'Shadow the architects', status: 'dropped', statusAt: at('2026-10-26'), addedAt: at('2026-09-01'), by: 'manager' },
    },
    achievements: {
      h1: { what: 'Cut the deployment from two hours to nine minutes 🚀', value: 'Twelve teams release on the day they finish; 夜勤がなくなった。', day: '2026-11-20', by: 'member', addedAt: at('2026-11-20'), skill: 'k1', goal: 'g1', level: 2 },
      h2: { what: 'قدّمت العرض للعميل', value: 'وقّع العميل العقد لسنة أخرى (2027).', day: '2026-10-12', by: 'manager', addedAt: at('2026-10-12') },
      h3: { what: 'Wrote the on-call handbook', value: '', day: '2026-11-21', by: 'member', addedAt: at('2026-11-21') },
      h4: { what: 'Of another year', value: 'Old', day: '2025-11-21', by: 'member', addedAt: at('2025-11-21') },
      h5: { what: 'Taken off again', value: 'None', day: '2026-11-22', by: 'member', addedAt: at('2026-11-22'), withdrawn: { by: 'member', at: at('2026-11-22') } },
    },
    criteria: { c1: { level: 2, words: 'Explains a design to somebody who does not build software', order: 20, met: { by: 'manager', at: at('2026-11-09'), evidence: 'The board meeting' } } },
    blockers: {
      b1: { title: 'No write access to the staging cluster', by: 'member', raisedAt: at('2026-11-20'), owner: 'other', ownerName: 'Ines', blocks: { kind: 'level', id: '2' }, note: '' },
      b2: { title: 'The travel form', by: 'member', raisedAt: at('2026-10-01'), owner: 'manager', ownerName: '', blocks: null, note: '', outcome: { kind: 'cleared', by: 'manager', at: at('2026-11-23'), session: last, reason: 'A list of five people' } },
    },
    raises: {},
  };
}

export const richRecord = (names?: { readonly manager: string; readonly member: string }): PartnershipRecord => readRecord(richRaw(names));

/** What a person may type to do harm, and what no file can hold. */
export const hostile =
  '# x <b onclick="alert(1)">bold</b> [a](https://evil.example) ![i](x) `code` *em* _u_ ~~s~~ | pipe & &amp; $x$ <https://evil.example> https://evil.example www.evil.example a@evil.example mailto:a@evil.example ]]> <w:p> {HYPERLINK} \\ \u0000\u0007\u001b\ud800 end';
