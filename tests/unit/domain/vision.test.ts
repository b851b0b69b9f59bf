/** Rules G of SPEC.md: the vision. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { limits } from '../../../src/domain/limits.ts';
import { readReadable } from '../../../src/domain/read-record.ts';
import { visionOf } from '../../../src/domain/views/vision.ts';
import { carryOut, firstSession, World } from './world.ts';

const today = '2026-11-23';
const add = (id: string, words: string, horizon: 'ten-years' | 'five-years' | 'aspiration' = 'five-years'): Command => ({ type: 'add-goal', id, horizon, words });
const reword = (id: string, words: string, wording: string): Command => ({ type: 'reword-goal', id, words, wording });
const review: Command = { type: 'review-vision', session: firstSession.id };

function withGoal(): World {
  const world = new World();
  world.done('member', add('g1', 'Lead a platform team'));
  return world;
}

describe('G1 only the member', () => {
  it.each<Command>([add('g2', 'Mine'), reword('g1', 'Other', 'w1'), { type: 'retire-goal', id: 'g1' }, { type: 'restore-goal', id: 'g1' }])('$type', (command) => {
    const world = withGoal();
    if (command.type === 'restore-goal') world.done('member', { type: 'retire-goal', id: 'g1' });
    expect(world.act('manager', command)).toEqual({ kind: 'only', role: 'member' });
    expect(world.act('member', command)).not.toHaveProperty('kind');
  });
});

describe('G2 words', () => {
  it('are trimmed, and neither empty nor too long', () => {
    const world = withGoal();
    world.done('member', add('g2', '  Know   Kubernetes \n'));
    expect(world.record.goals['g2']?.words).toBe('Know   Kubernetes');
    expect(world.act('member', add('g3', ' \n'))).toEqual({ kind: 'empty', what: 'words' });
    expect(world.act('member', add('g3', 'x'.repeat(limits.goal + 1)))).toEqual({ kind: 'too-long', what: 'words', max: limits.goal });
    expect(world.act('member', reword('g1', '', 'w1'))).toEqual({ kind: 'empty', what: 'words' });
    expect(world.act('member', reword('g1', 'x'.repeat(limits.goal + 1), 'w1'))).toEqual({ kind: 'too-long', what: 'words', max: limits.goal });
  });

  it('adding an id that exists changes nothing, and ids that cannot be kept are refused', () => {
    const world = withGoal();
    expect(world.done('member', add('g1', 'Something else', 'ten-years'))).toEqual([]);
    expect(world.record.goals['g1']).toMatchObject({ words: 'Lead a platform team', horizon: 'five-years' });
    expect(world.act('member', add('__proto__', 'x'))).toEqual({ kind: 'unknown', what: 'goal' });
    expect(world.act('member', reword('g1', 'x', 'a/b'))).toEqual({ kind: 'unknown', what: 'goal' });
    expect(world.act('member', reword('nowhere', 'x', 'w1'))).toEqual({ kind: 'unknown', what: 'goal' });
  });
});

describe('G3 earlier words', () => {
  it('are kept with the time in which they stood, once', () => {
    const world = withGoal();
    world.done('member', reword('g1', 'Lead two platform teams', 'w1'));
    const { goals, wordings } = world.record;
    expect(goals['g1']?.words).toBe('Lead two platform teams');
    expect(wordings['w1']).toMatchObject({ goal: 'g1', words: 'Lead a platform team', from: goals['g1']?.addedAt, until: goals['g1']?.changedAt });
    expect(world.done('member', reword('g1', 'Lead two platform teams', 'w1'))).toEqual([]);
    expect(world.act('member', reword('g1', ' Lead two platform teams ', 'w2'))).toEqual({ kind: 'unchanged' });
    expect(Object.keys(world.record.wordings)).toEqual(['w1']);
  });

  it('are never lost, however often a goal is reworded', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 }), (said) => {
        const world = withGoal();
        said.forEach((words, at) => world.act('member', reword('g1', words, `w${at}`)));
        const goal = visionOf(world.record, today).goals['five-years'][0];
        const all = new Set([goal?.goal.words, ...(goal?.earlier ?? []).map(({ words }) => words)]);
        return ['Lead a platform team', ...said].every((words) => all.has(words));
      }),
    );
  });
});

it('G4 of two rewordings at the same moment neither is lost', () => {
  const world = withGoal();
  const context = world.context('member');
  const [phone, laptop] = [decide(world.record, reword('g1', 'On the phone', 'w1'), context), decide(world.record, reword('g1', 'On the laptop', 'w2'), context)];
  if (!phone.ok || !laptop.ok) throw new Error('both are possible');
  for (const order of [[phone.value, laptop.value], [laptop.value, phone.value]]) {
    const both = new World(false);
    both.raw = order.reduce(carryOut, world.raw);
    const goal = visionOf(both.record, today).goals['five-years'][0];
    const said = [goal?.goal.words, ...(goal?.earlier ?? []).map(({ words }) => words)];
    expect([...said].sort()).toEqual(['Lead a platform team', 'On the laptop', 'On the phone']);
    // The same in the file that people read.
    expect(visionOf(readReadable(JSON.parse(JSON.stringify(both.record))), today)).toEqual(visionOf(both.record, today));
  }
});

it('G5 a retired goal is put aside with its words, and can be restored', () => {
  const world = withGoal();
  world.done('member', reword('g1', 'Lead two', 'w1'));
  world.done('member', { type: 'retire-goal', id: 'g1' });
  expect(world.act('member', { type: 'retire-goal', id: 'g1' })).toEqual({ kind: 'unchanged' });
  expect(world.act('member', reword('g1', 'Lead three', 'w2'))).toEqual({ kind: 'retired', what: 'goal' });
  const vision = visionOf(world.record, today);
  expect(vision.goals['five-years']).toEqual([]);
  expect(vision.retired[0]?.earlier.map(({ words }) => words)).toEqual(['Lead a platform team']);
  world.done('member', { type: 'restore-goal', id: 'g1' });
  expect(world.act('member', { type: 'restore-goal', id: 'g1' })).toEqual({ kind: 'unchanged' });
  expect(world.act('member', { type: 'restore-goal', id: 'g9' })).toEqual({ kind: 'unknown', what: 'goal' });
  expect(visionOf(world.record, today).goals['five-years'].map(({ goal }) => goal.words)).toEqual(['Lead two']);
});

describe('G6 a look together', () => {
  it('is noted by either, with the session at hand written first', () => {
    const world = withGoal();
    world.done('manager', review);
    expect(world.record.sessions[firstSession.id]?.day).toBe(firstSession.day);
    expect(world.record.foundations['it']?.visionReviewed).toMatchObject({ by: 'manager', session: firstSession.id });
    expect(world.act('member', review)).toEqual({ kind: 'unchanged' });
    world.done('member', reword('g1', 'Lead two', 'w1'));
    world.done('member', review);
    expect(world.record.foundations['it']?.visionReviewed?.by).toBe('member');
  });

  it('needs something to look at, and a session that is there', () => {
    const world = new World();
    expect(world.act('member', review)).toEqual({ kind: 'empty', what: 'words' });
    world.done('member', add('g1', 'Lead'));
    expect(world.act('member', { type: 'review-vision', session: 's20200101' })).toEqual({ kind: 'unknown', what: 'session' });
    world.done('member', { type: 'retire-goal', id: 'g1' });
    expect(world.act('member', review)).toEqual({ kind: 'empty', what: 'words' });
  });

  it('is possible in a sealed session', () => {
    const world = withGoal();
    world.done('member', { type: 'close-session', session: firstSession.id });
    world.done('manager', { type: 'confirm-session', session: firstSession.id });
    expect(world.done('member', review)).toHaveLength(1);
  });
});

describe('G7 when a look is due', () => {
  it('never while no goal stands; at once when there was none', () => {
    expect(visionOf(new World().record, today).due).toBeNull();
    expect(visionOf(withGoal().record, today).due).toBe('never');
  });

  it('after every change, and more than 90 days later', () => {
    const world = withGoal();
    world.done('member', review);
    expect(visionOf(world.record, today).due).toBeNull();
    expect(visionOf(world.record, '2027-02-21')).toMatchObject({ due: null, reviewed: { daysAgo: 90 } });
    expect(visionOf(world.record, '2027-02-22').due).toBe('long-ago');
    const changes: readonly (readonly Command[])[] = [
      [add('g2', 'More')],
      [reword('g1', 'Other', 'w1')],
      [add('g2', 'More'), review, { type: 'retire-goal', id: 'g2' }],
      [{ type: 'retire-goal', id: 'g1' }, { type: 'restore-goal', id: 'g1' }],
    ];
    for (const commands of changes) {
      const changed = new World(false);
      changed.raw = world.raw;
      // Its clock goes on from where the other stood.
      for (let minute = 0; minute < 10; minute += 1) changed.act('manager', { type: 'keep-topic', id: 'none' });
      for (const command of commands) changed.done('member', command);
      expect(visionOf(changed.record, today).due).toBe('changed');
    }
  });
});

it('G8 goals stand by horizon, in order, with what points at them', () => {
  const world = new World();
  world.done('member', add('g1', 'Work in Lisbon', 'aspiration'));
  world.done('member', add('g2', 'Principal engineer', 'ten-years'));
  world.done('member', add('g3', 'Lead a team', 'five-years'));
  world.done('member', add('g4', 'Speak at a conference', 'five-years'));
  const at = '2026-11-01T08:00:00.000Z';
  world.raw = {
    ...world.raw,
    skills: {
      s2: { kind: 'technical', name: 'Terraform', order: 2, goal: 'g3', addedAt: at },
      s1: { kind: 'behaviour', name: 'Listening', order: 1, goal: 'g3', addedAt: at },
      s3: { kind: 'technical', name: 'Retired', order: 0, goal: 'g3', addedAt: at, retired: { by: 'member', at } },
    },
    planItems: {
      p1: { kind: 'formal', title: 'AZ-400', status: 'done', goal: 'g3', addedAt: at, by: 'member' },
      p2: { kind: 'formal', title: 'Dropped', status: 'dropped', goal: 'g3', addedAt: at, by: 'member' },
    },
    achievements: {
      h1: { what: 'Ran the game day', day: '2026-11-01', value: '', by: 'member', addedAt: at, goal: 'g3' },
      h2: { what: 'Withdrawn', day: '2026-11-01', value: '', by: 'member', addedAt: at, goal: 'g3', withdrawn: { by: 'member', at } },
      h3: { what: 'Of a goal that is not there', day: '2026-11-01', value: '', by: 'member', addedAt: at, goal: 'toString' },
    },
  };
  const { goals } = visionOf(world.record, today);
  expect(Object.entries(goals).map(([horizon, seen]) => [horizon, seen.map(({ goal }) => goal.id)])).toEqual([
    ['ten-years', ['g2']],
    ['five-years', ['g3', 'g4']],
    ['aspiration', ['g1']],
  ]);
  expect(goals['five-years'][0]?.servedBy).toEqual([
    { kind: 'skill', id: 's2', words: 'Terraform', status: null },
    { kind: 'skill', id: 's1', words: 'Listening', status: null },
    { kind: 'plan-item', id: 'p1', words: 'AZ-400', status: 'done' },
    { kind: 'achievement', id: 'h1', words: 'Ran the game day', status: null },
  ]);
  expect(goals['five-years'][1]?.servedBy).toEqual([]);
});

it('P5 once a goal is written, manager and member stay as they are', () => {
  expect(withGoal().act('manager', { type: 'swap-roles' })).toEqual({ kind: 'roles-in-use' });
});

describe('T7 a topic serves a goal', () => {
  const link = (goal: string | null): Command => ({ type: 'link-topic', id: 't1', goal });
  function withTopic(): World {
    const world = withGoal();
    world.done('manager', { type: 'add-topic', id: 't1', title: 'Who leads the platform work?' });
    return world;
  }

  it('said by either, and shown at the goal, open and discussed', () => {
    const world = withTopic();
    const served = () => visionOf(world.record, today).goals['five-years'][0]?.servedBy.map(({ kind, words }) => [kind, words]);
    world.done('member', link('g1'));
    expect(world.record.topics['t1']?.goal).toBe('g1');
    expect(served()).toEqual([['topic', 'Who leads the platform work?']]);
    expect(world.act('manager', link('g1'))).toEqual({ kind: 'unchanged' });
    world.done('manager', { type: 'discuss-topic', id: 't1', session: firstSession.id });
    expect(served()).toEqual([['discussed-topic', 'Who leads the platform work?']]);
    world.done('manager', link(null));
    expect(served()).toEqual([]);
  });

  it('leads to a goal that stands; one that was put aside since stays', () => {
    const world = withTopic();
    expect(world.act('member', link('nowhere'))).toEqual({ kind: 'no-such-link', what: 'goal' });
    expect(world.act('member', { type: 'link-topic', id: 'nowhere', goal: null })).toEqual({ kind: 'unknown', what: 'topic' });
    world.done('member', link('g1'));
    world.done('member', { type: 'retire-goal', id: 'g1' });
    expect(world.act('member', link('g1'))).toEqual({ kind: 'unchanged' });
    world.done('member', link(null));
    expect(world.act('member', link('g1'))).toEqual({ kind: 'no-such-link', what: 'goal' });
  });

  it('not of a withdrawn topic, nor of one discussed in a sealed session', () => {
    const world = withTopic();
    world.done('manager', { type: 'withdraw-topic', id: 't1' });
    expect(world.act('member', link('g1'))).toEqual({ kind: 'already-settled' });
    const sealed = withTopic();
    sealed.done('manager', { type: 'discuss-topic', id: 't1', session: firstSession.id });
    sealed.done('manager', { type: 'close-session', session: firstSession.id });
    sealed.done('member', { type: 'confirm-session', session: firstSession.id });
    expect(sealed.act('member', link('g1'))).toEqual({ kind: 'session-sealed' });
  });
});
