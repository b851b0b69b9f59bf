/** What the two do for and in one session. */
import { newId, type Random } from '../../../src/base/ids.ts';
import type { Agreement, InductionProgress, Motivation, Role } from '../../../src/domain/entities.ts';
import { agreementStatus, termsHash } from '../../../src/domain/terms.ts';
import { between, oneOf } from './chance.ts';
import { growInSession, type Moment, rateInSession } from './growth.ts';
import type { Page } from './page.ts';
import * as phrases from './phrases.ts';
import { inParts, phrase, prose } from './words.ts';

const wordsOfNotes = 145;
const day = 86_400_000;

/** Topics by this side; with `session` also the member's state. */
export function prepareSession(page: Page, random: Random, session?: string): void {
  if (session !== undefined) fillState(page, session, random);
  const titles = page.role === 'member' ? phrases.topicsOfMember : phrases.topicsOfManager;
  const count = page.role === 'member' ? between(random, 2, 3) : between(random, 1, 2);
  for (let i = 0; i < count; i += 1) {
    const id = newId('t', random);
    page.do({ type: 'add-topic', id, title: phrase(random, titles) });
    if (random() < 0.7) page.type({ table: 'topics', id, field: 'note' }, phrase(random, phrases.topicNotes));
  }
}

function fillState(page: Page, session: string, random: Random): void {
  page.do({ type: 'set-motivation', session, value: oneOf<Motivation>(random, [2, 3, 3, 4, 4, 4, 5]) });
  const filled = Object.keys(page.record.states).length;
  const induction: InductionProgress = filled < 5 ? 'learning' : filled < 15 ? 'contributing' : filled < 40 ? 'owning' : 'done';
  page.do({ type: 'set-induction', session, value: induction });
  page.type({ table: 'states', id: session, field: 'stuck' }, phrase(random, phrases.stuck));
  if (random() < 0.4) page.type({ table: 'states', id: session, field: 'scars' }, phrase(random, phrases.scars));
  if (random() < 0.4) page.type({ table: 'states', id: session, field: 'breakthroughs' }, phrase(random, phrases.breakthroughs));
}

/** The meeting: both side panels are open, and what one does is on the other's screen within moments. */
export function holdSession(manager: Page, member: Page, moment: Moment, random: Random): void {
  const { session } = moment;
  const either = (): Page => (random() < 0.6 ? manager : member);
  const meet = (): void => manager.exchangeWith(member);
  answerOpen(either, meet, session, random);

  const [first = '', second = '', third = ''] = inParts(prose(random, phrases.notes, wordsOfNotes), 3);
  const type = (page: Page, text: string): void => page.type({ table: 'sessions', id: session, field: 'notes' }, text);
  type(manager, first);
  meet();
  for (const topic of Object.values(manager.record.topics)) {
    // One in ten stays for another week.
    if (topic.discussed === null && topic.withdrawn === null && random() < 0.9)
      either().do({ type: 'discuss-topic', id: topic.id, session });
    meet();
  }
  // In some sessions both type at once, each without seeing the other's words yet.
  type(manager, second);
  if (random() < 0.7) meet();
  type(member, third);
  meet();

  const owners: readonly Role[] = random() < 0.5 ? [oneOf<Role>(random, ['manager', 'member'])] : ['manager', 'member'];
  for (const owner of owners) propose(either(), owner, session, random);
  meet();
  for (const page of [manager, member]) signAll(page);
  meet();
  growInSession(manager, member, moment);
  const closer = either();
  closer.do({ type: 'close-session', session });
  meet();
  rateInSession(manager, member, moment);
  (closer === manager ? member : manager).do({ type: 'confirm-session', session });
  meet();
}

const isOpen = (agreement: Agreement): boolean => agreement.outcome === null;

function answerOpen(either: () => Page, meet: () => void, session: string, random: Random): void {
  const open = Object.values(either().record.agreements).filter(isOpen);
  for (const { id, terms } of open) {
    const page = either();
    const base = { id, session, answer: newId('n', random) };
    const luck = random();
    if (luck < 0.62) page.do({ type: 'answer-kept', ...base });
    else if (luck < 0.84)
      page.do({ type: 'answer-not-yet', ...base, due: random() < 0.5 ? 'next' : dayAfter(page, between(random, 5, 21)) });
    else if (luck < 0.92) page.do({ type: 'drop-agreement', ...base, reason: phrase(random, phrases.reasons) });
    else {
      const wording = phrase(random, promisesOf(terms.owner === 'manager' ? 'manager' : 'member'));
      page.do({ type: 'reword-agreement', ...base, wording, owner: terms.owner, due: 'next' });
    }
    meet();
  }
}

function propose(page: Page, owner: Role, session: string, random: Random): void {
  const wording = phrase(random, promisesOf(owner));
  const due = random() < 0.5 ? 'next' : dayAfter(page, between(random, 4, 28));
  page.do({ type: 'propose-agreement', id: newId('a', random), session, wording, owner: random() < 0.1 ? 'both' : owner, due });
}

const promisesOf = (owner: Role) => (owner === 'manager' ? phrases.promisesOfManager : phrases.promisesOfMember);

/** Signs what still waits for this side. */
function signAll(page: Page): void {
  for (const agreement of Object.values(page.record.agreements).filter(isOpen)) {
    const hash = termsHash(agreement.terms);
    if (agreementStatus(agreement).kind === 'agreed' || agreement.signatures[page.role]?.terms === hash) continue;
    page.do({ type: 'sign-agreement', id: agreement.id, terms: hash });
  }
}

function dayAfter(page: Page, days: number): string {
  return new Date(Date.parse(page.now) + days * day).toISOString().slice(0, 10);
}
