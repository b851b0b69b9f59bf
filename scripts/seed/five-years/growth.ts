/** Five years of growth: a vision that is looked at each quarter, skills scored twice a year, a plan, achievements, blockers, two levels. */
import type { Random } from '../../../src/base/ids.ts';
import type { Level, Value } from '../../../src/domain/growth.ts';
import { newSalt } from '../../../src/domain/sealing.ts';
import { defaultLevels } from '../../../src/domain/template/default-levels.ts';
import { defaultSkills } from '../../../src/domain/template/default-skills.ts';
import { affirm, rateSession, scoreSkill, startAgreement, startSkills, type Pair } from '../growth-deeds.ts';
import { achievements } from './achievement-words.ts';
import { between, oneOf, seededRandom } from './chance.ts';
import type { Page } from './page.ts';
import * as words from './growth-words.ts';

const quarter = 13;
const everyThird = 3;
const year = 52;
/** All rows of the template, and how far each begins below the others or above them. */
const skills = defaultSkills.map(({ id }) => id.replace('tp.skill.', ''));
const heads = [0.4, 0.2, 0.1, 0, -0.3, -0.7, 0.5, 0.1, -0.4, 0.3, -0.1, -0.9];

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
  const row = reviewAt(since);
  if (row !== null)
    for (const name of skills.slice(row * 4, row * 4 + 4))
      scoreSkill(
        pair,
        moment.session,
        name,
        scoresAt(week, skills.indexOf(name), random),
        random() < 0.4 ? { member: oneOf(random, words.evidence) } : {},
      );
  if (since % everyThird === 2) achieve(pair, moment, random);
  if (since > 1 && since % 39 === 4) workOnPlan(pair, moment);
  // Three in the first weeks, of which the last stays for long; then one a year.
  if (since === 2 || since === 5 || since === 8 || since % year === 20) raise(pair, moment);
  if (since === 7 || since % year === 25) raiseAgain(pair, moment, 5);
  if (since === 11 || since === 17 || since === 60 || since % year === 33)
    settle(pair, moment, since === 60 ? 52 : since === 17 ? 12 : since === 11 ? 9 : 13);
  pair.meet();
}

/** All rows, four in a session: in the first weeks, and once a year in autumn. Which four; null: none in this session. */
function reviewAt(since: number): number | null {
  const at = since < quarter ? since - 1 : (since % year) - 44;
  const step = since < quarter ? at : at / 2;
  return Number.isInteger(step) && step >= 0 && step < 3 ? step : null;
}

/** After the close, before both confirm. */
export function rateInSession(manager: Page, member: Page, { week, session }: Moment): void {
  const random = seededRandom(5_000_000 + week);
  const pair: Pair = {
    do: (role, command) => (role === 'manager' ? manager : member).do(command),
    record: () => member.record,
    meet: () => manager.exchangeWith(member),
    salt: () => newSalt(random),
  };
  rateSession(pair, session, { member: oneOf<Value>(random, [3, 4, 4, 5]), manager: oneOf<Value>(random, [3, 3, 4, 5]) });
}

function begin(pair: Pair, moment: Moment): void {
  const { session, week } = moment;
  startAgreement(pair);
  for (const [at, goal] of words.goals.entries()) pair.do('member', { type: 'add-goal', id: idOf('g', at), ...goal });
  pair.do('member', { type: 'review-vision', session });
  startSkills(pair, skills);
  const level = levelAt(week);
  pair.do('manager', { type: 'set-level', which: 'present', level });
  pair.do('member', { type: 'set-level', which: 'target', level: level === 3 ? 4 : level === 2 ? 3 : 2 });
  for (const at of [0, 1, 2, 3]) addItem(pair, moment, at);
  pair.meet();
}

