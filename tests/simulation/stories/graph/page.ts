/**
 * One page of one person in the meeting's chat: the whole workspace, over Graph. When trouble killed it, the person opens it
 * again on the same device before they do the next thing.
 */
import { ok } from '../../../../src/base/result.ts';
import { Subscribable } from '../../../../src/base/subscribable.ts';
import type { Command } from '../../../../src/domain/commands.ts';
import type { PartnershipRecord, Person, Role } from '../../../../src/domain/entities.ts';
import { createGraph } from '../../../../src/graph/index.ts';
import type { Host, Theme } from '../../../../src/hosts/host.ts';
import { openWorkspace } from '../../../../src/workspace/open-workspace.ts';
import type { OpenPartnership, SyncStatus, Workspace, WorkspaceState } from '../../../../src/workspace/workspace.ts';
import { ONE_ON_ONE_CHAT, TENANT_ID } from '../../../../local/tenant/index.ts';
import { MemoryDevice } from '../../../helpers/memory-device.ts';
import type { StageClock } from '../clock.ts';
import type { Edit, Edits } from '../edits.ts';
import type { Gate } from '../gate.ts';
import { forever, Life } from '../life.ts';
import { livingClock, livingSiblings } from '../ports.ts';
import type { Actor } from '../steps.ts';
import { livingStore } from './living-store.ts';
import type { Network } from './network.ts';

/** What is around a page: see `stage.ts`. */
export interface Surroundings {
  readonly gate: Gate;
  readonly clock: StageClock;
  readonly edits: Edits;
  readonly network: Network;
  readonly graphUrl: string;
  missed(what: string): void;
  /** The page shows another state. */
  look(page: Page): void;
}

const scopes = ['User.Read', 'Files.ReadWrite', 'Files.ReadWrite.All', 'Chat.ReadBasic'];

interface Opened {
  readonly life: Life;
  readonly workspace: Workspace;
  readonly active: Subscribable<boolean>;
}

export class Page implements Actor {
  readonly person: Person;
  readonly role: Role;
  #device: MemoryDevice;
  readonly #stage: Surroundings;
  #opened: Opened | null = null;
  #open = false;

  constructor(stage: Surroundings, person: Person, role: Role, device: MemoryDevice) {
    this.#stage = stage;
    this.person = person;
    this.role = role;
    this.#device = device;
  }

  get name(): string {
    return this.person.displayName;
  }

  get state(): WorkspaceState | null {
    return this.#living()?.workspace.state.get() ?? null;
  }

  get partnership(): OpenPartnership | null {
    const { state } = this;
    return state?.kind === 'open' ? state.partnership : null;
  }

  get record(): PartnershipRecord | null {
    return this.partnership?.record.get() ?? null;
  }

  get status(): SyncStatus | null {
    return this.partnership?.status.get() ?? null;
  }

  get session(): string {
    return this.partnership?.session.get().id ?? '';
  }

