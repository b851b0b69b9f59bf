/** Matrices to look at: twelve skills scored over a year, and names as long as they get. */
import { addDays } from '../../../src/domain/dates.ts';
import type { SkillKind } from '../../../src/domain/growth.ts';
import { sealOf } from '../../../src/domain/sealing.ts';
import { defaultSkills } from '../../../src/domain/template/default-skills.ts';
import { empty, longWords, manager, member, today, weekly } from './records.ts';

type Raw = Record<string, Record<string, Record<string, unknown>>>;

/** The sessions of these scores have left the record; the scores have stayed with the skill. */
function past(values: readonly number[]): readonly { readonly session: string; readonly day: string; readonly value: number }[] {
  return values.map((value, index) => {
    const day = addDays(today, -28 * (values.length - index));
    return { session: `gone-${day}`, day, value };
  });
}

interface Row {
  readonly id: string;
  readonly kind: SkillKind;
  readonly name: string;
  readonly anchors: { readonly one: string; readonly three: string; readonly five: string };
  readonly level: number | null;
  readonly needs: number | null;
}

export function addRow(raw: Raw, row: Row, order: number, member: readonly number[], manager: readonly number[], change: Record<string, unknown> = {}): void {
  (raw['skills'] ??= {})[row.id] = {
    kind: row.kind,
    name: row.name,
    'anchor-one': row.anchors.one,
    'anchor-three': row.anchors.three,
    'anchor-five': row.anchors.five,
    order,
    addedAt: `${addDays(today, -300)}T08:00:00.000Z`,
    goal: null,
    level: row.level,
    needs: row.needs,
    retired: null,
    'past-member': past(member),
    'past-manager': past(manager),
    ...change,
  };
}

const histories: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[2, 2, 3, 3, 4], [1, 2, 2, 3, 3]],
  [[3, 3, 4, 5], [2, 2, 3, 3]],
  [[2, 3, 3], [2, 3, 3]],
  [[], []],
  [[4, 4, 3, 3, 2], [4, 4, 4, 3, 3]],
  [[1], [3]],
  [[3, 3, 3, 3], [3, 3, 4, 4]],
  [[2, 2, 2], [4, 4, 5]],
];

/** The template's twelve, most of them scored. */
export function withSkills(raw: Raw): Raw {
  defaultSkills.forEach((row, index) => {
    const [member, manager] = histories[index % histories.length] ?? [[], []];
    addRow(raw, row, index + 1, member, manager);
  });
  const retired = { id: 'k-retired', kind: 'technical' as const, name: 'Perl one-liners', anchors: { one: '', three: '', five: '' }, level: null, needs: null };
  addRow(raw, retired, 99, [3, 3], [3, 4], { retired: { by: 'member', at: `${addDays(today, -60)}T08:00:00.000Z` } });
  return raw;
}

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsverwaltungskunde';

/** As long as a name may be. */
export function withLongSkills(raw: Raw): Raw {
  withSkills(raw);
  const words = `${long}, ${'und was sonst noch dazugehört, '.repeat(8)}`;
  addRow(raw, { id: 'k-long', kind: 'technical', name: words.slice(0, 200), anchors: { one: words.slice(0, 300), three: words.slice(0, 300), five: words.slice(0, 300) }, level: 4, needs: 5 }, 0, [1, 2, 2], [3, 4, 4]);
  return raw;
}

/** This session: what the manager has sealed, what both have, what does not fit its seal. */
function midSession(raw: Raw): Raw {
  withSkills(raw);
  const session = `s${today}`;
  const at = `${today}T08:00:00.000Z`;
  (raw['sessions'] ??= {})[session] = { day: today };
  const side = (skill: string, by: 'manager' | 'member', revealed: Record<string, unknown> | null, hash = 'a'.repeat(64)) => {
    (raw['scores'] ??= {})[`${session}~${skill}~${by}`] = { session, skill, by, sealed: { hash, at }, revealed, evidence: '' };
  };
  const [one, two, three, four, five] = defaultSkills.map(({ id }) => id);
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined) return raw;
  side(one, 'manager', null);
  side(two, 'member', null);
  side(three, 'member', null);
  side(three, 'manager', null);
  side(four, 'manager', { value: 5, salt: 'b'.repeat(32), at });
  for (const [by, value] of [['member', 2], ['manager', 4]] as const) {
    const salt = 'c'.repeat(32);
    side(five, by, { value, salt, at }, sealOf({ session, subject: { kind: 'score', skill: five }, by }, { value, salt }));
  }
  return raw;
}

interface SkillScene {
  readonly raw: () => Raw;
  readonly me: string;
}

export const skillScenes: Readonly<Record<string, SkillScene>> = {
  'skills-empty': { raw: () => empty(), me: member },
  skills: { raw: () => midSession(weekly()), me: member },
  'skills-long': { raw: () => withLongSkills(longWords()), me: manager },
  'skills-reader': { raw: () => withSkills(weekly()), me: '33333333-3333-4333-8333-333333333333' },
};
