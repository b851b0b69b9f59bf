/**
 * A paper: what is read without the app, in Word, as Markdown or printed. Pure functions make it from the record, with the
 * words of `ui/text`; each form has a writer. Its texts are what people typed, so a writer takes them as words and never as
 * markup.
 */

/** A name and what it says: “Period: …”. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** An item of a list: a word that leads it (may be empty), the text, and quieter lines below it. */
export interface Item {
  readonly lead: string;
  readonly text: string;
  readonly details: readonly string[];
}

export interface Column {
  readonly name: string;
  /** How wide it is, compared with the others. */
  readonly share: number;
}

export type Block =
  | { readonly kind: 'heading' | 'subheading'; readonly text: string }
  /** May have several lines. `quiet`: said, but not what the paper is about. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Each row has a cell for each column; the first one names the row. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export interface Paper {
  readonly title: string;
  /** One line below the title. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, quiet: false });
export const quietly = (text: string): Block => ({ kind: 'paragraph', text, quiet: true });
export const item = (text: string, details: readonly string[] = [], lead = ''): Item => ({ lead, text, details: details.filter((one) => one !== '') });

/** No block at all when there is nothing in it. */
export const factsOf = (facts: readonly Fact[]): readonly Block[] => {
  const said = facts.filter(({ value }) => value.trim() !== '');
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
};
export const listOf = (items: readonly Item[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
export const tableOf = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
export const textOf = (text: string): readonly Block[] => (text.trim() === '' ? [] : [paragraph(text.trim())]);

/** A heading with what belongs to it; without anything below it there is no heading either. */
export const section = (head: string, blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [] : [heading(head), ...blocks]);
export const part = (head: string, blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [] : [subheading(head), ...blocks]);

/** Whatever ends a line in some system. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/**
 * What no form can hold: control characters but tab and line end (XML 1.0 § 2.2 forbids them, and no reader shows them),
 * halves of characters, and two that are none.
 */
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu;

/** The text as it can be written anywhere; line ends are `\n`. */
export function writable(text: string): string {
  return text.replaceAll(lineEnds, '\n').replaceAll(unwritable, '');
}

/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/** Is it written from right to left? The first letter decides, as in `dir="auto"` of HTML. */
export function isRightToLeft(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}
