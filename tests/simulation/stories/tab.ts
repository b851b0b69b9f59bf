/**
 * One page of one person, as a story speaks of it. When trouble killed it, the person opens it again on the same device
 * before they do the next thing.
 */
import { instantOf } from '../../../src/base/clock.ts';
import type { Command, SessionAtHand } from '../../../src/domain/commands.ts';
import type { PartnershipRecord, Person, Role } from '../../../src/domain/entities.ts';
import { fileOldSessions } from '../../../src/sync/filing.ts';
import { Core } from '../../../src/workspace/core.ts';
import { recoveryFor } from '../../../src/workspace/recovery.ts';
import { syncStatus } from '../../../src/workspace/sync-status.ts';
import type { Recovery, SyncStatus } from '../../../src/workspace/workspace.ts';
import { jonas, pair, session } from '../../helpers/people.ts';
import type { Device } from './device.ts';
import { Life } from './life.ts';
import { gatedArchive, gatedRemote, gatedStore, livingClock, livingSiblings } from './ports.ts';
import type { Space } from './space.ts';
import type { StageClock } from './clock.ts';
import type { Edit, Edits } from './edits.ts';
import type { Gate } from './gate.ts';
import type { Actor } from './steps.ts';

/** What is around a page: see `stage.ts`. */
export interface Surroundings {
  readonly gate: Gate;
  readonly clock: StageClock;
  readonly edits: Edits;
  readonly space: Space;
  saw(what: string): void;
  missed(what: string): void;
  /** The page shows another state. */
  look(tab: Tab): void;
}

interface Page {
  readonly life: Life;
  readonly core: Core;
}

export class Tab implements Actor {
  readonly person: Person;
  readonly device: Device;
  /** How wrong the wall clock of this device is. */
  clockIsOffMs = 0;
  /** The session at hand. */
  sitting: SessionAtHand = session;
  /** Where this page keeps the record. */
  space: Space;
  readonly #stage: Surroundings;
  #page: Page | null = null;
  #open = false;
  #active = true;

  constructor(stage: Surroundings, person: Person, device: Device) {
    this.#stage = stage;
    this.person = person;
    this.device = device;
    this.space = stage.space;
  }

  get name(): string {
    return `${this.person.displayName} on ${this.device.name}`;
  }

  get role(): Role {
    return this.person === jonas ? 'member' : 'manager';
  }

  get session(): string {
    return this.sitting.id;
  }

  get record(): PartnershipRecord | null {
    return this.#living()?.core.record.get() ?? null;
  }

  get status(): SyncStatus | null {
    const core = this.#living()?.core;
    return core === undefined ? null : syncStatus(core.durability.get(), core.engineStatus.get(), core.record.get().partnership !== null);
  }

  get durable(): boolean {
    return this.#living()?.core.durability.get() === 'durable';
  }

