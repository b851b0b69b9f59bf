/** Readers of what lasts longer than a session (`growth.ts`), like those of `readers.ts`. SPEC: R. */
import { instantFrom, isDay, unknownDay, utcDay } from '../dates.ts';
import type { Role } from '../entities.ts';
import {
  type Ability,
  type Achievement,
  type Affirmation,
  type AgreementVersion,
  type Blocker,
  type Criterion,
  type Foundation,
  type Gate,
  type Goal,
  type Level,
  levels,
  type Mark,
  type PastScore,
  type PlanItem,
  type Proof,
  type Raise,
  type Rating,
  type Reveal,
  type Score,
  type SealState,
  type Settlement,
  type Skill,
  type Value,
  type Wording,
} from '../growth.ts';
import { pastField, pastScores, pastSlots, ratingId, scoreId } from '../growth-ids.ts';
import { limits, mergedTextLimit } from '../limits.ts';
import { sealLinkFrom } from './seal-readers.ts';
import { byTextThenId } from '../table.ts';
import { type Fields, idOf, instantOr, isObject, objectOf, oneOf, own, ownOrFirst, personIdOf, roleFrom, textOf } from './fields.ts';

const values = [1, 2, 3, 4, 5] as const;
/** A hash or salt of a commitment: lower-case hex, 32 to 64 digits. */
const hex = /^[0-9a-f]{32,64}$/;

export const levelFrom = (value: unknown): Level | null => oneOf(value, levels);
export const valueFrom = (value: unknown): Value | null => oneOf(value, values);
export const linkFrom = (value: unknown): string | null => idOf(value) || null;

export function markFrom(value: unknown): Mark | null {
  const by = roleFrom(own(objectOf(value), 'by'));
  return by === null ? null : { by, at: instantOr(own(objectOf(value), 'at')) };
}

