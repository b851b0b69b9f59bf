/** The OJT matrix as the screens show it: rows in order, and for each where the two see the member. SPEC: M. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import type { PastScore, Score, Skill, SkillKind, Value } from '../growth.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { answerAt } from '../sealing.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';
import { blindState, type BlindState } from './blind.ts';

/** So many scores make the trend. */
export const trendLength = 12;
/** From here on the two see something different, which is worth a talk. */
const wideGap = 2;

export const isWide = (gap: Gap | null): gap is Gap => gap !== null && Math.abs(gap.value) >= wideGap;

export interface Gap {
  /** The manager's less the member's, from -4 to 4. */
  readonly value: number;
  readonly session: string;
  readonly day: Day;
}

export interface MatrixRow {
  readonly skill: Skill;
  /** Shown scores, oldest first, at most 12 of each side. */
  readonly scores: Readonly<Record<Role, readonly PastScore[]>>;
  readonly latest: Readonly<Record<Role, PastScore | null>>;
  /** In the last session in which both have scored; null when there is none. */
  readonly gap: Gap | null;
  /** Does the manager's latest reach what the level asks for? Null when it asks for nothing. */
  readonly met: boolean | null;
  /** In the session at hand. */
  readonly now: BlindState;
  /** The topic that it offers itself as; null when there is nothing to talk about, or it is on the list. */
  readonly offer: { readonly topicId: string } | null;
  /** There is something to talk about, and it is on the list; false as well when it was talked about. */
  readonly listed: boolean;
}

export interface Matrix {
  readonly technical: readonly MatrixRow[];
  readonly behaviour: readonly MatrixRow[];
  /** By name. */
  readonly retired: readonly Skill[];
}

/** `session`: id of the session at hand. `me`: the viewer's side; null for somebody who only looks on. */
export function matrix(record: PartnershipRecord, session: string, me: Role | null): Matrix {
  const titles = openTitles(record);
  const rows = (kind: SkillKind): readonly MatrixRow[] =>
    entitiesOf(record.skills)
      .filter((skill) => skill.kind === kind && skill.retired === null)
      .sort(inMatrixOrder)
      .map((skill) => rowOf(record, skill, session, me, titles));
  const retired = entitiesOf(record.skills)
    .filter((skill) => skill.retired !== null)
    .sort((a, b) => byTextThenId([a.name, a.id], [b.name, b.id]));
  return { technical: rows('technical'), behaviour: rows('behaviour'), retired };
}

function rowOf(record: PartnershipRecord, skill: Skill, session: string, me: Role | null, titles: readonly string[]): MatrixRow {
  const all = { manager: shownScores(record, skill, 'manager'), member: shownScores(record, skill, 'member') };
  const gap = gapOf(all);
  const latest = { manager: all.manager.at(-1) ?? null, member: all.member.at(-1) ?? null };
  return {
    skill,
    scores: { manager: all.manager.slice(-trendLength), member: all.member.slice(-trendLength) },
    latest,
    gap,
    met: skill.needs === null ? null : latest.manager !== null && latest.manager.value >= skill.needs,
    now: blindState(record, session, { kind: 'score', skill: skill.id }, me),
    offer: offerOf(record, skill, gap, titles),
    listed: isListed(record, skill, gap, titles),
  };
}

/**
 * What a side has shown of a skill, oldest first. Of a session that is in the record only what is proven counts; of earlier
 * ones, what has stayed with the skill.
 */
export function shownScores(record: PartnershipRecord, skill: Skill, by: Role): readonly PastScore[] {
  const gone = skill.past[by].filter((one) => !entityOf(record.sessions, one.session));
  const scores = new Map(gone.map((one) => [one.session, one]));
  for (const { session: id } of scoresOf(record, skill.id, by)) {
    const session = entityOf(record.sessions, id);
    const answer = answerAt(record, { session: id, subject: { kind: 'score', skill: skill.id }, by });
    if (session !== undefined && answer.kind === 'shown') scores.set(id, { session: id, day: session.day, value: answer.value });
  }
  return inOrder([...scores.values()]);
}

/** Scores by skill and side, once for each change of the scores: every letter that is typed asks for those of every skill. */
const bySkill = new WeakMap<PartnershipRecord['scores'], ReadonlyMap<string, readonly Score[]>>();

function scoresOf({ scores }: PartnershipRecord, skill: string, by: Role): readonly Score[] {
  const known = bySkill.get(scores) ?? groupBy(entitiesOf(scores), (one) => `${one.by} ${one.skill}`);
  bySkill.set(scores, known);
  return known.get(`${by} ${skill}`) ?? [];
}

/** Oldest first. */
export function inOrder(scores: readonly PastScore[]): readonly PastScore[] {
  return [...scores].sort((a, b) => byTextThenId([a.day, a.session], [b.day, b.session]));
}

/** The newest score of a side; null when there is none. */
export function latestShown(record: PartnershipRecord, skill: Skill, by: Role): Value | null {
  return shownScores(record, skill, by).at(-1)?.value ?? null;
}

function gapOf({ manager, member }: Readonly<Record<Role, readonly PastScore[]>>): Gap | null {
  const theirs = new Map(member.map((one) => [one.session, one.value]));
  const both = manager.flatMap((one): readonly Gap[] => {
    const value = theirs.get(one.session);
    return value === undefined ? [] : [{ value: one.value - value, session: one.session, day: one.day }];
  });
  return both.at(-1) ?? null;
}

/** The topic of a gap: named by what it is about, so that two who take up the offer at once add one topic. */
function gapTopicId(skill: string, session: string): string {
  return `t~${session}~${skill}`;
}

function offerOf(record: PartnershipRecord, skill: Skill, gap: Gap | null, titles: readonly string[]): MatrixRow['offer'] {
  // Of a session that has left the record it is not known any more whether the two have talked about its gap.
  if (!isWide(gap) || entityOf(record.sessions, gap.session) === undefined) return null;
  const topicId = gapTopicId(skill.id, gap.session);
  // Discussed or withdrawn: of this session's gap enough has been said.
  if (entityOf(record.topics, topicId) !== undefined || titles.some((title) => speaksOf(title, plain(skill.name)))) return null;
  return { topicId };
}

function isListed(record: PartnershipRecord, skill: Skill, gap: Gap | null, titles: readonly string[]): boolean {
  if (!isWide(gap)) return false;
  const topic = entityOf(record.topics, gapTopicId(skill.id, gap.session));
  return (topic?.discussed === null && topic.withdrawn === null) || titles.some((title) => speaksOf(title, plain(skill.name)));
}

function openTitles(record: PartnershipRecord): readonly string[] {
  return entitiesOf(record.topics).flatMap(({ title, discussed, withdrawn }) => (discussed === null && withdrawn === null ? [plain(title)] : []));
}

/** As words of their own: "Go" is not what "Goals" is about. */
function speaksOf(title: string, name: string): boolean {
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    if (!isInWord(title.slice(0, at).at(-1)) && !isInWord(title.at(at + name.length))) return true;
  }
  return false;
}

const isInWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
