/**
 * One open page of one person, put together as `src/workspace/core.ts` does: the real document, replica and engine on ports
 * that may fail and take their time. Every change goes into the log before it is carried out.
 */
import { instantOf } from '../../src/base/clock.ts';
import type { Readable } from '../../src/base/subscribable.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command, SessionAtHand, TextField } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import { Engine } from '../../src/sync/engine.ts';
import type { Siblings, Synced } from '../../src/sync/ports.ts';
import { Replica } from '../../src/sync/replica.ts';
import { type Keeping, watchKeeping } from '../../src/workspace/keeping.ts';
import { syncStatus } from '../../src/workspace/sync-status.ts';
import type { SyncStatus } from '../../src/workspace/workspace.ts';
import { checkCommand, checkUndo, undoneSpots } from './checks.ts';
import type { Item, Who } from './cloud.ts';
import { longTextAt } from './content.ts';
import { Life } from './life.ts';
import type { Edit, Maker } from './log.ts';
import { OpenField, type Screen } from './open-field.ts';
import { type Partition, recordChannel } from './partition.ts';
import { pair, people, recordFile, sessions } from './people.ts';
import { Chance } from './random.ts';
import { Remote } from './remote.ts';
import type { Stage } from './stage.ts';

/** Steps of typing in one field within this time are taken back together, as in the app. */
const typingStepMs = 5_000;

export class Page implements Screen, Maker {
  readonly who: Who;
  readonly device: number;
  readonly page: number;
  readonly partition: Partition;
  readonly life: Life;
  readonly clock: Life['clock'];
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly fields: OpenField[] = [];
  /** Everything that was done on this page. */
  readonly edits: Edit[] = [];
  ready = false;
  active = true;
  closing = false;
  engine: Engine | null = null;
  remote: Remote | null = null;
  /** A person writes over the unreadable file at this moment. */
  recovering = false;
  /** What the page believes of the remote, and what it was told when it began to. */
  synced: Synced | null = null;
  #durable = 0;
  readonly #keeping: Readable<Keeping>;
  readonly stage: Stage<Page>;
  readonly #chance: Chance;
  readonly #told = new Map<string, Uint8Array>();

