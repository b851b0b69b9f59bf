/** The induction as the screens show it: gates on a line of time, what the member can do alone, what is next. SPEC: I. */
import { daysBetween, type Day } from '../../base/clock.ts';
import { addDays, dayIn, utcDay } from '../dates.ts';
import type { InductionProgress, PartnershipRecord } from '../entities.ts';
import type { Ability, Gate } from '../growth.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy, orderBehind } from '../table.ts';
import type { Template } from '../template/template.ts';

export interface GateView {
  readonly gate: Gate;
  /** When it is to be passed. */
  readonly day: Day;
  readonly standing: 'passed' | 'next' | 'later';
  /** Whole days since its day, while it is not passed; 0: not late, or the induction is long past. */
  readonly lateDays: number;
  readonly abilities: readonly Ability[];
  readonly retiredAbilities: readonly Ability[];
  readonly shown: number;
  /** Where the next statement of the pair's own goes. */
  readonly nextOrder: number;
}

export interface InductionView {
  /** The day on which the two began to work with Accord; gates are counted from it. */
  readonly begins: Day;
  readonly gates: readonly GateView[];
  readonly retired: readonly Gate[];
  /** Statements that were written under a template whose gate is not here any more (TP9). */
  readonly elsewhere: readonly Ability[];
  /** The first gate that is not passed; null when there is none. */
  readonly next: GateView | null;
  /** Days until the next gate's day; negative when that is over; null without one. */
  readonly inDays: number | null;
  /** Every gate is passed: the section has done its work. False while there is no gate at all. */
  readonly over: boolean;
  /** Not over, but long past: nobody waits for it any more, and nothing of it is late. */
  readonly past: boolean;
}

/** So long after the last gate an induction that nobody has used is long past. */
const pastDays = 90;

/** `zone`: the one that `today` is the day of. */
export function inductionView(record: PartnershipRecord, template: Template, today: Day, zone?: string): InductionView {
  const begins = record.partnership ? dayIn(record.partnership.attachedAt, zone) : today;
  const all = gatesOf(record, template);
  const standing = all.filter(({ retired }) => retired === null);
  const nextGate = standing.find(({ passed }) => passed === null);
  const abilities = abilitiesOf(record, template);
  const past = nextGate !== undefined && isPast(record, addDays(begins, standing.at(-1)?.afterDays ?? 0), today, zone);
  const gateIds = new Set(all.map(({ id }) => id));
  const byGate = groupBy(abilities, ({ gate }) => gate);
  const gates = standing.map((gate): GateView => {
    const day = addDays(begins, gate.afterDays);
    const own = byGate.get(gate.id) ?? [];
    const here = own.filter(({ retired }) => retired === null);
    return {
      gate,
      day,
      standing: gate.passed ? 'passed' : gate === nextGate ? 'next' : 'later',
      lateDays: gate.passed || past ? 0 : Math.max(0, daysBetween(day, today)),
      abilities: here,
      retiredAbilities: own.filter(({ retired }) => retired !== null),
      shown: here.filter(({ shown }) => shown !== null).length,
      nextOrder: orderBehind(own),
    };
  });
  const next = gates.find((one) => one.standing === 'next') ?? null;
  return {
    begins,
    gates,
    retired: all.filter(({ retired }) => retired !== null),
    elsewhere: abilities.filter(({ gate }) => !gateIds.has(gate)),
    next,
    inDays: next && daysBetween(today, next.day),
    over: gates.length > 0 && next === null,
    past,
  };
}

/** `lastDay`: that of the last gate. What was ticked long after it makes nothing late that was not before. */
function isPast(record: PartnershipRecord, lastDay: Day, today: Day, zone?: string): boolean {
  const said = lastSaid(record);
  if (said === 'done' || (said === 'owning' && lastDay < today)) return true;
  const until = addDays(lastDay, pastDays);
  const marks = [...entitiesOf(record.gates).map(({ passed }) => passed), ...entitiesOf(record.abilities).map(({ shown }) => shown)];
  return until < today && !marks.some((mark) => mark !== null && dayIn(mark.at, zone) <= until);
}

/** How the member saw their induction when they said it last. */
function lastSaid(record: PartnershipRecord): InductionProgress | null {
  const said = entitiesOf(record.states).flatMap(({ id, induction, at }) => (induction === null || at === null ? [] : [{ induction, on: [entityOf(record.sessions, id)?.day ?? utcDay(at), at] as const }]));
  return said.sort((a, b) => byTextThenId(a.on, b.on)).at(-1)?.induction ?? null;
}

/** The template's gates under what the record says of them, and the pair's own; the earliest first. */
function gatesOf(record: PartnershipRecord, template: Template): readonly Gate[] {
  const untouched = template.gates
    .filter(({ id }) => !entityOf(record.gates, id))
    .map(({ id, name, afterDays }): Gate => ({ id, name, afterDays, passed: null, retired: null }));
  return [...entitiesOf(record.gates), ...untouched].sort((a, b) => a.afterDays - b.afterDays || byTextThenId([a.name, a.id], [b.name, b.id]));
}

function abilitiesOf(record: PartnershipRecord, template: Template): readonly Ability[] {
  const untouched = template.gates.flatMap(({ id: gate, abilities }) =>
    abilities.flatMap(({ id, words }, order): readonly Ability[] =>
      entityOf(record.abilities, id) ? [] : [{ id, gate, words, order, shown: null, retired: null }],
    ),
  );
  return [...entitiesOf(record.abilities), ...untouched].sort((a, b) => a.order - b.order || byTextThenId([a.words, a.id], [b.words, b.id]));
}
