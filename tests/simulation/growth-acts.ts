/** As `acts.ts`, for what lasts longer than a session. */
import type { Command } from '../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import type { GrowthCommand } from '../../src/domain/growth-commands.ts';
import { agreementHash } from '../../src/domain/agreement-hash.ts';
import { foundationId } from '../../src/domain/growth-ids.ts';
import type { Value } from '../../src/domain/growth.ts';
import { type BlindPlace, fits, keptAnswer, sealOf } from '../../src/domain/sealing.ts';
import type { Role } from '../../src/domain/entities.ts';

/** What is done to growth in a history. */
export const growthActs = [
  'add-goal',
  'reword-goal',
  'retire-goal',
  'restore-goal',
  'review-vision',
  'affirm-agreement',
  'add-skill',
  'change-skill',
  'move-skill',
  'retire-skill',
  'restore-skill',
  'seal-score',
  'reveal-score',
  'add-plan-item',
  'change-plan-item',
  'set-plan-status',
  'set-level',
  'write-criterion',
  'meet-criterion',
  'unmeet-criterion',
  'add-achievement',
  'change-achievement',
  'withdraw-achievement',
  'restore-achievement',
  'raise-blocker',
  'change-blocker',
  'raise-again',
  'clear-blocker',
  'reopen-blocker',
  'pass-gate',
  'show-ability',
] as const satisfies readonly GrowthCommand['type'][];
export type GrowthAct = (typeof growthActs)[number];

const known: ReadonlySet<string> = new Set(growthActs);
export const isGrowthAct = (act: string): act is GrowthAct => known.has(act);

export interface GrowthChoice {
  readonly pick: number;
  /** Used once in a history. */
  readonly number: number;
  readonly session: string;
  readonly role: Role | null;
}

/** So many openings a blind answer may have in a history: few, so that the right one is found again by trying. */
const openings = [1, 2, 3, 4] as const;
const saltOf = (value: Value): string => String(value).padStart(32, '0');

