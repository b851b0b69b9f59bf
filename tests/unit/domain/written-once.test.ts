/** What was said of an end stays, whatever comes after it. SPEC: B7, CL4, CL5. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { openBlockers, settledBlockers } from '../../../src/domain/views/blockers.ts';
import { firstLook } from '../../../src/domain/views/first-look.ts';
import { levelViews } from '../../../src/domain/views/levels.ts';
import { search, wordsOf } from '../../../src/domain/views/search.ts';
import { apart } from './devices.ts';
import { firstSession, World } from './world.ts';

const session = firstSession.id;
const raise: Command = { type: 'raise-blocker', id: 'b1', title: 'VPN', owner: 'manager', ownerName: '', blocks: null };
const clear = (reason: string): Command => ({ type: 'clear-blocker', id: 'b1', session, reason });
const letBe = (reason: string): Command => ({ type: 'let-blocker-be', id: 'b1', session, reason });
const meet = (evidence: string): Command => ({ type: 'meet-criterion', id: 'c1', level: 2, words: 'Leads a release', order: 0, evidence });
const open = (world: World) => openBlockers(world.record, { today: '2026-11-23', session, me: 'member' });
const line = (record: World['record']) => levelViews(record, defaultTemplate)[1]?.criteria.find(({ criterion }) => criterion.id === 'c1');

describe('B7 settlements', () => {
  it('B7 of two who settle it at once both reasons stay, one as the outcome', () => {
    for (const record of apart([raise], [clear('IT opened the port')], [letBe('We moved the work')])) {
      const [settled] = settledBlockers(record);
      expect([settled?.outcome.reason, ...(settled?.earlier.map(({ reason }) => reason) ?? [])].sort()).toEqual(['IT opened the port', 'We moved the work']);
    }
  });

  it('B7 the reason stays when it is opened again, and when it is settled once more', () => {
    const world = new World();
    world.done('manager', raise);
    world.done('manager', clear('IT opened the port'));
    expect(settledBlockers(world.record)[0]?.earlier).toEqual([]);
    world.done('member', { type: 'reopen-blocker', id: 'b1' });
    expect(open(world)[0]?.earlier).toMatchObject([{ kind: 'cleared', by: 'manager', reason: 'IT opened the port', session }]);
    expect(firstLook(world.record).settlements).toEqual(world.record.settlements);
    world.done('member', letBe('It came back'));
    expect(settledBlockers(world.record)[0]).toMatchObject({ outcome: { kind: 'let-be', reason: 'It came back' }, earlier: [{ reason: 'IT opened the port' }] });
  });
});

describe('CL5 proofs', () => {
  it('CL5 what showed it stays when it is open again, and when another line takes its place', () => {
    const world = new World();
    world.done('manager', meet('the October release'));
    expect(line(world.record)?.earlier).toEqual([]);
    world.done('member', meet('the November release'));
    expect(line(world.record)).toMatchObject({ criterion: { met: { by: 'member', evidence: 'the November release' } }, earlier: [{ by: 'manager', evidence: 'the October release' }] });
    world.done('manager', { type: 'unmeet-criterion', id: 'c1' });
    expect(line(world.record)).toMatchObject({ criterion: { met: null }, earlier: [{ evidence: 'the November release' }, { evidence: 'the October release' }] });
  });

  it('CL5 of two who say it at once both lines stay', () => {
    for (const record of apart([], [meet('saw it')], [meet('did it')])) {
      const one = line(record);
      expect([one?.criterion.met?.evidence, ...(one?.earlier.map(({ evidence }) => evidence) ?? [])].sort()).toEqual(['did it', 'saw it']);
    }
  });

  it('SR4 reasons and proofs of before are found', () => {
    const world = new World();
    world.done('manager', raise);
    world.done('manager', clear('IT opened the port'));
    world.done('member', { type: 'reopen-blocker', id: 'b1' });
    world.done('member', meet('the October release'));
    world.done('manager', { type: 'unmeet-criterion', id: 'c1' });
    expect(search(world.record, wordsOf('port'), 'UTC').map(({ kind, id }) => `${kind} ${id}`)).toEqual(['blocker b1']);
    expect(search(world.record, wordsOf('october'), 'UTC').map(({ kind, id }) => `${kind} ${id}`)).toEqual(['criterion c1']);
  });

  it('B7, CL5 hostile ones are nobody’s', () => {
    const odd = { a: {}, b: { blocker: 'b1', criterion: 'c1', by: 'nobody' }, c: { blocker: 7, criterion: null, by: 'member', kind: 'cleared' }, d: { blocker: 'b1', by: 'member', kind: 'gone' } };
    const record = readRecord({ ...new World().raw, settlements: odd, proofs: odd });
    expect([record.settlements, record.proofs]).toEqual([{}, {}]);
  });
});
