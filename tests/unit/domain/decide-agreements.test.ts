import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { Agreement } from '../../../src/domain/entities.ts';
import { agreementStatus, hasSigned, termsHash } from '../../../src/domain/terms.ts';
import { firstSession, World } from './world.ts';

const session = firstSession.id;
const proposal: Command = { type: 'propose-agreement', id: 'a1', session, wording: ' Ask for access ', owner: 'manager', due: 'next' };
const sign = (wording = 'Ask for access'): Command => ({ type: 'sign-agreement', id: 'a1', terms: termsHash({ wording, owner: 'manager' }) });
const kept = (answer: string): Command => ({ type: 'answer-kept', id: 'a1', session, answer });
const notYet = (answer: string, due = '2026-12-01'): Command => ({ type: 'answer-not-yet', id: 'a1', session, answer, due });
const drop = (answer: string, reason: string): Command => ({ type: 'drop-agreement', id: 'a1', session, answer, reason });
const reopen = (answer: string): Command => ({ type: 'reopen-agreement', id: 'a1', session, answer });
const reword = (answer: string, wording: string): Command => ({ type: 'reword-agreement', id: 'a1', session, answer, wording, owner: 'manager', due: null });

function agreementOf(world: World): Agreement {
  const agreement = world.record.agreements['a1'];
  if (!agreement) throw new Error('no agreement');
  return agreement;
}

const statusOf = (world: World) => agreementStatus(agreementOf(world));

function proposed(): World {
  const world = new World();
  world.done('member', proposal);
  return world;
}

function agreed(): World {
  const world = proposed();
  world.done('manager', sign());
  return world;
}

