/** What happened, in order, as one hash (FNV-1a over two seeds): the same seed must give the same on every machine. */
export class Trace {
  #one = 0x811c9dc5;
  #two = 0x9747b28c;

  note(what: string): void {
    for (let i = 0; i < what.length; i += 1) {
      const letter = what.charCodeAt(i);
      this.#one = Math.imul(this.#one ^ letter, 0x01000193) >>> 0;
      this.#two = Math.imul(this.#two ^ letter ^ (letter << 7), 0x01000193) >>> 0;
    }
  }

  /** 16 hex digits. */
  get hash(): string {
    return [this.#one, this.#two].map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}
