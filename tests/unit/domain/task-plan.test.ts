/** Promises against tasks (SPEC TD). */
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { type StandingTask, taskName, taskPlan, type TaskWords, titleOf } from '../../../src/domain/views/task-plan.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { as, attach, jonas, maya, pair, session } from '../../helpers/people.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const today = '2026-11-23';

/** A record with these commands carried out; `sign` stands for the other side's signature on what was just said. */
function recordOf(...commands: readonly (readonly [typeof maya, Command] | readonly ['sign', string, typeof maya])[]): PartnershipRecord {
  const document = new RecordDocument();
  const act = (person: typeof maya, command: Command): void => {
    const decided = decide(document.record.get(), command, as(person));
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    document.apply(decided.value, command.type);
  };
  act(maya, attach);
  for (const one of commands) {
    if (one[0] !== 'sign') act(one[0], one[1]);
    else act(one[2], { type: 'sign-agreement', id: one[1], terms: termsHash(document.record.get().agreements[one[1]]?.terms ?? { wording: '', owner: 'both' }) });
  }
  return document.record.get();
}

const propose = (id: string, owner: 'member' | 'manager' | 'both' = 'member', due = '2026-12-01'): readonly [typeof maya, Command] => [
  jonas,
  { type: 'propose-agreement', id, session: session.id, wording: `Promise ${id}`, owner, due },
];
const signed = (id: string) => ['sign', id, maya] as const;
const name = (id: string): string => taskName(pair, id);
const task = (id: string, change: Partial<StandingTask> = {}): StandingTask => ({
  id: `task ${id}`,
  externalId: name(id),
  title: `Promise ${id}`,
  due: '2026-12-01',
  done: false,
  madeAt: '2026-11-23T08:30:00Z',
  ...change,
});
const plan = (record: PartnershipRecord, tasks: readonly StandingTask[] = [], known: readonly string[] = []) =>
  taskPlan({ pairs: [{ pairKey: pair, record }], me: jonas.id, tasks, known: new Set(known), takenAs: new Map(), now, today });
const steps = (...given: Parameters<typeof plan>) => plan(...given).steps.map((step) => `${step.do} ${step.do === 'add' ? step.externalId : step.task.id}`);

