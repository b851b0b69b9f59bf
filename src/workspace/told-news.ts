/**
 * What of one pair this person has told the other, and what is still to be told, as all pages of the device see it. What any of
 * them told is told; about its own a page may think again. SPEC: NW3.
 */
import type { ToolNotes, WaitingNews } from './tool-notes.ts';

const staleMs = 2 * 86_400_000;
/** A page that was closed before its time may have left something to be told; so old it is nobody's any more. */
const leftMs = 600_000;
const mostTold = 300;

export class ToldNews {
  readonly #notes: ToolNotes;
  readonly #pairKey: string;
  readonly #waiting = new Map<string, WaitingNews>();
  readonly #told = new Set<string>();
  /** Every key that this page has had in hand. */
  readonly #handled = new Set<string>();
  /** Of these, what this page itself has noted as told: only about them it may think again, e.g. when sending has failed. */
  readonly #said = new Set<string>();

  constructor(notes: ToolNotes, pairKey: string) {
    this.#notes = notes;
    this.#pairKey = pairKey;
  }

  get waiting(): readonly WaitingNews[] {
    return [...this.#waiting.values()];
  }

  /** True when it is news still: no page has told it, and it waits on none. */
  async accept(news: WaitingNews, now: number): Promise<boolean> {
    await this.#read();
    if (this.#told.has(news.key) || this.#waiting.has(news.key)) return false;
    this.#waiting.set(news.key, news);
    await this.note(now);
    return true;
  }

  /** Goes on with what a page before this one has left. */
  async takeUp(now: number): Promise<void> {
    for (const one of await this.#read()) {
      const age = now - one.at;
      if (age > leftMs && age < staleMs && !this.#told.has(one.key) && !this.#waiting.has(one.key)) this.#waiting.set(one.key, one);
    }
  }

  wait(news: WaitingNews): void {
    this.#waiting.set(news.key, news);
  }

  drop(key: string): void {
    this.#waiting.delete(key);
  }

  /** It is told, or never has to be. */
  tell(key: string): void {
    this.#waiting.delete(key);
    this.#said.add(key);
    this.#told.add(key);
  }

  /** It did not arrive. */
  untell(key: string): void {
    this.#told.delete(key);
  }

  async note(now: number): Promise<void> {
    const noted = await this.#read();
    for (const key of this.#waiting.keys()) this.#handled.add(key);
    const others = noted.filter(({ key, at }) => !this.#handled.has(key) && !this.#told.has(key) && now - at < staleMs);
    await this.#notes.noteTold(this.#pairKey, { told: [...this.#told].slice(-mostTold), waiting: [...others, ...this.#waiting.values()] });
  }

  /** Gives what other pages have in hand. */
  async #read(): Promise<readonly WaitingNews[]> {
    const { told, waiting } = await this.#notes.told(this.#pairKey);
    for (const key of told) {
      if (this.#said.has(key)) continue;
      this.#told.add(key);
      this.#waiting.delete(key);
    }
    return waiting;
  }
}
