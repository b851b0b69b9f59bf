/**
 * Which own steps may still be taken back: none from before a session was sealed on this day, because what was sealed would
 * not be so any more. SPEC: Z5.
 */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { RecordDocument } from '../document/record-document.ts';
import type { Command } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';

/** A session that was closed longer ago has no steps of this page in it; catching up with its seal must not cost an undo. */
const freshMs = 24 * 3_600_000;

export class UndoGate {
  readonly #document: RecordDocument;
  readonly #newest = new Subscribable<Command['type'] | null>(null);
  readonly #stop: (() => void)[];
  #sealed: ReadonlySet<string> = new Set();
  /** Steps since the newest sealing; null while none was sealed. */
  #since: number | null = null;
  #group: string | null = null;

  constructor(document: RecordDocument) {
    this.#document = document;
    this.#stop = [document.undoable.subscribe(() => this.#show()), document.record.subscribe(() => this.#look(document.record.get()))];
  }

  /** Label of the newest step that can be taken back. */
  get newest(): Readable<Command['type'] | null> {
    return this.#newest;
  }

  /** A step is about to be made; `group` as in `ApplyOptions`. */
  count(group: string | null): void {
    if (this.#since !== null && (group === null || group !== this.#group)) this.#since += 1;
    this.#group = group;
  }

  undo(): void {
    if (this.#newest.get() === null) return;
    if (this.#since !== null) this.#since -= 1;
    this.#group = null;
    this.#document.undo();
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #look(record: PartnershipRecord): void {
    const sealed = entitiesOf(record.sessions).filter(({ seal }) => seal !== null);
    if (sealed.every(({ id }) => this.#sealed.has(id))) return;
    const fresh = sealed.some(({ id, closed, seal }) => !this.#sealed.has(id) && Date.parse(seal?.at ?? '') - Date.parse(closed?.at ?? '') < freshMs);
    this.#sealed = new Set(sealed.map(({ id }) => id));
    if (!fresh || this.#document.undoable.get() === null) return;
    this.#since = 0;
    this.#group = null;
    this.#show();
  }

  #show(): void {
    this.#newest.set(this.#since === 0 ? null : this.#document.undoable.get());
  }
}
