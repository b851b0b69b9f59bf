/** Five years of growth: a vision that is looked at each quarter, skills scored twice a year, a plan, achievements, blockers, two levels. */
import type { Random } from '../../../src/base/ids.ts';
import type { Level, Value } from '../../../src/domain/growth.ts';
import { newSalt } from '../../../src/domain/sealing.ts';
import { defaultLevels } from '../../../src/domain/template/default-levels.ts';
import { affirm, rateSession, scoreSkill, startAgreement, startSkills, type Pair } from '../growth-deeds.ts';
import { between, oneOf, seededRandom } from './chance.ts';
import type { Page } from './page.ts';
import * as words from './growth-words.ts';

const quarter = 13;
const skills = ['infrastructure-as-code', 'delivery-pipelines', 'running-services', 'system-design', 'owning-outcomes', 'honest-feedback', 'clear-writing', 'helping-others-grow'] as const;
/** How far each begins below the others or above them. */
const heads = [0.4, 0.2, 0, -0.7, 0.1, -0.4, 0.3, -0.9];

const idOf = (prefix: string, week: number): string => `${prefix}five${String(week).padStart(4, '0')}`;

/** `first`: the week in which the pair began; weeks are counted over all five years. */
export interface Moment {
  readonly week: number;
  readonly first: number;
  readonly day: string;
  readonly session: string;
}

/** What is done about growth while both sit together. Its chance is its own, so that the rest of the story stays what it is. */
export function growInSession(manager: Page, member: Page, moment: Moment): void {
  const random = seededRandom(4_000_000 + moment.week);
  const pair: Pair = {
    do: (role, command) => (role === 'manager' ? manager : member).do(command),
    record: () => member.record,
    meet: () => manager.exchangeWith(member),
    salt: () => newSalt(random),
  };
  const { week, first } = moment;
  const since = week - first;
  if (since === 0) begin(pair, moment);
  else if (since % quarter === 0) beginQuarter(pair, moment);
  // Each skill twice a year, one in a session.
  const at = since % (2 * quarter);
  const name = at % 3 === 1 ? skills[(at - 1) / 3] : undefined;
  if (name !== undefined) scoreSkill(pair, moment.session, name, scoresAt(week, skills.indexOf(name), random), random() < 0.5 ? { member: oneOf(random, words.evidence) } : {});
  if (since % 5 === 2) achieve(pair, moment, random);
  if (since % quarter === 4) workOnPlan(pair, moment);
  if (since % quarter === 6) raise(pair, moment);
  if (since % quarter === 9) raiseAgain(pair, moment);
  if (since % quarter === 11) settle(pair, moment);
  pair.meet();
}

/** After the close, before both confirm. */
export function rateInSession(manager: Page, member: Page, { week, session }: Moment): void {
  if (week % 3 !== 0) return;
  const random = seededRandom(5_000_000 + week);
  const pair: Pair = {
    do: (role, command) => (role === 'manager' ? manager : member).do(command),
    record: () => member.record,
    meet: () => manager.exchangeWith(member),
    salt: () => newSalt(random),
  };
  rateSession(pair, session, { member: oneOf<Value>(random, [3, 4, 4, 5]), manager: oneOf<Value>(random, [3, 3, 4, 5]) });
}

function begin(pair: Pair, { session, week }: Moment): void {
  startAgreement(pair);
  for (const [at, goal] of words.goals.entries()) pair.do('member', { type: 'add-goal', id: idOf('g', at), ...goal });
  pair.do('member', { type: 'review-vision', session });
  startSkills(pair, skills);
  const level = levelAt(week);
  pair.do('manager', { type: 'set-level', which: 'present', level });
  pair.do('member', { type: 'set-level', which: 'target', level: level === 3 ? 4 : level === 2 ? 3 : 2 });
  pair.meet();
}

