/** What people do in stories, each with what must be in the record afterwards. */
import type { Owner, PartnershipRecord, Role } from '../../../src/domain/entities.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { jonas, session } from '../../helpers/people.ts';
import type { Stage } from './stage.ts';
import type { Tab } from './tab.ts';

const roleOf = (tab: Tab): Role => (tab.person === jonas ? 'member' : 'manager');
const countIn = (text: string | undefined, word: string): number => (text ?? '').split(word).length - 1;

export class Steps {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Adds a topic; gives its id. */
  async topic(tab: Tab): Promise<string> {
    const id = `t${this.#stage.next()}`;
    await tab.act({ type: 'add-topic', id, title: `Topic ${id}` }, { what: `topic ${id}`, times: (record) => (record.topics[id] === undefined ? 0 : 1) });
    return id;
  }

  async discussed(tab: Tab, id: string): Promise<void> {
    const edit = { what: `that ${id} was discussed`, times: (record: PartnershipRecord) => (record.topics[id]?.discussed == null ? 0 : 1) };
    await tab.act({ type: 'discuss-topic', id, session: session.id }, edit);
  }

  /** Types a word into the shared notes, behind what is there or before it. */
  async types(tab: Tab, where: 'end' | 'start' = 'end'): Promise<string> {
    const word = `<${this.#stage.next()}>`;
    const from = tab.record?.sessions[session.id]?.notes ?? '';
    const to = where === 'end' ? from + word : word + from;
    await tab.act(
      { type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to },
      { what: `the word ${word}`, times: (record) => countIn(record.sessions[session.id]?.notes, word) },
    );
    return word;
  }

  /** The member writes where they are stuck. */
  async stuck(tab: Tab): Promise<void> {
    const word = `<${this.#stage.next()}>`;
    const from = tab.record?.states[session.id]?.stuck ?? '';
    await tab.act(
      { type: 'edit-text', target: { table: 'states', id: session.id, field: 'stuck' }, from, to: from + word },
      { what: `the word ${word}`, times: (record) => countIn(record.states[session.id]?.stuck, word) },
    );
  }

  /** Proposes an agreement; gives its id. */
  async proposes(tab: Tab, owner: Owner = 'both'): Promise<string> {
    const id = `a${this.#stage.next()}`;
    await tab.act(
      { type: 'propose-agreement', id, session: session.id, wording: `Promise ${id}`, owner, due: 'next' },
      { what: `agreement ${id}`, times: (record) => (record.agreements[id] === undefined ? 0 : 1) },
    );
    return id;
  }

  /** Signs the wording that is on screen. */
  async signs(tab: Tab, id: string): Promise<boolean> {
    const role = roleOf(tab);
    const terms = tab.record?.agreements[id]?.terms;
    const edit = { what: `${tab.person.displayName}'s signature on ${id}`, times: (record: PartnershipRecord) => (record.agreements[id]?.signatures[role] == null ? 0 : 1) };
    return tab.act({ type: 'sign-agreement', id, terms: terms === undefined ? '' : termsHash(terms) }, edit);
  }

  async rewords(tab: Tab, id: string): Promise<boolean> {
    const answer = `n${this.#stage.next()}`;
    const owner = tab.record?.agreements[id]?.terms.owner ?? 'both';
    return tab.act({ type: 'reword-agreement', id, session: session.id, answer, wording: `Other words ${answer}`, owner, due: null }, answered(answer));
  }

  async kept(tab: Tab, id: string): Promise<boolean> {
    const answer = `n${this.#stage.next()}`;
    return tab.act({ type: 'answer-kept', id, session: session.id, answer }, answered(answer));
  }

  async closesSession(tab: Tab): Promise<boolean> {
    const role = roleOf(tab);
    const edit = { what: `${tab.person.displayName}'s close`, times: (record: PartnershipRecord) => (record.sessions[session.id]?.confirmed[role] == null ? 0 : 1) };
    return tab.act({ type: 'close-session', session: session.id }, edit);
  }
}

function answered(answer: string) {
  return { what: `answer ${answer}`, times: (record: PartnershipRecord) => (record.answers[answer] === undefined ? 0 : 1) };
}
