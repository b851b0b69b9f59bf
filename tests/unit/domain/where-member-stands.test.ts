import { expect, test } from 'vitest';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { memberStands } from '../../../src/domain/views/where-member-stands.ts';
import { World } from './world.ts';

const today = '2026-11-23';
const stands = (world: World) => memberStands(world.record, defaultTemplate, today, world.session.id);

test('V12 nothing is said while nothing is there', () => {
  expect(stands(new World())).toEqual({ apart: [], below: [], overdue: [], underWay: 0, gate: null, level: null });
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
