/** The gates of the induction, and what the member can do alone. SPEC: I. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Rejection } from '../commands.ts';
import type { Mark } from '../growth.ts';
import type { AbilityWords, GateWords, InductionCommand } from '../growth-commands.ts';
import { isOfTemplate } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { entityOf, isUsableId } from '../table.ts';
import { set, shortText, unchanged, type Decision, type Desk } from './desk.ts';
import { firstly, written } from './first-words.ts';

type CommandOf<T extends InductionCommand['type']> = Extract<InductionCommand, { type: T }>;
type Fields = Readonly<Record<string, Json>>;

/** A gate later than this after the beginning is a slip of the keyboard. */
const mostDays = 1_000;

export function decideInduction(desk: Desk, command: InductionCommand): Decision {
  switch (command.type) {
    case 'write-gate':
      return writeGate(desk, command);
    case 'pass-gate':
      return markGate(desk, command, 'passed');
    case 'retire-gate':
      return markGate(desk, command, 'retired');
    case 'reopen-gate':
      return reopenGate(desk, command.id);
    case 'write-ability':
      return writeAbility(desk, command);
    case 'show-ability':
      return markAbility(desk, command, 'shown');
    case 'retire-ability':
      return markAbility(desk, command, 'retired');
    case 'unshow-ability':
      return unshowAbility(desk, command.id);
  }
}

/** Writing one that was put aside brings it back. */
function writeGate({ record }: Desk, command: CommandOf<'write-gate'>): Decision {
  const fields = gateFields(command.id, command);
  if (!fields.ok) return fields;
  const was = command.was && gateFields(command.id, command.was);
  if (was?.ok === false) return was;
  const before = entityOf(record.gates, command.id);
  const present = before && { name: before.name, afterDays: before.afterDays };
  return writing('gates', command.id, written(fields.value, was?.value, present), before);
}

/** A gate can be passed with statements that are still open: the two looked at it together, and it says so. */
function markGate({ record, role, context }: Desk, command: CommandOf<'pass-gate' | 'retire-gate'>, mark: 'passed' | 'retired'): Decision {
  const before = entityOf(record.gates, command.id);
  const first = before ? ok({}) : gateFields(command.id, command);
  if (!first.ok) return first;
  const decided = marked(before, mark, 'gate');
  if (decided !== null) return decided;
  return ok([set('gates', command.id, { ...firstly(first.value), [mark]: { by: role, at: context.now } })]);
}

function reopenGate({ record }: Desk, id: string): Decision {
  const gate = entityOf(record.gates, id);
  if (!gate) return fail({ kind: 'unknown', what: 'gate' });
  if (gate.retired) return fail({ kind: 'retired', what: 'gate' });
  return gate.passed === null ? unchanged : ok([set('gates', id, { passed: null })]);
}

function writeAbility(desk: Desk, command: CommandOf<'write-ability'>): Decision {
  const fields = abilityFields(desk, command.id, command);
  if (!fields.ok) return fields;
  const was = command.was && abilityFields(desk, command.id, command.was);
  if (was?.ok === false) return was;
  const before = entityOf(desk.record.abilities, command.id);
  const present = before && { gate: before.gate, words: before.words, order: before.order };
  return writing('abilities', command.id, written(fields.value, was?.value, present), before);
}

function markAbility(desk: Desk, command: CommandOf<'show-ability' | 'retire-ability'>, mark: 'shown' | 'retired'): Decision {
  const before = entityOf(desk.record.abilities, command.id);
  const first = before ? ok({}) : abilityFields(desk, command.id, command);
  if (!first.ok) return first;
  const decided = marked(before, mark, 'ability');
  if (decided !== null) return decided;
  return ok([set('abilities', command.id, { ...firstly(first.value), [mark]: { by: desk.role, at: desk.context.now } })]);
}

function unshowAbility({ record }: Desk, id: string): Decision {
  const ability = entityOf(record.abilities, id);
  if (!ability) return fail({ kind: 'unknown', what: 'ability' });
  if (ability.retired) return fail({ kind: 'retired', what: 'ability' });
  return ability.shown === null ? unchanged : ok([set('abilities', id, { shown: null })]);
}

function writing(table: 'gates' | 'abilities', id: string, news: Fields, before: { readonly retired: Mark | null } | undefined): Decision {
  const fields: Fields = { ...news, ...(before?.retired ? { retired: null } : {}) };
  return Object.keys(fields).length === 0 ? unchanged : ok([set(table, id, fields)]);
}

/** Who said it first stays: a mark that is there is not written again, and nothing is marked that was put aside. */
function marked<M extends string>(
  before: (Readonly<Record<NoInfer<M>, Mark | null>> & { readonly retired: Mark | null }) | undefined,
  mark: M,
  what: 'gate' | 'ability',
): Decision | null {
  if (!before) return null;
  if (before[mark] !== null) return unchanged;
  return before.retired === null ? null : fail({ kind: 'retired', what });
}

function gateFields(id: string, words: GateWords): Result<Fields, Rejection> {
  if (!isUsableId(id)) return fail({ kind: 'unknown', what: 'gate' });
  const name = shortText(words.name, 'name', limits.title);
  if (!name.ok) return name;
  const { afterDays } = words;
  if (!Number.isInteger(afterDays) || afterDays < 0 || afterDays > mostDays) return fail({ kind: 'empty', what: 'day' });
  return ok({ name: name.value, afterDays });
}

function abilityFields(desk: Desk, id: string, { gate, words, order }: AbilityWords): Result<Fields, Rejection> {
  if (!isUsableId(id)) return fail({ kind: 'unknown', what: 'ability' });
  if (!isGate(desk, gate)) return fail({ kind: 'no-such-link', what: 'gate' });
  const short = shortText(words, 'words', limits.reason);
  return short.ok ? ok({ gate, words: short.value, order: Number.isFinite(order) ? order : 0 }) : short;
}

function isGate({ record }: Desk, id: string): boolean {
  const recorded = entityOf(record.gates, id);
  return recorded ? recorded.retired === null : isOfTemplate(id);
}
