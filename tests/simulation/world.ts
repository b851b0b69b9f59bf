/** One history: two people, their devices and pages, OneDrive, and everything that a story lets happen to them. */
import { instantOf } from '../../src/base/clock.ts';
import type { Synced } from '../../src/sync/ports.ts';
import { commandFor, textFor } from './acts.ts';
import { wordNumber } from './content.ts';
import { isReadable } from './bytes.ts';
import { SimulationClock } from './clock.ts';
import { Cloud, type Item, type Who } from './cloud.ts';
import { Conflicts } from './conflicts.ts';
import { Counts } from './counts.ts';
import { Custody } from './custody.ts';
import { Deeds } from './deeds.ts';
import { Log } from './log.ts';
import { newerEntry, newerUpdate } from './newer-client.ts';
import { Page } from './page.ts';
import { Partition } from './partition.ts';
import { type Beginning, beginnings } from './people.ts';
import { Chance } from './random.ts';
import type { Stage } from './stage.ts';
import type { Step, Story } from './story.ts';
import { Trace } from './trace.ts';
import { Words } from './words.ts';

/** How long after opening it a page looks whether the other person attached as well; how long a host waits for a page to end. */
const lookAgainMs = 15_000;
const graceMs = 4_000;

export class World implements Stage<Page> {
  readonly seed: number;
  readonly clock = new SimulationClock();
  readonly counts = new Counts();
  readonly trace = new Trace();
  readonly log = new Log();
  readonly conflicts = new Conflicts(this.log, this.counts);
  readonly beliefs = new WeakMap<Synced, Uint8Array>();
  readonly cloud: Cloud;
  readonly partitions: readonly Partition[];
  readonly custody: Custody;
  readonly deeds: Deeds;
  readonly pages: Page[] = [];
  readonly complaints: string[] = [];
  readonly #words = new Words(this);
  readonly #story: Story;
  readonly #turns: Chance;
  #opened = 0;
  #number = 0;

  constructor(story: Story) {
    this.#story = story;
    this.seed = story.seed;
    this.#turns = new Chance(story.seed, 1 << 21);
    this.cloud = new Cloud(this.clock, this.counts, story.honours);
    const [managers, members] = story.devices;
    this.partitions = Array.from({ length: managers + members }, (_, number) => new Partition(number, this.clock));
    const first = story.begin === 'worked' ? beginnings.worked : beginnings.attached;
    const main = this.cloud.create(0, first.bytes);
    this.custody = new Custody(this.log, () => this.deeds.main, this.partitions);
    this.cloud.onLoss = () => this.custody.recount();
    this.deeds = new Deeds(this.cloud, this.counts, new Chance(story.seed, 1 << 20), main);
    this.#begin(first, 0);
    if (story.begin === 'both attach') this.#attachToo(beginnings['attached too']);
  }

