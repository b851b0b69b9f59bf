/**
 * One open page of one of the two: a document with a Yjs client id of its own, as each opening of the app has, and with
 * the marks and receipts that travel with what is saved (`document/receipts.ts`).
 */
import type { Random } from '../../../src/base/ids.ts';
import { ok } from '../../../src/base/result.ts';
import { type ApplyOptions, RecordDocument } from '../../../src/document/record-document.ts';
import type { Command, CommandContext, SessionAtHand, TextField } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { longTextOf } from '../../../src/domain/long-text.ts';
import type { PartnershipRecord, PersonId, Role } from '../../../src/domain/entities.ts';
import { fileOldSessions } from '../../../src/sync/filing.ts';
import type { Archive } from '../../../src/sync/ports.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import { sealedAfterMs, sealTold } from '../seal.ts';
import { handOvers } from './typing.ts';

/** Steps of typing in one field within this time are one step of undo (`workspace/core.ts`). */
const typingStepMs = 5_000;

/** From one command to the next, in milliseconds. */
const commandMs = 400;

interface PageParts {
  readonly role: Role;
  readonly me: PersonId;
  readonly other: PersonId;
  /** Name of the device on which the page is open. */
  readonly device: string;
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
  readonly #other: PersonId;
  readonly #device: string;
  readonly #random: Random;
  readonly #session: SessionAtHand;
  readonly #document: RecordDocument;
  #now: number;
  #untold: Uint8Array[] = [];
  /** Have words been written since the last mark? */
  #unmarked = false;

  constructor({ role, me, other, device, session, openedAt, state, random }: PageParts) {
    this.role = role;
    this.#me = me;
    this.#other = other;
    this.#device = device;
    this.#session = session;
    this.#now = openedAt;
    this.#random = random;
    // As Yjs draws it: any 32 bits.
    this.#document = new RecordDocument(Math.floor(random() * 2 ** 32));
    if (state !== null && !this.#document.merge(state)) throw new Error('What the page before saved cannot be read.');
    this.#document.onUpdate((update, kind) => {
      if (kind !== 'merged') this.#untold.push(update);
    });
    this.#document.receipts.give(me, this.#document.receipts.due(me, other));
  }

  get record(): PartnershipRecord {
    return this.#document.record.get();
  }

  get now(): string {
    return new Date(this.#now).toISOString();
  }

  do(command: Command, group?: string): void {
    this.#now += commandMs;
    this.#dispatch(command, group === undefined ? {} : { group });
  }

  /** Types `added` behind what the field holds. */
  type(target: TextField, added: string): void {
    const before = longTextOf(this.record, target);
    let from = before;
    for (const to of handOvers(before, before === '' ? added : ` ${added}`, this.#random)) {
      const { table, id, field } = target;
      this.do({ type: 'edit-text', target, from, to }, `${table}/${id}/${field}/${Math.floor(this.#now / typingStepMs)}`);
      from = to;
    }
  }

  /** Saves, and hears what the other page has saved since the last time; the later clock holds for both. */
  exchangeWith(other: Page): void {
    this.#mark();
    other.#mark();
    const [mine, theirs] = [this.#untold, other.#untold];
    this.#untold = [];
    other.#untold = [];
    this.#document.merge(...theirs);
    other.#document.merge(...mine);
    this.#document.receipts.give(this.#me, this.#document.receipts.due(this.#me, this.#other));
    other.#document.receipts.give(other.#me, other.#document.receipts.due(other.#me, other.#other));
    this.#now = other.#now = Math.max(this.#now, other.#now);
  }

  /** Seals the session that has just been confirmed here. */
  async seal(folder: Archive, pairKey: string, papers: Papers): Promise<void> {
    this.#now += sealedAfterMs;
    const core = {
      record: this.#document.record,
      dispatch: (command: Command) => ok(this.#dispatch(command, { undoable: false })),
    };
    await sealTold({ core, folder, pairKey, context: () => this.#context() }, this.#session.id, papers);
  }

  /** Moves what is old into files of its own. */
  async fileOldSessions(archive: Archive, pairKey: string): Promise<void> {
    const clock = { now: () => this.#now, elapsed: () => this.#now, after: () => () => undefined };
    const filed = await fileOldSessions({ document: this.#document, archive, clock, pairKey, me: this.#me });
    if (!filed.ok) throw new Error(`${this.#session.day}: filing old sessions ended with ${filed.error.kind}.`);
  }

  /** What the page saves last. The page is over with it. */
  close(): Uint8Array {
    this.#mark();
    const state = this.#document.encodeWhole();
    this.leave();
    return state;
  }

  /** Ends the page when another one has all that it holds. */
  leave(): void {
    this.#document.destroy();
  }

  #context(): CommandContext {
    return { me: this.#me, now: this.now, session: this.#session };
  }

  #dispatch(command: Command, options: ApplyOptions): void {
    const decided = decide(this.record, command, this.#context());
    if (!decided.ok) throw new Error(`${this.#session.day}: ${command.type} is refused (${decided.error.kind}).`);
    this.#unmarked = true;
    this.#document.apply(decided.value, command.type, options);
  }

  #mark(): void {
    if (!this.#unmarked) return;
    this.#unmarked = false;
    this.#document.receipts.raise(this.#me, this.#device);
  }
}
