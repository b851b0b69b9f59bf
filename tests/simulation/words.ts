/**
 * The words of the status line, taken at their word. "Kept on this device", whatever else the sentence says: the device's store
 * has all that was done on this page, and a page that is opened after a restart shows it. "In OneDrive": the file, as it was when OneDrive answered, holds everything that was done here. "Seen": a page of the other
 * person, which they looked at, has shown it.
 */
import type { Synced } from '../../src/sync/ports.ts';
import { statusSentence } from '../../src/ui/text/status.ts';
import { isReadable, readableIn } from './bytes.ts';
import type { Who } from './cloud.ts';
import { type Edit, nameOf } from './log.ts';
import type { Page } from './page.ts';
import type { Stage } from './stage.ts';

/** A page speaks for what its siblings did, too, once their messages have had time to arrive. */
const messageMs = 200;

/** The sentences that promise that the device keeps the words, as the screen has them (`src/ui/text/status.ts`). */
const promisesKept = /kept on this device|this device keeps|this device still has/i;

interface Said {
  word: string;
  here: string;
  sentence: string;
  synced: Synced | null;
  edits: number;
}

export class Words {
  readonly #stage: Stage<Page>;
  readonly #said = new WeakMap<Page, Said>();
  readonly #unseen: readonly [Set<Edit>, Set<Edit>] = [new Set(), new Set()];
  readonly #kept = new WeakMap<Page, readonly Edit[]>();
  readonly #stirred = new Set<Page>();
  /** How many edits of the page were found in its device's store when it said that they are kept. */
  readonly #found = new WeakMap<Page, number>();
  #known = 0;

  constructor(stage: Stage<Page>) {
    this.#stage = stage;
  }

  /** The page is opened: what its device calls kept by now must be there when it has loaded. */
  onOpening(page: Page): void {
    const kept = this.#stage.log.edits.filter((edit) => edit.device === page.device && edit.acknowledged && !this.#stage.custody.forgot(edit));
    this.#kept.set(page, kept);
  }

  /** It has loaded. */
  onLoaded(page: Page): void {
    // A store that cannot be read keeps nothing in sight; the page says so.
    if (page.replica.durability.get() !== 'durable') return;
    for (const edit of this.#kept.get(page) ?? []) {
      if (edit.excused || this.#stage.custody.forgot(edit)) continue;
      const lost = this.#stage.log.missing(page.record, edit);
      if (lost !== null) this.#stage.wrong(`called kept on the device, and not there after a restart: ${lost}`);
    }
  }

  /** Looked at once the code that is running has come to its end, as a screen would show it. */
  onStatus(page: Page): void {
    if (this.#stirred.has(page)) return;
    this.#stirred.add(page);
    void Promise.resolve().then(() => {
      this.#stirred.delete(page);
      if (page.life.alive) this.#look(page);
    });
  }

  /** Somebody looks at this record: what the other person did, and what it shows, they have seen. */
  onShown(page: Page): void {
    const { edits } = this.#stage.log;
    for (; this.#known < edits.length; this.#known += 1) {
      const edit = edits[this.#known];
      if (edit !== undefined) this.#unseen[edit.who].add(edit);
    }
    const others: Who = page.who === 0 ? 1 : 0;
    for (const edit of this.#unseen[others]) {
      if (this.#stage.log.missing(page.record, edit) === null) this.#unseen[others].delete(edit);
    }
  }

  #look(page: Page): void {
    const { status } = page;
    const { kind: word, here } = status;
    const sentence = statusSentence(status, 'the other');
    const said = this.#said.get(page) ?? { word: '', here: '', sentence: '', synced: null, edits: 0 };
    if (said.word !== word) this.#stage.trace.note(`${page.page} says ${word}`);
    const same = said.word === word && said.here === here && said.sentence === sentence && said.synced === page.synced && said.edits === this.#stage.log.edits.length;
    this.#said.set(page, { word, here, sentence, synced: page.synced, edits: this.#stage.log.edits.length });
    if (same) return;
    if (here === 'kept' || promisesKept.test(sentence)) this.#checkKept(page, sentence);
    // A page that holds nothing yet says nothing of what it holds.
    if (page.record.partnership === null) return;
    if (word === 'in-onedrive' || word === 'seen') this.#checkInOneDrive(page);
    if (word === 'seen') this.#checkSeen(page);
  }

  #checkKept(page: Page, sentence: string): void {
    const { edits, partition } = page;
    for (let at = this.#found.get(page) ?? 0; at < edits.length; at += 1) {
      const edit = edits[at];
      if (edit === undefined || edit.excused || this.#stage.custody.forgot(edit)) continue;
      this.#stage.counts.count('words said to be kept looked for in the store');
      const lost = this.#stage.log.missing(partition.record, edit);
      if (lost !== null) this.#stage.wrong(`page ${page.page} says "${sentence}", and the store does not have it: ${lost}`);
    }
    this.#found.set(page, edits.length);
  }

  #checkInOneDrive(page: Page): void {
    const { synced } = page;
    const bytes = synced === null ? undefined : (this.#stage.beliefs.get(synced) ?? this.#stage.cloud.bytesOf(synced.tag));
    if (bytes === undefined || !isReadable(bytes)) return this.#stage.wrong(`page ${page.page} says "in OneDrive" and has read nothing`);
    const file = readableIn(bytes);
    for (const edit of this.#spokenFor(page)) {
      const lost = this.#stage.log.missing(file, edit);
      if (lost !== null) this.#stage.wrong(`page ${page.page} says "in OneDrive", and the file does not have it: ${lost}`);
    }
  }

  #checkSeen(page: Page): void {
    // What changed nothing (both erased one word) is shown to the other person as soon as it is done.
    for (const other of this.#stage.pages) if (other.who !== page.who && other.active) this.onShown(other);
    for (const edit of this.#spokenFor(page)) {
      if (this.#unseen[page.who].has(edit)) this.#stage.wrong(`page ${page.page} says "seen", and nobody has seen ${nameOf(edit)}`);
    }
  }

  /** What was done here, and what the other pages of this device had acknowledged a moment ago: once it has looked at what they keep. */
  *#spokenFor(page: Page): Iterable<Edit> {
    const before = this.#stage.clock.elapsed() - messageMs;
    for (const edit of this.#stage.log.edits) {
      if (edit.excused || edit.device !== page.device) continue;
      if (edit.page === page.page || (page.replica.knowsDevice && edit.acknowledged && edit.at < before && !this.#stage.custody.forgot(edit))) yield edit;
    }
  }
}