/** The vision is looked at, the agreement affirmed again, a criterion met; twice in five years a level is reached. */
function beginQuarter(pair: Pair, { session, week, day, first }: Moment): void {
  pair.do('member', { type: 'review-vision', session });
  affirm(pair);
  const level = levelAt(week);
  const before = levelAt(week - quarter);
  if (level !== before) {
    pair.do('manager', { type: 'set-level', which: 'present', level });
    pair.do('member', { type: 'set-level', which: 'target', level: level === 3 ? 4 : 3 });
  }
  const target = level === 3 ? 4 : level === 2 ? 3 : 2;
  const open = defaultLevels
    .find((one) => one.level === target)
    ?.criteria.flatMap(({ id, words: said }, order) => (pair.record().criteria[id]?.met ? [] : [{ id, words: said, order }]))[0];
  if (open !== undefined && (week - first) % (2 * quarter) === 0)
    pair.do('manager', { type: 'meet-criterion', level: target, ...open, evidence: `As we both saw in the weeks before ${day}` });
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

/** One after the other, so that none comes twice; who begins later in the count begins elsewhere in the list. */
function achieve(pair: Pair, { week, first, day }: Moment, random: Random): void {
  const told = Math.floor(first / everyThird) + Math.floor((week - first) / everyThird);
  const [what = '', value = ''] = achievements[told % achievements.length] ?? [];
  const on = new Date(Date.parse(`${day}T00:00:00Z`) - between(random, 1, 6) * dayMs).toISOString().slice(0, 10);
  const links = { skill: `tp.skill.${skills[week % skills.length] ?? ''}`, level: levelAt(week) === 3 ? 4 : 3 } as const;
  pair.do('member', { type: 'add-achievement', id: idOf('h', week), what, day: on, value, links });
}

/** The oldest item that is open is done, and another one begins. */
function workOnPlan(pair: Pair, moment: Moment): void {
  const items = Object.values(pair.record().planItems);
  const oldest = items.find(({ status }) => status === 'planned' || status === 'under-way');
  if (oldest !== undefined) {
    pair.do('member', { type: 'set-plan-status', id: oldest.id, status: 'done' });
    pair.do('member', {
      type: 'change-plan-item',
      id: oldest.id,
      changes: { evidence: 'Done; what came of it is on the list of achievements' },
    });
  }
  addItem(pair, moment, items.length);
}

function addItem(pair: Pair, { day }: Moment, number: number): void {
  const [kind, title] = words.plan[number % words.plan.length] ?? words.plan[0];
  const due = new Date(Date.parse(`${day}T00:00:00Z`) + (60 + number * 20) * dayMs).toISOString().slice(0, 10);
  const id = idOf('p', number);
  pair.do('member', {
    type: 'add-plan-item',
    id,
    kind,
    title,
    due,
    links: { skill: `tp.skill.${skills[(number * 5) % skills.length] ?? ''}`, goal: idOf('g', 1) },
  });
  if (number % 2 === 0) pair.do('member', { type: 'set-plan-status', id, status: 'under-way' });
}

function raise(pair: Pair, { week }: Moment): void {
  const number = Object.keys(pair.record().blockers).length;
  const [title, ownerName] = words.blockers[number % words.blockers.length] ?? words.blockers[0];
  pair.do('member', {
    type: 'raise-blocker',
    id: idOf('b', week),
    title,
    owner: ownerName === '' ? 'manager' : 'other',
    ownerName,
    blocks: number % 2 === 0 ? { kind: 'plan-item', id: idOf('p', number % 4) } : null,
  });
}

function raiseAgain(pair: Pair, { week, session }: Moment, after: number): void {
  const id = idOf('b', week - after);
  if (pair.record().blockers[id]?.outcome === null)
    pair.do('member', { type: 'raise-again', id, session, raise: idOf('r', week) });
}

function settle(pair: Pair, { week, session }: Moment, after: number): void {
  const id = idOf('b', week - after);
  if (pair.record().blockers[id]?.outcome !== null) return;
  const cleared = week % 3 !== 0;
  pair.do('manager', {
    type: cleared ? 'clear-blocker' : 'let-blocker-be',
    id,
    session,
    reason: cleared ? 'Asked in person instead of by mail' : 'The audit wants it this way, and the audit is right',
  });
}

const dayMs = 86_400_000;