function orderFrom(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function readFoundation(id: string, fields: Fields): Foundation {
  const reviewed = own(fields, 'visionReviewed');
  const mark = markFrom(reviewed);
  return {
    id,
    agreement: textOf(own(fields, 'agreement'), mergedTextLimit),
    affirmed: { manager: affirmationFrom(own(fields, 'affirmed-manager')), member: affirmationFrom(own(fields, 'affirmed-member')) },
    visionReviewed: mark && { ...mark, session: idOf(own(objectOf(reviewed), 'session')) },
    presentLevel: levelFrom(own(fields, 'presentLevel')),
    targetLevel: levelFrom(own(fields, 'targetLevel')),
    template: textOf(own(fields, 'template'), limits.template),
    lastSealed: sealLinkFrom(own(fields, 'lastSealed')),
  };
}

function affirmationFrom(value: unknown): Affirmation | null {
  const text = own(objectOf(value), 'text');
  return typeof text === 'string' && hex.test(text) ? { text, at: instantOr(own(objectOf(value), 'at')) } : null;
}

export function readAgreementVersion(id: string, fields: Fields): AgreementVersion | null {
  const text = textOf(own(fields, 'text'), mergedTextLimit);
  const affirmed = { manager: instantFrom(own(fields, 'affirmed-manager')), member: instantFrom(own(fields, 'affirmed-member')) };
  const roles = objectOf(own(fields, 'between'));
  const [manager, member] = [personIdOf(own(roles, 'manager')), personIdOf(own(roles, 'member'))];
  return text.trim() === '' ? null : { id, text, between: manager === '' || member === '' ? null : { manager, member }, affirmed };
}

export function readGoal(id: string, fields: Fields): Goal | null {
  const words = textOf(own(fields, 'words'), limits.goal);
  if (words.trim() === '') return null;
  const addedAt = instantOr(own(fields, 'addedAt'));
  return {
    id,
    horizon: oneOf(own(fields, 'horizon'), ['ten-years', 'five-years', 'aspiration']) ?? 'aspiration',
    words,
    addedAt,
    changedAt: instantOr(own(fields, 'changedAt') ?? addedAt),
    retired: markFrom(own(fields, 'retired')),
  };
}

export function readWording(id: string, fields: Fields): Wording | null {
  const goal = idOf(own(fields, 'goal'));
  const words = textOf(own(fields, 'words'), limits.goal);
  if (goal === '' || words.trim() === '') return null;
  return { id, goal, words, became: textOf(own(fields, 'became'), limits.goal), from: instantOr(own(fields, 'from')), until: instantOr(own(fields, 'until')) };
}

export function readSkill(id: string, fields: Fields): Skill | null {
  const name = textOf(ownOrFirst(fields, 'name'), limits.title);
  if (name.trim() === '') return null;
  const anchor = (point: string): string => textOf(ownOrFirst(fields, `anchor-${point}`), limits.anchor);
  return {
    id,
    kind: oneOf(ownOrFirst(fields, 'kind'), ['technical', 'behaviour']) ?? 'technical',
    name,
    anchors: { one: anchor('one'), three: anchor('three'), five: anchor('five') },
    order: orderFrom(ownOrFirst(fields, 'order')),
    addedAt: instantOr(own(fields, 'addedAt')),
    goal: linkFrom(own(fields, 'goal')),
    level: levelFrom(ownOrFirst(fields, 'level')),
    needs: valueFrom(ownOrFirst(fields, 'needs')),
    retired: markFrom(own(fields, 'retired')),
    past: { manager: pastFrom(fields, 'manager'), member: pastFrom(fields, 'member') },
  };
}

/** From the fields of the slots, and from the one list in which they stood at first, as they still do in the `readable` form. */
function pastFrom(fields: Fields, by: Role): readonly PastScore[] {
  const scores = new Map(pastIn(own(fields, `past-${by}`)).map((one) => [one.session, one]));
  for (let slot = 0; slot < pastSlots; slot += 1) for (const one of pastIn(own(fields, pastField(by, slot)))) scores.set(one.session, one);
  return [...scores.values()].sort((a, b) => byTextThenId([a.day, a.session], [b.day, b.session])).slice(-pastScores);
}

function pastIn(value: unknown): readonly PastScore[] {
  if (!Array.isArray(value)) return [];
  return value.slice(-pastScores).flatMap((one: unknown): readonly PastScore[] => {
    const fields = objectOf(one);
    const [day, score] = [own(fields, 'day'), valueFrom(own(fields, 'value'))];
    return isDay(day) && score !== null ? [{ session: idOf(own(fields, 'session')), day, value: score }] : [];
  });
}

function sealFrom(value: unknown): SealState | null {
  const hash = own(objectOf(value), 'hash');
  return typeof hash === 'string' && hex.test(hash) ? { hash, at: instantOr(own(objectOf(value), 'at')) } : null;
}

function revealFrom(value: unknown): Reveal | null {
  const fields = objectOf(value);
  const [score, salt] = [valueFrom(own(fields, 'value')), own(fields, 'salt')];
  if (score === null || typeof salt !== 'string' || !hex.test(salt)) return null;
  const against = own(fields, 'against');
  return { value: score, salt, at: instantOr(own(fields, 'at')), against: typeof against === 'string' && hex.test(against) ? against : null };
}

/** What is kept under an id that does not belong to these names is nobody's score. */
export function readScore(id: string, fields: Fields): Score | null {
  const [session, skill, by] = [idOf(own(fields, 'session')), idOf(own(fields, 'skill')), roleFrom(own(fields, 'by'))];
  if (by === null || id !== scoreId(session, skill, by)) return null;
  const [sealed, revealed] = [sealFrom(own(fields, 'sealed')), revealFrom(own(fields, 'revealed'))];
  if (sealed === null && revealed === null) return null;
  return { id, session, skill, by, sealed, revealed, evidence: textOf(own(fields, 'evidence'), limits.reason) };
}

export function readRating(id: string, fields: Fields): Rating | null {
  const [session, by] = [idOf(own(fields, 'session')), roleFrom(own(fields, 'by'))];
  if (by === null || id !== ratingId(session, by)) return null;
  const [sealed, revealed] = [sealFrom(own(fields, 'sealed')), revealFrom(own(fields, 'revealed'))];
  return sealed === null && revealed === null ? null : { id, session, by, sealed, revealed };
}

export function readPlanItem(id: string, fields: Fields): PlanItem | null {
  const title = textOf(own(fields, 'title'), limits.title);
  if (title.trim() === '') return null;
  const due = own(fields, 'due');
  const addedAt = instantOr(own(fields, 'addedAt'));
  return {
    id,
    kind: oneOf(own(fields, 'kind'), ['formal', 'informal', 'on-the-job']) ?? 'on-the-job',
    title,
    status: oneOf(own(fields, 'status'), ['planned', 'under-way', 'done', 'dropped']) ?? 'planned',
    due: isDay(due) ? due : null,
    addedAt,
    by: roleFrom(own(fields, 'by')) ?? 'member',
    statusAt: instantOr(own(fields, 'statusAt') ?? addedAt),
    evidence: textOf(own(fields, 'evidence'), limits.wording),
    ...linksFrom(fields),
  };
}

function linksFrom(fields: Fields): { readonly skill: string | null; readonly goal: string | null; readonly level: Level | null } {
  return { skill: linkFrom(own(fields, 'skill')), goal: linkFrom(own(fields, 'goal')), level: levelFrom(own(fields, 'level')) };
}

export function readAchievement(id: string, fields: Fields): Achievement | null {
  const what = textOf(own(fields, 'what'), limits.wording);
  if (what.trim() === '') return null;
  const day = own(fields, 'day');
  const addedAt = instantOr(own(fields, 'addedAt'));
  return {
    id,
    what,
    day: isDay(day) ? day : utcDay(addedAt) || unknownDay,
    value: textOf(own(fields, 'value'), limits.wording),
    by: roleFrom(own(fields, 'by')) ?? 'member',
    addedAt,
    ...linksFrom(fields),
    withdrawn: markFrom(own(fields, 'withdrawn')),
  };
}

export function readCriterion(id: string, fields: Fields): Criterion | null {
  const words = textOf(ownOrFirst(fields, 'words'), limits.wording);
  if (words.trim() === '') return null;
  const met = own(fields, 'met');
  const mark = markFrom(met);
  return {
    id,
    level: levelFrom(ownOrFirst(fields, 'level')) ?? 1,
    words,
    order: orderFrom(ownOrFirst(fields, 'order')),
    met: mark && { ...mark, evidence: textOf(own(objectOf(met), 'evidence'), limits.reason) },
    retired: markFrom(own(fields, 'retired')),
  };
}

export function readProof(id: string, fields: Fields): Proof | null {
  const [criterion, mark] = [idOf(own(fields, 'criterion')), markFrom(fields)];
  return criterion === '' || mark === null ? null : { id, criterion, ...mark, evidence: textOf(own(fields, 'evidence'), limits.reason) };
}

export function readBlocker(id: string, fields: Fields): Blocker | null {
  const title = textOf(own(fields, 'title'), limits.title);
  const note = textOf(own(fields, 'note'), mergedTextLimit);
  if (title.trim() === '' && note.trim() === '') return null;
  const by = roleFrom(own(fields, 'by')) ?? 'member';
  const owner = own(fields, 'owner');
  return {
    id,
    title,
    by,
    raisedAt: instantOr(own(fields, 'raisedAt')),
    owner: owner === 'other' ? owner : (roleFrom(owner) ?? 'manager'),
    ownerName: textOf(own(fields, 'ownerName'), limits.title),
    blocks: blocksFrom(own(fields, 'blocks')),
    outcome: outcomeFrom(own(fields, 'outcome'), by),
    note,
  };
}

function blocksFrom(value: unknown): Blocker['blocks'] {
  const kind = oneOf(own(objectOf(value), 'kind'), ['level', 'plan-item', 'skill']);
  const id = idOf(own(objectOf(value), 'id'));
  return kind === null || id === '' ? null : { kind, id };
}

function outcomeFrom(value: unknown, otherwise: Role): Blocker['outcome'] {
  if (!isObject(value)) return null;
  const kind = oneOf(own(value, 'kind'), ['cleared', 'let-be']);
  if (kind === null) return null;
  const mark = markFrom(value) ?? { by: otherwise, at: instantOr(own(value, 'at')) };
  return { ...mark, kind, session: idOf(own(value, 'session')), reason: textOf(own(value, 'reason'), limits.reason) };
}

export function readRaise(id: string, fields: Fields): Raise | null {
  const [blocker, mark] = [idOf(own(fields, 'blocker')), markFrom(fields)];
  return blocker === '' || mark === null ? null : { id, blocker, session: idOf(own(fields, 'session')), ...mark };
}

export function readSettlement(id: string, fields: Fields): Settlement | null {
  const [blocker, outcome] = [idOf(own(fields, 'blocker')), markFrom(fields) === null ? null : outcomeFrom(fields, 'member')];
  return blocker === '' || outcome === null ? null : { id, blocker, ...outcome };
}

export function readGate(id: string, fields: Fields): Gate | null {
  const name = textOf(ownOrFirst(fields, 'name'), limits.title);
  if (name.trim() === '') return null;
  const days = ownOrFirst(fields, 'afterDays');
  return {
    id,
    name,
    afterDays: typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 1_000 ? days : 0,
    passed: markFrom(own(fields, 'passed')),
    retired: markFrom(own(fields, 'retired')),
  };
}

export function readAbility(id: string, fields: Fields): Ability | null {
  const [gate, words] = [idOf(ownOrFirst(fields, 'gate')), textOf(ownOrFirst(fields, 'words'), limits.reason)];
  if (gate === '' || words.trim() === '') return null;
  return { id, gate, words, order: orderFrom(ownOrFirst(fields, 'order')), shown: markFrom(own(fields, 'shown')), retired: markFrom(own(fields, 'retired')) };
}
