import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../src/domain/decide/order.ts';
import type { SkillKind, Value } from '../../../src/domain/growth.ts';
import { type BlindSubject, sealOf } from '../../../src/domain/sealing.ts';
import { blockableThings } from '../../../src/features/blockers/options.ts';
import { linkOptions } from '../../../src/features/achievements/options.ts';
import { achievementsBySkill } from '../../../src/domain/views/achievements.ts';
import { skillsInSight } from '../../../src/domain/views/line-of-sight.ts';
import { visionOf } from '../../../src/domain/views/vision.ts';
import { matrix, type MatrixRow } from '../../../src/domain/views/matrix.ts';
import type { Role } from '../../../src/domain/entities.ts';
import { World } from './world.ts';

const anchors = { one: 'Watches.', three: 'Does it with help.', five: 'Teaches it.' };
const add = (id: string, kind: SkillKind = 'technical', name = `Skill ${id}`) =>
  ({ type: 'add-skill', id, kind, name, anchors, level: null, needs: null }) as const;

function worldWith(...ids: string[]): World {
  const world = new World();
  for (const id of ids) world.done('manager', add(id));
  return world;
}

const show = (world: World) => matrix(world.record, world.session.id, 'member');
const names = (rows: readonly MatrixRow[]) => rows.map(({ skill }) => skill.id);

/** Both score a skill in the session at hand, and show it. */
function score(world: World, skill: string, manager: Value, member: Value): void {
  const session = world.session.id;
  const subject: BlindSubject = { kind: 'score', skill };
  const values: readonly (readonly [Role, Value])[] = [['manager', manager], ['member', member]];
  const salt = '0123456789abcdef0123456789abcdef';
  for (const [by, value] of values) world.done(by, { type: 'seal-score', session, skill, hash: sealOf({ session, subject, by }, { value, salt }) });
  for (const [by, value] of values) world.done(by, { type: 'reveal-score', session, skill, value, salt, evidence: `because ${value}` });
}

const sessionOn = (day: string) => ({ id: `s${day.replaceAll('-', '')}`, day, occurrence: null });

