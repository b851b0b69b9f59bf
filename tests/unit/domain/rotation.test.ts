/** Rules RS of SPEC.md: the run of show and what takes turns in it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { GrowthPart } from '../../../src/domain/entities.ts';
import { scoreId } from '../../../src/domain/growth-ids.ts';
import { readReadable } from '../../../src/domain/read-record.ts';
import { goOn, goTo, minutesOf, newRun, readRun, type RunProgress, runSteps, spend, stepAfter, stepBefore } from '../../../src/domain/run.ts';
import { sealOf } from '../../../src/domain/sealing.ts';
import { growthParts, rotationOf } from '../../../src/domain/views/rotation.ts';
import { carryOut, firstSession, World } from './world.ts';

const sessions = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'].map((day) => ({ id: `s${day.replaceAll('-', '')}`, day, occurrence: null }));
const at = (index: number) => sessions[index] ?? firstSession;
const part = fc.constantFrom(...growthParts);

/** Holds the sessions one after the other, each with the parts that are looked at in it. */
function held(...visits: readonly (readonly GrowthPart[])[]): World {
  const world = new World();
  visits.forEach((parts, index) => {
    world.session = at(index);
    for (const one of parts) world.done(index % 2 === 0 ? 'member' : 'manager', { type: 'visit-part', session: world.session.id, part: one });
  });
  return world;
}

describe('RS1 the steps', () => {
  it('are gone through in order, done or skipped, and the last one stays', () => {
    let run = newRun;
    const seen = [run.at];
    for (const how of ['done', 'skipped', 'done', 'done', 'skipped', 'done'] as const) {
      run = goOn(run, how);
      seen.push(run.at);
    }
    expect(seen).toEqual(runSteps);
    expect(run.left).toEqual({ 'since-last': 'done', state: 'skipped', 'member-topics': 'done', blockers: 'done', growth: 'skipped', 'manager-topics': 'done' });
    expect(goOn(run, 'done')).toBe(run);
    expect(stepAfter('agreements')).toBeNull();
    expect(stepBefore('since-last')).toBeNull();
  });

  it('may be come back to: nothing is a gate, and what was skipped can be done', () => {
    const skipped = goOn(newRun, 'skipped');
    const back = goTo(skipped, 'since-last');
    expect(back).toMatchObject({ at: 'since-last', left: { 'since-last': 'skipped' } });
    expect(goOn(back, 'done').left['since-last']).toBe('done');
    expect(goTo(newRun, 'agreements')).toEqual({ ...newRun, at: 'agreements' });
    expect(goTo(newRun, newRun.at)).toBe(newRun);
  });
});

describe('RS2 time', () => {
  it('counts for the step at hand, forwards, a day at most', () => {
    const run = spend(goOn(spend(newRun, 150), 'done'), 65);
    expect(run.seconds).toEqual({ 'since-last': 150, state: 65 });
    expect(minutesOf(run)).toEqual({ here: 1, inAll: 3 });
    for (const none of [0, -5, Number.NaN]) expect(spend(run, none)).toBe(run);
    expect(spend(run, 1e9).seconds.state).toBe(86_400);
  });

  it('is read as untrusted, and reading what was read changes nothing', () => {
    expect(readRun({ at: 'lunch', left: { state: 'eaten', growth: 'skipped' }, seconds: { state: '7', blockers: -1, growth: 12, x: 3 } })).toEqual({
      at: 'since-last',
      left: { growth: 'skipped' },
      seconds: { growth: 12 },
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ at: fc.constantFrom<unknown>(...runSteps, 7), left: fc.jsonValue(), seconds: fc.jsonValue() })), (value) => {
        const run = readRun(value);
        expect(runSteps).toContain(run.at);
        expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
      }),
    );
  });

  test('whatever one does, no time is lost and none is invented', () => {
    const deed = fc.oneof(
      fc.integer({ min: 1, max: 600 }).map((seconds) => ({ seconds, change: (run: RunProgress) => spend(run, seconds) })),
      fc.constantFrom(...runSteps).map((step) => ({ seconds: 0, change: (run: RunProgress) => goTo(run, step) })),
      fc.constantFrom('done' as const, 'skipped' as const).map((how) => ({ seconds: 0, change: (run: RunProgress) => goOn(run, how) })),
    );
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const run = deeds.reduce((before, { change }) => change(before), newRun);
        const spent = deeds.reduce((sum, { seconds }) => sum + seconds, 0);
        expect(Object.values(run.seconds).reduce((sum, one) => sum + one, 0)).toBe(spent);
        expect(minutesOf(run).inAll).toBe(Math.floor(spent / 60));
      }),
    );
  });
});

