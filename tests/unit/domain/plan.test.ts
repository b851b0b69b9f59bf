/** The development plan. SPEC: DP. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates.ts';
import type { PlanItem } from '../../../src/domain/growth.ts';
import type { GrowthCommand } from '../../../src/domain/growth-commands.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { planFindings, planLines } from '../../../src/domain/views/plan.ts';
import { World } from './world.ts';

const today = '2026-11-23';

const adding = (id: string, over: Partial<Extract<GrowthCommand, { type: 'add-plan-item' }>> = {}) =>
  ({ type: 'add-plan-item', id, kind: 'formal', title: 'AZ-400', due: null, links: {}, ...over }) as const;

/** A record as a file has it. */
const recordOf = (tables: Record<string, Record<string, Record<string, unknown>>>) => readRecord({ ...new World().raw, ...tables });
const item = (over: Partial<PlanItem> = {}) => ({ kind: 'formal', title: 'AZ-400', status: 'planned', by: 'member', addedAt: '2026-09-01T08:00:00.000Z', ...over });
const skill = (over: object = {}) => ({ kind: 'technical', name: 'Terraform', order: 0, addedAt: '2026-09-01T08:00:00.000Z', ...over });
const scores = (...list: readonly (readonly [day: string, value: number])[]) => list.map(([day, value]) => ({ session: `s${day}`, day, value }));

/** A world with a goal `g1` and a skill `s1`, as if others had added them. */
function withTargets(): World {
  const world = new World();
  world.raw = {
    ...world.raw,
    goals: { g1: { horizon: 'five-years', words: 'Lead a platform team', addedAt: '2026-09-01T08:00:00.000Z' } },
    skills: { s1: skill() },
  };
  return world;
}