/** Null: there is nothing to do it with. */
export function growthCommandFor(record: PartnershipRecord, act: GrowthAct, choice: GrowthChoice): Command | null {
  const { pick, number, session } = choice;
  const level = (1 + (pick % 4)) as 1 | 2 | 3 | 4;
  const words = `${act} <${number}>`;
  const one = <T>(all: Readonly<Record<string, T>>, fits: (entity: T) => boolean, make: (entity: T) => GrowthCommand): GrowthCommand | null => {
    const fitting = Object.values(all).filter(fits);
    const chosen = fitting[pick % Math.max(1, fitting.length)];
    return chosen === undefined ? null : make(chosen);
  };
  const inUse = ({ retired }: { readonly retired: unknown }): boolean => retired === null;
  const skill = Object.values(record.skills).filter(inUse)[0]?.id ?? null;
  switch (act) {
    case 'add-goal':
      return { type: act, id: `g${number}`, horizon: pick % 2 === 0 ? 'five-years' : 'aspiration', words };
    case 'reword-goal':
      return one(record.goals, inUse, ({ id }) => ({ type: act, id, words, wording: `w${number}` }));
    case 'retire-goal':
      return one(record.goals, inUse, ({ id }) => ({ type: act, id }));
    case 'restore-goal':
      return one(record.goals, (goal) => !inUse(goal), ({ id }) => ({ type: act, id }));
    case 'review-vision':
      return { type: act, session };
    case 'affirm-agreement': {
      const roles = record.partnership?.roles;
      return roles === undefined ? null : { type: act, text: agreementHash(record.foundations[foundationId]?.agreement ?? '', roles) };
    }
    case 'add-skill':
      return { type: act, id: `k${number}`, kind: pick % 3 === 0 ? 'behaviour' : 'technical', name: words, anchors: { one: '', three: words, five: '' }, level: null, needs: null };
    case 'change-skill':
      return one(record.skills, inUse, ({ id, anchors }) => ({ type: act, id, ...(pick % 2 === 0 ? { name: words } : { anchors: { ...anchors, five: words } }) }));
    case 'move-skill':
      return one(record.skills, inUse, ({ id }) => ({ type: act, id, before: skill === id ? null : skill }));
    case 'retire-skill':
      return one(record.skills, inUse, ({ id }) => ({ type: act, id }));
    case 'restore-skill':
      return one(record.skills, (row) => !inUse(row), ({ id }) => ({ type: act, id }));
    case 'seal-score':
      return one(record.skills, inUse, ({ id }) => {
        const value = openings[pick % openings.length] ?? 1;
        return { type: act, session, skill: id, hash: sealOf(placeOf(id, choice), { value, salt: saltOf(value) }) };
      });
    case 'reveal-score':
      return one(record.skills, inUse, ({ id }) => {
        const place = placeOf(id, choice);
        const sealed = keptAnswer(record, place)?.sealed;
        const value = openings.find((opening) => sealed != null && fits(sealed, place, { value: opening, salt: saltOf(opening) })) ?? 1;
        return { type: act, session, skill: id, value, salt: saltOf(value), evidence: words };
      });
    case 'add-plan-item':
      return { type: act, id: `p${number}`, kind: 'informal', title: words, due: null, links: pick % 2 === 0 ? { skill } : {} };
    case 'change-plan-item':
      return one(record.planItems, () => true, ({ id }) => ({ type: act, id, changes: pick % 2 === 0 ? { title: words } : { evidence: words } }));
    case 'set-plan-status':
      return one(record.planItems, () => true, ({ id }) => ({ type: act, id, status: pick % 3 === 0 ? 'done' : 'under-way' }));
    case 'set-level':
      return { type: act, which: pick % 8 < 4 ? 'present' : 'target', level };
    case 'write-criterion':
      return { type: act, id: `level.${level}`, level, words, order: 1 };
    case 'meet-criterion':
      return { type: act, id: `level.${level}`, level, words, order: 1, evidence: words };
    case 'unmeet-criterion':
      return one(record.criteria, ({ met }) => met !== null, ({ id }) => ({ type: act, id }));
    case 'add-achievement':
      return { type: act, id: `d${number}`, what: words, day: pick % 3 === 0 ? '2026-10-20' : '2026-11-23', value: '', links: {} };
    case 'change-achievement':
      return one(record.achievements, () => true, ({ id }) => ({ type: act, id, changes: pick % 2 === 0 ? { value: words } : { what: words } }));
    case 'withdraw-achievement':
      return one(record.achievements, ({ withdrawn }) => withdrawn === null, ({ id }) => ({ type: act, id }));
    case 'restore-achievement':
      return one(record.achievements, ({ withdrawn }) => withdrawn !== null, ({ id }) => ({ type: act, id }));
    case 'raise-blocker':
      return { type: act, id: `b${number}`, title: words, owner: pick % 2 === 0 ? 'manager' : 'other', ownerName: pick % 2 === 0 ? '' : words, blocks: null };
    case 'change-blocker':
      return one(record.blockers, ({ outcome }) => outcome === null, ({ id }) => ({ type: act, id, ...(pick % 2 === 0 ? { title: words } : { owner: { owner: 'other', ownerName: words } }) }));
    case 'raise-again':
      return one(record.blockers, ({ outcome }) => outcome === null, ({ id }) => ({ type: act, id, session, raise: `r${number}` }));
    case 'clear-blocker':
      return one(record.blockers, ({ outcome }) => outcome === null, ({ id }) => ({ type: act, id, session, reason: words }));
    case 'reopen-blocker':
      return one(record.blockers, ({ outcome }) => outcome !== null, ({ id }) => ({ type: act, id }));
    case 'pass-gate':
      return { type: act, id: 'gate.30', name: 'Thirty days', afterDays: 30 };
    case 'show-ability':
      return { type: act, id: `gate.30.${1 + (pick % 3)}`, gate: 'gate.30', words, order: 1 };
  }
}

const placeOf = (skill: string, { session, role }: GrowthChoice): BlindPlace => ({ session, subject: { kind: 'score', skill }, by: role ?? 'member' });
