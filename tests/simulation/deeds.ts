/** What other people and other programs do to the file itself, and what a person does when it is gone or unreadable. */
import { inFormat, isNewer, isReadable } from './bytes.ts';
import type { Cloud, Item } from './cloud.ts';
import type { Counts } from './counts.ts';
import { networkPace } from './life.ts';
import type { Page } from './page.ts';
import type { Chance } from './random.ts';
import { recover } from './recovering.ts';
import type { FileDeed } from './story.ts';

export class Deeds {
  readonly #cloud: Cloud;
  readonly #counts: Counts;
  readonly #chance: Chance;
  /** The file that the two keep their record in. */
  main: Item;
  /** Who is putting the record back at present. */
  #putting: Page | null = null;

  /** A page goes on with another file, and tells its siblings. */
  onMoved: (page: Page, item: Item) => void = () => undefined;

  constructor(cloud: Cloud, counts: Counts, chance: Chance, main: Item) {
    this.#cloud = cloud;
    this.#counts = counts;
    this.#chance = chance;
    this.main = main;
  }

  get #busy(): boolean {
    return this.#putting?.life.alive === true;
  }

  do(deed: FileDeed, pick: number): void {
    const { main } = this;
    switch (deed) {
      case 'rename':
        if (main.inBin || this.#cloud.named[main.owner] !== main) return;
        this.#cloud.named[main.owner] = null;
        return this.#counts.count('file renamed or moved');
      case 'delete':
        return this.#delete();
      case 'take out of the bin':
        return this.#takeOut();
      case 'upload again':
        return this.#upload(pick);
      case 'restore': {
        const older = main.versions[pick % Math.max(1, main.versions.length - 1)];
        if (main.inBin || main.versions.length < 2 || older === undefined) return;
        this.#counts.count('file restored to an older version');
        return this.#replace(older.bytes);
      }
      case 'cut': {
        const { bytes } = main.newest;
        if (main.inBin || bytes.length < 2) return;
        this.#counts.count('file cut in place');
        return this.#replace(bytes.subarray(0, pick % bytes.length));
      }
      case 'newer format':
        if (main.inBin || !isReadable(main.newest.bytes)) return;
        this.#counts.count('file of a newer format');
        return this.#replace(inFormat(main.newest.bytes, 2));
      case 'older format':
        if (main.inBin || !isNewer(main.newest.bytes)) return;
        this.#counts.count('older format again');
        return this.#replace(inFormat(main.newest.bytes, 1));
    }
  }

  /** The homes are asked again, and the page goes on with what they have. */
  async relocate(page: Page): Promise<void> {
    const found = await this.#find(page);
    if (found === null || page.remote === null || found === page.remote.item) return;
    if (page.remote.item.owner === 1 && found.owner === 0 && !page.remote.item.inBin) this.#counts.count('left the own space for the organiser’s');
    this.#move(page, found);
  }

  /** "Put it back": in the homes where there is none any more, one is made from what this page holds. */
  async putBack(page: Page): Promise<void> {
    if (this.#busy || page.word !== 'file-missing' || page.record.partnership === null) return;
    this.#putting = page;
    const found = await page.life.call(networkPace(this.#chance), () => this.#answer(page, () => this.#cloud.find(page.who)));
    const made = found === 'no answer' || found !== null ? found : await this.#make(page);
    this.#putting = null;
    if (made === null || made === 'no answer') return;
    this.#move(page, made);
  }

  /** "Write it anew", or bring an earlier version back. */
  async recover(page: Page): Promise<void> {
    await recover(page, this.#counts);
  }

  /** Everything that was done to the file by others is mended by others. */
  mend(): void {
    const elsewhere = this.#cloud.named.find((item) => item !== null && item !== this.main);
    if (this.main.inBin && elsewhere != null) this.main = elsewhere;
    // The member put it back in a home of their own while they could not see that the organiser has one: that one wins.
    const organisers = this.#cloud.named[0];
    if (organisers != null) this.main = organisers;
    if (this.main.inBin) this.#takeOut();
    if (this.#cloud.named[this.main.owner] === null && !this.main.inBin) this.#cloud.named[this.main.owner] = this.main;
    this.do('older format', 0);
  }

  #move(page: Page, item: Item): void {
    page.partition.place = item;
    page.connect(item);
    this.onMoved(page, item);
  }

  #replace(bytes: Uint8Array): void {
    this.#cloud.put(this.main, bytes);
    this.#cloud.onLoss('fault');
  }

  #delete(): void {
    const { main } = this;
    if (main.inBin) return;
    this.#counts.count('file deleted');
    main.inBin = true;
    if (this.#cloud.named[main.owner] === main) this.#cloud.named[main.owner] = null;
    this.#cloud.onLoss('fault');
  }

  /** Not while the record lives on elsewhere: the app would have two, and a person would have to choose. */
  #takeOut(): void {
    const { main } = this;
    if (!main.inBin || this.#busy || this.#cloud.named.some((item) => item !== null)) return;
    this.#counts.count('file taken out of the bin');
    main.inBin = false;
    this.#cloud.named[main.owner] = main;
  }

  /** Somebody deletes the file and uploads a copy that they had. */
  #upload(pick: number): void {
    const { main } = this;
    if (this.#busy || this.#cloud.named.some((item) => item !== null && item !== main)) return;
    const copies = main.versions.filter(({ bytes }) => isReadable(bytes));
    const copy = copies[pick % Math.max(1, copies.length)];
    if (copy === undefined) return;
    this.#delete();
    this.#counts.count('file uploaded again under another id');
    this.main = this.#cloud.create(main.owner, copy.bytes);
  }

  async #find(page: Page): Promise<Item | null> {
    const found = await page.life.call(networkPace(this.#chance), () => this.#answer(page, () => this.#cloud.find(page.who)));
    return found === 'no answer' ? null : found;
  }

  #answer<T>(page: Page, effect: () => T): T | 'no answer' {
    return page.partition.offline ? 'no answer' : effect();
  }

  async #make(page: Page): Promise<Item | 'no answer'> {
    const bytes = await page.encodeFile();
    return page.life.call(networkPace(this.#chance), () =>
      this.#answer(page, () => {
        this.#counts.count('file put back by a person');
        this.main = this.#cloud.create(page.who, bytes);
        return this.main;
      }),
    );
  }
}