  async open(): Promise<void> {
    this.#open = true;
    if (this.#living() !== null) return;
    const { gate, clock } = this.#stage;
    const life = new Life();
    const store = await this.device.open();
    const core = new Core({
      clock: livingClock(life, clock, this.clockIsOffMs),
      random: () => 0.5,
      device: {
        notes: store.notes,
        rows: store.rows,
        siblings: (pairKey) => livingSiblings(life, store.siblings(pairKey)),
        replica: (pairKey) => gatedStore(gate, life, store.replica(pairKey), this.device, (name) => this.#stage.saw(name)),
      },
      pairKey: pair,
      me: this.person.id,
    });
    this.#page = { life, core };
    // A screen is drawn when the page has done its work, not in the middle of it.
    const look = () => queueMicrotask(() => this.#stage.look(this));
    core.durability.subscribe(() => {
      if (this.durable) this.#stage.edits.durable(life);
      look();
    });
    core.engineStatus.subscribe(look);
    core.record.subscribe(() => this.#show());
    await Promise.race([core.load(), life.over]);
    if (life.alive) core.connect(this.#remote(life), this.space.recordId, this.#active);
    await clock.quiet();
  }

  /** The person goes on with the record in another space. */
  async moveTo(space: Space): Promise<void> {
    this.space = space;
    const page = this.#living();
    page?.core.connect(this.#remote(page.life), space.recordId, this.#active);
    await this.#stage.clock.quiet();
  }

  /** The page is closed, or its process ends: for the page that is the same. It stays closed until the story opens it. */
  close(): void {
    this.#open = false;
    this.#page?.life.end();
  }

  /** The person turns to something else: the host tells the page, and waits for it a moment. */
  async putAway(): Promise<void> {
    this.#active = false;
    const core = this.#living()?.core;
    core?.engine.get()?.setActive(false);
    void core?.flush();
    await this.#stage.clock.quiet();
  }

  async lookAgain(): Promise<void> {
    this.#active = true;
    const page = await this.#here();
    this.#show();
    page?.core.engine.get()?.setActive(true);
    await this.#stage.clock.quiet();
  }

  /** The person presses "try again", or the network is back. */
  async retry(): Promise<void> {
    const page = await this.#here();
    page?.core.engine.get()?.retry();
    await this.#stage.clock.quiet();
  }

  /** Carries a command out; false when it cannot be done (which without trouble is a mistake of the story). */
  async act(command: Command, edit: Edit): Promise<boolean> {
    const page = await this.#here();
    const now = instantOf(this.#stage.clock.now() + this.clockIsOffMs);
    const acted = page?.core.dispatch(command, { me: this.person.id, now, session: this.sitting });
    if (page === null || acted?.ok !== true) {
      this.#stage.missed(`${this.name}: ${command.type}: ${acted?.ok === false ? acted.error.kind : 'no page'}`);
      return false;
    }
    this.#stage.edits.add(edit, this.person, this.device.name, page.life);
    await this.#stage.clock.quiet();
    return true;
  }

  async undo(): Promise<boolean> {
    const page = await this.#here();
    if (page === null || page.core.document.undoable.get() === null) return false;
    this.#stage.edits.takeBack(page.life);
    page.core.document.undo();
    await this.#stage.clock.quiet();
    return true;
  }

  /** Moves all old sessions but the newest `keep` out of the record, as the page does by itself when it is quiet. */
  async filesOldSessions(keep: number): Promise<void> {
    const page = await this.#here();
    if (page === null) return;
    const { space, person } = this;
    const { gate, clock } = this.#stage;
    const archive = gatedArchive(gate, page.life, space.sessions.archive(), (writes) => space.weatherFor(person, writes));
    await this.orDeath(fileOldSessions({ document: page.core.document, archive, clock, pairKey: pair, me: person.id, keep }));
  }

  /** What can be done about a file that cannot be read; null when there is nothing to be done. */
  async recovery(): Promise<Recovery | null> {
    const page = await this.#here();
    const fault = page?.core.engineStatus.get()?.fault ?? null;
    return page === null || fault === null ? null : recoveryFor({ core: page.core, remote: this.#remote(page.life), pairKey: pair, me: this.person.id }, fault);
  }

  /** Resolves with what `task` gives, or null when the page dies meanwhile. */
  async orDeath<T>(task: Promise<T>): Promise<T | null> {
    const answer = await Promise.race([task, this.#page?.life.over.then(() => null) ?? null]);
    await this.#stage.clock.quiet();
    return answer;
  }

  /** At the end: everybody opens what they have, and looks at it. */
  async settle(): Promise<void> {
    this.#open = true;
    await this.lookAgain();
  }

  #show(): void {
    if (this.#active && this.record !== null) this.#stage.edits.shown(this.record, this.person);
  }

  #living(): Page | null {
    return this.#page?.life.alive === true ? this.#page : null;
  }

  async #here(): Promise<Page | null> {
    for (let tries = 0; tries < 3 && this.#open && this.#living() === null; tries += 1) await this.open();
    return this.#living();
  }

  #remote(life: Life) {
    const { space } = this;
    const weather = (writes: boolean) => space.weatherFor(this.person, writes);
    return gatedRemote(this.#stage.gate, life, space.file.remote(), weather, (failure) => this.#stage.saw(failure.kind));
  }
}
