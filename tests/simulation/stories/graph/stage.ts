/** Where a story is played over Graph: a tenant of its own, the two people's devices and pages, and what must hold at the end. */
import { reseed } from '../seeded-chance.ts';
import type { Person } from '../../../../src/domain/entities.ts';
import { JONAS, MAYA } from '../../../../local/tenant/index.ts';
import type { Item } from '../../../../local/tenant/model/drive-types.ts';
import { seedTenant } from '../../../../local/tenant/seeds/seed.ts';
import type { TenantState } from '../../../../local/tenant/model/state.ts';
import { MemoryDevice } from '../../../helpers/memory-device.ts';
import { StageClock } from '../clock.ts';
import { Edits } from '../edits.ts';
import { Gate, type Plan } from '../gate.ts';
import { inOrder, readableOf } from '../readable.ts';
import { Network } from './network.ts';
import { Page, type Surroundings } from './page.ts';

const second = 1_000;
const settleMs = 200 * second;
const newsMs = 60 * second;
const saved: ReadonlySet<string> = new Set(['in-onedrive', 'seen']);
const origins = { main: 'http://localhost:1', download: 'http://127.0.0.1:1' };

export class GraphStage implements Surroundings {
  readonly gate: Gate;
  readonly clock: StageClock;
  readonly edits = new Edits();
  readonly tenant: TenantState;
  readonly network: Network;
  readonly graphUrl = `${origins.main}/v1.0`;
  /** States on screen. */
  readonly met = new Set<string>();
  readonly faults: string[] = [];
  readonly misses: string[] = [];
  readonly maya: Page;
  readonly jonas: Page;
  #count = 0;

  constructor(plans: readonly Plan[]) {
    reseed(1 + plans.reduce((sum, { at }) => sum * 1_009 + at, 0));
    this.gate = new Gate(plans);
    this.clock = new StageClock(() => this.gate.inFlight > 0, 4);
    this.tenant = seedTenant('empty', origins);
    this.network = new Network(this.gate, this.tenant);
    this.maya = new Page(this, personOf(MAYA), 'manager', new MemoryDevice());
    this.jonas = new Page(this, personOf(JONAS), 'member', new MemoryDevice());
  }

  /** Maya has attached, and Jonas has opened the record. */
  async attached(): Promise<void> {
    await this.gate.unnumbered(async () => {
      await this.maya.open();
      await this.maya.untilOpen(true);
      await this.jonas.open();
      await this.jonas.untilOpen(false);
      await this.wait(2);
    });
  }

  async wait(seconds: number): Promise<void> {
    await this.clock.advance(seconds * second);
  }

  get text(): string {
    return new TextDecoder().decode(this.file?.versions.at(-1)?.content);
  }

  next(): number {
    return (this.#count += 1);
  }

  missed(what: string): void {
    this.misses.push(what);
  }

  look({ status, state, record }: Page): void {
    if (state !== null) this.met.add(state.kind);
    if (status === null) return;
    this.met.add(status.kind);
    if (saved.has(status.kind) && record !== null) this.edits.saved(record);
  }

  /** The record that both open, as it lies in the tenant; null when the two have none in common. */
  get file(): Item | null {
    const [hers, his] = [this.maya, this.jonas].map((page) => page.partnership?.folderUrl.get() ?? null);
    if (hers == null || hers !== his) return null;
    const path = decodeURIComponent(new URL(hers).pathname);
    for (const drive of this.tenant.files.drives.values()) {
      if (!path.startsWith(`${drive.webPath}/`)) continue;
      const names = path.slice(drive.webPath.length + 1).split('/');
      return this.tenant.files.descend(this.tenant.files.root(drive), [...names, 'record.json']) ?? null;
    }
    return null;
  }

  /** The owner takes the other person's right away; the answer gives it back. */
  endSharing(): () => void {
    const { file } = this;
    const folder = file === null ? undefined : this.tenant.files.parent(file);
    const [kept, taken] = [folder?.grants.filter(({ role }) => role === 'owner') ?? [], folder?.grants ?? []];
    if (folder === undefined) return () => undefined;
    folder.grants = kept;
    return () => {
      folder.grants = taken;
    };
  }

  deleteFolder(): void {
    const folder = this.file === null ? undefined : this.tenant.files.parent(this.file);
    if (folder !== undefined) this.tenant.files.remove(folder);
  }

  /** Trouble ends, both go on until the record is open, and a few minutes pass: then everything agrees. */
  async end(): Promise<void> {
    this.gate.calm();
    this.tenant.offline.clear();
    const pages = [this.maya, this.jonas];
    for (const page of pages) {
      await page.open();
      await page.untilOpen(page === this.maya);
    }
    const settled = () => pages.every(({ status }) => status !== null && saved.has(status.kind) && !status.pending);
    for (let waited = 0; waited < settleMs && !settled(); waited += 5 * second) await this.wait(5);
    await this.clock.advance(newsMs);
    this.#judge();
    for (const page of pages) page.close();
    this.network.close();
  }

  #judge(): void {
    const bytes = this.file?.versions.at(-1)?.content;
    const record = bytes === undefined ? null : readableOf(bytes);
    if (record === null) return void this.faults.push(`the two have no record in common: ${this.#where()}`);
    this.faults.push(...this.edits.judge([record]));
    const inFile = inOrder(record);
    for (const page of [this.maya, this.jonas]) {
      const { name, status, record: shown } = page;
      if (inOrder(shown) !== inFile) this.faults.push(`${name} differs from the file`);
      if (status === null || !saved.has(status.kind) || status.pending) this.faults.push(`${name} says ${status?.kind ?? 'nothing'}`);
      if (page.partnership?.unshared.get() === true) this.faults.push(`${name} hears that the folder is not shared`);
    }
  }

  #where(): string {
    return [this.maya, this.jonas].map((page) => `${page.name}: ${page.state?.kind ?? 'closed'} ${page.partnership?.folderUrl.get() ?? ''}`).join(', ');
  }
}

function personOf({ id, displayName, userPrincipalName }: Person): Person {
  return { id, displayName, userPrincipalName };
}

