import { readRecord } from '../../../src/domain/read-record.ts';
import { firstLook } from '../../../src/domain/views/first-look.ts';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { readMe } from '../../../src/domain/template/read-me.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { openAgreements, settledAgreements } from '../../../src/domain/views/agreements.ts';
import { previousState, stateFor, stateTrend } from '../../../src/domain/views/states.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';
import { discussedTopics, topicsToDiscuss } from '../../../src/domain/views/topics.ts';
import { World } from './world.ts';

type Propose = Extract<Command, { type: 'propose-agreement' }>;

/** Goes to the session of a day. */
function meet(world: World, day: string): string {
  world.session = { id: `s${day.replaceAll('-', '')}`, day, occurrence: null };
  return world.session.id;
}

/** An agreement that both signed, in the session at hand. */
function agree(world: World, id: string, owner: Propose['owner'], due: Propose['due']): void {
  world.done('member', { type: 'propose-agreement', id, session: world.session.id, wording: id, owner, due });
  world.done('manager', { type: 'sign-agreement', id, terms: termsHash({ wording: id, owner }) });
}

const close = (world: World) => world.done('member', { type: 'close-session', session: world.session.id });

const dueOf = (world: World, day: string, today?: string) =>
  Object.fromEntries(
    openAgreements(world.record, { day, me: 'member', ...(today === undefined ? {} : { today }) }).map((open) => [open.agreement.id, open.due]),
  );

describe('first look', () => {
  const on = (day: string, closed: boolean) => ({ day, ...(closed ? { closed: { by: 'manager', at: `${day}T10:00:00.000Z` } } : {}) });
  const record = readRecord({ sessions: { s20260105: on('2026-01-05', true), s20261116: on('2026-11-16', true), s20261123: on('2026-11-23', false), s20990101: on('2099-01-01', false) } });

  test('V10 a date far ahead does not take the present away, and the long past is left out', () => {
    expect(Object.keys(firstLook(record).sessions)).toEqual(['s20261116', 's20261123', 's20990101']);
  });
});

describe('agreements on screen', () => {
  test('V1: overdue, due now, mine, the others', () => {
    const world = new World();
    agree(world, 'later-theirs', 'manager', '2027-01-01');
    agree(world, 'later-mine', 'member', '2027-01-01');
    agree(world, 'later-mine-2', 'both', '2027-01-01');
    world.done('manager', { type: 'propose-agreement', id: 'to-sign', session: world.session.id, wording: 'w', owner: 'manager', due: 'next' });
    agree(world, 'now', 'manager', '2026-11-30');
    agree(world, 'over', 'manager', '2026-11-29');
    const ids = (me: 'member' | null) => openAgreements(world.record, { day: '2026-11-30', me }).map((open) => open.agreement.id);
    expect(ids('member')).toEqual(['over', 'now', 'to-sign', 'later-mine', 'later-mine-2', 'later-theirs']);
    expect(ids(null)).toEqual(['over', 'now', 'to-sign', 'later-theirs', 'later-mine', 'later-mine-2']);
  });

  test('V1: what is still to come goes by the date that was promised, then by age', () => {
    const world = new World();
    agree(world, 'far', 'member', '2026-12-24');
    agree(world, 'week', 'member', '2026-11-30');
    agree(world, 'next', 'member', 'next');
    agree(world, 'days', 'both', '2026-11-26');
    agree(world, 'days-2', 'member', '2026-11-26');
    agree(world, 'theirs', 'manager', '2026-11-25');
    const ids = (day: string, record = world.record) => openAgreements(record, { day, me: 'member' }).map((open) => open.agreement.id);
    expect(ids('2026-11-23')).toEqual(['days', 'days-2', 'week', 'next', 'far', 'theirs']);
    // A session that the record knows is the next one, whatever the week says.
    const planned = readRecord({ ...world.raw, sessions: { ...world.raw['sessions'], s20261228: { day: '2026-12-28' } } });
    expect(ids('2026-11-23', planned)).toEqual(['days', 'days-2', 'week', 'far', 'next', 'theirs']);
    // What is overdue or due now goes by age.
    expect(ids('2026-11-27').slice(0, 4)).toEqual(['days', 'days-2', 'theirs', 'next']);
  });

  test('V2: a proposal is not due', () => {
    const world = new World();
    world.done('manager', { type: 'propose-agreement', id: 'a', session: world.session.id, wording: 'w', owner: 'both', due: '2020-01-01' });
    const [open] = openAgreements(world.record, { day: '2026-11-30', me: 'member' });
    expect(open).toMatchObject({ status: 'proposed', waitingFor: ['member'], needsMySignature: true, due: { kind: 'none' } });
  });

  test('V3: next time', () => {
    const world = new World();
    agree(world, 'a', 'both', 'next');
    close(world);
    expect(dueOf(world, '2026-11-23')).toEqual({ a: { kind: 'later', days: null } });
    expect(dueOf(world, '2026-11-30')).toEqual({ a: { kind: 'due-now', days: 0 } });
    meet(world, '2026-11-30');
    close(world);
    expect(dueOf(world, '2026-11-30')).toEqual({ a: { kind: 'due-now', days: 0 } });
    expect(dueOf(world, '2026-12-07')).toEqual({ a: { kind: 'overdue', days: 7 } });
  });

  test('V4: a due day', () => {
    const world = new World();
    agree(world, 'a', 'both', '2026-12-03');
    expect(dueOf(world, '2026-12-04')).toEqual({ a: { kind: 'overdue', days: 1 } });
    expect(dueOf(world, '2026-12-03')).toEqual({ a: { kind: 'due-now', days: 0 } });
    expect(dueOf(world, '2026-11-26')).toEqual({ a: { kind: 'soon', days: 7 } });
    expect(dueOf(world, '2026-11-25')).toEqual({ a: { kind: 'later', days: 8 } });
    expect(dueOf(world, '2026-12-07', '2026-12-01')).toEqual({ a: { kind: 'due-now', days: 2 } });
    expect(dueOf(world, '2026-12-01', '2026-12-09')).toEqual({ a: { kind: 'soon', days: 2 } });
  });

  test('V5: how often it moved, how old it is', () => {
    const world = new World();
    agree(world, 'a', 'both', 'next');
    meet(world, '2026-11-30');
    world.done('member', { type: 'answer-not-yet', id: 'a', session: world.session.id, answer: 'n1', due: 'next' });
    expect(openAgreements(world.record, { day: '2026-12-07', me: null })[0]).toMatchObject({ timesMoved: 1, ageDays: 14 });
    world.done('member', { type: 'answer-kept', id: 'a', session: world.session.id, answer: 'n2' });
    expect(openAgreements(world.record, { day: '2026-12-07', me: null })).toEqual([]);
    expect(settledAgreements(world.record)[0]).toMatchObject({ timesMoved: 1, outcome: { kind: 'kept' } });
  });
});

