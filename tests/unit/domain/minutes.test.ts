import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { recordOfSession, sessionsToFile } from '../../../src/domain/views/filing.ts';
import { minutesOf } from '../../../src/domain/views/minutes.ts';
import { sealedRecord } from '../../../src/domain/views/sealing.ts';
import { richRaw, richRecord, session } from '../ui/papers/rich-record.ts';
import { rawRecord } from './arbitraries.ts';

function told(record: PartnershipRecord, id: string = session, open: PartnershipRecord = record) {
  const minutes = minutesOf(record, id, open);
  if (minutes === null) throw new Error('no minutes');
  return minutes;
}

describe('MN minutes', () => {
  test('MN1 there are none of a session that the record does not have', () => {
    expect(minutesOf(richRecord(), 's19990101')).toBeNull();
    expect(minutesOf(richRecord(), 'toString')).toBeNull();
  });

  test('MN2 what happened in it is told, and nothing of other sessions', () => {
    const { answers, state, topics, notes, made, settled } = told(richRecord());
    expect(answers.map(({ answer, owner }) => [answer.kind, answer.wording, owner])).toEqual([
      ['kept', 'Book the exam', 'member'],
      ['not-yet', 'Ask for access', 'manager'],
      ['dropped', 'Write the handbook', 'both'],
    ]);
    expect(state?.motivation).toBe(4);
    expect(topics.map(({ title, note }) => [title, note])).toEqual([['I do not dare to say no', 'Practise with Tom first']]);
    expect(notes).toContain('We walked.');
    expect(made.map(({ wording }) => wording)).toEqual(['Review the plan', 'Present alone']);
    expect(settled.map(({ blocker, outcome }) => [blocker.title, outcome.kind])).toEqual([['The travel form', 'cleared']]);
  });

  test('MN2 rewording what was proposed in the same session is no answer, and its last words are told', () => {
    const raw = richRaw();
    const wording = 'Review the whole plan';
    raw['agreements'] = { ...raw['agreements'], a4: { ...raw['agreements']?.['a4'], terms: { wording, owner: 'both', by: 'member', at: '2026-11-23T08:40:00.000Z' } } };
    raw['answers'] = { ...raw['answers'], n9: { agreement: 'a4', session, kind: 'reworded', by: 'member', at: '2026-11-23T08:40:00.000Z', text: 'Review the plan', wording } };
    const { answers, made } = told(readRecord(raw));
    expect(answers.map(({ answer }) => answer.kind)).toEqual(['kept', 'not-yet', 'dropped']);
    expect(made[0]).toMatchObject({ wording, signed: { manager: false, member: false } });
  });

  test('MN3 only scores and ratings that both have shown and that fit their seals are told', () => {
    const { scored, worth } = told(richRecord());
    expect(scored).toMatchObject([{ name: 'Infrastructure as code', value: { manager: 3, member: 4 }, evidence: { manager: 'Saw the module review', member: '' } }]);
    expect(worth).toEqual({ manager: 4, member: 5 });
    expect(JSON.stringify({ scored, worth })).not.toContain('TELLNOBODY');
    const raw = richRaw();
    const rating = raw['ratings']?.[`${session}~member`];
    raw['ratings'] = { ...raw['ratings'], [`${session}~member`]: { ...rating, revealed: { value: 1, salt: 'c'.repeat(32), at: '2026-11-23T08:00:00.000Z' } } };
    expect(told(readRecord(raw)).worth).toBeNull();
  });

  test('MN4 what was moved or reworded later is told as it was, without what is not known any more', () => {
    const raw = richRaw();
    const later = { agreement: 'a4', session: 's20261130', by: 'member', at: '2026-11-30T08:00:00.000Z' };
    raw['answers'] = { ...raw['answers'], n8: { ...later, kind: 'not-yet', due: { kind: 'day', day: '2027-01-08' }, wording: 'Review the plan' } };
    expect(told(readRecord(raw)).made[0]).toMatchObject({ wording: 'Review the plan', due: null, signed: { manager: true, member: true } });
    raw['answers'] = { ...raw['answers'], n8: { ...later, kind: 'reworded', text: 'Review the plan', wording: 'Another' } };
    const terms = { wording: 'Another', owner: 'both', by: 'member', at: '2026-11-30T08:00:00.000Z' };
    raw['agreements'] = { ...raw['agreements'], a4: { ...raw['agreements']?.['a4'], terms, 'signature-member': { terms: termsHash({ wording: 'Another', owner: 'both' }), at: '2026-11-30T08:00:00.000Z' } } };
    expect(told(readRecord(raw)).made[0]).toMatchObject({ wording: 'Review the plan', due: null, signed: null });
  });

  test('MN5 achievements and blockers since the session before are told, drafts among them, what was taken off is not', () => {
    const { achievements, raised } = told(richRecord());
    expect(achievements.map(({ id }) => id)).toEqual(['h1', 'h3']);
    expect(raised).toMatchObject([{ blocker: { id: 'b1' }, again: false }]);
    expect(told(richRecord(), 's20261130').achievements).toEqual([]);
    expect(told(richRecord(), 's20261116').achievements).toEqual([]);
    const raw = richRaw();
    raw['raises'] = { r1: { blocker: 'b2', session, by: 'member', at: '2026-11-23T08:00:00.000Z' } };
    expect(told(readRecord(raw)).raised.map(({ blocker, again }) => [blocker.id, again])).toEqual([
      ['b2', true],
      ['b1', false],
    ]);
  });

  /** The record in which the session is closed and followed by another one that was held. */
  function heldRaw(): ReturnType<typeof richRaw> {
    const raw = richRaw();
    // With a target, what serves it would stay in the record (K2).
    raw['foundations'] = {};
    // Held, so that the ones before it may leave.
    raw['sessions'] = { ...raw['sessions'], s20261130: { day: '2026-11-30', closed: { by: 'manager', at: '2026-11-30T08:00:00.000Z' } } };
    return raw;
  }

  function sealedOf(record: PartnershipRecord): PartnershipRecord {
    const held = record.sessions[session];
    if (held === undefined) throw new Error('no session');
    return sealedRecord(record, held);
  }

  test('MN1 MN5 Z8 what is sealed has the minutes that the whole record has, achievements and drafts among them', () => {
    const record = readRecord(heldRaw());
    expect(told(record).achievements.map(({ id }) => id)).toEqual(['h1', 'h3']);
    expect(told(sealedOf(record), session, record)).toEqual(told(record));
    // The skill that an achievement serves is named.
    expect(Object.keys(sealedOf(record).achievements)).toEqual(['h1', 'h3']);
    expect(Object.keys(sealedOf(record).skills)).toContain('k1');
  });

  test('MN1 MN5 a blocker from before last week is not told as raised, whatever the record of the session alone knows', () => {
    const raw = heldRaw();
    const early = { by: 'member', owner: 'manager', raisedAt: '2026-11-10T08:00:00.000Z' };
    raw['blockers'] = { ...raw['blockers'], b3: { ...early, title: 'No access', outcome: { kind: 'cleared', by: 'manager', at: '2026-11-23T08:30:00.000Z', session, reason: 'Ines' } }, b4: { ...early, title: 'Licence' } };
    raw['raises'] = { r1: { blocker: 'b4', session, by: 'member', at: '2026-11-23T08:30:00.000Z' } };
    const record = readRecord(raw);
    expect(told(record).raised.map(({ blocker, again }) => [blocker.id, again])).toEqual([
      ['b4', true],
      ['b1', false],
    ]);
    expect(told(sealedOf(record), session, record)).toEqual(told(record));
  });

  test.each([
    // Monday, 16:30 to 17:30 in Los Angeles: already Tuesday in UTC.
    { where: 'Los Angeles', day: '2026-11-23', closed: '2026-11-24T01:30:00.000Z', within: '2026-11-24T01:10:00.000Z', after: '2026-11-24T17:00:00.000Z', next: '2026-12-01T01:30:00.000Z' },
    // Tuesday, 9:00 to 10:00 in Sydney: still Monday in UTC; and what is written there on the same Tuesday after it, or on Wednesday morning, is of next week.
    { where: 'Sydney', day: '2026-11-24', closed: '2026-11-23T23:00:00.000Z', within: '2026-11-23T22:30:00.000Z', after: '2026-11-23T23:40:00.000Z', next: '2026-11-30T23:00:00.000Z' },
    { where: 'Sydney, the morning after', day: '2026-11-24', closed: '2026-11-23T23:00:00.000Z', within: '2026-11-23T22:30:00.000Z', after: '2026-11-24T21:30:00.000Z', next: '2026-11-30T23:00:00.000Z' },
  ])('PS2 MN5 what came up in a session is told by it and what came after by the next one, in $where', ({ day, closed, within, after, next }) => {
    const nextDay = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
    const held = (on: string, at: string) => ({ day: on, closed: { by: 'member', at }, 'confirmed-member': at, 'confirmed-manager': at });
    const blocker = (raisedAt: string) => ({ by: 'member', owner: 'manager', ownerName: '', note: '', title: raisedAt, raisedAt });
    const achieved = (addedAt: string) => ({ by: 'member', what: addedAt, value: 'Worth it', day, addedAt });
    const raw = { ...richRaw(), sessions: { s1: held(day, closed), s2: held(nextDay, next) }, blockers: { b1: blocker(within), b2: blocker(after) }, achievements: { h1: achieved(within), h2: achieved(after) } };
    const record = readRecord(raw);
    const of = (id: string) => ({ raised: told(record, id).raised.map((one) => one.blocker.id), achieved: told(record, id).achievements.map((one) => one.id) });
    expect(of('s1')).toEqual({ raised: ['b1'], achieved: ['h1'] });
    expect(of('s2')).toEqual({ raised: ['b2'], achieved: ['h2'] });
    // And what is sealed holds the same.
    const one = record.sessions['s1'];
    if (one === undefined) throw new Error('no session');
    expect(Object.keys(sealedRecord(record, one).achievements)).toEqual(['h1']);
    expect(Object.keys(sealedRecord(record, one).blockers)).toEqual(['b1']);
  });

  test('MN1 MN5 the record of a session that has left has the same minutes, but for drafts', () => {
    const record = readRecord(heldRaw());
    const filing = sessionsToFile(record, '2027-12-01', 1).find((one) => one.session.id === session);
    if (filing === undefined) throw new Error('nothing to file');
    const whole = told(record);
    // A draft goes with no session.
    expect(told(recordOfSession(record, filing), session, record)).toEqual({ ...whole, achievements: whole.achievements.filter(({ value }) => value !== '') });
  });

  test('MN6 any record has minutes of each of its sessions', () => {
    fc.assert(
      fc.property(rawRecord, (raw) => {
        const record = readRecord(raw);
        for (const id of Object.keys(record.sessions)) {
          expect(told(record, id)).toEqual(told(record, id));
          expect(told(record, id).session.id).toBe(id);
        }
      }),
    );
  });
});
