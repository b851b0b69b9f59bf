/** From what a step leaves open to a command that a person could give on this page: about something that it shows. */
import type { Command, SessionAtHand, TextField } from '../../src/domain/commands.ts';
import type { Agreement, PartnershipRecord, Topic } from '../../src/domain/entities.ts';
import { foundationId } from '../../src/domain/growth-ids.ts';
import { roleOf } from '../../src/domain/pair.ts';
import { termsHash } from '../../src/domain/terms.ts';
import { growthCommandFor, isGrowthAct } from './growth-acts.ts';
import type { Page } from './page.ts';
import { oldSessions, people, sessions } from './people.ts';
import type { Act } from './story.ts';

export interface Given {
  readonly command: Command;
  readonly at: SessionAtHand;
}

const motivations = [1, 2, 3, 4, 5] as const;
const inductions = ['learning', 'contributing', 'owning', 'done'] as const;
const owners = ['manager', 'member', 'both'] as const;

/** `number` is used once in a history: it makes ids and values that no other step has. Null: there is nothing to do it with. */
export function commandFor(page: Page, act: Act, pick: number, number: number): Given | null {
  const { record } = page;
  const at = sessions[pick % 7 === 0 ? 1 : 0];
  const command = about(record, page, act, { pick, number, session: at.id });
  return command === null ? null : { command, at };
}

interface Choice {
  readonly pick: number;
  readonly number: number;
  readonly session: string;
}

function about(record: PartnershipRecord, page: Page, act: Act, { pick, number, session }: Choice): Command | null {
  const topic = (fits: (topic: Topic) => boolean): Topic | undefined => choose(Object.values(record.topics).filter(fits), pick);
  const agreement = (fits: (agreement: Agreement) => boolean): Agreement | undefined => choose(Object.values(record.agreements).filter(fits), pick);
  const role = roleOf(record, people[page.who].id);
  const open = (one: Topic): boolean => one.discussed === null && one.withdrawn === null;
  const answer = `n${number}`;
  if (isGrowthAct(act)) return growthCommandFor(record, act, { pick, number, session, role });
  switch (act) {
    case 'add-topic':
      return { type: act, id: `t${number}`, title: `Topic <${number}>` };
    case 'rename-topic':
      return on(topic((one) => open(one) && one.by === role), ({ id }) => ({ type: act, id, title: `Renamed <${number}>` }));
    case 'discuss-topic':
      return on(topic(open), ({ id }) => ({ type: act, id, session }));
    case 'keep-topic':
      return on(topic((one) => one.discussed !== null), ({ id }) => ({ type: act, id }));
    case 'withdraw-topic':
      return on(topic((one) => open(one) && one.by === role), ({ id }) => ({ type: act, id }));
    case 'propose-agreement':
      return { type: act, id: `a${number}`, session, wording: `Promise <${number}>`, owner: choose(owners, pick) ?? 'both', due: pick % 2 === 0 ? 'next' : '2026-12-07' };
    case 'sign-agreement':
      return on(agreement((one) => one.outcome === null), ({ id, terms }) => ({ type: act, id, terms: termsHash(terms) }));
    case 'reword-agreement':
      return on(agreement((one) => one.outcome === null), ({ id, terms }) => {
        const { owner } = terms;
        return { type: act, id, session, answer, wording: `Reworded <${number}>`, owner, due: pick % 3 === 0 ? '2026-12-14' : null };
      });
    case 'answer-kept':
      return on(agreement((one) => one.outcome === null), ({ id }) => ({ type: act, id, session, answer }));
    case 'answer-not-yet':
      return on(agreement((one) => one.outcome === null), ({ id }) => ({ type: act, id, session, answer, due: `2027-01-${String(1 + (number % 28)).padStart(2, '0')}` }));
    case 'drop-agreement':
      return on(agreement((one) => one.outcome === null), ({ id }) => ({ type: act, id, session, answer, reason: `No longer <${number}>` }));
    case 'reopen-agreement':
      return on(agreement((one) => one.outcome !== null), ({ id }) => ({ type: act, id, session, answer }));
    case 'set-motivation':
      return { type: act, session, value: choose(motivations, pick) ?? null };
    case 'set-induction':
      return { type: act, session, value: choose(inductions, pick) ?? null };
    case 'close-session':
    case 'confirm-session':
    case 'reopen-session':
      return { type: act, session };
    case 'link-series': {
      const series = Object.values(record.series)[0];
      return on(series, (one) => ({ type: act, series: { ...one, joinUrls: [`https://teams.microsoft.com/l/meetup-join/${number}`] } }));
    }
  }
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % Math.max(1, from.length)];
}

function on<T>(one: T | undefined, make: (one: T) => Command): Command | null {
  return one === undefined ? null : make(one);
}

/** From this spot on it is a long text of growth. */
const growthSpot = 12;

/** The long texts that this person could open on this page. */
export function textFor(page: Page, spot: number): TextField {
  const topics = Object.keys(page.record.topics);
  const notes: TextField = { table: 'sessions', id: sessions[0].id, field: 'notes' };
  const topic = topics[spot % Math.max(1, topics.length)];
  const blocker = Object.keys(page.record.blockers)[0];
  if (spot >= growthSpot) return spot % 2 === 0 || blocker === undefined ? { table: 'foundations', id: foundationId, field: 'agreement' } : { table: 'blockers', id: blocker, field: 'note' };
  switch (spot % 6) {
    case 0:
    case 1:
    case 2:
      return notes;
    case 3:
      // One that may leave the record, where there is one.
      return { table: 'sessions', id: oldSessions.find(({ id }) => page.record.sessions[id] !== undefined)?.id ?? sessions[1].id, field: 'notes' };
    case 4:
      return topic === undefined ? notes : { table: 'topics', id: topic, field: 'note' };
    default:
      return roleOf(page.record, people[page.who].id) === 'member' ? { table: 'states', id: sessions[0].id, field: 'stuck' } : notes;
  }
}
