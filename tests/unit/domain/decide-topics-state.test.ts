import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { firstSession, World } from './world.ts';

const id = firstSession.id;

describe('state and long texts', () => {
  const stuck = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'states', id, field: 'stuck' }, from, to });
  const note = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from, to });

  test('C1: only the member writes the state, and the time is noted', () => {
    const world = new World();
    const only = { kind: 'only', role: 'member' };
    expect(world.act('manager', { type: 'set-motivation', session: id, value: 4 })).toEqual(only);
    expect(world.act('manager', { type: 'set-induction', session: id, value: 'owning' })).toEqual(only);
    expect(world.act('manager', stuck('', 'x'))).toEqual(only);
    world.done('member', { type: 'set-motivation', session: id, value: 4 });
    world.done('member', { type: 'set-induction', session: id, value: 'owning' });
    world.done('member', stuck('', 'waiting for access'));
    const at = world.context('member').now;
    expect(world.record.states[id]).toEqual({ id, motivation: 4, induction: 'owning', moved: '', stuck: 'waiting for access', scars: '', breakthroughs: '', at });
  });

  test('C2: a value that is already there is unchanged', () => {
    const world = new World();
    expect(world.act('member', { type: 'set-motivation', session: id, value: null })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'set-motivation', session: id, value: 2 });
    expect(world.act('member', { type: 'set-motivation', session: id, value: 2 })).toEqual({ kind: 'unchanged' });
  });

  test('C3: long texts are merged, and notes belong to both', () => {
    const world = new World();
    world.done('member', { type: 'add-topic', id: 't1', title: 'x' });
    expect(world.done('manager', note('', 'a'))).toEqual([{ kind: 'text', table: 'topics', id: 't1', field: 'note', from: '', to: 'a' }]);
    expect(world.act('manager', { ...note('', 'a'), target: { table: 'topics', id: 't9', field: 'note' } } as Command)).toEqual({ kind: 'unknown', what: 'topic' });
    const fields = world.done('member', stuck('', 'y')).flatMap((one) => (one.kind === 'set' ? Object.keys(one.fields) : []));
    expect(fields).not.toContain('stuck');
  });

  test('C4: a text does not grow beyond its limit, counted after the merge', () => {
    const world = new World();
    const tooLong = { kind: 'too-long', what: 'text', max: 20_000 };
    const full = 'a'.repeat(20_000);
    expect(world.act('member', stuck('', `${full}b`))).toEqual(tooLong);
    world.done('member', stuck('', full));
    expect(world.act('member', stuck('', 'b'))).toEqual(tooLong);
    world.done('member', stuck(full, 'short'));
  });

  test('C5: an edit that changes nothing is accepted', () => {
    const world = new World();
    world.done('member', stuck('', 'x'));
    expect(world.done('member', stuck('', 'x'))).toEqual([]);
    expect(world.done('member', stuck('y', 'y'))).toEqual([]);
  });
});

describe('topics', () => {
  const add = (title: string): Command => ({ type: 'add-topic', id: 't1', title });
  const settled = { kind: 'already-settled' };

  test('T1: a title is trimmed, not empty, within its limit', () => {
    const world = new World();
    expect(world.act('member', add(' \n '))).toEqual({ kind: 'empty', what: 'title' });
    expect(world.act('member', add('x'.repeat(201)))).toEqual({ kind: 'too-long', what: 'title', max: 200 });
    expect(world.act('member', { type: 'add-topic', id: '__proto__', title: 'x' })).toEqual({ kind: 'unknown', what: 'topic' });
    world.done('member', add(` ${'x'.repeat(200)} `));
    expect(world.record.topics['t1']).toMatchObject({ by: 'member', title: 'x'.repeat(200), discussed: null, withdrawn: null });
  });

  test('T2: adding twice adds once', () => {
    const world = new World();
    world.done('member', add('one'));
    expect(world.done('member', add('two'))).toEqual([]);
  });

  test('T3: the author renames and withdraws, while it is open', () => {
    const world = new World();
    world.done('member', add('one'));
    expect(world.act('manager', { type: 'rename-topic', id: 't1', title: 'two' })).toEqual({ kind: 'only-author' });
    expect(world.act('manager', { type: 'withdraw-topic', id: 't1' })).toEqual({ kind: 'only-author' });
    expect(world.act('member', { type: 'rename-topic', id: 't1', title: 'one ' })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'rename-topic', id: 't1', title: 'two' });
    world.done('member', { type: 'withdraw-topic', id: 't1' });
    expect(world.act('member', { type: 'withdraw-topic', id: 't1' })).toEqual(settled);
    expect(world.act('member', { type: 'rename-topic', id: 't1', title: 'three' })).toEqual(settled);
    expect(world.act('member', { type: 'withdraw-topic', id: 'constructor' })).toEqual({ kind: 'unknown', what: 'topic' });
  });

  test('T4, T5: either discusses and keeps', () => {
    const world = new World();
    world.done('member', add('one'));
    expect(world.act('manager', { type: 'keep-topic', id: 't1' })).toEqual({ kind: 'unchanged' });
    world.done('manager', { type: 'discuss-topic', id: 't1', session: id });
    expect(world.record.topics['t1']?.discussed).toMatchObject({ session: id, by: 'manager' });
    expect(world.record.sessions[id]?.day).toBe('2026-11-23');
    expect(world.act('member', { type: 'discuss-topic', id: 't1', session: id })).toEqual(settled);
    world.done('member', { type: 'keep-topic', id: 't1' });
    expect(world.record.topics['t1']?.discussed).toBeNull();
  });

  test('T6: a withdrawn topic is left alone', () => {
    const world = new World();
    world.done('member', add('one'));
    world.done('member', { type: 'withdraw-topic', id: 't1' });
    const edit: Command = { type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from: '', to: 'x' };
    expect(world.act('member', edit)).toEqual(settled);
    expect(world.act('manager', { type: 'keep-topic', id: 't1' })).toEqual(settled);
  });
});