describe('RS3 what is due', () => {
  it('begins with vision, then skills, then plan', () => {
    expect(rotationOf(held().record, at(0)).due).toBe('vision');
    expect(rotationOf(held(['vision']).record, at(1)).due).toBe('skills');
    expect(rotationOf(held(['vision'], ['skills']).record, at(2)).due).toBe('plan');
    expect(rotationOf(held(['vision'], ['skills'], ['plan']).record, at(3))).toMatchObject({
      due: 'vision',
      last: { vision: '2026-11-23', skills: '2026-11-30', plan: '2026-12-07' },
    });
  });

  it('is what was looked at the longest ago, by the day and then the time', () => {
    expect(rotationOf(held(['plan'], ['vision', 'skills'], []).record, at(3)).due).toBe('plan');
    expect(rotationOf(held(['plan', 'skills', 'vision']).record, at(1)).due).toBe('plan');
  });

  it('does not change by what is looked at in the session itself or later', () => {
    const world = held(['vision'], ['skills'], ['plan', 'vision', 'skills']);
    expect(rotationOf(world.record, at(1))).toMatchObject({ due: 'skills', visited: { vision: false, skills: true, plan: false } });
    expect(rotationOf(world.record, at(2))).toMatchObject({ due: 'plan', visited: { vision: true, skills: true, plan: true } });
  });

  it('counts a vision that was reviewed together, also when its session has left the record', () => {
    const world = held([], []);
    world.session = at(0);
    world.done('member', { type: 'add-goal', id: 'g1', horizon: 'five-years', words: 'Lead a team' });
    world.done('manager', { type: 'review-vision', session: at(0).id });
    expect(rotationOf(world.record, at(0))).toMatchObject({ due: 'vision', visited: { vision: true } });
    const day = world.record.foundations['it']?.visionReviewed?.at.slice(0, 10);
    expect(rotationOf(world.record, at(1))).toMatchObject({ due: 'skills', last: { vision: at(0).day, skills: null } });
    const without = { ...world.record, sessions: {} };
    expect(rotationOf(without, at(1))).toMatchObject({ due: 'skills', last: { vision: day } });
  });

  it('counts a score that was shown in a session, also when the session has left the record', () => {
    const world = held([], []);
    const skills = { k1: { kind: 'technical', name: 'Testing', order: 1, addedAt: '2026-11-01T08:00:00.000Z' } };
    const salt = 'b'.repeat(32);
    const score = (by: 'manager' | 'member', value: 3 | 4, isShown: boolean) => {
      const sealed = { hash: sealOf({ session: at(0).id, subject: { kind: 'score', skill: 'k1' }, by }, { value, salt }), at: '2026-11-23T09:10:00.000Z' };
      return { [scoreId(at(0).id, 'k1', by)]: { session: at(0).id, skill: 'k1', by, sealed, revealed: isShown ? { value, salt, at: '2026-11-23T09:20:00.000Z' } : null } };
    };
    const sessions = { [at(0).id]: { day: at(0).day } };
    world.raw = { ...world.raw, sessions, skills, scores: { ...score('manager', 4, false), ...score('member', 3, false) } };
    expect(rotationOf(world.record, at(1)).last.skills).toBeNull();
    world.raw = { ...world.raw, scores: { ...score('manager', 4, true), ...score('member', 3, false) } };
    expect(rotationOf(world.record, at(0))).toMatchObject({ due: 'vision', visited: { skills: true }, last: { skills: null } });
    expect(rotationOf(world.record, at(1))).toMatchObject({ due: 'vision', visited: { skills: false }, last: { skills: at(0).day } });
    world.raw = { ...world.raw, sessions: {}, scores: {}, skills: { k1: { ...skills.k1, 'past-member': [{ session: at(0).id, day: at(0).day, value: 3 }] } } };
    expect(rotationOf(world.record, at(1)).last).toEqual({ vision: null, skills: at(0).day, plan: null });
    expect(rotationOf(world.record, at(0)).last.skills).toBeNull();
  });

  it('counts a change of the plan on the day of a session, and none between two', () => {
    const world = held([]);
    const change = (statusAt: string, closedAt: string | null) => {
      world.raw = {
        ...world.raw,
        sessions: { [at(0).id]: { day: at(0).day, ...(closedAt === null ? {} : { closed: { by: 'member', at: closedAt } }) } },
        planItems: { p1: { kind: 'formal', title: 'Course', status: 'under-way', addedAt: '2026-10-01T08:00:00.000Z', statusAt, by: 'member' } },
      };
      return rotationOf(world.record, at(1)).last.plan;
    };
    expect(change('2026-11-23T09:20:00.000Z', null)).toBe(at(0).day);
    expect(rotationOf(world.record, at(0)).visited.plan).toBe(true);
    expect(change('2026-11-25T09:20:00.000Z', null)).toBeNull();
    expect(change('2026-11-24T02:20:00.000Z', '2026-11-24T02:50:00.000Z')).toBe(at(0).day);
    expect(change('2026-11-27T09:20:00.000Z', '2026-11-27T09:30:00.000Z')).toBeNull();
  });

  test('whatever was looked at before, who follows it sees all three in three sessions', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(part), { maxLength: 3 }), (before) => {
        const world = held(...before);
        const seen = [0, 1, 2].map((ahead) => {
          world.session = at(before.length + ahead);
          const { due } = rotationOf(world.record, world.session);
          world.done('manager', { type: 'visit-part', session: world.session.id, part: due });
          return due;
        });
        expect([...seen].sort()).toEqual([...growthParts].sort());
      }),
    );
  });
});

