/** A person's promises against the tasks that stand for them: what has to be done so that they agree. SPEC: TD. */
import { msOf, type Day, type Instant } from '../../base/clock.ts';
import type { Agreement, PartnershipRecord, PersonId } from '../entities.ts';
import { cut } from '../limits.ts';
import { roleOf } from '../pair.ts';
import { byTextThenId, entitiesOf, groupBy, isUsableId } from '../table.ts';
import { agreementStatus } from '../terms.ts';

/** What a task says. */
export interface TaskWords {
  readonly title: string;
  readonly due: Day | null;
}

/** What a task was to say, and what the service has made of it: where the two differ, writing it again would change nothing. */
export interface TakenAs {
  readonly asked: TaskWords;
  readonly kept: TaskWords;
}

/** A task as it stands. */
export interface StandingTask extends TaskWords {
  readonly id: string;
  /** See `taskName`. */
  readonly externalId: string;
  readonly done: boolean;
  readonly madeAt: Instant;
}

export interface PairOfTasks {
  readonly pairKey: string;
  readonly record: PartnershipRecord;
}

export type TaskStep<T extends StandingTask> =
  | ({ readonly do: 'add'; readonly externalId: string; readonly pairKey: string; readonly agreement: string } & TaskWords)
  | ({ readonly do: 'change'; readonly task: T } & TaskWords)
  | { readonly do: 'finish' | 'remove'; readonly task: T };

export interface TaskPlan<T extends StandingTask> {
  readonly steps: readonly TaskStep<T>[];
  /** Names of promises that are open here, and whose task was done there. */
  readonly done: readonly string[];
  /** Names of the promises that have a task, or had one that somebody took away. */
  readonly known: ReadonlySet<string>;
  /** Names of promises that these records hold and that need none: settled, or the other's. */
  readonly over: ReadonlySet<string>;
}

export interface TaskPlanInput<T extends StandingTask> {
  /** Those whose record is up to date; tasks of others are left alone. */
  readonly pairs: readonly PairOfTasks[];
  readonly me: PersonId;
  readonly tasks: readonly T[];
  /** `known` of the plan before: what of it has no task any more was taken away on purpose. */
  readonly known: ReadonlySet<string>;
  /** By name; only what the service took otherwise than it was asked to. */
  readonly takenAs: ReadonlyMap<string, TakenAs>;
  readonly now: number;
  /** The day where the person is. */
  readonly today: Day;
}

/** The title of a task takes 255 characters in the apps. */
const longestTitle = 255;
/** A promise that this record does not hold may have been made a moment ago, on another device. */
export const settleMs = 3_600_000;

/** What a task is known by. */
export const taskName = (pairKey: string, agreement: string): string => `${pairKey}/${agreement}`;

/** Of what came from a file. */
export const isTaskName = (text: string): boolean => /^[0-9a-f]{16}\//.test(text) && isUsableId(text.slice(17));

/** As a task's title shows it: one line, and cut where the apps cut it. */
export function titleOf(wording: string): string {
  const line = wording.trim().replace(/\s+/gu, ' ');
  return line.length <= longestTitle ? line : `${cut(line, longestTitle - 1)}…`;
}

export function taskPlan<T extends StandingTask>({ pairs, me, tasks, known, takenAs, now, today }: TaskPlanInput<T>): TaskPlan<T> {
  const byName = groupBy([...tasks].sort(oldestFirst), ({ externalId }) => externalId);
  const steps: TaskStep<T>[] = [];
  const done: string[] = [];
  const have = new Set<string>();
  const isMade = new Set<string>();
  const over = new Set<string>();
  for (const { pairKey, record } of pairs) {
    const role = roleOf(record, me);
    if (role === null) continue;
    for (const agreement of entitiesOf(record.agreements)) {
      const name = taskName(pairKey, agreement.id);
      const standing = byName.get(name) ?? [];
      const task = standing.find((one) => one.done) ?? standing[0];
      const status = agreementStatus(agreement).kind;
      const mine = agreement.terms.owner === 'both' || agreement.terms.owner === role;
      isMade.add(name);
      for (const double of standing) if (double !== task && !double.done) steps.push({ do: 'remove', task: double });
      if (status === 'kept' || status === 'dropped' || !mine) over.add(name);
      if (status === 'kept' || status === 'dropped') {
        if (task?.done === false) steps.push({ do: 'finish', task });
      } else if (!mine) {
        if (task?.done === false) steps.push({ do: 'remove', task });
      } else if (status === 'proposed') {
        // A new wording waits for signatures: the task stays what it was until both have signed.
        if (task !== undefined || known.has(name)) have.add(name);
      } else {
        have.add(name);
        const asked: TaskWords = { title: titleOf(agreement.terms.wording), due: dueOf(agreement, record, today) };
        if (task === undefined) {
          if (!known.has(name)) steps.push({ do: 'add', externalId: name, pairKey, agreement: agreement.id, ...asked });
        } else if (task.done) done.push(name);
        else if (!saysSame(task, asked) && !isTakenAs(takenAs.get(name), asked, task)) steps.push({ do: 'change', task, ...asked });
      }
    }
    // What is open is in every record: one that is not there was settled, and has left it.
    for (const [name, standing] of byName) {
      if (!name.startsWith(taskName(pairKey, '')) || isMade.has(name)) continue;
      for (const task of standing) if (!task.done && now - msOf(task.madeAt) > settleMs) steps.push({ do: 'finish', task });
    }
  }
  return { steps, done, known: have, over };
}

export function saysSame(one: TaskWords, other: TaskWords): boolean {
  return one.title === other.title && one.due === other.due;
}

/** Was just this asked for before, and is it still what the service made of it then? */
function isTakenAs(taken: TakenAs | undefined, asked: TaskWords, standing: TaskWords): boolean {
  return taken !== undefined && saysSame(taken.asked, asked) && saysSame(taken.kept, standing);
}

/** "Next time" is the next session that is known of; none: no day. One that was left open weeks ago is not ahead any more. */
function dueOf({ due }: Agreement, { sessions }: PartnershipRecord, today: Day): Day | null {
  if (due.kind === 'day') return due.day;
  const isAhead = (day: Day): boolean => day > due.from && day >= today;
  return entitiesOf(sessions).reduce<Day | null>((soonest, { day, closed }) => (closed === null && isAhead(day) && (soonest === null || day < soonest) ? day : soonest), null);
}

function oldestFirst(a: StandingTask, b: StandingTask): number {
  return byTextThenId([a.madeAt, a.id], [b.madeAt, b.id]);
}
