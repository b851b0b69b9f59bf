import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { isSealed, sealableAs } from '../../../src/domain/session-state.ts';
import { recordOfSession, sessionsToFile } from '../../../src/domain/views/filing.ts';
import { sealedRecord, sessionsToSeal, writtenAfterSealing } from '../../../src/domain/views/sealing.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';
import { firstSession, people, World } from './world.ts';

const { id } = firstSession;
const hash = 'a'.repeat(64);
const other = 'b'.repeat(64);
const close: Command = { type: 'close-session', session: id };
const confirm: Command = { type: 'confirm-session', session: id };
const seal = (sha256 = hash, previous: string | null = null): Command => ({ type: 'seal-session', session: id, name: `2026-11-23 ${id} sealed.json`, sha256, previous });
const amend = (text: string, amendment = 'm1'): Command => ({ type: 'amend-session', id: amendment, session: id, text });
const note = (to: string, from = ''): Command => ({ type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from, to });

function confirmed(): World {
  const world = new World();
  world.done('member', note('We walked.'));
  world.done('member', close);
  world.done('manager', confirm);
  return world;
}

function sealed(): World {
  const world = confirmed();
  world.done('manager', seal());
  return world;
}

const sessionOf = (world: World) => {
  const session = world.record.sessions[id];
  if (!session) throw new Error('no session');
  return session;
};