describe('rows', () => {
  test('M1 either side adds, changes, retires and restores; texts are trimmed and within their limits', () => {
    const world = new World();
    world.done('member', { ...add('x1'), name: '  Terraform  ', anchors: { one: ' a ', three: '', five: 'c' } });
    expect(show(world).technical[0]?.skill).toMatchObject({ name: 'Terraform', anchors: { one: 'a', three: '', five: 'c' } });
    expect(world.act('member', { ...add('x2'), name: ' ' })).toEqual({ kind: 'empty', what: 'name' });
    expect(world.act('member', { ...add('x2'), name: 'x'.repeat(201) })).toEqual({ kind: 'too-long', what: 'name', max: 200 });
    expect(world.act('member', { ...add('x2'), anchors: { ...anchors, five: 'x'.repeat(301) } })).toEqual({ kind: 'too-long', what: 'anchor', max: 300 });
    world.done('manager', { type: 'change-skill', id: 'x1', name: 'OpenTofu' });
    world.done('manager', { type: 'retire-skill', id: 'x1' });
    expect(show(world)).toMatchObject({ technical: [], retired: [{ name: 'OpenTofu' }] });
    world.done('member', { type: 'restore-skill', id: 'x1' });
    expect(names(show(world).technical)).toEqual(['x1']);
  });

  test('M2 adding an id that exists changes nothing; a template’s row keeps its id; there are 200 at most', () => {
    const world = worldWith('tp.python');
    expect(world.done('member', { ...add('tp.python'), name: 'Another' })).toEqual([]);
    expect(names(show(world).technical)).toEqual(['tp.python']);
    for (let i = 1; i < 200; i += 1) world.done('member', add(`x${i}`, i % 2 ? 'technical' : 'behaviour'));
    expect(world.act('member', add('more'))).toEqual({ kind: 'too-many', what: 'skill', max: 200 });
    world.done('member', { type: 'retire-skill', id: 'x1' });
    world.done('member', add('more'));
    expect(world.act('member', { type: 'restore-skill', id: 'x1' })).toEqual({ kind: 'too-many', what: 'skill', max: 200 });
  });

  test.each(['a~b', 'x'.repeat(121), '', '__proto__', 'a/b'])('M2 the id %s is refused', (id) => {
    expect(new World().act('member', add(id))).toEqual({ kind: 'unknown', what: 'skill' });
  });

  test('M3 only what differs is written, each anchor for itself', () => {
    const world = worldWith('x1');
    const changed = world.done('member', { type: 'change-skill', id: 'x1', name: 'Skill x1', anchors: { ...anchors, three: 'Alone.' }, needs: 4 });
    expect(changed).toEqual([{ kind: 'set', table: 'skills', id: 'x1', fields: { 'anchor-three': 'Alone.', needs: 4 } }]);
    expect(world.act('member', { type: 'change-skill', id: 'x1', needs: 4 })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'change-skill', id: 'x1', goal: 'nowhere' })).toEqual({ kind: 'no-such-link', what: 'goal' });
    world.raw = { ...world.raw, goals: { g1: { words: 'Lead a team' }, g2: { words: 'Old', retired: { by: 'member', at: '2026-11-23T09:00:00.000Z' } } } };
    world.done('member', { type: 'change-skill', id: 'x1', goal: 'g1' });
    expect(show(world).technical[0]?.skill.goal).toBe('g1');
    expect(world.act('member', { type: 'change-skill', id: 'x1', goal: 'g2' })).toEqual({ kind: 'no-such-link', what: 'goal' });
    world.done('member', { type: 'change-skill', id: 'x1', goal: null });
    expect(world.act('member', { type: 'change-skill', id: 'x9', name: 'x' })).toEqual({ kind: 'unknown', what: 'skill' });
  });

  test('M3 a retired row takes nothing, and is retired once', () => {
    const world = worldWith('x1', 'x2');
    expect(world.act('member', { type: 'restore-skill', id: 'x1' })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'retire-skill', id: 'x1' });
    expect(world.act('manager', { type: 'retire-skill', id: 'x1' })).toEqual({ kind: 'unchanged' });
    expect(world.act('manager', { type: 'change-skill', id: 'x1', name: 'x' })).toEqual({ kind: 'retired', what: 'skill' });
    expect(world.act('manager', { type: 'move-skill', id: 'x1', before: null })).toEqual({ kind: 'retired', what: 'skill' });
    expect(world.act('manager', { type: 'seal-score', session: world.session.id, skill: 'x1', hash: 'a'.repeat(64) })).toEqual({ kind: 'retired', what: 'skill' });
  });

  test('M4 a move writes one row', () => {
    const world = worldWith('a', 'b', 'c', 'd');
    expect(world.done('member', { type: 'move-skill', id: 'd', before: 'b' })).toHaveLength(1);
    expect(names(show(world).technical)).toEqual(['a', 'd', 'b', 'c']);
    expect(world.done('member', { type: 'move-skill', id: 'c', before: 'a' })).toHaveLength(1);
    expect(world.done('member', { type: 'move-skill', id: 'a', before: null })).toHaveLength(1);
    expect(names(show(world).technical)).toEqual(['c', 'd', 'b', 'a']);
    expect(world.act('member', { type: 'move-skill', id: 'a', before: null })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'move-skill', id: 'd', before: 'b' })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'move-skill', id: 'd', before: 'd' })).toEqual({ kind: 'unchanged' });
    world.done('member', add('e', 'behaviour'));
    expect(world.act('member', { type: 'move-skill', id: 'd', before: 'e' })).toEqual({ kind: 'no-such-link', what: 'skill' });
    expect(world.act('member', { type: 'move-skill', id: 'nobody', before: null })).toEqual({ kind: 'unknown', what: 'skill' });
  });

  test('M4 two who added at once have one place: a move between them numbers the rows anew', () => {
    const world = worldWith('a', 'b', 'c');
    world.raw = { ...world.raw, skills: { ...world.raw['skills'], b: { ...world.raw['skills']?.['b'], order: 1 } } };
    expect(names(show(world).technical)).toEqual(['a', 'b', 'c']);
    expect(world.done('member', { type: 'move-skill', id: 'c', before: 'b' })).toHaveLength(2);
    expect(names(show(world).technical)).toEqual(['a', 'c', 'b']);
  });

  test('M4 rows stand as they were put, however often they are moved, whatever numbers they have', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 6 });
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 80 });
    fc.assert(
      fc.property(numbers, moves, (orders, steps) => {
        let rows = orders.map((order, i) => ({ id: `r${i}`, order })).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
        for (const [from, to] of steps) {
          const moved = rows[from % rows.length];
          if (moved === undefined) throw new Error('no row');
          const others = rows.filter((row) => row !== moved);
          const index = to % rows.length;
          const wanted = [...others.slice(0, index), moved, ...others.slice(index)].map((row) => row.id);
          const written = new Map(placeAt(others, moved.id, index).map((one) => [one.id, one.order]));
          rows = rows.map((row) => ({ id: row.id, order: written.get(row.id) ?? row.order })).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
          expect(rows.map((row) => row.id)).toEqual(wanted);
        }
      }),
    );
  });
});

