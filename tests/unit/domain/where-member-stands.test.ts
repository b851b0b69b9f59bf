import { expect, test } from 'vitest';
import { readRecord } from '../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { inductionView } from '../../../src/domain/views/induction.ts';
import { levelGap, levelViews } from '../../../src/domain/views/levels.ts';
import { memberStands } from '../../../src/domain/views/where-member-stands.ts';
import { World } from './world.ts';

const today = '2026-11-23';
const stands = (world: World) => memberStands(world.record, defaultTemplate, today, world.session.id);

test('V12 nothing is said while nothing is there', () => {
  expect(stands(new World())).toEqual({ apart: [], skills: null, overdue: [], underWay: 0, gate: null, level: null });
});

test('V12 each line names what it is made of', () => {
  const world = new World();
  const links = { skill: null, goal: null, level: null };
  world.done('member', { type: 'add-plan-item', id: 'p1', kind: 'formal', title: 'AZ-400', due: '2026-11-01', links });
  world.done('member', { type: 'add-plan-item', id: 'p2', kind: 'informal', title: 'Mentoring', due: null, links });
  world.done('member', { type: 'set-plan-status', id: 'p2', status: 'under-way' });
  world.done('manager', { type: 'set-level', which: 'present', level: 1 });
  world.done('member', { type: 'set-level', which: 'target', level: 2 });
  const [gate] = defaultTemplate.gates;
  const [ability] = gate?.abilities ?? [];
  if (gate === undefined || ability === undefined) throw new Error('The template has gates.');
  world.done('manager', { type: 'show-ability', id: ability.id, gate: gate.id, words: ability.words, order: 0 });
  const said = stands(world);
  expect(said).toMatchObject({ overdue: ['AZ-400'], underWay: 1, gate: { name: gate.name, shown: 1, of: gate.abilities.length, lateDays: 0 }, level: { present: 1, target: 2 } });
  expect(said.level?.open).toBe(defaultTemplate.levels.find(({ level }) => level === 2)?.criteria.length);
});

test('V12 what the skills of the target lack is what Levels says; what nobody has scored is only counted', () => {
  const world = new World();
  const score = (value: number) => [{ session: 's20261116', day: '2026-11-16', value }];
  const skill = (name: string, level: number | null, needs: number | null, past: Record<string, unknown> = {}) => ({ kind: 'technical', name, order: 1, level, needs, addedAt: '2026-11-01T08:00:00.000Z', ...past });
  world.raw = {
    ...world.raw,
    skills: {
      low: skill('Low', 3, 4, { 'past-manager': score(2) }),
      there: skill('There', 3, 4, { 'past-manager': score(4) }),
      blank: skill('Blank', 3, 4),
      own: skill('Own view alone', 3, 4, { 'past-member': score(2) }),
      far: skill('For level 4', 4, 5, { 'past-manager': score(2) }),
      asks: skill('Asks for nothing', 3, null),
    },
  };
  expect(stands(world).skills).toBeNull();
  world.done('member', { type: 'set-level', which: 'target', level: 3 });
  expect(stands(world).skills).toEqual({ below: ['Low'], unscored: 2, of: 4 });
  const gap = levelGap(world.record, defaultTemplate);
  expect(gap?.skills.filter(({ score }) => score !== null).map(({ name }) => name)).toEqual(['Low']);
  world.done('member', { type: 'set-level', which: 'target', level: 2 });
  expect(stands(world).skills).toBeNull();
});

const many = (count: number, entity: (n: number) => object) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`i${n}`, entity(n)])) as Record<string, Record<string, unknown>>;

test('R8 what the matrix costs follows the scores that there are, not skills times sessions', () => {
  const record = readRecord({
    ...new World().raw,
    skills: many(200, (n) => ({ kind: 'technical', name: `S${n}`, order: n, level: 2, needs: 3 })),
    sessions: many(300, () => ({ day: '2026-01-05' })),
    foundations: { it: { targetLevel: 2 } },
  });
  let looks = 0;
  const sessions = new Proxy(record.sessions, {
    get: (target, key, receiver) => {
      looks += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  expect(memberStands({ ...record, sessions }, defaultTemplate, today, 'i0').skills).toEqual({ below: [], unscored: 200, of: 200 });
  expect(looks).toBeLessThan(5_000);
});

test('R8 no list of a hostile file is too long for a view', () => {
  const [gate] = defaultTemplate.gates;
  const long = readRecord({
    ...new World().raw,
    abilities: many(130_000, () => ({ gate: gate?.id, words: 'w', order: 6 })),
    criteria: many(130_000, () => ({ level: 2, words: 'w', order: 6 })),
  });
  expect(inductionView(long, defaultTemplate, today).gates[0]?.nextOrder).toBe(7);
  expect(levelViews(long, defaultTemplate)[1]?.nextOrder).toBe(7);
});