describe('promises among tasks', () => {
  it('adds those that one promised and both have signed (TD1)', () => {
    const record = recordOf(propose('a1'), signed('a1'), propose('a2', 'both', '2026-12-02'), signed('a2'), propose('a3', 'manager'), signed('a3'), propose('a4'));
    expect(steps(record).sort()).toEqual([`add ${name('a1')}`, `add ${name('a2')}`]);
    expect(plan(record).steps[0]).toMatchObject({ title: 'Promise a1', due: '2026-12-01', agreement: 'a1' });
    expect(steps(record, [task('a1'), task('a2', { due: '2026-12-02' })])).toEqual([]);
  });

  it('knows no day for “next time” while no later session is known (TD1)', () => {
    const record = recordOf([jonas, { type: 'propose-agreement', id: 'a1', session: session.id, wording: 'One', owner: 'member', due: 'next' }], signed('a1'));
    expect(plan(record).steps).toMatchObject([{ due: null }]);
  });

  it('takes for “next time” the soonest session from today on, not one that was left open weeks ago (TD1)', () => {
    const record = recordOf([jonas, { type: 'propose-agreement', id: 'a1', session: session.id, wording: 'One', owner: 'member', due: 'next' }], signed('a1'));
    const [held] = Object.values(record.sessions);
    if (held === undefined) throw new Error('the record has none');
    const at = (...days: readonly string[]) => ({ ...record, sessions: { ...record.sessions, ...Object.fromEntries(days.map((day) => [day, { ...held, id: day, day }])) } });
    const dueOn = (day: string, ...days: readonly string[]) => taskPlan({ pairs: [{ pairKey: pair, record: at(...days) }], me: jonas.id, tasks: [], known: new Set(), takenAs: new Map(), now, today: day }).steps;
    expect(dueOn('2026-12-20', '2026-11-30', '2026-12-28', '2027-01-04')).toMatchObject([{ due: '2026-12-28' }]);
    expect(dueOn('2026-12-28', '2026-11-30', '2026-12-28')).toMatchObject([{ due: '2026-12-28' }]);
    expect(dueOn('2026-12-20', '2026-11-30')).toMatchObject([{ due: null }]);
  });

  it('leaves a task alone that To Do has made something else of, until that or the promise changes (TD2)', () => {
    const record = recordOf(propose('a1'), signed('a1'));
    const taken = { asked: { title: 'Promise a1', due: '2026-12-01' }, kept: { title: 'promise A1', due: '2026-12-01' } };
    const stepsAs = (title: string, asked: TaskWords = taken.asked) =>
      taskPlan({ pairs: [{ pairKey: pair, record }], me: jonas.id, tasks: [task('a1', { title })], known: new Set(), takenAs: new Map([[name('a1'), { ...taken, asked }]]), now, today }).steps;
    expect(stepsAs('promise A1')).toEqual([]);
    expect(stepsAs('Changed in To Do')).toHaveLength(1);
    expect(stepsAs('promise A1', { title: 'What it said before', due: null })).toHaveLength(1);
  });

  it('follows another wording and another day once both have signed (TD2)', () => {
    const reword: readonly [typeof maya, Command] = [maya, { type: 'reword-agreement', id: 'a1', session: session.id, answer: 'n1', wording: 'Other\nwords', owner: 'member', due: '2026-12-09' }];
    expect(steps(recordOf(propose('a1'), signed('a1'), reword), [task('a1')])).toEqual([]);
    const again = recordOf(propose('a1'), signed('a1'), reword, ['sign', 'a1', jonas]);
    expect(plan(again, [task('a1')]).steps).toMatchObject([{ do: 'change', title: 'Other words', due: '2026-12-09' }]);
  });

  it('finishes what was kept or dropped, and what has left the record, unless that is from a moment ago (TD3)', () => {
    const kept: readonly [typeof maya, Command] = [maya, { type: 'answer-kept', id: 'a1', session: session.id, answer: 'n1' }];
    const dropped: readonly [typeof maya, Command] = [maya, { type: 'drop-agreement', id: 'a2', session: session.id, answer: 'n2', reason: 'No time' }];
    const record = recordOf(propose('a1'), signed('a1'), kept, propose('a2'), signed('a2'), dropped);
    expect(steps(record, [task('a1'), task('a2'), task('old', { madeAt: '2026-01-05T08:00:00Z' }), task('new', { madeAt: '2026-11-23T08:59:00Z' })])).toEqual(['finish task a1', 'finish task a2', 'finish task old']);
    expect(steps(record, [task('a1', { done: true })])).toEqual([]);
  });

  it('takes away what is somebody else’s promise by now (TD3)', () => {
    const reword: readonly [typeof maya, Command] = [maya, { type: 'reword-agreement', id: 'a1', session: session.id, answer: 'n1', wording: 'Promise a1', owner: 'manager', due: null }];
    expect(steps(recordOf(propose('a1'), signed('a1'), reword), [task('a1')])).toEqual(['remove task a1']);
  });

  it('settles nothing by what was done there, and tells of it (TD4)', () => {
    const record = recordOf(propose('a1'), signed('a1'));
    expect(plan(record, [task('a1', { done: true })])).toMatchObject({ steps: [], done: [name('a1')] });
  });

  it('repairs doubles: of several the oldest stays, or the one that was done (TD5)', () => {
    const record = recordOf(propose('a1'), signed('a1'));
    const [first, second] = [task('a1', { id: 'first' }), task('a1', { id: 'second', madeAt: '2026-11-23T08:40:00Z' })];
    expect(steps(record, [second, first])).toEqual(['remove second']);
    expect(steps(record, [first, { ...second, done: true }])).toEqual(['remove first']);
  });

  it('does not make again what somebody has taken away there (TD6)', () => {
    const record = recordOf(propose('a1'), signed('a1'), propose('a2'), signed('a2'));
    const before = plan(record, [task('a1')], []);
    expect([...before.known].sort()).toEqual([name('a1'), name('a2')]);
    expect(steps(record, [], [name('a1')])).toEqual([`add ${name('a2')}`]);
  });

  it('tells which promises need none any more, so that nothing is remembered of them (TD6)', () => {
    const kept: readonly [typeof maya, Command] = [maya, { type: 'answer-kept', id: 'a1', session: session.id, answer: 'n1' }];
    expect([...plan(recordOf(propose('a1'), signed('a1'), kept, propose('a2', 'manager'), propose('a3'))).over].sort()).toEqual([name('a1'), name('a2')]);
  });

  it('leaves other 1:1s and records without a partnership alone (TD7)', () => {
    const record = recordOf(propose('a1'), signed('a1'));
    expect(steps(record, [task('a1'), task('x', { externalId: 'ffffffffffffffff/x', madeAt: '2025-01-01T00:00:00Z' })])).toEqual([]);
    expect(taskPlan({ pairs: [{ pairKey: pair, record: { ...record, partnership: null, agreements: {} } }], me: jonas.id, tasks: [task('a1', { madeAt: '2025-01-01T00:00:00Z' })], known: new Set(), takenAs: new Map(), now, today }).steps).toEqual([]);
  });

  it('has titles of one line that fit', () => {
    expect(titleOf('  Two\n\nlines ')).toBe('Two lines');
    expect(titleOf('x'.repeat(400))).toHaveLength(255);
    // No half of a sign that takes two code units.
    expect(titleOf(`${'x'.repeat(253)}🎉${'y'.repeat(9)}`)).toBe(`${'x'.repeat(253)}…`);
  });
});