describe('what the matrix shows', () => {
  test('M12 latest, trend and gap; a score stays when its session has left the record', () => {
    const world = worldWith('x1');
    for (let week = 0; week < 14; week += 1) {
      world.session = sessionOn(new Date(Date.UTC(2026, 7, 3 + week * 7)).toISOString().slice(0, 10));
      score(world, 'x1', week === 13 ? 5 : 3, 3);
    }
    const before = show(world).technical[0];
    expect(before?.scores.manager).toHaveLength(12);
    expect(before?.scores.manager[0]?.day).toBe('2026-08-17');
    expect(before).toMatchObject({ latest: { manager: { value: 5 }, member: { value: 3 } }, gap: { value: 2, day: '2026-11-02' } });
    world.raw = { ...world.raw, sessions: {}, scores: {} };
    expect(show(world).technical[0]).toMatchObject({ scores: before?.scores, latest: before?.latest, gap: before?.gap });
  });

  test('M12 the gap is of the last session that both scored, whatever one of them scored since', () => {
    const world = worldWith('x1');
    score(world, 'x1', 2, 4);
    world.raw = { ...world.raw, skills: { x1: { ...world.raw['skills']?.['x1'], 'past-member': [{ session: 's20260101', day: '2026-01-01', value: 1 }, { session: 's20270101', day: '2027-01-01', value: 5 }] } } };
    expect(show(world).technical[0]).toMatchObject({ gap: { value: -2, session: world.session.id }, latest: { member: { value: 5 } } });
  });

  test('M12 what stands with the skill about a session of the record counts only when it is proven there', () => {
    const world = worldWith('x1');
    score(world, 'x1', 2, 4);
    const session = world.session.id;
    world.raw = { ...world.raw, skills: { x1: { ...world.raw['skills']?.['x1'], 'past-manager': [{ session, day: '2026-11-23', value: 5 }] } } };
    expect(show(world).technical[0]?.latest.manager?.value).toBe(2);
  });

  test('M13 a need is met by the manager’s latest score', () => {
    const world = worldWith('x1');
    expect(show(world).technical[0]?.met).toBeNull();
    world.done('member', { type: 'change-skill', id: 'x1', needs: 4 });
    expect(show(world).technical[0]?.met).toBe(false);
    score(world, 'x1', 3, 5);
    expect(show(world).technical[0]?.met).toBe(false);
    world.session = sessionOn('2026-11-30');
    score(world, 'x1', 4, 4);
    expect(show(world).technical[0]?.met).toBe(true);
  });

  test('M14 a gap of two offers itself as a topic until it is one', () => {
    const world = worldWith('x1', 'x2');
    score(world, 'x1', 2, 4);
    score(world, 'x2', 3, 4);
    const [row, narrow] = show(world).technical;
    expect(narrow?.offer).toBeNull();
    const id = row?.offer?.topicId ?? '';
    expect(id).not.toBe('');
    world.done('member', { type: 'add-topic', id: 't1', title: 'Why is skill  X1 so far apart?' });
    expect(show(world).technical[0]?.offer).toBeNull();
    world.done('member', { type: 'rename-topic', id: 't1', title: 'Skill x10' });
    expect(show(world).technical[0]?.offer).toEqual({ topicId: id });
    world.done('member', { type: 'add-topic', id, title: 'Where we differ' });
    expect(show(world).technical[0]?.offer).toBeNull();
    world.done('manager', { type: 'discuss-topic', id, session: world.session.id });
    expect(show(world).technical[0]?.offer).toBeNull();
    world.session = sessionOn('2026-11-30');
    score(world, 'x1', 1, 4);
    expect(show(world).technical[0]?.offer?.topicId).not.toBe(id);
  });

  test('M14 a gap that was talked about does not offer itself again when its session and topic have left the record', () => {
    const world = worldWith('x1');
    score(world, 'x1', 2, 4);
    const id = show(world).technical[0]?.offer?.topicId ?? '';
    world.done('member', { type: 'add-topic', id, title: 'Where we differ' });
    world.done('manager', { type: 'discuss-topic', id, session: world.session.id });
    const { sessions: _sessions, scores: _scores, topics: _topics, ...left } = world.raw;
    world.raw = left;
    expect(show(world).technical[0]).toMatchObject({ gap: { value: -2 }, offer: null, listed: false });
  });
});

