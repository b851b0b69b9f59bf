/** Career levels. SPEC: CL. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levels } from '../../../src/domain/growth.ts';
import type { LevelCommand } from '../../../src/domain/growth-commands.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { levelGap, levelViews, standing } from '../../../src/domain/views/levels.ts';
import { World } from './world.ts';

const template: Template = {
  ...defaultTemplate,
  levels: levels.map((level) => ({
    level,
    name: `Level ${level}`,
    purpose: `Why ${level}`,
    criteria: [
      { id: `tp.${level}.a`, words: `First of ${level}` },
      { id: `tp.${level}.b`, words: `Second of ${level}` },
    ],
  })),
};

const about = (id: string, words: string, order = 0, level: Level = 2) => ({ id, level, words, order });
const meet = (id: string, words: string, evidence: string): LevelCommand => ({ type: 'meet-criterion', ...about(id, words), evidence });
const of = (world: World, level: Level) => {
  const view = levelViews(world.record, template)[level - 1];
  if (!view) throw new Error('no such level');
  return view;
};
const words = (world: World, level: Level) => of(world, level).criteria.map(({ criterion, origin }) => [criterion.words, origin]);
const recordOf = (tables: Record<string, Record<string, Record<string, unknown>>>) => readRecord({ ...new World().raw, ...tables });

describe('CL: commands', () => {
  it('CL1 either sets the present and the target level; the same again is unchanged', () => {
    const world = new World();
    world.done('manager', { type: 'set-level', which: 'present', level: 1 });
    world.done('member', { type: 'set-level', which: 'target', level: 2 });
    expect(standing(world.record)).toEqual({ present: 1, target: 2, reached: false });
    expect(world.act('manager', { type: 'set-level', which: 'target', level: 2 })).toEqual({ kind: 'unchanged' });
    expect(new World().act('manager', { type: 'set-level', which: 'target', level: null })).toEqual({ kind: 'unchanged' });
    world.done('manager', { type: 'set-level', which: 'target', level: null });
    expect(standing(world.record)).toEqual({ present: 1, target: null, reached: false });
  });

  it('CL2 a target that is not above the present level is taken, and said to be reached', () => {
    fc.assert(
      fc.property(fc.constantFrom(...levels), fc.constantFrom(...levels), (present, target) => {
        const world = new World();
        world.done('member', { type: 'set-level', which: 'target', level: target });
        world.done('manager', { type: 'set-level', which: 'present', level: present });
        expect(standing(world.record)).toEqual({ present, target, reached: present >= target });
      }),
    );
  });

  it('CL11 a criterion moves before another one or last, and only places that change are written', () => {
    const world = new World();
    const move = (id: string, before: string | null) =>
      ({ type: 'move-criterion', id, level: 2, before, rows: of(world, 2).criteria.map(({ criterion }) => ({ id: criterion.id, words: criterion.words, order: criterion.order })) }) as const;
    const ids = () => of(world, 2).criteria.map(({ criterion }) => criterion.id);
    expect(world.act('member', move('tp.2.a', 'tp.2.b'))).toEqual({ kind: 'unchanged' });
    expect(world.done('member', move('tp.2.b', 'tp.2.a'))).toHaveLength(1);
    expect(ids()).toEqual(['tp.2.b', 'tp.2.a']);
    expect(words(world, 2)).toEqual([['Second of 2', 'template'], ['First of 2', 'template']]);
    world.done('manager', { type: 'write-criterion', ...about('c1', 'Own', 2) });
    world.done('member', move('c1', 'tp.2.a'));
    expect(ids()).toEqual(['tp.2.b', 'c1', 'tp.2.a']);
    world.done('member', move('tp.2.b', null));
    expect(ids()).toEqual(['c1', 'tp.2.a', 'tp.2.b']);
    expect(world.act('member', move('tp.2.a', 'nobody'))).toEqual({ kind: 'no-such-link', what: 'criterion' });
    expect(world.act('member', move('nobody', null))).toEqual({ kind: 'unknown', what: 'criterion' });
    world.done('member', { type: 'retire-criterion', ...about('c1', 'Own') });
    expect(world.act('member', { ...move('tp.2.a', null), id: 'c1' })).toEqual({ kind: 'retired', what: 'criterion' });
  });

  it('CL11 whatever places the record has, the order is the one that was asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true })), { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), (orders, from, to) => {
        const world = new World();
        world.raw['criteria'] = Object.fromEntries(orders.map((order, at) => [`c${at}`, { level: 3, words: `Own ${at}`, order }]));
        const own = () => of(world, 3).criteria.filter(({ origin }) => origin === 'own').map(({ criterion }) => criterion.id);
        const ids = own();
        const id = ids[from % ids.length] ?? '';
        const rest = ids.filter((one) => one !== id);
        const before = rest[to % (rest.length + 1)] ?? null;
        const rows = of(world, 3).criteria.map(({ criterion }) => ({ id: criterion.id, words: criterion.words, order: criterion.order }));
        const wanted = before === null ? [...rest, id] : rest.flatMap((one) => (one === before ? [id, one] : [one]));
        const result = world.act('member', { type: 'move-criterion', id, level: 3, before, rows });
        if ('kind' in result) expect(result.kind).toBe('unchanged');
        expect(own()).toEqual(wanted);
      }),
    );
  });

  it('CL3 what is of the template is written when it is touched, and lies over the template’s words', () => {
    const world = new World();
    expect(Object.keys(world.record.criteria)).toEqual([]);
    world.done('manager', { type: 'write-criterion', ...about('tp.2.b', ' In our own words ', 1) });
    world.done('member', { type: 'write-criterion', ...about('c1', 'All our own', 2) });
    expect(words(world, 2)).toEqual([['First of 2', 'template'], ['In our own words', 'reworded'], ['All our own', 'own']]);
    expect(words(world, 1)).toEqual([['First of 1', 'template'], ['Second of 1', 'template']]);
    expect(of(world, 2).nextOrder).toBe(3);
    expect(world.act('manager', { type: 'write-criterion', ...about('c1', 'All our own', 2) })).toEqual({ kind: 'unchanged' });
    expect(world.act('manager', { type: 'write-criterion', ...about('c2', ' ') })).toEqual({ kind: 'empty', what: 'words' });
    expect(world.act('manager', { type: 'write-criterion', ...about('c2', 'x'.repeat(501)) })).toEqual({ kind: 'too-long', what: 'words', max: 500 });
    expect(world.act('manager', { type: 'write-criterion', ...about('__proto__', 'x') })).toEqual({ kind: 'unknown', what: 'criterion' });
  });

  it('CL4 meeting needs a line of evidence, copies the words of the template, and says who', () => {
    const world = new World();
    expect(world.act('member', meet('tp.2.a', 'First of 2', ' '))).toEqual({ kind: 'empty', what: 'evidence' });
    expect(world.act('member', meet('tp.2.a', 'First of 2', 'x'.repeat(301)))).toEqual({ kind: 'too-long', what: 'evidence', max: 300 });
    world.done('member', meet('tp.2.a', 'First of 2', ' Ran the incident '));
    expect(world.record.criteria['tp.2.a']).toMatchObject({ words: 'First of 2', level: 2, met: { by: 'member', evidence: 'Ran the incident' } });
    expect(of(world, 2)).toMatchObject({ met: 1 });
    expect(world.act('manager', meet('tp.2.a', 'First of 2', 'Ran the incident'))).toEqual({ kind: 'unchanged' });
    world.done('manager', meet('tp.2.a', 'First of 2', 'And the review of it'));
    expect(world.record.criteria['tp.2.a']?.met).toMatchObject({ by: 'manager', evidence: 'And the review of it' });
  });

  it('CL4 meeting leaves the pair’s words as they are', () => {
    const world = new World();
    world.done('manager', { type: 'write-criterion', ...about('tp.2.a', 'Reworded') });
    world.done('member', meet('tp.2.a', 'First of 2', 'Seen'));
    expect(world.record.criteria['tp.2.a']).toMatchObject({ words: 'Reworded', met: { by: 'member' } });
  });

  it('CL5 unmeet, retire and restore; what was retired keeps its evidence and takes nothing until it is back', () => {
    const world = new World();
    expect(world.act('member', { type: 'unmeet-criterion', id: 'tp.2.a' })).toEqual({ kind: 'unknown', what: 'criterion' });
    world.done('member', meet('tp.2.a', 'First of 2', 'Seen'));
    world.done('manager', { type: 'unmeet-criterion', id: 'tp.2.a' });
    expect(world.act('manager', { type: 'unmeet-criterion', id: 'tp.2.a' })).toEqual({ kind: 'unchanged' });
    world.done('member', meet('tp.2.a', 'First of 2', 'Seen'));
    world.done('manager', { type: 'retire-criterion', ...about('tp.2.a', 'First of 2') });
    expect(words(world, 2)).toEqual([['Second of 2', 'template']]);
    expect(of(world, 2).retired.map(({ criterion }) => criterion.id)).toEqual(['tp.2.a']);
    expect(world.act('member', { type: 'retire-criterion', ...about('tp.2.a', 'First of 2') })).toEqual({ kind: 'unchanged' });
    for (const refused of [meet('tp.2.a', 'First of 2', 'x'), { type: 'unmeet-criterion', id: 'tp.2.a' }, { type: 'write-criterion', ...about('tp.2.a', 'x') }] as const) {
      expect(world.act('member', refused)).toEqual({ kind: 'retired', what: 'criterion' });
    }
    world.done('member', { type: 'restore-criterion', id: 'tp.2.a' });
    expect(of(world, 2)).toMatchObject({ met: 1, retired: [] });
    expect(world.act('member', { type: 'restore-criterion', id: 'tp.2.a' })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'restore-criterion', id: 'nope' })).toEqual({ kind: 'unknown', what: 'criterion' });
    // One of the template that nobody touched is retired with its words.
    world.done('member', { type: 'retire-criterion', ...about('tp.2.b', 'Second of 2', 1) });
    expect(of(world, 2).retired.map(({ criterion }) => criterion.words)).toEqual(['Second of 2']);
  });

  it('CL6 another template takes nothing away that was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...levels), fc.string({ minLength: 1, maxLength: 20 })), { maxLength: 6 }), (written) => {
        const world = new World();
        written.forEach(([level, text], at) => world.act('member', { type: 'write-criterion', ...about(`tp.${level}.${at}`, text, at, level) }));
        const other = { ...template, levels: [] };
        const shown = levelViews(world.record, other).flatMap(({ criteria }) => criteria.map(({ criterion }) => criterion.id));
        expect([...shown].sort()).toEqual(Object.keys(world.record.criteria).sort());
      }),
    );
  });

  it('CL6 what an earlier template asked for is said to be from there, and what the pair added is its own', () => {
    const world = new World();
    world.done('member', meet('tp.2.a', 'First of 2', 'Ran the incident'));
    world.done('member', { type: 'write-criterion', ...about('c1', 'Ours', 9) });
    const other = { ...template, levels: [{ level: 2 as const, name: 'Two', purpose: '', criteria: [{ id: 'co.2.a', words: 'Theirs' }] }] };
    expect(levelViews(world.record, other)[1]?.criteria.map(({ criterion, origin }) => [criterion.words, origin])).toEqual([
      ['First of 2', 'earlier'],
      ['Theirs', 'template'],
      ['Ours', 'own'],
    ]);
    expect(words(world, 2)).toEqual([['First of 2', 'template'], ['Second of 2', 'template'], ['Ours', 'own']]);
  });

  it('CL13 what is reached is the present level and those below', () => {
    const world = new World();
    const reached = () => levelViews(world.record, template).map((view) => view.reached);
    expect(reached()).toEqual([false, false, false, false]);
    world.done('member', { type: 'set-level', which: 'present', level: 2 });
    expect(reached()).toEqual([true, true, false, false]);
  });
});

describe('CL: the gap', () => {
  const past = (value: number) => [{ session: 's', day: '2026-11-02', value }];
  const skill = (over: object) => ({ kind: 'technical', name: 'Skill', order: 0, ...over });
  const achievement = (over: object) => ({ what: 'Did it', day: '2026-11-01', by: 'member', value: '', ...over });
  const blocker = (over: object) => ({ title: 'No access', by: 'member', owner: 'manager', raisedAt: '2026-11-01T08:00:00.000Z', ...over });
  const mark = { by: 'member', at: '2026-11-01T08:00:00.000Z' };

  it('CL7 there is none before a target is chosen', () => {
    expect(levelGap(new World().record, template)).toBeNull();
  });

  it('CL8 names the criteria that are not met and the skills that the manager sees below what the level needs, or never scored', () => {
    const record = recordOf({
      foundations: { it: { presentLevel: 1, targetLevel: 2 } },
      criteria: { 'tp.2.a': { level: 2, words: 'First of 2', met: { ...mark, evidence: 'x' } } },
      skills: {
        below: skill({ name: 'Below', level: 2, needs: 4, order: 1, 'past-manager': past(3), 'past-member': past(5) }),
        there: skill({ name: 'There', level: 2, needs: 4, order: 2, 'past-manager': past(4) }),
        other: skill({ name: 'Other', level: 3, needs: 5, 'past-manager': past(1) }),
        free: skill({ name: 'Free', level: 2, 'past-manager': past(1) }),
        never: skill({ name: 'Networks', level: 2, needs: 3, order: 3, 'past-member': past(5) }),
        gone: skill({ name: 'Gone', level: 2, needs: 5, retired: mark }),
      },
    });
    const gap = levelGap(record, template);
    expect(gap).toMatchObject({ level: 2, name: 'Level 2' });
    expect(gap?.criteria.map(({ id }) => id)).toEqual(['tp.2.b']);
    expect(gap?.criteriaMet.map(({ id }) => id)).toEqual(['tp.2.a']);
    expect(gap?.skills).toEqual([{ id: 'below', name: 'Below', score: 3, needs: 4 }, { id: 'never', name: 'Networks', score: null, needs: 3 }]);
    expect(gap?.skillsThere.map(({ id }) => id)).toEqual(['there']);
  });

  it('CL9 lists what is on the way: items and achievements that serve the level or one of its skills', () => {
    const plan = (over: object) => ({ kind: 'formal', title: 'Course', status: 'planned', by: 'member', ...over });
    const record = recordOf({
      foundations: { it: { targetLevel: 2 } },
      skills: { s1: skill({ level: 2 }) },
      planItems: { a: plan({ level: 2 }), b: plan({ skill: 's1', status: 'under-way' }), c: plan({ level: 2, status: 'done' }), d: plan({ level: 2, status: 'dropped' }), e: plan({ level: 3 }) },
      achievements: { a: achievement({ level: 2 }), b: achievement({ skill: 's1', day: '2026-11-09' }), c: achievement({ level: 2, withdrawn: mark }), d: achievement({}) },
    });
    const gap = levelGap(record, template);
    expect(gap?.planned.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(gap?.done.map(({ id }) => id)).toEqual(['c']);
    expect(gap?.achievements.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('CL10 lists the open blockers of the level, of its skills and of what is planned for it', () => {
    const outcome = { kind: 'cleared', session: 's', reason: '', ...mark };
    const record = recordOf({
      foundations: { it: { targetLevel: 2 } },
      skills: { s1: skill({ level: 2 }) },
      planItems: { p: { kind: 'formal', title: 'Course', status: 'planned', level: 2 }, q: { kind: 'formal', title: 'Course', status: 'planned' } },
      blockers: {
        a: blocker({ blocks: { kind: 'level', id: '2' } }),
        b: blocker({ blocks: { kind: 'skill', id: 's1' } }),
        c: blocker({ blocks: { kind: 'plan-item', id: 'p' } }),
        d: blocker({ blocks: { kind: 'plan-item', id: 'q' } }),
        e: blocker({ blocks: { kind: 'level', id: '3' } }),
        f: blocker({ blocks: { kind: 'level', id: '2' }, outcome }),
        g: blocker({}),
      },
    });
    expect(levelGap(record, template)?.blockers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
