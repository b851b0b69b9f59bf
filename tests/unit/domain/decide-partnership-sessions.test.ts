import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { otherOf, pairKey, roleOf } from '../../../src/domain/pair.ts';
import { isSealed } from '../../../src/domain/session-state.ts';
import { decide } from '../../../src/domain/decide.ts';
import { attachCommand, firstSession, people, World } from './world.ts';

const id = firstSession.id;
const close: Command = { type: 'close-session', session: id };
const confirm: Command = { type: 'confirm-session', session: id };
const reopen: Command = { type: 'reopen-session', session: id };
const notes: Command = { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from: '', to: 'hello' };

describe('partnership', () => {
  test('P1: the pair key does not depend on order or case', () => {
    expect(pairKey('B', 'a')).toBe(pairKey('A', 'b'));
    expect(pairKey('a', 'b')).toMatch(/^[0-9a-f]{16}$/);
    expect(pairKey('a', 'b')).not.toBe(pairKey('a', 'c'));
  });

  test('P2: nothing before attaching, and attaching once', () => {
    const world = new World(false);
    expect(world.act('member', { type: 'add-topic', id: 't1', title: 'x' })).toEqual({ kind: 'not-attached' });
    world.done('manager', attachCommand);
    expect(world.record.partnership?.attachedBy).toBe(people.manager.id);
    expect(world.act('member', attachCommand)).toEqual({ kind: 'already-attached' });
  });

  test('P3: two different people, one of whom attaches', () => {
    const world = new World(false);
    const attach = attachCommand as Extract<Command, { type: 'attach' }>;
    const twice = { manager: people.member.id.toUpperCase(), member: people.member.id };
    expect(world.act('member', { ...attach, roles: twice })).toEqual({ kind: 'same-person' });
    expect(world.act('member', { ...attach, roles: { ...attach.roles, manager: 'somebody' } })).toEqual({ kind: 'not-one-of-the-two' });
    const outsider = decide(world.record, attach, { ...world.context('member'), me: 'outsider' });
    expect(outsider).toEqual({ ok: false, error: { kind: 'not-one-of-the-two' } });
  });

  test('P4: only the two act, whatever the case of their ids', () => {
    const { record, context } = { record: new World().record, context: new World().context('member') };
    const add: Command = { type: 'add-topic', id: 't1', title: 'x' };
    expect(decide(record, add, { ...context, me: 'outsider' })).toEqual({ ok: false, error: { kind: 'not-one-of-the-two' } });
    expect(decide(record, add, { ...context, me: people.member.id.toUpperCase() }).ok).toBe(true);
    expect(roleOf(record, 'outsider')).toBeNull();
    expect(otherOf(record, people.member.id)).toEqual(people.manager);
  });

  test('P5: roles are swapped only before either has written', () => {
    const world = new World();
    world.done('member', { type: 'swap-roles' });
    expect(world.record.partnership?.roles).toEqual({ manager: people.member.id, member: people.manager.id });
    world.done('manager', { type: 'add-topic', id: 't1', title: 'x' });
    expect(world.act('member', { type: 'swap-roles' })).toEqual({ kind: 'roles-in-use' });
  });

  const text = { table: 'foundations', id: 'it', field: 'agreement' } as const;
  const founding: readonly (readonly [string, Command])[] = [
    ['the text of the partnership agreement', { type: 'edit-text', target: text, from: '', to: 'We speak openly.' }],
    ['a level', { type: 'set-level', which: 'present', level: 2 }],
  ];
  test.each(founding)('P5: %s is in use, too', (_what, command) => {
    const world = new World();
    world.done('member', command);
    expect(world.act('manager', { type: 'swap-roles' })).toEqual({ kind: 'roles-in-use' });
  });

  test('P5: the pair’s template names no side', () => {
    const world = new World();
    world.done('member', { type: 'choose-template', json: JSON.stringify({ id: 'own.one', title: 'Ours' }) });
    world.done('manager', { type: 'swap-roles' });
  });

  test('P6: linking a series adds and never erases', () => {
    const world = new World();
    const cadence = { start: '2026-11-23T08:00:00.000Z', everyDays: 7 };
    const series = { id: '19:x@thread.v2', subject: '1:1', organizer: people.manager.id, joinUrls: ['https://a'], cadence };
    world.done('manager', { type: 'link-series', series });
    expect(world.act('manager', { type: 'link-series', series })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'link-series', series: { ...series, subject: '', joinUrls: ['https://b'], cadence: null } });
    expect(world.record.series[series.id]).toEqual({ ...series, joinUrls: ['https://a', 'https://b'] });
  });
});