describe('agreements', () => {
  test('A1: the hash is on wording and owner', () => {
    const hash = termsHash({ wording: 'a b', owner: 'both' });
    expect(termsHash({ wording: ' a\n\t b ', owner: 'both' })).toBe(hash);
    expect(termsHash({ wording: 'a\u0308 b', owner: 'both' })).toBe(termsHash({ wording: '\u00e4 b', owner: 'both' }));
    expect(termsHash({ wording: 'a b', owner: 'member' })).not.toBe(hash);
    expect(termsHash({ wording: 'a B', owner: 'both' })).not.toBe(hash);
  });

  test('A2: a proposal is signed by its proposer', () => {
    const world = proposed();
    expect(agreementOf(world)).toMatchObject({ terms: { wording: 'Ask for access', by: 'member' }, due: { kind: 'next', from: '2026-11-23' }, outcome: null });
    expect(statusOf(world)).toEqual({ kind: 'proposed', waitingFor: ['manager'] });
    expect(world.done('member', proposal)).toEqual([]);
    expect(world.act('member', { ...proposal, id: 'a2', wording: ' ' })).toEqual({ kind: 'empty', what: 'wording' });
    expect(world.act('member', { ...proposal, id: 'a2', wording: 'x'.repeat(501) })).toEqual({ kind: 'too-long', what: 'wording', max: 500 });
    expect(world.act('member', { ...proposal, id: 'a2', due: '2026-13-01' })).toEqual({ kind: 'empty', what: 'due' });
    expect(world.act('member', { ...proposal, id: 'a/2' })).toEqual({ kind: 'unknown', what: 'agreement' });
  });

  test('A3: agreed means that both signed these words', () => {
    const world = agreed();
    expect(statusOf(world)).toEqual({ kind: 'agreed' });
    Object.assign(world.raw['agreements']?.['a1'] ?? {}, { terms: { ...agreementOf(world).terms, wording: 'Forget access' } });
    expect(statusOf(world)).toEqual({ kind: 'proposed', waitingFor: ['manager', 'member'] });
    expect(hasSigned(agreementOf(world), 'member')).toBe(false);
  });

  test('A4: one signs what one saw, once, while it is open', () => {
    const world = proposed();
    expect(world.act('manager', sign('something else'))).toEqual({ kind: 'wording-changed' });
    expect(world.act('member', sign())).toEqual({ kind: 'already-signed' });
    world.done('manager', sign());
    world.done('manager', kept('n1'));
    expect(world.act('manager', sign())).toEqual({ kind: 'already-settled' });
    expect(world.act('manager', { type: 'sign-agreement', id: 'toString', terms: '' })).toEqual({ kind: 'unknown', what: 'agreement' });
  });

  test('A5: rewording asks the other again, also when it goes back to old words', () => {
    const world = agreed();
    world.done('manager', reword('n1', 'Ask for access by Friday'));
    expect(statusOf(world)).toEqual({ kind: 'proposed', waitingFor: ['member'] });
    expect(world.record.answers['n1']).toMatchObject({ kind: 'reworded', text: 'Ask for access', by: 'manager', due: null });
    expect(world.act('member', sign())).toEqual({ kind: 'wording-changed' });
    world.done('manager', reword('n2', 'Ask for access'));
    expect(statusOf(world)).toEqual({ kind: 'proposed', waitingFor: ['member'] });
    world.done('member', sign());
    expect(statusOf(world)).toEqual({ kind: 'agreed' });
  });

  test('A6: a new date alone asks nobody; nothing new is unchanged', () => {
    const world = agreed();
    expect(world.act('member', reword('n1', 'Ask  for access '))).toEqual({ kind: 'unchanged' });
    world.done('member', { ...reword('n1', 'Ask for access'), due: '2026-12-24' } as Command);
    expect(statusOf(world)).toEqual({ kind: 'agreed' });
    expect(agreementOf(world).due).toEqual({ kind: 'day', day: '2026-12-24' });
    expect(world.record.answers['n1']?.due).toEqual({ kind: 'day', day: '2026-12-24' });
  });

  test('A7: kept and not yet need both signatures', () => {
    const world = proposed();
    expect(world.act('member', kept('n1'))).toEqual({ kind: 'not-agreed-yet' });
    expect(world.act('member', notYet('n1'))).toEqual({ kind: 'not-agreed-yet' });
    world.done('manager', sign());
    world.done('member', kept('n1'));
    expect(agreementOf(world).outcome).toMatchObject({ kind: 'kept', by: 'member', session });
  });

  test('A8: not yet moves the due date', () => {
    const world = agreed();
    expect(world.act('member', notYet('n1', 'soon'))).toEqual({ kind: 'empty', what: 'due' });
    world.done('member', notYet('n1'));
    expect(agreementOf(world).due).toEqual({ kind: 'day', day: '2026-12-01' });
    world.session = { id: 's20261130', day: '2026-11-30', occurrence: null };
    world.done('member', { type: 'answer-not-yet', id: 'a1', session: 's20261130', answer: 'n2', due: 'next' });
    expect(agreementOf(world).due).toEqual({ kind: 'next', from: '2026-11-30' });
    expect(world.record.answers['n2']).toMatchObject({ kind: 'not-yet', session: 's20261130', due: { kind: 'next', from: '2026-11-30' } });
  });

  test('A9: dropping what was agreed needs a reason, a proposal none', () => {
    const mere = proposed();
    mere.done('manager', drop('n1', ' '));
    expect(statusOf(mere)).toEqual({ kind: 'dropped' });
    const world = agreed();
    expect(world.act('member', drop('n1', ' '))).toEqual({ kind: 'empty', what: 'reason' });
    expect(world.act('member', drop('n1', 'x'.repeat(301)))).toEqual({ kind: 'too-long', what: 'reason', max: 300 });
    world.done('member', notYet('n1'));
    world.done('member', reword('n2', 'Other words'));
    expect(world.act('member', drop('n3', ''))).toEqual({ kind: 'empty', what: 'reason' });
    world.done('member', drop('n3', ' no longer needed '));
    expect(agreementOf(world).outcome).toMatchObject({ kind: 'dropped', reason: 'no longer needed' });
    expect(world.record.answers['n3']?.text).toBe('no longer needed');
  });

  test('A10: settled until it is opened again', () => {
    const world = agreed();
    expect(world.act('member', reopen('n1'))).toEqual({ kind: 'not-settled' });
    world.done('member', kept('n1'));
    for (const command of [kept('n2'), notYet('n2'), drop('n2', 'x'), reword('n2', 'x')]) {
      expect(world.act('manager', command)).toEqual({ kind: 'already-settled' });
    }
    world.done('manager', reopen('n2'));
    expect(statusOf(world)).toEqual({ kind: 'agreed' });
    expect(world.record.answers['n2']?.kind).toBe('reopened');
  });

  test('A11: an answer that came before comes to nothing', () => {
    const world = agreed();
    world.done('member', kept('n1'));
    world.done('member', reopen('n2'));
    const before = structuredClone(world.raw);
    for (const command of [kept('n1'), reopen('n2'), notYet('n1'), drop('n1', 'x'), reword('n1', 'x')]) {
      expect(world.done('member', command)).toEqual([]);
    }
    expect(world.raw).toEqual(before);
    expect(world.act('member', kept('__proto__'))).toEqual({ kind: 'unknown', what: 'agreement' });
    expect(world.act('member', { ...kept('n9'), session: 'nowhere' } as Command)).toEqual({ kind: 'unknown', what: 'session' });
  });
});
