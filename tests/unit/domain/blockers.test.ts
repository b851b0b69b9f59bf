import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { limits } from '../../../src/domain/limits.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { hasAFewWords } from '../../../src/domain/views/blocker-age.ts';
import { blockerPage, pageAsText, type PageWords } from '../../../src/domain/views/blocker-page.ts';
import { openBlockers, settledBlockers } from '../../../src/domain/views/blockers.ts';
import { levelGap } from '../../../src/domain/views/levels.ts';
import { firstLook } from '../../../src/domain/views/first-look.ts';
import { World } from './world.ts';

type Raise = Extract<Command, { type: 'raise-blocker' }>;
const raising = (id: string, rest: Partial<Raise> = {}): Raise => ({ type: 'raise-blocker', id, title: `Blocker ${id}`, owner: 'manager', ownerName: '', blocks: null, ...rest });

function world(): World {
  const it = new World();
  it.raw['skills'] = { k1: { kind: 'technical', name: 'Terraform', level: 3 } };
  it.raw['planItems'] = { p1: { title: 'AZ-400', level: 2 } };
  it.raw['foundations'] = { it: { targetLevel: 3 } };
  return it;
}

/** Raised on a day of the past. */
function raisedOn(it: World, id: string, day: string, rest: Partial<Raise> = {}): void {
  it.done('member', raising(id, rest));
  Object.assign(it.raw['blockers']?.[id] ?? {}, { raisedAt: `${day}T08:00:00.000Z` });
}

const input = (it: World, me: 'manager' | 'member' | null = 'member', today = '2026-11-23') => ({ today, session: it.session.id, me });
const open = (it: World, today?: string) => openBlockers(it.record, input(it, 'member', today));
const settle = (type: 'clear-blocker' | 'let-blocker-be', id: string, reason: string): Command => ({ type, id, session: 's20261123', reason });
const again = (id: string, raise: string, session = 's20261123'): Command => ({ type: 'raise-again', id, raise, session });