describe('DP: commands', () => {
  it('DP1 either adds an item, with who and when; it begins as planned', () => {
    const world = withTargets();
    world.done('manager', adding('p1', { title: '  AZ-400 ', due: '2026-12-18', links: { skill: 's1', goal: 'g1', level: 2 } }));
    expect(world.record.planItems['p1']).toMatchObject({
      title: 'AZ-400', due: '2026-12-18', by: 'manager', status: 'planned', skill: 's1', goal: 'g1', level: 2, evidence: '', statusAt: world.context('manager').now,
    });
    world.done('member', adding('p2', { kind: 'on-the-job' }));
    expect(world.record.planItems['p2']).toMatchObject({ by: 'member', kind: 'on-the-job', due: null, skill: null, goal: null, level: null });
  });

  it('DP2 a title is trimmed, not empty, at most 200; due is a day or none; an id that exists does nothing', () => {
    const world = new World();
    expect(world.act('member', adding('p1', { title: '  ' }))).toEqual({ kind: 'empty', what: 'title' });
    expect(world.act('member', adding('p1', { title: 'x'.repeat(201) }))).toEqual({ kind: 'too-long', what: 'title', max: 200 });
    expect(world.act('member', adding('p1', { due: '2026-02-30' }))).toEqual({ kind: 'empty', what: 'due' });
    expect(world.act('member', adding('a/b'))).toEqual({ kind: 'unknown', what: 'plan-item' });
    world.done('member', adding('p1'));
    expect(world.act('manager', adding('p1', { title: 'Other' }))).toEqual([]);
    expect(world.record.planItems['p1']?.title).toBe('AZ-400');
  });

  it('DP3 a link points at what is there and was not retired; one that stays may lead to what was retired since', () => {
    const world = withTargets();
    expect(world.act('member', adding('p1', { links: { skill: 'nope' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(world.act('member', adding('p1', { links: { skill: 'toString' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(world.act('member', adding('p1', { links: { goal: 'nope' } }))).toEqual({ kind: 'no-such-link', what: 'goal' });
    world.done('member', adding('p1', { links: { skill: 's1', goal: 'g1' } }));
    world.raw = { ...world.raw, skills: { s1: skill({ retired: { by: 'manager', at: '2026-11-01T08:00:00.000Z' } }) } };
    world.done('manager', { type: 'change-plan-item', id: 'p1', changes: { title: 'AZ-900', skill: 's1' } });
    expect(world.act('manager', adding('p2', { links: { skill: 's1' } }))).toEqual({ kind: 'no-such-link', what: 'skill' });
    world.done('manager', { type: 'change-plan-item', id: 'p1', changes: { skill: null } });
    expect(world.record.planItems['p1']).toMatchObject({ title: 'AZ-900', skill: null, goal: 'g1' });
  });

  it('DP4 a change writes only what is another than before, by either side; nothing new is unchanged', () => {
    const world = withTargets();
    world.done('member', adding('p1'));
    const changed = world.done('manager', { type: 'change-plan-item', id: 'p1', changes: { title: ' AZ-400 ', due: '2026-12-01', kind: 'formal' } });
    expect(changed).toEqual([{ kind: 'set', table: 'planItems', id: 'p1', fields: { due: '2026-12-01' } }]);
    expect(world.act('member', { type: 'change-plan-item', id: 'p1', changes: { due: '2026-12-01' } })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'change-plan-item', id: 'p1', changes: {} })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'change-plan-item', id: 'p1', changes: { due: 'soon' } })).toEqual({ kind: 'empty', what: 'due' });
    expect(world.act('member', { type: 'change-plan-item', id: 'p9', changes: { title: 'x' } })).toEqual({ kind: 'unknown', what: 'plan-item' });
    expect(world.act('member', { type: 'change-plan-item', id: 'p1', changes: { evidence: 'x'.repeat(501) } })).toEqual({ kind: 'too-long', what: 'evidence', max: 500 });
    world.done('member', { type: 'change-plan-item', id: 'p1', changes: { evidence: ' https://example.org/badge ' } });
    expect(world.record.planItems['p1']?.evidence).toBe('https://example.org/badge');
  });

  it('DP5 the status changes in any direction and notes when; the same one is unchanged', () => {
    const status = fc.constantFrom('planned', 'under-way', 'done', 'dropped');
    fc.assert(
      fc.property(fc.array(status, { maxLength: 8 }), fc.constantFrom('manager', 'member'), (statuses, role) => {
        const world = new World();
        world.done('member', adding('p1'));
        let [now, at] = ['planned', world.record.planItems['p1']?.statusAt];
        for (const next of statuses) {
          const result = world.act(role, { type: 'set-plan-status', id: 'p1', status: next });
          if (next === now) expect(result).toEqual({ kind: 'unchanged' });
          else at = world.context(role).now;
          now = next;
          expect(world.record.planItems['p1']).toMatchObject({ status: now, statusAt: at });
        }
      }),
    );
    expect(new World().act('member', { type: 'set-plan-status', id: 'p9', status: 'done' })).toEqual({ kind: 'unknown', what: 'plan-item' });
  });
});

describe('DP: views', () => {
  it('DP6 open items: overdue first, then under way, then by due day, without one last; done and dropped newest first', () => {
    const record = recordOf({
      planItems: {
        none: item(),
        later: item({ due: '2027-02-01' }),
        soon: item({ due: '2026-11-30' }),
        way: item({ status: 'under-way', due: '2027-03-01' }),
        late: item({ due: '2026-11-20' }),
        later2: item({ due: '2026-11-01', status: 'under-way' }),
        done1: item({ status: 'done', statusAt: '2026-10-01T08:00:00.000Z', due: '2026-09-01' }),
        done2: item({ status: 'done', statusAt: '2026-11-01T08:00:00.000Z' }),
        gone: item({ status: 'dropped' }),
      },
    });
    const lines = planLines(record, today);
    expect(lines.open.map((line) => [line.item.id, line.due.kind, line.due.days])).toEqual([
      ['later2', 'overdue', 22], ['late', 'overdue', 3], ['way', 'later', 98], ['soon', 'soon', 7], ['later', 'later', 70], ['none', 'none', null],
    ]);
    expect(lines.done.map((line) => [line.item.id, line.due.kind])).toEqual([['done2', 'none'], ['done1', 'none']]);
    expect(lines.dropped.map((line) => line.item.id)).toEqual(['gone']);
  });

  it('DP7 says what an item serves in words; a link to nothing, or to what was retired, serves nothing', () => {
    const retired = { by: 'member', at: '2026-11-01T08:00:00.000Z' };
    const record = recordOf({
      goals: { g1: { horizon: 'five-years', words: 'Lead a team' }, g2: { horizon: 'aspiration', words: 'Old', retired } },
      skills: { s1: skill(), s2: skill({ name: 'Cobol', retired }) },
      planItems: {
        a: item({ skill: 's1', goal: 'g1', level: 2 }),
        b: item({ skill: 's2', goal: 'g2' }),
        c: item({ skill: '__proto__', goal: 'constructor' }),
        d: item({ status: 'done' }),
        e: item({ level: 3 }),
      },
    });
    const { open, done } = planLines(record, today);
    const of = new Map([...open, ...done].map((line) => [line.item.id, line]));
    expect(of.get('a')).toMatchObject({ serves: { skill: 'Terraform', goal: 'Lead a team', level: 2 }, orphan: false });
    expect(of.get('b')).toMatchObject({ serves: { skill: null, goal: null, level: null }, orphan: true });
    expect(of.get('c')?.orphan).toBe(true);
    expect(of.get('d')?.orphan).toBe(false);
    expect(of.get('e')?.orphan).toBe(false);
  });

  it('DP8 planned and overdue; soon within seven days, as an agreement is', () => {
    const record = recordOf({ planItems: { a: item({ due: '2026-11-22' }), b: item({ due: today }), c: item({ due: '2026-11-01', status: 'done' }) } });
    expect(planFindings(record, today)).toMatchObject([{ kind: 'overdue', item: { id: 'a' }, days: 1 }]);
    const near = recordOf({ planItems: { week: item({ due: '2026-11-30' }), after: item({ due: '2026-12-01' }) } });
    expect(planLines(near, today).open.map(({ due }) => due)).toEqual([{ kind: 'soon', days: 7 }, { kind: 'later', days: 8 }]);
  });

  const afterTraining = (manager: ReturnType<typeof scores>, member: ReturnType<typeof scores> = [], over: Partial<PlanItem> = {}) =>
    planFindings(
      recordOf({
        skills: { s1: skill({ 'past-manager': manager, 'past-member': member }) },
        planItems: { a: item({ status: 'done', statusAt: '2026-10-05T08:00:00.000Z', skill: 's1', ...over }) },
      }),
      today,
    );

  it('DP9 training done, score unmoved: when neither side’s newest score since is above the one before', () => {
    expect(afterTraining(scores(['2026-09-28', 2], ['2026-11-02', 2]))).toMatchObject([{ kind: 'score-unmoved', item: { id: 'a' }, skill: 'Terraform', from: 2, to: 2 }]);
    expect(afterTraining(scores(['2026-09-28', 3], ['2026-11-02', 2]))).toMatchObject([{ from: 3, to: 2 }]);
    expect(afterTraining(scores(['2026-09-28', 2], ['2026-11-02', 3]))).toEqual([]);
    // The day itself counts as before.
    expect(afterTraining(scores(['2026-10-05', 2]))).toMatchObject([{ kind: 'score-unmoved', from: 2, to: null }]);
    // One side moved.
    expect(afterTraining(scores(['2026-09-28', 2], ['2026-11-02', 2]), scores(['2026-09-28', 2], ['2026-11-02', 4]))).toEqual([]);
    // The side that scored since is the one that is told of.
    expect(afterTraining(scores(['2026-09-28', 2]), scores(['2026-09-28', 3], ['2026-11-02', 3]))).toMatchObject([{ from: 3, to: 3 }]);
  });

  it('DP9 not within 30 days, not without a score before, not while it is open', () => {
    expect(afterTraining(scores(['2026-09-28', 2]), [], { statusAt: `${addDays(today, -30)}T08:00:00.000Z` })).toEqual([]);
    expect(afterTraining(scores(['2026-09-28', 2]), [], { statusAt: `${addDays(today, -31)}T08:00:00.000Z` })).toHaveLength(1);
    expect(afterTraining(scores(['2026-11-02', 2]))).toEqual([]);
    expect(afterTraining([])).toEqual([]);
    expect(afterTraining(scores(['2026-09-28', 2]), [], { status: 'dropped' })).toEqual([]);
  });

  it('DP10 a skill below what its level needs, without an open item', () => {
    const find = (over: object, items: Record<string, Record<string, unknown>> = {}, target: number | null = 3) =>
      planFindings(recordOf({ foundations: { it: { targetLevel: target } }, skills: { s1: skill({ level: 2, needs: 4, 'past-manager': scores(['2026-11-02', 3]), ...over }) }, planItems: items }), today);
    expect(find({})).toEqual([{ kind: 'skill-below', id: 's1', skill: 'Terraform', score: 3, needs: 4 }]);
    expect(find({}, { a: item({ skill: 's1' }) })).toEqual([]);
    expect(find({}, { a: item({ skill: 's1', status: 'dropped' }) })).toHaveLength(1);
    expect(find({ needs: 3 })).toEqual([]);
    expect(find({ level: 4 })).toEqual([]);
    expect(find({ level: 4 }, {}, null)).toHaveLength(1);
    expect(find({ 'past-manager': [], 'past-member': scores(['2026-11-02', 1]) })).toEqual([]);
  });

  it('DP11 a goal without any item; an item serves the goal of its skill, too, a dropped one none', () => {
    const find = (items: Record<string, Record<string, unknown>>) =>
      planFindings(recordOf({ goals: { g1: { horizon: 'five-years', words: 'Lead a team' } }, skills: { s1: skill({ goal: 'g1' }) }, planItems: items }), today);
    expect(find({})).toMatchObject([{ kind: 'goal-without-item', goal: { id: 'g1' } }]);
    expect(find({ a: item({ goal: 'g1' }) })).toEqual([]);
    expect(find({ a: item({ skill: 's1', status: 'done' }) })).toEqual([]);
    expect(find({ a: item({ goal: 'g1', status: 'dropped' }) })).toHaveLength(1);
  });
});