describe('topics and the past', () => {
  test('V6: topics in order', () => {
    const world = new World();
    world.done('manager', { type: 'add-topic', id: 't1', title: 'manager' });
    world.done('member', { type: 'add-topic', id: 't3', title: 'member 1' });
    world.done('member', { type: 'add-topic', id: 't2', title: 'member 2' });
    expect(topicsToDiscuss(world.record).map((topic) => topic.id)).toEqual(['t3', 't2', 't1']);
    world.done('member', { type: 'discuss-topic', id: 't3', session: world.session.id });
    Object.assign(world.raw['topics']?.['t3'] ?? {}, { withdrawn: { at: '2026-11-23T09:00:00.000Z', by: 'member' } });
    world.done('member', { type: 'withdraw-topic', id: 't2' });
    expect(topicsToDiscuss(world.record).map((topic) => topic.id)).toEqual(['t1']);
    expect(discussedTopics(world.record, world.session.id).map((topic) => topic.id)).toEqual(['t3']);
    expect(discussedTopics(world.record, 'toString')).toEqual([]);
  });

  test('V7: the timeline tells what was said then', () => {
    const world = new World();
    const first = world.session.id;
    agree(world, 'a', 'both', 'next');
    world.done('member', { type: 'edit-text', target: { table: 'sessions', id: first, field: 'notes' }, from: '', to: 'noted' });
    close(world);
    const second = meet(world, '2026-11-30');
    world.done('member', { type: 'answer-not-yet', id: 'a', session: second, answer: 'n1', due: 'next' });
    world.done('member', { type: 'reword-agreement', id: 'a', session: second, answer: 'n2', wording: 'b', owner: 'both', due: null });
    world.done('manager', { type: 'sign-agreement', id: 'a', terms: termsHash({ wording: 'b', owner: 'both' }) });
    world.done('manager', { type: 'answer-kept', id: 'a', session: second, answer: 'n3' });
    const closedOnly = sessionTimeline(world.record);
    expect(closedOnly.map((one) => one.session.id)).toEqual([first]);
    expect(closedOnly[0]).toMatchObject({ sealed: false, state: null, notes: 'noted', made: [{ wording: 'a' }] });
    const [newest] = sessionTimeline(world.record, '2026-12-07');
    expect(newest?.session.id).toBe(second);
    expect(newest?.answers.map((one) => [one.answer.kind, one.answer.wording, one.answer.text])).toEqual([
      ['not-yet', 'a', ''],
      ['reworded', 'b', 'a'],
      ['kept', 'b', ''],
    ]);
  });

  test('V8, V9: states and their trend', () => {
    const world = new World();
    for (let week = 1; week <= 14; week += 1) {
      const session = meet(world, `2026-${week < 10 ? '03' : '04'}-${String(week + 10)}`);
      if (week !== 13) world.done('member', { type: 'set-motivation', session, value: week % 2 === 0 ? 4 : 2 });
      close(world);
    }
    const last = world.session;
    meet(world, '2026-12-31');
    world.done('member', { type: 'edit-text', target: { table: 'sessions', id: world.session.id, field: 'notes' }, from: '', to: 'x' });
    const trend = stateTrend(world.record);
    expect(trend).toHaveLength(12);
    expect(trend.map((point) => point.motivation).slice(-3)).toEqual([4, null, 4]);
    expect(previousState(world.record, last)?.motivation).toBe(4);
    expect(previousState(world.record, { id: 'new', day: '2026-01-01' })).toBeNull();
    expect(stateFor(world.record, 'new')).toEqual({ id: 'new', motivation: null, induction: null, moved: '', stuck: '', scars: '', breakthroughs: '', at: null });
  });
});

test('the template is whole, and its page takes names as words', () => {
  expect(defaultTemplate.sections.map((one) => one.kind).slice(0, 6)).toEqual(['agreements', 'state', 'topics', 'blockers', 'new-agreements', 'notes']);
  expect(defaultTemplate.motivation.map((one) => one.value)).toEqual([1, 2, 3, 4, 5]);
  expect(defaultTemplate.motivation.filter((one) => one.description !== null).map((one) => one.value)).toEqual([1, 3, 5]);
  expect(defaultTemplate.induction.map((one) => one.value)).toEqual(['learning', 'contributing', 'owning', 'done']);
  const page = readMe({ manager: '[x](https://evil.example) <b>', member: 'Tomas\n# Okafor' });
  expect(page).toContain('# 1:1 sessions of Tomas Okafor and x (https://evil.example) b\n');
});