describe('RS4 another part for this time', () => {
  it('is chosen by either, for both, and can go back to what is due', () => {
    const world = held();
    const { id } = firstSession;
    world.done('member', { type: 'choose-part', session: id, part: 'plan' });
    expect(rotationOf(world.record, firstSession)).toMatchObject({ due: 'vision', part: 'plan' });
    expect(world.act('manager', { type: 'choose-part', session: id, part: 'plan' })).toEqual({ kind: 'unchanged' });
    world.done('manager', { type: 'choose-part', session: id, part: null });
    expect(rotationOf(world.record, firstSession).part).toBe('vision');
    expect(world.act('manager', { type: 'choose-part', session: id, part: null })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'choose-part', session: id, part: 'plan' });
    expect(rotationOf(world.record, at(1)).part).toBe('vision');
  });
});

describe('RS5 looked at', () => {
  it('is noted once for a session and part, whoever sees it first', () => {
    const world = held(['vision']);
    const first = world.record.sessions[firstSession.id]?.visited.vision;
    expect(first?.by).toBe('member');
    expect(world.act('manager', { type: 'visit-part', session: firstSession.id, part: 'vision' })).toEqual({ kind: 'unchanged' });
    expect(world.record.sessions[firstSession.id]?.visited).toEqual({ vision: first, skills: null, plan: null });
  });

  it('skipped is not looked at: it is due again', () => {
    expect(rotationOf(held([], []).record, at(2)).due).toBe('vision');
  });

  it('two who note and choose at the same moment meet', () => {
    const world = held();
    const as = (role: 'manager' | 'member', one: GrowthPart) => {
      const decision = decide(world.record, { type: 'visit-part', session: firstSession.id, part: one }, world.context(role));
      return decision.ok ? decision.value : [];
    };
    const both = carryOut(carryOut(world.raw, as('manager', 'skills')), as('member', 'plan'));
    world.raw = both;
    expect(rotationOf(world.record, firstSession).visited).toEqual({ vision: false, skills: true, plan: true });
  });
});

describe('RS6 sessions', () => {
  it('writes the session at hand first, and no other', () => {
    const world = new World();
    const made = world.done('member', { type: 'visit-part', session: firstSession.id, part: 'skills' });
    expect(made.map(({ table }) => table)).toEqual(['sessions', 'sessions']);
    expect(world.record.sessions[firstSession.id]?.day).toBe(firstSession.day);
    expect(world.act('member', { type: 'visit-part', session: 's20990101', part: 'skills' })).toEqual({ kind: 'unknown', what: 'session' });
    expect(world.act('member', { type: 'choose-part', session: 's20990101', part: 'skills' })).toEqual({ kind: 'unknown', what: 'session' });
  });

  it('a sealed one takes neither', () => {
    const world = held(['vision']);
    world.done('member', { type: 'close-session', session: firstSession.id });
    world.done('member', { type: 'visit-part', session: firstSession.id, part: 'plan' });
    world.done('manager', { type: 'confirm-session', session: firstSession.id });
    expect(world.act('member', { type: 'visit-part', session: firstSession.id, part: 'skills' })).toEqual({ kind: 'session-sealed' });
    expect(world.act('member', { type: 'choose-part', session: firstSession.id, part: 'skills' })).toEqual({ kind: 'session-sealed' });
  });

  it('is read from a file of anybody, and from the readable form', () => {
    const world = held(['vision'], ['plan']);
    world.done('manager', { type: 'choose-part', session: at(1).id, part: 'plan' });
    expect(readReadable(JSON.parse(JSON.stringify(world.record)))).toEqual(world.record);
    world.raw['sessions'] = { s20261123: { day: '2026-11-23', part: 'lunch', 'visited-vision': true, 'visited-skills': { by: 'nobody' }, 'visited-plan': { by: 'member', at: 'never' } } };
    expect(world.record.sessions['s20261123']).toMatchObject({ part: null, visited: { vision: null, skills: null, plan: { by: 'member' } } });
    expect(['vision', 'skills']).toContain(rotationOf(world.record, at(1)).due);
  });
});
