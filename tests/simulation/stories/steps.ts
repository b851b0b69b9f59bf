/** What people do in stories, each with what must be in the record afterwards. */
import type { Command } from '../../../src/domain/commands.ts';
import type { Owner, PartnershipRecord, Person, Role } from '../../../src/domain/entities.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import type { Edit } from './edits.ts';

/** A page as a person uses it. */
export interface Actor {
  readonly person: Person;
  readonly role: Role;
  /** What it shows; null when it is not open. */
  readonly record: PartnershipRecord | null;
  /** Id of the session at hand. */
  readonly session: string;
  /** Carries a command out; false when it cannot be done. */
  act(command: Command, edit: Edit): Promise<boolean>;
}

const countIn = (text: string | undefined, word: string): number => (text ?? '').split(word).length - 1;

export class Steps {
  readonly #next: () => number;

  /** `next` gives a number that was not used yet. */
  constructor(next: () => number) {
    this.#next = next;
  }

  /** Adds a topic; gives its id. */
  async topic(tab: Actor): Promise<string> {
    const id = `t${this.#next()}`;
    await tab.act({ type: 'add-topic', id, title: `Topic ${id}` }, { what: `topic ${id}`, times: (record) => (record.topics[id] === undefined ? 0 : 1) });
    return id;
  }

  async discussed(tab: Actor, id: string): Promise<void> {
    const edit = { what: `that ${id} was discussed`, times: (record: PartnershipRecord) => (record.topics[id]?.discussed == null ? 0 : 1) };
    await tab.act({ type: 'discuss-topic', id, session: tab.session }, edit);
  }

  /** Types a word into the shared notes, behind what is there or before it. */
  async types(tab: Actor, where: 'end' | 'start' = 'end'): Promise<string> {
    const word = `<${this.#next()}>`;
    const { session: id } = tab;
    const from = tab.record?.sessions[id]?.notes ?? '';
    const to = where === 'end' ? from + word : word + from;
    await tab.act(
      { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from, to },
      { what: `the word ${word}`, times: (record) => countIn(record.sessions[id]?.notes, word) },
    );
    return word;
  }

  /** The member writes where they are stuck. */
  async stuck(tab: Actor): Promise<void> {
    const word = `<${this.#next()}>`;
    const { session: id } = tab;
    const from = tab.record?.states[id]?.stuck ?? '';
    await tab.act(
      { type: 'edit-text', target: { table: 'states', id, field: 'stuck' }, from, to: from + word },
      { what: `the word ${word}`, times: (record) => countIn(record.states[id]?.stuck, word) },
    );
  }

  /** Proposes an agreement; gives its id. */
  async proposes(tab: Actor, owner: Owner = 'both'): Promise<string> {
    const id = `a${this.#next()}`;
    await tab.act(
      { type: 'propose-agreement', id, session: tab.session, wording: `Promise ${id}`, owner, due: 'next' },
      { what: `agreement ${id}`, times: (record) => (record.agreements[id] === undefined ? 0 : 1) },
    );
    return id;
  }

  /** Signs the wording that is on screen. */
  async signs(tab: Actor, id: string): Promise<boolean> {
    const role = tab.role;
    const terms = tab.record?.agreements[id]?.terms;
    const edit = { what: `${tab.person.displayName}'s signature on ${id}`, times: (record: PartnershipRecord) => (record.agreements[id]?.signatures[role] == null ? 0 : 1) };
    return tab.act({ type: 'sign-agreement', id, terms: terms === undefined ? '' : termsHash(terms) }, edit);
  }

  async rewords(tab: Actor, id: string): Promise<boolean> {
    const answer = `n${this.#next()}`;
    const owner = tab.record?.agreements[id]?.terms.owner ?? 'both';
    return tab.act({ type: 'reword-agreement', id, session: tab.session, answer, wording: `Other words ${answer}`, owner, due: null }, answered(answer));
  }

  async kept(tab: Actor, id: string): Promise<boolean> {
    const answer = `n${this.#next()}`;
    return tab.act({ type: 'answer-kept', id, session: tab.session, answer }, answered(answer));
  }

  async closesSession(tab: Actor): Promise<boolean> {
    const { role, session: id } = tab;
    const edit = { what: `${tab.person.displayName}'s close`, times: (record: PartnershipRecord) => (record.sessions[id]?.confirmed[role] == null ? 0 : 1) };
    return tab.act({ type: 'close-session', session: id }, edit);
  }
}

function answered(answer: string) {
  return { what: `answer ${answer}`, times: (record: PartnershipRecord) => (record.answers[answer] === undefined ? 0 : 1) };
}