  async run(): Promise<void> {
    for (const who of [0, 1] as const) this.open(this.#device(who, 0), who);
    await this.clock.advance(40);
    for (const step of this.#story.steps) {
      this.trace.note(`${step.do} ${this.clock.elapsed()}`);
      await this.#step(step);
      await this.#between();
    }
    await this.clock.advance(0);
  }

  /** Everything that waits only for promises goes on to its end before the next step, or only so many turns of it. */
  async #between(): Promise<void> {
    if (this.#turns.chance(0.4)) {
      for (let turn = this.#turns.below(16); turn > 0; turn -= 1) await Promise.resolve();
      return;
    }
    await this.clock.advance(0);
    this.look();
  }

  /** What everybody can see at any time. */
  look(): void {
    for (const page of this.pages) for (const field of page.fields) this.wrong(field.complaint());
  }

  open(partition: Partition, who: Who): void {
    if (this.pages.some((page) => page.partition === partition)) this.counts.count('two tabs');
    else if (this.pages.some((page) => page.who === who)) this.counts.count('another partition');
    if (this.#opened >= 2) this.counts.count('page opened again');
    this.#opened += 1;
    const page = new Page(this, who, partition.number, partition, this.#opened);
    this.pages.push(page);
    this.#words.onOpening(page);
    void page.open();
  }

  /** The person that a device belongs to. */
  ownerOf(partition: Partition): Who {
    return partition.number < this.#story.devices[0] ? 0 : 1;
  }

  wrong(complaint: string | null): void {
    if (complaint === null || this.complaints.length >= 5 || this.complaints.includes(complaint)) return;
    this.complaints.push(complaint);
  }

  instantFor(page: Page): string {
    this.#number += 1;
    return instantOf(Math.floor(page.clock.now() / 1_000) * 1_000 + this.#number);
  }

  placeOf(page: Page): Item | null {
    page.partition.place ??= page.partition.offline ? null : this.cloud.find(page.who);
    return page.partition.place;
  }

  onLoaded(page: Page): void {
    this.#words.onLoaded(page);
    if (this.#story.begin !== 'both attach' || page.who !== 1 || page.partition.place?.owner !== 1) return;
    page.clock.after(lookAgainMs, () => void this.deeds.relocate(page));
  }

  onStatus(page: Page): void {
    this.#words.onStatus(page);
  }

  onShown(page: Page): void {
    this.#words.onShown(page);
  }

  onWrite(page: Page, over: Uint8Array, known: boolean): void {
    if (page.record.partnership === null) this.wrong(`page ${page.page} wrote an empty record`);
    if (page.recovering) return;
    const reason = page.engine?.status.get().fault?.reason;
    if (reason !== undefined) this.wrong(`page ${page.page} wrote although it could not read the file (${reason})`);
    // What it was told of that version may have been other bytes.
    const told = (page.synced && this.beliefs.get(page.synced)) ?? over;
    if (known && !isReadable(over) && !isReadable(told)) this.wrong(`page ${page.page} wrote over a file that nobody could read, and knew its version`);
  }

  onEnded(page: Page): void {
    if (page.life.inFlight > 0) this.counts.count('page killed in the middle of a call');
    this.pages.splice(this.pages.indexOf(page), 1);
  }

  #begin({ steps }: Beginning, who: Who): void {
    for (const [at, step] of steps.entries()) {
      const edit = this.log.command({ who: step.who, device: -1 - who, page: null }, step.kind, at - steps.length, step.mutations, step.before);
      this.conflicts.note(edit, step.before);
      edit.acknowledged = true;
    }
  }

  /** The member attached at the same time, in their own OneDrive. */
  #attachToo(beginning: Beginning): void {
    this.counts.count('both attached at once');
    const own = this.cloud.create(1, beginning.bytes);
    const device = this.#device(1, 0);
    device.place = own;
    device.keep(beginning.update);
    this.#begin(beginning, 1);
    const manager = this.#device(0, 0);
    manager.place = this.deeds.main;
    manager.keep(beginnings.attached.update);
  }

  #device(who: Who, number: number): Partition {
    const own = this.partitions.filter((partition) => this.ownerOf(partition) === who);
    const one = own[number % own.length];
    if (one === undefined) throw new Error('Everybody has a device.');
    return one;
  }

  #page(number: number): Page | undefined {
    return this.pages[number % Math.max(1, this.pages.length)];
  }

  async #step(step: Step): Promise<void> {
    switch (step.do) {
      case 'wait':
        return this.clock.advance(step.ms);
      case 'open':
        if (this.pages.length < 6) this.open(this.#device(step.who, step.device), step.who);
        return;
      case 'meet':
        this.cloud.armed.push({ fate: step.fate, who: step.who, pick: step.pick });
        return;
      case 'network':
        this.#device(step.who, step.device).offline = !step.on;
        return;
      case 'share':
        if (step.on && this.cloud.revoked) this.counts.count('sharing granted again');
        this.cloud.revoked = !step.on;
        return;
      case 'room':
        this.cloud.full = !step.on;
        return;
      case 'disk':
        if (step.state !== 'works') this.counts.count(step.state === 'full' ? 'storage full' : 'storage blocked');
        this.#device(step.who, step.device).broken = step.state === 'works' ? null : step.state === 'full' ? 'store-full' : 'store-blocked';
        return;
      case 'wipe':
        return this.#wipe(this.#device(step.who, step.device));
      case 'clock':
        if (step.ms !== 0) this.counts.count(Math.abs(step.ms) > 100_000_000 ? 'clock wrong by a year' : 'clock wrong by an hour');
        this.#device(step.who, step.device).skewMs = step.ms;
        return;
      case 'file':
        return this.deeds.do(step.deed, step.pick);
      default: {
        const page = this.#page(step.page);
        if (page !== undefined) this.#onPage(step, page);
      }
    }
  }

  #onPage(step: Extract<Step, { page: number }>, page: Page): void {
    switch (step.do) {
      case 'act': {
        if (!page.ready || page.record.partnership === null) return;
        const given = commandFor(page, step.act, step.pick, (this.#number += 1));
        if (given !== null) page.dispatch(given.command, given.at);
        return;
      }
      case 'type':
        if (page.ready && page.record.partnership !== null) page.field(textFor(page, step.spot)).type(wordNumber((this.#number += 1) + 9), step.pick, step.composing);
        return;
      case 'erase':
        if (page.ready && page.record.partnership !== null) page.field(textFor(page, step.spot)).erase(step.pick);
        return;
      case 'leave':
        for (const field of page.fields) field.leave();
        return;
      case 'undo':
        return page.undo();
      case 'close':
        this.counts.count('page closed');
        page.clock.after(graceMs, () => page.life.end());
        return void page.close();
      case 'kill':
        this.counts.count('page killed');
        return page.life.end();
      case 'doom':
        return page.life.doom(1 + step.calls, step.after, () => this.counts.count('page killed at a call to the outside'));
      case 'look':
        if (!step.active) this.counts.count('page looked away from');
        return page.look(step.active);
      case 'retry':
        return this.retry(page);
      case 'put back':
        return void this.deeds.putBack(page);
      case 'recover':
        return void this.deeds.recover(page);
      case 'newer': {
        const number = (this.#number += 1);
        const newer = newerEntry(step.pick, number);
        if (page.partition.broken !== null) return;
        this.counts.count('newer client wrote what we do not know');
        page.partition.fromNewerTab(newerUpdate(newer, 10 + number));
        this.custody.newer.push({ newer, device: page.device, number: this.log.edits.length, excused: false });
      }
    }
  }

  retry(page: Page): void {
    const { word } = page;
    if (page.ready && page.engine === null) {
      const item = this.placeOf(page);
      if (item !== null) page.connect(item);
    }
    if (word === 'file-missing' || word === 'no-longer-shared') void this.deeds.relocate(page);
    page.engine?.retry();
  }

  #wipe(partition: Partition): void {
    this.counts.count(this.pages.some((page) => page.partition === partition) ? 'storage wiped under an open page' : 'storage wiped');
    partition.wipe();
    this.custody.wiped(partition.number);
  }
}