describe('blockers', () => {
  test('B1 either raises one; whoever can remove it is one of the two or somebody by name', () => {
    const it = world();
    it.done('member', raising('b1', { title: '  No write access ', owner: 'other', ownerName: ' Ines, platform team ' }));
    it.done('manager', raising('b2', { owner: 'member', ownerName: 'ignored' }));
    expect(it.record.blockers).toMatchObject({
      b1: { title: 'No write access', owner: 'other', ownerName: 'Ines, platform team', by: 'member', outcome: null, blocks: null },
      b2: { owner: 'member', ownerName: '', by: 'manager' },
    });
    expect(it.act('member', raising('b3', { title: ' ' }))).toEqual({ kind: 'empty', what: 'title' });
    expect(it.act('member', raising('b3', { title: 'x'.repeat(limits.title + 1) }))).toEqual({ kind: 'too-long', what: 'title', max: limits.title });
    expect(it.act('member', raising('b3', { owner: 'other', ownerName: ' ' }))).toEqual({ kind: 'empty', what: 'name' });
    expect(it.act('member', raising('__proto__'))).toEqual({ kind: 'unknown', what: 'blocker' });
    expect(it.act('manager', raising('b1', { title: 'Again' }))).toEqual([]);
  });

  test('B2 a new link never leads to what was put aside; one that stays may', () => {
    const it = world();
    it.done('member', raising('b1', { blocks: { kind: 'skill', id: 'k1' } }));
    it.done('member', raising('b2', { blocks: { kind: 'plan-item', id: 'p1' } }));
    it.done('manager', { type: 'retire-skill', id: 'k1' });
    it.done('manager', { type: 'set-plan-status', id: 'p1', status: 'dropped' });
    expect(it.act('member', raising('b3', { blocks: { kind: 'skill', id: 'k1' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(it.act('member', raising('b3', { blocks: { kind: 'plan-item', id: 'p1' } }))).toEqual({ kind: 'no-such-link', what: 'plan-item' });
    expect(it.done('member', { type: 'change-blocker', id: 'b1', title: 'Other words', blocks: { kind: 'skill', id: 'k1' } })).toHaveLength(1);
    expect(it.done('member', { type: 'change-blocker', id: 'b2', title: 'Other words', blocks: { kind: 'plan-item', id: 'p1' } })).toHaveLength(1);
    expect(it.act('member', { type: 'change-blocker', id: 'b2', blocks: { kind: 'skill', id: 'k1' } })).toEqual({ kind: 'no-such-link', what: 'skill' });
  });

  test('B2 what it blocks is there: a level, an item of the plan, a skill; or it is not said yet', () => {
    const it = world();
    it.done('member', raising('b1', { blocks: { kind: 'level', id: '3' } }));
    it.done('member', raising('b2', { blocks: { kind: 'plan-item', id: 'p1' } }));
    it.done('member', raising('b3', { blocks: { kind: 'skill', id: 'k1' } }));
    expect(it.act('member', raising('b4', { blocks: { kind: 'level', id: '5' } }))).toEqual({ kind: 'no-such-link', what: 'level' });
    expect(it.act('member', raising('b4', { blocks: { kind: 'plan-item', id: 'k1' } }))).toEqual({ kind: 'no-such-link', what: 'plan-item' });
    expect(it.act('member', raising('b4', { blocks: { kind: 'skill', id: 'toString' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(open(it).map(({ blocks }) => blocks)).toEqual([
      { kind: 'level', level: 3 },
      { kind: 'skill', name: 'Terraform' },
      { kind: 'plan-item', name: 'AZ-400' },
    ]);
    delete it.raw['planItems'];
    expect(open(it)[2]?.blocks).toEqual({ kind: 'plan-item', name: null });
  });

  test('B3 either changes an open one; who raised it stays; owner and name are written together', () => {
    const it = world();
    it.done('member', raising('b1', { owner: 'other', ownerName: 'Ines' }));
    const named = it.done('manager', { type: 'change-blocker', id: 'b1', title: 'Blocker b1', owner: { owner: 'other', ownerName: 'Tom' } });
    expect(named).toEqual([{ kind: 'set', table: 'blockers', id: 'b1', fields: { owner: 'other', ownerName: 'Tom' } }]);
    it.done('manager', { type: 'change-blocker', id: 'b1', owner: { owner: 'manager', ownerName: 'x' }, blocks: { kind: 'level', id: '2' } });
    expect(it.record.blockers['b1']).toMatchObject({ owner: 'manager', ownerName: '', blocks: { kind: 'level', id: '2' }, by: 'member' });
    expect(it.act('member', { type: 'change-blocker', id: 'b1', blocks: { kind: 'level', id: '2' } })).toEqual({ kind: 'unchanged' });
    it.done('member', { type: 'change-blocker', id: 'b1', blocks: null });
    it.done('member', settle('clear-blocker', 'b1', ''));
    expect(it.act('member', { type: 'change-blocker', id: 'b1', title: 'x' })).toEqual({ kind: 'already-settled' });
    expect(it.act('member', { type: 'change-blocker', id: 'b9', title: 'x' })).toEqual({ kind: 'unknown', what: 'blocker' });
  });

  test('B4 it is raised again once for each session and side, and that is counted', () => {
    const it = world();
    raisedOn(it, 'b1', '2026-11-16');
    expect(open(it)[0]).toMatchObject({ times: 1, canRaiseAgain: true });
    it.done('member', again('b1', 'r1'));
    expect(it.act('member', again('b1', 'r1'))).toEqual([]);
    expect(it.act('member', again('b1', 'r2'))).toEqual({ kind: 'unchanged' });
    expect(open(it)[0]).toMatchObject({ times: 2, canRaiseAgain: false });
    it.done('manager', again('b1', 'r3'));
    // Another device of the member's, which did not know of the first.
    (it.raw['raises'] ??= {})['r4'] = { blocker: 'b1', session: 's20261123', by: 'member', at: '2026-11-23T08:00:00.000Z' };
    expect(open(it)[0]).toMatchObject({ times: 3, old: true });
    it.session = { id: 's20261130', day: '2026-11-30', occurrence: null };
    it.done('member', again('b1', 'r5', 's20261130'));
    expect(open(it)[0]?.times).toBe(4);
    expect(it.record.sessions['s20261130']?.day).toBe('2026-11-30');
    expect(it.act('member', again('b9', 'r6', 's20261130'))).toEqual({ kind: 'unknown', what: 'blocker' });
    expect(it.act('member', again('b1', 'a/b', 's20261130'))).toEqual({ kind: 'unknown', what: 'blocker' });
    expect(it.act('member', again('b1', 'r6', 'another'))).toEqual({ kind: 'unknown', what: 'session' });
  });

  test('B5 a young one is cleared with or without a word; letting it be needs a reason', () => {
    const it = world();
    for (const id of ['b1', 'b2']) it.done('member', raising(id));
    it.done('manager', settle('clear-blocker', 'b1', ' '));
    expect(it.act('member', settle('clear-blocker', 'b1', 'x'))).toEqual({ kind: 'already-settled' });
    expect(it.act('member', settle('let-blocker-be', 'b2', ' '))).toEqual({ kind: 'empty', what: 'reason' });
    expect(it.act('member', settle('let-blocker-be', 'b2', 'x'.repeat(limits.reason + 1)))).toEqual({ kind: 'too-long', what: 'reason', max: limits.reason });
    it.done('member', settle('let-blocker-be', 'b2', ' moot '));
    expect(settledBlockers(it.record).map(({ outcome }) => [outcome.kind, outcome.by, outcome.reason])).toEqual([
      ['let-be', 'member', 'moot'],
      ['cleared', 'manager', ''],
    ]);
    expect(open(it)).toEqual([]);
  });

  test('B6 an old one, open for 30 days or raised three times, is not settled without a few words', () => {
    const it = world();
    raisedOn(it, 'b1', '2026-10-24');
    raisedOn(it, 'b2', '2026-10-25');
    raisedOn(it, 'b3', '2026-11-16');
    it.done('member', again('b3', 'r1'));
    it.done('manager', again('b3', 'r2'));
    expect(Object.fromEntries(open(it).map(({ blocker, old, ageDays }) => [blocker.id, [old, ageDays]]))).toEqual({ b1: [true, 30], b2: [false, 29], b3: [true, 7] });
    for (const id of ['b1', 'b3']) {
      for (const type of ['clear-blocker', 'let-blocker-be'] as const) {
        for (const reason of ['', 'ok', '. . .', 'it is']) expect(it.act('member', settle(type, id, reason))).toEqual({ kind: 'empty', what: 'reason' });
      }
      it.done('member', settle('clear-blocker', id, 'Ines gave access'));
    }
    it.done('member', settle('clear-blocker', 'b2', ''));
    expect(['Ines gave access', 'владелец дал доступ', '権限をもらった', 'मुझे पहुँच मिली'].map(hasAFewWords)).toEqual([true, true, true, true]);
    expect(['', '...', 'kkkkkkkkkkkkkkkkk', '👍👍👍👍', 'не надо'].map(hasAFewWords)).toEqual([false, false, false, false, false]);
  });

  test('B7 a settled one is opened again by either, with its age and how often it was raised', () => {
    const it = world();
    raisedOn(it, 'b1', '2026-11-01');
    expect(it.act('member', { type: 'reopen-blocker', id: 'b1' })).toEqual({ kind: 'not-settled' });
    it.done('member', again('b1', 'r1'));
    it.done('member', settle('clear-blocker', 'b1', 'done'));
    expect(it.act('member', again('b1', 'r2'))).toEqual({ kind: 'already-settled' });
    it.done('manager', { type: 'reopen-blocker', id: 'b1' });
    expect(open(it)[0]).toMatchObject({ ageDays: 22, times: 2 });
    expect(it.act('member', { type: 'reopen-blocker', id: '__proto__' })).toEqual({ kind: 'unknown', what: 'blocker' });
  });

  test('B8 what stands before the target level is first, then what came up most often, then the oldest', () => {
    const it = world();
    raisedOn(it, 'old', '2026-10-01');
    raisedOn(it, 'often', '2026-11-01');
    raisedOn(it, 'level', '2026-11-20', { blocks: { kind: 'level', id: '3' } });
    raisedOn(it, 'skill', '2026-11-10', { blocks: { kind: 'skill', id: 'k1' } });
    raisedOn(it, 'elsewhere', '2026-10-02', { blocks: { kind: 'plan-item', id: 'p1' } });
    it.done('member', again('often', 'r1'));
    expect(open(it).map(({ blocker }) => blocker.id)).toEqual(['skill', 'level', 'often', 'old', 'elsewhere']);
    expect(openBlockers(it.record, input(it, null)).every(({ canRaiseAgain }) => !canRaiseAgain)).toBe(true);
  });

  test('B8 CL10 the list of blockers and the way to the level say the same of each', () => {
    const it = world();
    it.raw['foundations'] = { it: { targetLevel: 3 } };
    it.raw['skills'] = { asked: { name: 'Terraform', level: 3, needs: 3 }, gone: { name: 'Puppet', level: 3 } };
    const item = (over: object) => ({ title: 'AZ-400', kind: 'formal', status: 'planned', ...over });
    it.raw['planItems'] = { bySkill: item({ skill: 'asked' }), byLevel: item({ level: 3, status: 'under-way' }), over: item({ level: 3, status: 'done' }), byGone: item({ skill: 'gone' }), other: item({}) };
    for (const id of Object.keys(it.raw['planItems'])) raisedOn(it, id, '2026-11-10', { blocks: { kind: 'plan-item', id } });
    for (const id of Object.keys(it.raw['skills'])) raisedOn(it, id, '2026-11-11', { blocks: { kind: 'skill', id } });
    raisedOn(it, 'level', '2026-11-12', { blocks: { kind: 'level', id: '3' } });
    raisedOn(it, 'level4', '2026-11-12', { blocks: { kind: 'level', id: '4' } });
    it.done('manager', { type: 'retire-skill', id: 'gone' });
    const marked = open(it).flatMap(({ blocker, beforeTarget }) => (beforeTarget ? [blocker.id] : []));
    expect([...marked].sort()).toEqual(['asked', 'byLevel', 'bySkill', 'level']);
    expect(levelGap(it.record, defaultTemplate)?.blockers.map(({ id }) => id)).toEqual(marked);
    expect(openBlockers(firstLook(it.record), input(it, 'member'))).toEqual(openBlockers(it.record, input(it, 'member')));
  });

  test('B9 the page for whoever can remove them says owner, since when, how often, what they block and the note, and nothing else', () => {
    const it = world();
    raisedOn(it, 'b1', '2026-10-24', { title: 'No write access', owner: 'other', ownerName: 'Ines', blocks: { kind: 'level', id: '3' } });
    raisedOn(it, 'b2', '2026-11-16', { title: 'The travel form' });
    it.done('member', { type: 'edit-text', target: { table: 'blockers', id: 'b1', field: 'note' }, from: '', to: 'Asked twice.\nTicket 4711' });
    it.done('member', { type: 'edit-text', target: { table: 'sessions', id: it.session.id, field: 'notes' }, from: '', to: 'SECRET' });
    const words: PageWords = {
      title: 'In the way',
      ask: 'Please help.',
      owner: ({ owner, ownerName }) => `Whose: ${owner === 'other' ? ownerName : owner}`,
      since: (raisedAt) => `Since ${raisedAt.slice(0, 10)}`,
      times: (times) => (times === 1 ? '' : `Raised ${times} times`),
      blocks: (blocked) => (blocked.kind === 'level' ? `Blocks level ${String(blocked.level)}` : 'Blocks something'),
    };
    expect(pageAsText(blockerPage(open(it), words))).toBe(
      'In the way\n\nPlease help.\n\n1. No write access\n   - Whose: Ines\n   - Since 2026-10-24\n   - Blocks level 3\n\n   Asked twice.\n   Ticket 4711\n\n2. The travel form\n   - Whose: manager\n   - Since 2026-11-16\n',
    );
    expect(blockerPage([], words).map(({ kind }) => kind)).toEqual(['title', 'ask']);
  });

  test('V10 B8 the first look shows the same open blockers, without the long texts of the foundation', () => {
    const id = fc.constantFrom('x1', 'x2', '3', '__proto__');
    const role = fc.constantFrom('manager', 'member', 'other', 7);
    const outcome = fc.option(fc.record({ kind: fc.constantFrom('cleared', 'let-be'), by: role, session: id }));
    const blocks = fc.option(fc.record({ kind: fc.constantFrom('level', 'plan-item', 'skill'), id }));
    const at = fc.constantFrom('2026-11-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z', 'never');
    const raw = fc.record({
      blockers: fc.dictionary(id, fc.record({ title: fc.constant('In the way'), by: role, owner: role, raisedAt: at, blocks, outcome }, { requiredKeys: ['title'] })),
      raises: fc.dictionary(id, fc.record({ blocker: id, session: id, by: role, at })),
      skills: fc.dictionary(id, fc.record({ name: fc.constant('Terraform'), level: fc.constantFrom(3, 4) })),
      planItems: fc.dictionary(id, fc.record({ title: fc.constant('AZ-400'), level: fc.constantFrom(3, 4), skill: fc.option(id) })),
      foundations: fc.constant({ it: { targetLevel: 3, agreement: 'How we work', template: '{}' } }),
      goals: fc.constant({ g1: { words: 'Far away' } }),
      achievements: fc.constant({ h1: { what: 'Did it' } }),
    });
    let seen = 0;
    fc.assert(
      fc.property(raw, (tables) => {
        const record = readRecord(tables);
        const look = firstLook(record);
        const input = { today: '2026-11-23', session: 'x1', me: 'member' } as const;
        seen += openBlockers(record, input).length;
        expect(openBlockers(look, input)).toEqual(openBlockers(record, input));
        expect([look.goals, look.achievements, look.scores, look.criteria]).toEqual([{}, {}, {}, {}]);
        expect(look.foundations['it']).toMatchObject({ agreement: '', template: '', targetLevel: 3 });
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(50);
  });
});