/** The vision is looked at, the agreement affirmed again, a criterion met; twice in five years a level is reached. */
function beginQuarter(pair: Pair, { session, week, day }: Moment): void {
  pair.do('member', { type: 'review-vision', session });
  affirm(pair);
  const level = levelAt(week);
  const before = levelAt(week - quarter);
  if (level !== before) {
    pair.do('manager', { type: 'set-level', which: 'present', level });
    pair.do('member', { type: 'set-level', which: 'target', level: level === 3 ? 4 : 3 });
  }
  const target = level === 3 ? 4 : level === 2 ? 3 : 2;
  const open = defaultLevels.find((one) => one.level === target)?.criteria.flatMap(({ id, words: said }, order) => (pair.record().criteria[id]?.met ? [] : [{ id, words: said, order }]))[0];
  if (open !== undefined) pair.do('manager', { type: 'meet-criterion', level: target, ...open, evidence: `As we both saw in the weeks before ${day}` });
  pair.meet();
}

function levelAt(week: number): Level {
  return week < 70 ? 1 : week < 170 ? 2 : 3;
}

function scoresAt(week: number, skill: number, random: Random): { readonly member: Value; readonly manager: Value } {
  const level = 1.6 + (2.7 * week) / 260 + (heads[skill] ?? 0);
  const value = (shift: number): Value => Math.min(5, Math.max(1, Math.round(level + shift + (random() - 0.5)))) as Value;
  return { member: value(-0.2), manager: value(0.2) };
}

function achieve(pair: Pair, { week, day }: Moment, random: Random): void {
  const [what, value] = words.achievements[Math.floor(week / 5) % words.achievements.length] ?? words.achievements[0];
  const on = new Date(Date.parse(`${day}T00:00:00Z`) - between(random, 1, 6) * 86_400_000).toISOString().slice(0, 10);
  pair.do('member', { type: 'add-achievement', id: idOf('h', week), what, day: on, value, links: { skill: `tp.skill.${skills[week % skills.length] ?? skills[0]}`, level: levelAt(week) === 3 ? 4 : 3 } });
}

/** Each quarter one item ends and another one begins. */
function workOnPlan(pair: Pair, { week, day }: Moment): void {
  const before = idOf('p', week - quarter);
  if (pair.record().planItems[before] !== undefined) {
    pair.do('member', { type: 'set-plan-status', id: before, status: 'done' });
    pair.do('member', { type: 'change-plan-item', id: before, changes: { evidence: 'Done; what came of it is on the list of achievements' } });
  }
  const number = Math.floor(week / quarter);
  const [kind, title] = words.plan[number % words.plan.length] ?? words.plan[0];
  const due = new Date(Date.parse(`${day}T00:00:00Z`) + 80 * 86_400_000).toISOString().slice(0, 10);
  pair.do('member', { type: 'add-plan-item', id: idOf('p', week), kind, title, due, links: { skill: `tp.skill.${skills[number % skills.length] ?? skills[0]}`, goal: idOf('g', 1) } });
  pair.do('member', { type: 'set-plan-status', id: idOf('p', week), status: 'under-way' });
}

function raise(pair: Pair, { week }: Moment): void {
  const number = Math.floor(week / quarter);
  const [title, ownerName] = words.blockers[number % words.blockers.length] ?? words.blockers[0];
  const item = idOf('p', week - 2);
  const blocks = pair.record().planItems[item] === undefined ? null : ({ kind: 'plan-item', id: item } as const);
  pair.do('member', { type: 'raise-blocker', id: idOf('b', week), title, owner: ownerName === '' ? 'manager' : 'other', ownerName, blocks });
}

function raiseAgain(pair: Pair, { week, session }: Moment): void {
  const id = idOf('b', week - 3);
  if (pair.record().blockers[id] !== undefined) pair.do('member', { type: 'raise-again', id, session, raise: idOf('r', week) });
}

/** The last one stays open. */
function settle(pair: Pair, { week, session }: Moment): void {
  const id = idOf('b', week - 5);
  if (pair.record().blockers[id] === undefined || week > 250) return;
  const cleared = week % 4 !== 0;
  pair.do('manager', { type: cleared ? 'clear-blocker' : 'let-blocker-be', id, session, reason: cleared ? 'Asked in person instead of by mail' : 'The audit wants it this way, and the audit is right' });
}