  constructor(stage: Stage<Page>, who: Who, device: number, partition: Partition, number: number) {
    this.stage = stage;
    this.who = who;
    this.device = device;
    this.partition = partition;
    this.page = number;
    this.#chance = new Chance(stage.seed, number);
    this.life = new Life(
      stage.clock,
      () => partition.skewMs,
      () => this.#ended(),
    );
    this.clock = this.life.clock;
    this.document = new RecordDocument(10_000 + this.#chance.below(2 ** 31));
    const store = partition.store(this.life, this.#chance);
    this.replica = new Replica({ document: this.document, store, siblings: this.#siblings(recordChannel), clock: this.clock });
    this.replica.durability.subscribe(() => this.#onDurability());
    this.#keeping = watchKeeping(this.replica.durability, this.clock).keeping;
    this.#keeping.subscribe(() => this.stage.onStatus(this));
    this.document.record.subscribe(() => this.#onRecord());
  }

  get record(): PartnershipRecord {
    return this.document.record.get();
  }

  /** What the status line is told. */
  get status(): SyncStatus {
    return syncStatus(this.#keeping.get(), this.engine?.status.get() ?? null, this.record.partnership !== null);
  }

  get word(): SyncStatus['kind'] {
    return this.status.kind;
  }

  /** The file is not where it was, or not for this person any more. */
  get lost(): boolean {
    const kind = this.engine?.status.get().failure?.kind;
    return kind === 'missing' || kind === 'forbidden';
  }

  async open(): Promise<void> {
    this.synced = await this.replica.load();
    this.ready = true;
    this.stage.onLoaded(this);
    this.#onDurability();
    const item = this.stage.placeOf(this);
    if (item !== null) this.connect(item);
  }

  /** Begins (or begins anew, after the file was found elsewhere) to keep the record and its file together. */
  connect(item: Item): void {
    const again = this.engine !== null;
    this.engine?.close();
    const { cloud, counts, trace } = this.stage;
    const remote = new Remote(
      {
        cloud,
        counts,
        trace,
        who: this.who,
        partition: this.partition,
        life: this.life,
        chance: this.#chance,
        onTold: (tag, bytes) => this.#told.set(tag, bytes),
        // What it learned of another file since says nothing of this one.
        onWrite: (write) => this.remote === remote && this.stage.onWrite(this, write),
      },
      item,
    );
    this.remote = remote;
    const engine = new Engine(
      {
        document: this.document,
        replica: this.replica,
        remote,
        siblings: this.#siblings(item.id),
        clock: this.clock,
        random: this.#chance.next,
        pairKey: pair,
        me: people[this.who].id,
        encode: () => this.#file(),
      },
      again ? null : this.synced,
    );
    this.engine = engine;
    engine.status.subscribe(() => this.stage.onStatus(this));
    engine.setActive(this.active);
    engine.start();
    this.stage.onStatus(this);
  }

  async encodeFile(): Promise<Uint8Array> {
    while (this.replica.unmarked) await this.replica.mark(people[this.who].id);
    return this.#file();
  }

  #file(): Uint8Array {
    return recordFile(this.document, this.who, instantOf(this.clock.now()));
  }

  /** Carries a command out; false when it was refused. */
  dispatch(command: Command, at: SessionAtHand): boolean {
    if (!this.#mayChange()) return false;
    const before = this.record;
    const now = this.stage.instantFor(this);
    const decided = decide(before, command, { me: people[this.who].id, now, session: at });
    if (!decided.ok) return false;
    if (decided.value.length === 0) return true;
    const edit = this.stage.log.command(this, command.type, this.clock.elapsed(), decided.value, before);
    this.stage.conflicts.note(edit, before);
    this.edits.push(edit);
    const text = command.type === 'edit-text' ? command.target : null;
    const group = text && `${text.table}/${text.id}/${text.field}/${Math.floor(this.clock.elapsed() / typingStepMs)}`;
    this.document.apply(decided.value, command.type, group === null ? {} : { group });
    this.stage.wrong(checkCommand(edit, before, this.record));
    return true;
  }

  undo(): void {
    if (!this.#mayChange() || this.document.undoable.get() === null) return;
    const before = this.record;
    const at = this.stage.log.edits.length;
    this.document.undo();
    const { spots, texts } = undoneSpots(before, this.record);
    const edit = this.stage.log.undo(this, this.clock.elapsed(), spots, texts, before, this.record);
    this.stage.conflicts.note(edit, before);
    if (this.stage.log.edits.length !== at + 1) throw new Error('Undoing is one edit.');
    this.edits.push(edit);
    this.stage.wrong(checkUndo(edit, this.stage.log));
    // It became durable while it was not in the log yet, when nothing was to be stored.
    this.#onDurability();
  }

  field(target: TextField): OpenField {
    const open = this.fields.find((one) => one.target.id === target.id && one.target.field === target.field);
    if (open !== undefined) return open;
    const field = new OpenField(this, target);
    this.fields.push(field);
    return field;
  }

  value(target: TextField): string {
    return longTextAt(this.record, target);
  }

  async edit(target: TextField, from: string, to: string): Promise<boolean> {
    const at = sessions.find(({ id }) => id === target.id) ?? sessions[0];
    return Promise.resolve(this.dispatch({ type: 'edit-text', target, from, to }, at));
  }

  look(active: boolean): void {
    this.active = active;
    this.engine?.setActive(active);
    this.#onRecord();
  }

  /** Closed by hand: saves what it has as far as there is time. */
  async close(): Promise<void> {
    this.closing = true;
    for (const field of this.fields) field.leave();
    this.look(false);
    await this.replica.settled();
    await this.engine?.flush();
    if (!this.life.alive) return;
    this.engine?.close();
    this.replica.close();
    this.life.end();
  }

  #siblings(channel: string): Siblings {
    return this.partition.siblings(this.life, this.#chance, (synced, heard) => this.#believe(synced, heard), channel);
  }

  #mayChange(): boolean {
    return this.ready && this.life.alive && this.record.partnership !== null;
  }

  #believe(synced: Synced, heard: boolean): void {
    // The page that leads sees for itself: what one before it said may come late.
    if (heard && this.engine?.leads === true) return;
    this.synced = synced;
    const told = this.#told.get(synced.tag);
    if (told !== undefined && !this.stage.beliefs.has(synced)) this.stage.beliefs.set(synced, told);
  }

  /** The page says that the device keeps what was done here: from now on it must not be lost. */
  #onDurability(): void {
    if (this.replica.durability.get() === 'durable') {
      for (; this.#durable < this.edits.length; this.#durable += 1) {
        const edit = this.edits[this.#durable];
        if (edit === undefined) continue;
        edit.acknowledged = true;
        // The disk was wiped while its answer was on the way.
        if (this.stage.custody.forgot(edit)) this.stage.custody.recount('fault');
      }
    }
    this.stage.onStatus(this);
  }

  #onRecord(): void {
    for (const field of this.fields) field.refresh();
    if (this.active) this.stage.onShown(this);
  }

  #ended(): void {
    this.partition.leave(this.life);
    for (const field of this.fields) field.unmount();
    this.stage.onEnded(this);
  }
}