describe('Z. Sealed sessions', () => {
  test('Z1 both have confirmed: it can be sealed at once, by the page of who confirmed last first', () => {
    const [one, ...more] = sessionsToSeal(confirmed().record, '2026-11-23T10:00:00.000Z');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ alone: null, lastBy: 'manager', since: '2026-11-23T09:04:00.000Z' });
  });

  test('Z1 one has closed: only after a week, and marked', () => {
    const world = new World();
    world.done('member', close);
    const session = sessionOf(world);
    expect(sealableAs(session, '2026-11-30T09:01:59.999Z')).toBeNull();
    expect(sealableAs(session, '2026-11-30T09:02:00.000Z')).toEqual({ alone: 'member', since: '2026-11-30T09:02:00.000Z', lastBy: 'member' });
    expect(world.act('manager', seal())).toEqual({ kind: 'not-confirmed' });
    const late = decide(world.record, seal(), { me: people.manager.id, now: '2026-12-01T08:00:00.000Z', session: firstSession });
    expect(late.ok && late.value[0]).toMatchObject({ table: 'sessions', id, fields: { seal: { by: 'manager', alone: 'member', sha256: hash } } });
  });

  test('Z2 an open session is not sealed, nor one with a hash or name that is none', () => {
    const world = new World();
    expect(world.act('member', seal())).toEqual({ kind: 'unknown', what: 'session' });
    world.done('member', note('One.'));
    expect(world.act('member', seal())).toEqual({ kind: 'session-open' });
    const both = confirmed();
    expect(both.act('member', seal('A'.repeat(64)))).toEqual({ kind: 'seal-broken' });
    expect(both.act('member', seal(hash, 'x'))).toEqual({ kind: 'seal-broken' });
    expect(both.act('member', { ...seal(), type: 'seal-session', name: 'a/b' } as Command)).toEqual({ kind: 'seal-broken' });
  });

  test('Z3 the same again changes nothing, another one is refused; the foundation knows the newest', () => {
    const world = confirmed();
    world.done('manager', seal(hash, other));
    expect(sessionOf(world).seal).toEqual({ name: `2026-11-23 ${id} sealed.json`, sha256: hash, previous: other, at: '2026-11-23T09:05:00.000Z', by: 'manager', alone: null });
    expect(world.record.foundations['it']?.lastSealed).toEqual({ name: `2026-11-23 ${id} sealed.json`, sha256: hash });
    expect(world.done('member', seal(hash))).toEqual([]);
    expect(world.act('member', seal(other))).toEqual({ kind: 'session-sealed' });
  });

  test('Z4 what is sealed takes no change, also when only one had confirmed', () => {
    const world = new World();
    world.done('member', note('We walked.'));
    world.done('member', close);
    world.raw['sessions'] = { ...world.raw['sessions'], [id]: { ...world.raw['sessions']?.[id], seal: { name: 'x', sha256: hash, previous: null, at: '2026-12-01T08:00:00.000Z', by: 'member', alone: 'member' } } };
    for (const command of [note('More.', 'We walked.'), confirm, close, { type: 'reopen-session', session: id }, { type: 'set-motivation', session: id, value: 3 }] as const) {
      expect(world.act('member', command)).toEqual({ kind: 'session-sealed' });
    }
  });

  test('Z4 a device that did not know opened it again: it stays sealed and closed', () => {
    const world = sealed();
    Object.assign(world.raw['sessions']?.[id] ?? {}, { closed: null, 'confirmed-manager': null, 'confirmed-member': null });
    expect(isSealed(sessionOf(world))).toBe(true);
    expect(sessionOf(world).closed).toEqual({ by: 'manager', at: sessionOf(world).seal?.at });
    expect(world.act('member', note('More.', 'We walked.'))).toEqual({ kind: 'session-sealed' });
  });

  test('Z4 what came later is told apart, and what was there is no change', () => {
    const world = confirmed();
    world.done('member', { type: 'propose-agreement', id: 'a1', session: id, wording: 'Book the exam', owner: 'member', due: 'next' });
    const then = sealedRecord(world.record, sessionOf(world));
    expect(writtenAfterSealing(then, world.record, id)).toEqual([]);
    // As it merges from a device that had been away.
    Object.assign(world.raw['sessions']?.[id] ?? {}, { notes: 'We walked. And talked.' });
    world.raw['states'] = { [id]: { motivation: 2, at: '2026-11-23T08:00:00.000Z' } };
    world.raw['topics'] = { t1: { by: 'member', title: 'Sleep', addedAt: '2026-11-23T08:00:00.000Z', discussed: { session: id, at: '2026-11-23T08:30:00.000Z', by: 'member' }, note: 'Too little' } };
    world.done('manager', { type: 'sign-agreement', id: 'a1', terms: world.record.agreements['a1']?.signatures.member?.terms ?? '' });
    world.done('manager', { type: 'propose-agreement', id: 'a2', session: id, wording: 'Ask Ines', owner: 'manager', due: 'next' });
    // Written before it was closed, on a device that was away; what comes after it, also on that evening, is of the next session.
    const late = { addedAt: '2026-11-23T08:50:00.000Z', day: '2026-11-23', by: 'member', value: '' };
    const blocker = { by: 'member', owner: 'manager', ownerName: '', note: 'On the cluster' };
    world.raw['achievements'] = { w1: { ...late, what: 'Closed the audit' }, w2: { ...late, what: 'Of a later week', addedAt: '2026-11-23T18:00:00.000Z' }, w3: { ...late, what: 'Taken off', withdrawn: { by: 'member', at: late.addedAt } } };
    world.raw['blockers'] = { b1: { ...blocker, title: 'No access', raisedAt: late.addedAt }, b2: { ...blocker, title: 'Of next week', raisedAt: '2026-11-23T18:00:00.000Z' } };
    expect(writtenAfterSealing(then, world.record, id)).toEqual([
      { what: 'notes', sealed: 'We walked.', present: 'We walked. And talked.' },
      { what: 'motivation', sealed: '', present: '2' },
      { what: 'topic', sealed: '', present: 'Sleep\nToo little' },
      { what: 'agreement', sealed: '', present: 'Ask Ines' },
      { what: 'achievement', sealed: '', present: 'Closed the audit' },
      { what: 'blocker', sealed: '', present: 'No access\nOn the cluster' },
    ]);
  });

  test('Z6 an amendment stands beside, by either, once', () => {
    const world = sealed();
    world.done('member', amend('  It was the Tuesday, not the Monday. '));
    expect(world.done('manager', amend('Another text under the same id'))).toEqual([]);
    expect(world.record.amendments['m1']).toMatchObject({ session: id, by: 'member', text: 'It was the Tuesday, not the Monday.' });
    expect(sessionTimeline(world.record)[0]?.amendments.map(({ text }) => text)).toEqual(['It was the Tuesday, not the Monday.']);
    expect(sealedRecord(world.record, sessionOf(world)).amendments).toEqual({});
  });

  test('Z6 not before it is confirmed, not empty, not endless', () => {
    const open = new World();
    open.done('member', note('One.'));
    expect(open.act('member', amend('x'))).toEqual({ kind: 'session-open' });
    open.done('member', close);
    expect(open.act('member', amend('x'))).toEqual({ kind: 'not-confirmed' });
    const world = sealed();
    expect(world.act('member', amend(' \n '))).toEqual({ kind: 'empty', what: 'text' });
    expect(world.act('member', amend('x'.repeat(2_001)))).toEqual({ kind: 'too-long', what: 'text', max: 2_000 });
    expect(world.act('member', { type: 'amend-session', id: 'm1', session: 's20200101', text: 'x' })).toEqual({ kind: 'unknown', what: 'session' });
    for (let n = 0; n < 50; n += 1) world.done('member', amend('again', `m${n}`));
    expect(world.act('member', amend('again', 'm50'))).toEqual({ kind: 'too-many', what: 'amendment', max: 50 });
  });

  test('Z6 amendments leave the record with their session; one that comes later stays', () => {
    const world = sealed();
    world.done('member', amend('beside'));
    world.raw['amendments'] = { ...world.raw['amendments'], m2: { session: 's20200101', by: 'member', at: '2026-11-23T09:00:00.000Z', text: 'late' } };
    for (let week = 1; week <= 12; week += 1) {
      const day = new Date(Date.UTC(2026, 10, 23 + week * 7)).toISOString().slice(0, 10);
      world.raw['sessions'] = { ...world.raw['sessions'], [`s${day.replaceAll('-', '')}`]: { day, closed: { by: 'member', at: `${day}T09:00:00.000Z` } } };
    }
    const old = sessionsToFile(world.record, '2027-03-01');
    expect(old.map(({ session, leaving }) => [session.id, leaving.amendments])).toEqual([[id, ['m1']]]);
    expect(old.map((one) => Object.keys(recordOfSession(world.record, one).amendments))).toEqual([['m1']]);
  });

  test('R1 hostile seals and amendments are read as what they can be, and reading is stable', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, fields) => {
        const raw = { sessions: { s1: { day: '2026-11-23', seal: value } }, amendments: { m1: fields }, foundations: { it: { lastSealed: value } } };
        const record = readRecord(raw as never);
        const session = record.sessions['s1'];
        expect(session?.seal === null || session?.closed !== null).toBe(true);
        expect(readRecord({ sessions: { s1: { ...session, 'confirmed-manager': null, 'confirmed-member': null } }, amendments: record.amendments } as never)).toEqual({ ...record, foundations: {} });
      }),
    );
  });
});
