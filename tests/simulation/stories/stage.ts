/** Where a story is played: the two people's devices and pages, their space, virtual time, and what must hold at any time. */
import { reseed } from './seeded-chance.ts';
import type { PartnershipRecord, Person } from '../../../src/domain/entities.ts';
import type { ReplicaStore } from '../../../src/sync/ports.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { StageClock } from './clock.ts';
import { memoryDevice, type Device } from './device.ts';
import { Edits } from './edits.ts';
import { Gate, type Plan } from './gate.ts';
import { inOrder } from './readable.ts';
import { Space } from './space.ts';
import { type Surroundings, Tab } from './tab.ts';

const second = 1_000;
/** Longer than the longest pause after a failure, and a few questions. */
const settleMs = 200 * second;
/** Longer than between two questions of a page that is only open, or works and was slowed down twice. */
const newsMs = 60 * second;
/** Longer than a receipt may wait; and so often at most there is something to write after all has been saved. */
const receiptMs = 35 * second;
const mostReceipts = 5;
/** What a page says when nothing waits to be saved. */
const saved: ReadonlySet<string> = new Set(['in-onedrive', 'seen']);

export class Stage implements Surroundings {
  readonly gate: Gate;
  readonly clock: StageClock;
  readonly edits = new Edits();
  space = new Space();
  /** What was met: states on screen, calls, failures. */
  readonly met = new Set<string>();
  readonly faults: string[] = [];
  /** Steps that could not be done. Without trouble there must be none. */
  readonly misses: string[] = [];
  /** False while a story does things to the file that no page can know of before it asks. */
  honest = true;
  readonly #tabs: Tab[] = [];
  readonly #devices: Device[] = [];
  readonly #makeDevice: (name: string) => Device;
  readonly #waitsForReceipts: boolean;
  #count = 0;

  constructor(plans: readonly Plan[], makeDevice: (name: string) => Device = memoryDevice) {
    const seed = plans.reduce((sum, { at }) => sum * 1_009 + at, 0);
    reseed(1 + seed);
    // They take as long as all the rest, so every third run has to do.
    this.#waitsForReceipts = seed % 3 === 0;
    this.gate = new Gate(plans);
    this.clock = new StageClock(() => this.gate.inFlight > 0);
    this.#makeDevice = makeDevice;
    this.space.attachedBy(maya);
  }

  device(name: string): Device {
    const device = this.#makeDevice(name);
    this.#devices.push(device);
    return device;
  }

  tab(person: Person, device: Device = this.device(`the device of ${person.displayName}`)): Tab {
    const tab = new Tab(this, person, device);
    this.#tabs.push(tab);
    return tab;
  }

  /** Both have opened the record, and it is shown to both. How pages open is a story of its own. */
  async both(): Promise<[Tab, Tab]> {
    const tabs: [Tab, Tab] = [this.tab(maya), this.tab(jonas)];
    await this.gate.unnumbered(async () => {
      for (const tab of tabs) await tab.open();
      await this.wait(1);
    });
    return tabs;
  }

  async wait(seconds: number): Promise<void> {
    await this.clock.advance(seconds * second);
  }

  get text(): string {
    return new TextDecoder().decode(this.space.file.newest?.bytes);
  }

  /** A number that was not used yet. */
  next(): number {
    return (this.#count += 1);
  }

  saw(what: string): void {
    this.met.add(what);
  }

  missed(what: string): void {
    this.misses.push(what);
  }

  /** A page shows another state: is it true? */
  look(tab: Tab): void {
    const { status, record } = tab;
    if (status === null || record === null) return;
    this.met.add(status.kind);
    if (this.honest && status.kind === 'unreadable') this.faults.push('a file was written that nobody can read whole');
    if (!saved.has(status.kind)) return;
    this.edits.saved(record);
    const unseen = status.kind === 'seen' ? this.edits.unseen(record, tab.person) : [];
    if (unseen.length > 0) this.faults.push(`${tab.name} says "seen", which is not so for ${unseen.join(', ')}`);
    if (!this.honest) return;
    const missing = tab.space.readable === null ? ['a file that can be read'] : this.edits.missing(record, tab.space.all);
    if (missing.length > 0) this.faults.push(`${tab.name} says "${status.kind}", where there is no ${missing.join(', no ')}`);
  }

  /** The storage of a device is gone, with all pages on it. */
  async wipe(device: Device): Promise<void> {
    for (const tab of this.#tabs) if (tab.device === device) tab.close();
    this.edits.wiped(device.name, this.space.all);
    await device.wipe();
  }

  /** Trouble ends, everybody opens what they have, and a few minutes pass: then everything agrees. */
  async end(): Promise<void> {
    this.gate.calm();
    this.space.clear();
    for (const device of this.#devices) device.full = false;
    for (const tab of this.#tabs) await tab.settle();
    for (let waited = 0; waited < settleMs && !this.#tabs.every(isSettled); waited += 5 * second) await this.clock.advance(5 * second);
    await this.clock.advance(newsMs);
    if (this.#waitsForReceipts && !(await this.#isStill())) this.faults.push('the file is written again and again');
    await this.#judge();
    for (const tab of this.#tabs) tab.close();
  }

  async #isStill(): Promise<boolean> {
    for (let times = 0; times < mostReceipts; times += 1) {
      const { length: written } = this.space.file.versions;
      await this.clock.advance(receiptMs);
      if (this.space.file.versions.length === written) return true;
    }
    return false;
  }

  async #judge(): Promise<void> {
    const file = this.space.record;
    if (file === null) return void this.faults.push('the file cannot be read');
    if (inOrder(file) !== inOrder(this.space.readable)) this.faults.push('the file shows people something else than the app');
    const { filed } = this.space;
    this.faults.push(...this.edits.judge([file, ...filed]));
    const inFile = inOrder(file);
    for (const tab of this.#tabs) {
      const { record, status, durable, name } = tab;
      if (record === null) this.faults.push(`${name} is not open`);
      else if (inOrder(record) !== inFile) this.faults.push(`${name} differs from the file`);
      if (!isSettled(tab)) this.faults.push(`${name} says ${status?.kind ?? 'nothing'}`);
      if (!durable) this.faults.push(`${name} has not kept everything`);
    }
    // Reading everything anew is dear; only trouble with a store can have made a difference.
    if (!this.gate.touchedStores) return;
    for (const device of this.#devices) {
      const kept = await heldBy((await device.open()).replica(pair));
      this.faults.push(...this.edits.judge([kept, ...filed], device.name).map((fault) => `after a restart of ${device.name}: ${fault}`));
    }
  }
}

function isSettled({ status }: Tab): boolean {
  return status !== null && saved.has(status.kind) && !status.pending;
}

/** What a restart without network would show. */
async function heldBy(store: ReplicaStore): Promise<PartnershipRecord> {
  const document = new RecordDocument();
  const loaded = await store.load();
  if (loaded.ok) for (const update of loaded.value.updates) document.merge(update);
  return document.record.get();
}