test('M4 H8 wherever skills of both kinds are listed, they stand in the order of the matrix', () => {
  const world = new World();
  world.done('member', { type: 'add-goal', id: 'g1', horizon: 'five-years', words: 'Lead' });
  const skills = [['t1', 'technical'], ['b1', 'behaviour'], ['t2', 'technical'], ['b2', 'behaviour']] as const;
  for (const [id, kind] of skills) {
    world.done('manager', { type: 'add-skill', id, kind, name: id, anchors: { one: '', three: '', five: '' }, level: null, needs: null });
    world.done('manager', { type: 'change-skill', id, goal: 'g1' });
    world.done('member', { type: 'add-achievement', id: `h${id}`, what: id, day: '2026-11-20', value: 'v', links: { skill: id } });
  }
  world.done('manager', { type: 'move-skill', id: 'b2', before: 'b1' });
  const { record } = world;
  const { technical, behaviour } = matrix(record, world.session.id, null);
  const order = [...technical, ...behaviour].map(({ skill }) => skill.id);
  expect(order).toEqual(['t1', 't2', 'b2', 'b1']);
  expect(achievementsBySkill(record).map(({ of }) => of?.id)).toEqual(order);
  expect([...skillsInSight(record).keys()]).toEqual(order);
  expect(visionOf(record, '2026-11-23').goals['five-years'][0]?.servedBy.filter(({ kind }) => kind === 'skill').map(({ id }) => id)).toEqual(order);
  expect(linkOptions(record).skills.map(({ id }) => id)).toEqual(order);
  expect(blockableThings(record).map(({ id }) => id).filter((id) => id.startsWith('skill'))).toEqual(order.map((id) => `skill:${id}`));
});

test('M2 several rows are added in the order given, all or none', () => {
  const world = new World();
  const row = (id: string, kind: 'technical' | 'behaviour' = 'technical') => ({ id, kind, name: `Skill ${id}`, anchors: { one: '', three: '', five: '' }, level: null, needs: null });
  world.done('manager', { type: 'add-skill', ...row('z') });
  const skills = [row('c'), row('a', 'behaviour'), row('b'), row('z')];
  world.done('member', { type: 'add-skills', skills });
  const rows = () => {
    const { technical, behaviour } = matrix(world.record, world.session.id, null);
    return [technical, behaviour].map((kind) => kind.map(({ skill }) => skill.id));
  };
  expect(rows()).toEqual([['z', 'c', 'b'], ['a']]);
  expect(world.done('manager', { type: 'add-skills', skills })).toEqual([]);
  expect(world.act('member', { type: 'add-skills', skills: [row('d'), { ...row('e'), name: ' ' }] })).toEqual({ kind: 'empty', what: 'name' });
  const many = Array.from({ length: 197 }, (_, n) => row(`n${n}`));
  expect(world.act('member', { type: 'add-skills', skills: many })).toEqual({ kind: 'too-many', what: 'skill', max: 200 });
  expect(rows()).toEqual([['z', 'c', 'b'], ['a']]);
  world.done('member', { type: 'add-skills', skills: many.slice(1) });
  expect(rows()[0]?.slice(-2)).toEqual(['n195', 'n196']);
});