  async open(): Promise<void> {
    this.#open = true;
    if (this.#living() !== null) return;
    const { clock, graphUrl } = this.#stage;
    const life = new Life();
    const active = new Subscribable(true);
    const device = this.#device;
    const workspace = openWorkspace({
      host: this.#host(life, active),
      device: {
        replica: (pairKey) => livingStore(life, device.replica(pairKey)),
        siblings: (pairKey) => livingSiblings(life, device.siblings(pairKey)),
        notes: {
          read: async (key) => (life.alive ? device.notes.read(key) : forever()),
          write: async (key, value) => (life.alive ? device.notes.write(key, value) : forever()),
        },
        // Forms are no part of these stories.
        rows: device.rows,
      },
      loadGraph: async () =>
        Promise.resolve(
          createGraph({ baseUrl: graphUrl, tokens: this.#host(life, active).signIn, me: { id: this.person.id, loginHint: this.person.userPrincipalName }, now: clock.now }),
        ),
      // What the papers look like is nothing to these stories.
      loadPapers: async () => Promise.resolve({ minutes: async () => Promise.resolve([]) }),
      loadWords: async () => Promise.resolve({ topic: '', preview: () => '', about: () => '' }),
      firstTemplate: async () => Promise.resolve(''),
      afterPaint: async () => Promise.resolve(),
      clock: livingClock(life, clock, 0),
      random: () => 0.5,
      timeZone: 'Europe/Berlin',
      onWake: () => () => undefined,
    });
    this.#opened = { life, workspace, active };
    const look = () => queueMicrotask(() => this.#stage.look(this));
    let watched: OpenPartnership | null = null;
    workspace.state.subscribe(() => {
      look();
      const { partnership } = this;
      if (partnership === null || partnership === watched) return;
      watched = partnership;
      partnership.status.subscribe(look);
      partnership.record.subscribe(() => this.#show());
      this.#show();
    });
    await clock.quiet();
  }

  /** The person takes another device; what the first one held is in OneDrive. */
  newDevice(): void {
    this.close();
    this.#device = new MemoryDevice();
  }

  close(): void {
    this.#open = false;
    this.#opened?.life.end();
  }

  /** The person tries until the record is there: attaches, goes on after a failure, shares what is not shared. */
  async untilOpen(attaches: boolean, tries = 6): Promise<void> {
    for (let i = 0; i < tries; i += 1) {
      const opened = await this.#here();
      const state = opened?.workspace.state.get();
      if (opened === null || state === undefined) break;
      if (state.kind === 'open') {
        const { kind } = state.partnership.status.get();
        if (kind !== 'file-missing' && kind !== 'no-longer-shared') break;
        state.partnership.syncNow();
      }
      if (state.kind === 'unattached' && attaches) {
        const people = { [this.role]: this.person.id, [this.role === 'manager' ? 'member' : 'manager']: state.attach.other.id } as Record<Role, string>;
        await this.orDeath(state.attach.attach(people, { kind: 'my-onedrive' }));
      } else if (state.kind === 'blocked') {
        opened.workspace.retry();
      }
      await this.#stage.clock.advance(2_000);
    }
    if (this.partnership?.unshared.get() === true) await this.orDeath(this.partnership.share());
    await this.#stage.clock.quiet();
  }

  async act(command: Command, edit: Edit): Promise<boolean> {
    const opened = await this.#here();
    const { partnership } = this;
    const acted = partnership === null ? null : await this.orDeath(partnership.dispatch(command));
    if (opened === null || acted?.ok !== true) {
      this.#stage.missed(`${this.name}: ${command.type}: ${acted?.ok === false ? acted.error.kind : (this.state?.kind ?? 'no page')}`);
      return false;
    }
    this.#stage.edits.add(edit, this.person, this.name, opened.life);
    await this.#stage.clock.quiet();
    // Its store never fails here, and has had its time.
    if (opened.life.alive) this.#stage.edits.durable(opened.life);
    return true;
  }

  /** The open partnership, once the page is open again; null when there is none. */
  async here(): Promise<OpenPartnership | null> {
    await this.#here();
    return this.partnership;
  }

  /** The person tries to make a folder anew until there is one. */
  async putsBack(): Promise<void> {
    for (let tries = 0; tries < 4; tries += 1) {
      const partnership = await this.here();
      if (partnership?.status.get().kind === 'file-missing') await this.orDeath(partnership.putBack());
      if (this.state?.kind === 'blocked') await this.untilOpen(false);
      await this.#stage.clock.advance(3_000);
    }
  }

  async syncNow(): Promise<void> {
    (await this.here())?.syncNow();
    await this.#stage.clock.quiet();
  }

  /** Resolves with what `task` gives, or null when the page dies meanwhile. */
  async orDeath<T>(task: Promise<T>): Promise<T | null> {
    const over = this.#opened?.life.over.then(() => null) ?? Promise.resolve(null);
    const answer = await Promise.race([task, over]);
    await this.#stage.clock.quiet();
    return answer;
  }

  #host(life: Life, active: Subscribable<boolean>): Host {
    const { network } = this.#stage;
    let token: string | null = null;
    return {
      viewer: { id: this.person.id, tenant: TENANT_ID, loginHint: this.person.userPrincipalName },
      place: { surface: 'tab', chatId: ONE_ON_ONE_CHAT, target: null },
      locale: new Subscribable('en'),
      theme: new Subscribable<Theme>('light'),
      active,
      onSuspend: () => () => undefined,
      painted: () => undefined,
      linkTo: () => null,
      signIn: {
        token: async ({ scope, claims }) => {
          if (!life.alive) return forever();
          if (!scopes.includes(scope)) return { ok: false, error: { kind: 'interaction-needed', scope } };
          // As MSAL: from the cache, unless a challenge says that the cached one does not do.
          if (token === null || claims !== undefined) token = network.token(life, this.person.id, scopes);
          return Promise.resolve(ok(token));
        },
      },
    };
  }

  #show(): void {
    if (this.record !== null) this.#stage.edits.shown(this.record, this.person);
    queueMicrotask(() => this.#stage.look(this));
  }

  #living(): Opened | null {
    return this.#opened?.life.alive === true ? this.#opened : null;
  }

  async #here(): Promise<Opened | null> {
    for (let tries = 0; tries < 3 && this.#open && this.#living() === null; tries += 1) await this.open();
    return this.#living();
  }
}
