/** One history: two people, their devices and pages, OneDrive, and everything that a story lets happen to them. */
import { instantOf } from '../../src/base/clock.ts';
import type { Synced } from '../../src/sync/ports.ts';
import { isReadable, readableIn } from './bytes.ts';
import { SimulationClock } from './clock.ts';
import { Cloud, type Item, type Who } from './cloud.ts';
import { Conflicts } from './conflicts.ts';
import { Counts } from './counts.ts';
import { Custody } from './custody.ts';
import { Deeds } from './deeds.ts';
import { Log, nameOf } from './log.ts';
import { Page } from './page.ts';
import { Partition } from './partition.ts';
import { type Beginning, beginnings } from './people.ts';
import { Chance } from './random.ts';
import type { Overwriting, Stage } from './stage.ts';
import type { Story } from './story.ts';
import { Trace } from './trace.ts';
import { Words } from './words.ts';

/** How long after opening it a page looks whether the other person attached as well. */
const lookAgainMs = 15_000;

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
  #opened = 0;
  #number = 0;

  constructor(story: Story) {
    this.#story = story;
    this.seed = story.seed;
    this.cloud = new Cloud(this.clock, this.counts, story.honours);
    const [managers, members] = story.devices;
    this.partitions = Array.from({ length: managers + members }, (_, number) => new Partition(number, this.clock));
    const first = story.begin === 'both attach' ? beginnings.attached : beginnings[story.begin];
    const main = this.cloud.create(0, first.bytes);
    this.custody = new Custody(this.log, () => this.deeds.main, this.partitions);
    this.cloud.onLoss = (by) => this.custody.recount(by);
    this.deeds = new Deeds(this.cloud, this.counts, new Chance(story.seed, 1 << 20), main);
    this.deeds.onMoved = (page, item) => this.#follow(page, item);
    this.#begin(first, 0);
    if (story.begin === 'both attach') this.#attachToo(beginnings['attached too']);
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

  /** A number that was not drawn before in this story. */
  draw(): number {
    this.#number += 1;
    return this.#number;
  }

  instantFor(page: Page): string {
    return instantOf(Math.floor(page.clock.now() / 1_000) * 1_000 + this.draw());
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

  onWrite(page: Page, { bytes, over, known, answered }: Overwriting): void {
    if (page.record.partnership === null) this.wrong(`page ${page.page} wrote an empty record`);
    if (!known && !answered) this.#onBlindWrite(page, over, bytes);
    if (page.recovering) return;
    const reason = page.engine?.status.get().fault?.reason;
    if (reason !== undefined) this.wrong(`page ${page.page} wrote although it could not read the file (${reason})`);
    // What it was told of that version may have been other bytes.
    const told = (page.synced && this.beliefs.get(page.synced)) ?? over;
    if (known && !isReadable(over) && !isReadable(told)) this.wrong(`page ${page.page} wrote over a file that nobody could read, and knew its version`);
  }

  /** It knew the file from when it was last open, and did not ask. Does that take something away? */
  #onBlindWrite(page: Page, over: Uint8Array, bytes: Uint8Array): void {
    if (!isReadable(over)) return this.wrong(`page ${page.page} wrote over a file that cannot be read, before it had asked`);
    const [before, after] = [readableIn(over), readableIn(bytes)];
    const taken = this.log.edits.find((edit) => edit.acknowledged && this.log.missing(before, edit) === null && this.log.missing(after, edit) !== null);
    if (taken !== undefined) this.wrong(`page ${page.page} wrote before it had asked, over what others had saved: ${nameOf(taken)}`);
  }

  onEnded(page: Page): void {
    if (page.life.inFlight > 0) this.counts.count('page killed in the middle of a call');
    this.pages.splice(this.pages.indexOf(page), 1);
  }

  /** As the workspace does when a sibling has told that it moved. */
  #follow(page: Page, item: Item): void {
    for (const other of this.pages) {
      if (other !== page && other.partition === page.partition) {
        other.clock.after(0, () => {
          if (other.remote !== null && other.remote.item !== item) other.connect(item);
        });
      }
    }
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
    const device = this.device(1, 0);
    device.place = own;
    device.keep(beginning.update);
    this.#begin(beginning, 1);
    const manager = this.device(0, 0);
    manager.place = this.deeds.main;
    manager.keep(beginnings.attached.update);
  }

  /** A device of that person. */
  device(who: Who, number: number): Partition {
    const own = this.partitions.filter((partition) => this.ownerOf(partition) === who);
    const one = own[number % own.length];
    if (one === undefined) throw new Error('Everybody has a device.');
    return one;
  }

  retry(page: Page): void {
    if (page.ready && page.engine === null) {
      const item = this.placeOf(page);
      if (item !== null) page.connect(item);
    }
    if (page.lost) void this.deeds.relocate(page);
    page.engine?.retry();
  }
}
