/** One open page of one of the two: a document with a Yjs client id of its own, as each opening of the app has. */
import type { Random } from '../../../src/base/ids.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Command, SessionAtHand, TextField } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, PersonId, Role } from '../../../src/domain/entities.ts';
import { handOvers } from './typing.ts';

/** Steps of typing in one field within this time are one step of undo (`workspace/core.ts`). */
const typingStepMs = 5_000;

/** From one command to the next, in milliseconds. */
const commandMs = 400;

interface PageParts {
  readonly role: Role;
  readonly me: PersonId;
  readonly session: SessionAtHand;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
  /** What the file holds at that time; null before there is one. */
  readonly state: Uint8Array | null;
  readonly random: Random;
}

export class Page {
  readonly role: Role;
  readonly #me: PersonId;
  readonly #random: Random;
  readonly #session: SessionAtHand;
  readonly #document: RecordDocument;
  #now: number;
  #untold: Uint8Array[] = [];

  constructor({ role, me, session, openedAt, state, random }: PageParts) {
    this.role = role;
    this.#me = me;
    this.#session = session;
    this.#now = openedAt;
    this.#random = random;
    // As Yjs draws it: any 32 bits.
    this.#document = new RecordDocument(Math.floor(random() * 2 ** 32));
    if (state !== null && !this.#document.merge(state)) throw new Error('What the page before saved cannot be read.');
    this.#document.onUpdate((update, kind) => {
      if (kind !== 'merged') this.#untold.push(update);
    });
  }

  get record(): PartnershipRecord {
    return this.#document.record.get();
  }

  get now(): string {
    return new Date(this.#now).toISOString();
  }

  do(command: Command, group?: string): void {
    this.#now += commandMs;
    const context = { me: this.#me, now: this.now, session: this.#session };
    const decided = decide(this.record, command, context);
    if (!decided.ok) throw new Error(`${this.#session.day}: ${command.type} is refused (${decided.error.kind}).`);
    this.#document.apply(decided.value, command.type, group === undefined ? {} : { group });
  }

  /** Types `added` behind what the field holds. */
  type(target: TextField, added: string): void {
    const before = this.#textOf(target);
    let from = before;
    for (const to of handOvers(before, before === '' ? added : ` ${added}`, this.#random)) {
      const { table, id, field } = target;
      this.do({ type: 'edit-text', target, from, to }, `${table}/${id}/${field}/${Math.floor(this.#now / typingStepMs)}`);
      from = to;
    }
  }

  /** Hears what the other page has done since the last time, and tells it the same; the later clock holds for both. */
  exchangeWith(other: Page): void {
    const [mine, theirs] = [this.#untold, other.#untold];
    this.#untold = [];
    other.#untold = [];
    for (const update of theirs) this.#document.merge(update);
    for (const update of mine) other.#document.merge(update);
    this.#now = other.#now = Math.max(this.#now, other.#now);
  }

  /** What the page saves last. The page is over with it. */
  close(): Uint8Array {
    const state = this.#document.encodeWhole();
    this.#document.destroy();
    return state;
  }

  #textOf(target: TextField): string {
    const { record } = this;
    switch (target.table) {
      case 'sessions':
        return record.sessions[target.id]?.notes ?? '';
      case 'states':
        return record.states[target.id]?.[target.field] ?? '';
      case 'topics':
        return record.topics[target.id]?.note ?? '';
    }
  }
}