describe('sessions', () => {
  test('S1: the session at hand is written when first needed, others are unknown', () => {
    const world = new World();
    world.done('member', notes);
    expect(world.raw['sessions']?.[id]).toEqual({ day: '2026-11-23', occurrence: null, notes: 'hello' });
    expect(world.act('member', { ...close, session: 'elsewhere' })).toEqual({ kind: 'unknown', what: 'session' });
    const again = world.done('member', { ...notes, from: 'hello', to: 'hello you' });
    expect(again.map((one) => one.kind)).toEqual(['text']);
  });

  test('S2: an open session follows a moved meeting, a closed one does not', () => {
    const world = new World();
    world.done('member', notes);
    const occurrence = { series: 'x', originalStart: '2026-11-23T08:00:00.000Z', start: '2026-11-24T08:00:00.000Z' };
    world.session = { id, day: '2026-11-24', occurrence };
    world.done('member', { type: 'set-motivation', session: id, value: 4 });
    expect(world.record.sessions[id]).toMatchObject({ day: '2026-11-24', occurrence });
    world.done('member', close);
    world.session = { id, day: '2026-11-25', occurrence: { ...occurrence, start: '2026-11-25T08:00:00.000Z' } };
    world.done('manager', confirm);
    expect(world.record.sessions[id]?.day).toBe('2026-11-24');
  });

  test('S3: closing confirms for the closer; closing after the other confirms', () => {
    const world = new World();
    world.done('manager', close);
    expect(world.record.sessions[id]).toMatchObject({ closed: { by: 'manager' }, confirmed: { member: null } });
    expect(world.act('manager', close)).toEqual({ kind: 'session-closed' });
    world.done('member', close);
    expect(world.record.sessions[id]?.closed?.by).toBe('manager');
    expect(Object.values(world.record.sessions).map(isSealed)).toEqual([true]);
  });

  test('S4: confirming needs a close, works once and seals', () => {
    const world = new World();
    expect(world.act('member', confirm)).toEqual({ kind: 'session-open' });
    world.done('manager', close);
    expect(world.act('manager', confirm)).toEqual({ kind: 'unchanged' });
    world.done('member', confirm);
    expect(world.act('member', confirm)).toEqual({ kind: 'session-sealed' });
  });

  test('S5: opened again by either; a late confirmation does not seal the next close', () => {
    const world = new World();
    expect(world.act('member', reopen)).toEqual({ kind: 'session-open' });
    world.done('manager', close);
    world.done('member', reopen);
    expect(world.record.sessions[id]).toMatchObject({ closed: null, confirmed: { manager: null, member: null } });
    Object.assign(world.raw['sessions']?.[id] ?? {}, { 'confirmed-member': '2026-11-23T09:00:00.000Z' });
    world.done('manager', close);
    expect(Object.values(world.record.sessions).map(isSealed)).toEqual([false]);
    world.done('member', confirm);
    expect(world.act('manager', reopen)).toEqual({ kind: 'session-sealed' });
  });

  test('S6, S7: closed takes everything, sealed takes only the ledger', () => {
    const world = new World();
    world.done('member', { type: 'add-topic', id: 't1', title: 'one' });
    world.done('member', { type: 'add-topic', id: 't2', title: 'two' });
    world.done('manager', close);
    world.done('member', { type: 'set-motivation', session: id, value: 3 });
    world.done('manager', notes);
    world.done('manager', { type: 'discuss-topic', id: 't1', session: id });
    world.done('member', confirm);
    const sealed = { kind: 'session-sealed' };
    expect(world.act('member', { type: 'set-motivation', session: id, value: 4 })).toEqual(sealed);
    expect(world.act('member', { ...notes, from: 'hello', to: 'bye' })).toEqual(sealed);
    expect(world.act('member', { type: 'discuss-topic', id: 't2', session: id })).toEqual(sealed);
    expect(world.act('member', { type: 'keep-topic', id: 't1' })).toEqual(sealed);
    expect(world.act('member', { type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from: '', to: 'x' })).toEqual(sealed);
    expect(world.act('member', { type: 'correct-occurrence', session: id, day: '2026-11-24', occurrence: null })).toEqual(sealed);
    world.done('member', { type: 'propose-agreement', id: 'a1', session: id, wording: 'w', owner: 'both', due: 'next' });
  });

  test('S8: a date is corrected once', () => {
    const world = new World();
    const correct: Command = { type: 'correct-occurrence', session: id, day: '2026-11-20', occurrence: null };
    world.done('member', correct);
    expect(world.record.sessions[id]?.day).toBe('2026-11-20');
    expect(world.act('member', correct)).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { ...correct, day: '2026-02-30' })).toEqual({ kind: 'unknown', what: 'session' });
  });
});
