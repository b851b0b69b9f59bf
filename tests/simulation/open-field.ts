/**
 * A long text that somebody has open on the screen and types in, with the app's own field behind it. What is checked after each
 * wait, after six in ten of the other steps and in the end (`World.look`; in the middle of a turn a screen may be behind): while
 * it is open it shows what was typed, letter for letter, whatever arrives meanwhile.
 */
import type { Clock } from '../../src/base/clock.ts';
import type { TextField } from '../../src/domain/commands.ts';
import { type SharedText, useSharedText } from '../../src/ui/use-shared-text.ts';
import { wordsIn } from './content.ts';
import { Mounted } from './react.ts';

const pointingMs = 300;

export interface Screen {
  readonly clock: Clock;
  /** The text as the record has it. */
  value(target: TextField): string;
  edit(target: TextField, from: string, to: string): Promise<boolean>;
}

export class OpenField {
  readonly target: TextField;
  readonly #screen: Screen;
  readonly #mounted: Mounted<SharedText>;
  #focused = false;
  #composing = false;
  /** What the person sees under their hands, where the caret is, and when a key was pressed last. */
  #typed = '';
  #caret = 0;
  #touchedAt = -Infinity;

  constructor(screen: Screen, target: TextField) {
    this.#screen = screen;
    this.target = target;
    this.#mounted = new Mounted(() => useSharedText(screen.value(target), (from, to) => screen.edit(target, from, to)));
  }

  /** Nobody is at it, and nothing in it waits to be taken. */
  get idle(): boolean {
    return !this.#focused && !this.#mounted.output.editing;
  }

  /** The record has changed. */
  refresh(): void {
    this.#mounted.invalidate();
  }

  /** Puts a word between two others; `pick` says where the caret was put before. */
  type(word: string, pick: number, composing: boolean): void {
    this.#begin(composing);
    this.#point(pick);
    this.#input(this.#caret, this.#caret, word);
  }

  /** Takes the word behind which the caret stands. */
  erase(pick: number): void {
    this.#begin(false);
    this.#point(pick);
    const word = wordsIn(this.#typed.slice(0, this.#caret)).at(-1);
    if (word !== undefined) this.#input(this.#caret - word.length, this.#caret, '');
  }

  leave(): void {
    if (!this.#focused) return;
    this.#endComposing();
    this.#focused = false;
    this.#handle((field) => field.onBlur());
  }

  /** What is wrong with the field; null when nothing is. */
  complaint(): string | null {
    const { text } = this.#mounted.output;
    if (!this.#focused || text === this.#typed) return null;
    return `the open field ${this.target.table}/${this.target.id} shows "${text}" where "${this.#typed}" was typed`;
  }

  unmount(): void {
    this.#mounted.unmount();
  }

  #begin(composing: boolean): void {
    if (!this.#focused) {
      this.#typed = this.#mounted.output.text;
      this.#touchedAt = -Infinity;
      this.#focused = true;
      this.#handle((field) => field.onFocus());
    }
    if (composing && !this.#composing) this.#handle((field) => field.onCompositionStart());
    if (!composing) this.#endComposing();
    this.#composing = composing;
  }

  #endComposing(): void {
    if (!this.#composing) return;
    this.#handle((field) => field.onCompositionEnd());
    this.#touchedAt = this.#screen.clock.elapsed();
    this.#composing = false;
  }

  /** Moving the caret takes a hand to the mouse: who types on does so where they are. */
  #point(pick: number): void {
    const now = this.#screen.clock.elapsed();
    if (now - this.#touchedAt > pointingMs) {
      const places = [...this.#typed.matchAll(/ |^/g)].map((match) => match.index + match[0].length);
      this.#caret = places[pick % places.length] ?? 0;
    }
    this.#touchedAt = now;
  }

  #input(start: number, end: number, words: string): void {
    this.#typed = this.#typed.slice(0, start) + words + this.#typed.slice(end);
    this.#caret = start + words.length;
    this.#handle((field) => field.onChange(this.#typed));
  }

  /** The field waits on the page's timers, which stand in for the browser's while it handles an event. */
  #handle(event: (field: SharedText) => void): void {
    const { setTimeout: wait, clearTimeout: cancel } = globalThis;
    globalThis.setTimeout = ((task: () => void, ms: number) => this.#screen.clock.after(ms, task)) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((stop?: () => void) => stop?.()) as unknown as typeof clearTimeout;
    try {
      event(this.#mounted.output);
    } finally {
      globalThis.setTimeout = wait;
      globalThis.clearTimeout = cancel;
    }
  }
}
