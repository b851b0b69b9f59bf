import { describe, expect, test } from 'vitest';
import { keepRates } from '../../../src/domain/views/keep-rate.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { World } from './world.ts';

const days = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'] as const;
const idOf = (day: string) => `s${day.replaceAll('-', '')}`;

function at(world: World, day: string): void {
  world.session = { id: idOf(day), day, occurrence: null };
}

function promise(world: World, id: string, owner: 'manager' | 'member' | 'both', due: string | 'next' = 'next'): void {
  const session = world.session.id;
  world.done('member', { type: 'propose-agreement', id, session, wording: `Promise ${id}`, owner, due });
  world.done('manager', { type: 'sign-agreement', id, terms: termsHash({ wording: `Promise ${id}`, owner }) });
}

const close = (world: World): void => void world.done('manager', { type: 'close-session', session: world.session.id });

describe('V11 keep-rate', () => {
  test('V11 kept and moved count on the side that owns it; what both own counts on both', () => {
    const world = new World();
    at(world, days[0]);
    promise(world, 'a1', 'member');
    promise(world, 'a2', 'manager');
    promise(world, 'a3', 'both');
    close(world);
    at(world, days[1]);
    const session = world.session.id;
    world.done('member', { type: 'answer-kept', id: 'a1', session, answer: 'n1' });
    world.done('member', { type: 'answer-not-yet', id: 'a2', session, answer: 'n2', due: 'next' });
    world.done('member', { type: 'answer-kept', id: 'a3', session, answer: 'n3' });
    close(world);
    expect(keepRates(world.record, days[1])).toEqual({ manager: { kept: 1, due: 2 }, member: { kept: 2, due: 2 }, sessions: 2 });
  });

  test('V11 what is overdue now counts as not kept; what was dropped, and an answer that was taken back, do not count', () => {
    const world = new World();
    at(world, days[0]);
    promise(world, 'a1', 'member', '2026-10-15');
    promise(world, 'a2', 'member');
    promise(world, 'a3', 'member');
    close(world);
    at(world, days[1]);
    const session = world.session.id;
    world.done('member', { type: 'drop-agreement', id: 'a2', session, answer: 'n1', reason: 'The project ended.' });
    world.done('member', { type: 'answer-kept', id: 'a3', session, answer: 'n2' });
    world.done('member', { type: 'reopen-agreement', id: 'a3', session, answer: 'n3' });
    close(world);
    expect(keepRates(world.record, days[1]).member).toEqual({ kept: 0, due: 1 });
  });

  test('V11 only the last sessions count', () => {
    const world = new World();
    for (const [week, day] of days.entries()) {
      at(world, day);
      if (week > 0) world.done('member', { type: 'answer-kept', id: `a${week - 1}`, session: world.session.id, answer: `n${week}` });
      promise(world, `a${week}`, 'member');
      close(world);
    }
    expect(keepRates(world.record, days[6], 3)).toEqual({ manager: { kept: 0, due: 0 }, member: { kept: 3, due: 3 }, sessions: 3 });
    expect(keepRates(new World().record, days[0])).toEqual({ manager: { kept: 0, due: 0 }, member: { kept: 0, due: 0 }, sessions: 0 });
  });
});
