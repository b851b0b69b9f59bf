/** Career levels: where the member is, where they want to be, what a level asks for. SPEC: CL. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection } from '../commands.ts';
import type { Criterion } from '../growth.ts';
import type { CriterionWords, LevelCommand } from '../growth-commands.ts';
import { foundationId, onceId } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { entityOf, isUsableId } from '../table.ts';
import { set, shortText, unchanged, type Decision, type Desk } from './desk.ts';
import { firstly, written } from './first-words.ts';
import { placeAt } from './order.ts';

type CommandOf<T extends LevelCommand['type']> = Extract<LevelCommand, { type: T }>;

export function decideLevel(desk: Desk, command: LevelCommand): Decision {
  switch (command.type) {
    case 'set-level':
      return setLevel(desk, command);
    case 'write-criterion':
      return writeCriterion(desk, command);
    case 'meet-criterion':
      return meetCriterion(desk, command);
    case 'unmeet-criterion':
      return unmeetCriterion(desk, command.id);
    case 'move-criterion':
      return moveCriterion(desk, command);
    case 'retire-criterion':
      return retireCriterion(desk, command);
    case 'restore-criterion':
      return restoreCriterion(desk, command.id);
  }
}

/**
 * A target that is not above the present level is taken: the two are set by two people at once, each in a field of its
 * own, so it can come about anyway; and whoever arrives says so by moving one of them. The view says that it is reached.
 */
function setLevel({ record }: Desk, { which, level }: CommandOf<'set-level'>): Decision {
  const field = which === 'present' ? 'presentLevel' : 'targetLevel';
  const before = entityOf(record.foundations, foundationId)?.[field] ?? null;
  return before === level ? unchanged : ok([set('foundations', foundationId, { [field]: level })]);
}

function writeCriterion({ record }: Desk, command: CommandOf<'write-criterion'>): Decision {
  const fields = fieldsOf(command.id, command);
  if (!fields.ok) return fields;
  const was = command.was && fieldsOf(command.id, command.was);
  if (was?.ok === false) return was;
  const before = entityOf(record.criteria, command.id);
  if (before?.retired) return fail({ kind: 'retired', what: 'criterion' });
  const news = written(fields.value, was?.value, before && wordsOf(before));
  return Object.keys(news).length === 0 ? unchanged : ok([set('criteria', command.id, news)]);
}

/** Either says that it is met and what shows it; the mark says who did. Saying it again with another line keeps the newer one. */
function meetCriterion(desk: Desk, command: CommandOf<'meet-criterion'>): Decision {
  const evidence = shortText(command.evidence, 'evidence', limits.reason);
  if (!evidence.ok) return evidence;
  const touched = touch(desk, command);
  if (!touched.ok) return touched;
  const { before, first } = touched.value;
  if (before?.retired) return fail({ kind: 'retired', what: 'criterion' });
  if (before?.met?.evidence === evidence.value) return unchanged;
  const met = { by: desk.role, at: desk.context.now, evidence: evidence.value };
  // Kept apart as well: it stays when the criterion is open again, or when another line takes its place.
  const kept = set('proofs', onceId('e', command.id, met.by, met.at, met.evidence), { criterion: command.id, ...met });
  return ok([set('criteria', command.id, { ...first, met }), kept]);
}

function unmeetCriterion({ record }: Desk, id: string): Decision {
  const criterion = entityOf(record.criteria, id);
  if (!criterion) return fail({ kind: 'unknown', what: 'criterion' });
  if (criterion.retired) return fail({ kind: 'retired', what: 'criterion' });
  return criterion.met === null ? unchanged : ok([set('criteria', id, { met: null })]);
}

/** So many rows are looked at: the most that a level of a template can have, and as many of the pair's own. */
const mostRows = 400;

/** Writes the places that change; a criterion of the template that gets one is written with its words. */
function moveCriterion({ record }: Desk, command: CommandOf<'move-criterion'>): Decision {
  const { id, level, before } = command;
  const moved = entityOf(record.criteria, id);
  const rows = command.rows.slice(0, mostRows).filter((row) => isUsableId(row.id) && !entityOf(record.criteria, row.id)?.retired);
  if (moved?.retired) return fail({ kind: 'retired', what: 'criterion' });
  if (rows.every((row) => row.id !== id)) return fail({ kind: 'unknown', what: 'criterion' });
  const others = rows.filter((row) => row.id !== id).map((row) => ({ id: row.id, order: orderOf(entityOf(record.criteria, row.id)?.order ?? row.order) }));
  const index = before === null ? others.length : others.findIndex((row) => row.id === before);
  if (before === id || rows[index]?.id === id) return unchanged;
  if (index < 0) return fail({ kind: 'no-such-link', what: 'criterion' });
  const mutations: Mutation[] = [];
  for (const place of placeAt(others, id, index)) {
    const row = rows.find((one) => one.id === place.id);
    const isKept = entityOf(record.criteria, place.id) !== undefined;
    // Of one that the record does not have, the template's words lie beside (TP10): the other may be rewording it.
    const first = isKept || row === undefined ? ok({}) : fieldsOf(place.id, { level, words: row.words, order: row.order });
    if (!first.ok) return first;
    mutations.push(set('criteria', place.id, { ...firstly(first.value), order: place.order }));
  }
  return ok(mutations);
}

function retireCriterion(desk: Desk, command: CommandOf<'retire-criterion'>): Decision {
  const touched = touch(desk, command);
  if (!touched.ok) return touched;
  const { before, first } = touched.value;
  if (before?.retired) return unchanged;
  return ok([set('criteria', command.id, { ...first, retired: { by: desk.role, at: desk.context.now } })]);
}

function restoreCriterion({ record }: Desk, id: string): Decision {
  const criterion = entityOf(record.criteria, id);
  if (!criterion) return fail({ kind: 'unknown', what: 'criterion' });
  return criterion.retired === null ? unchanged : ok([set('criteria', id, { retired: null })]);
}

interface Touched {
  readonly before: Criterion | undefined;
  /** What is written beside the mark: the words, when the record does not have them yet. */
  readonly first: Readonly<Record<string, Json>>;
}

/** The record's own words stay as they are: the command's may be older, from a screen that did not see them yet. */
function touch({ record }: Desk, command: CommandOf<'meet-criterion' | 'retire-criterion'>): Result<Touched, Rejection> {
  const before = entityOf(record.criteria, command.id);
  if (before) return ok({ before, first: {} });
  const fields = fieldsOf(command.id, command);
  return fields.ok ? ok({ before, first: firstly(fields.value) }) : fields;
}

const wordsOf = ({ level, words, order }: Criterion): Readonly<Record<string, Json>> => ({ level, words, order });

function fieldsOf(id: string, { level, words, order }: CriterionWords): Result<Readonly<Record<string, Json>>, Rejection> {
  if (!isUsableId(id)) return fail({ kind: 'unknown', what: 'criterion' });
  const short = shortText(words, 'words', limits.wording);
  return short.ok ? ok({ level, words: short.value, order: orderOf(order) }) : short;
}

const orderOf = (order: number): number => (Number.isFinite(order) ? order : 0);
