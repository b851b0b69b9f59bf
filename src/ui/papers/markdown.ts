/**
 * A paper as Markdown that a person reads in any editor. What people typed is escaped, so that it neither becomes markup nor a
 * link, in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes) and with the extensions that most readers have:
 * tables, struck-out words, and addresses that become links by themselves (https://github.github.com/gfm/#autolinks-extension-).
 */
import { type Block, type Item, type Paper, writable } from './paper.ts';
import { withColon } from '../text/language.ts';

export function toMarkdown({ title, subtitle, blocks }: Paper): string {
  const parts = [`# ${line(title)}`, ...(subtitle === '' ? [] : [line(subtitle)]), ...blocks.map(blockOf)];
  return `${parts.filter((one) => one !== '').join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${line(block.text)}`;
    case 'subheading':
      return `### ${line(block.text)}`;
    case 'paragraph':
      return paragraphs(block.text);
    case 'facts':
      return block.facts.map(({ name, value }) => itemOf({ lead: name, text: value, details: [] })).join('\n');
    case 'list':
      return block.items.map(itemOf).join('\n');
    case 'table':
      return [block.columns.map(({ name }) => name), block.columns.map(() => null), ...block.rows]
        .map((cells) => `| ${cells.map((cell) => (cell === null ? '---' : line(cell))).join(' | ')} |`)
        .join('\n');
  }
}

/** Line ends stay: one ends a line, several end a paragraph. */
function paragraphs(text: string): string {
  return writable(text)
    .split(/\n\s*\n/)
    .map((one) => lines(one).join('\\\n'))
    .filter((one) => one !== '')
    .join('\n\n');
}

function itemOf({ lead, text, details }: Item): string {
  const [first = '', ...rest] = [...lines(text), ...details.flatMap(lines)];
  const begins = lead === '' ? first : `**${line(withColon(lead))}** ${first}`;
  return `- ${[begins.trimEnd(), ...rest].join('\\\n  ')}`;
}

/** The lines that say something, escaped. */
function lines(text: string): readonly string[] {
  return writable(text)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(escaped);
}

/** Everything on one line. */
function line(text: string): string {
  return lines(text).join(' ');
}

/** One line of words. The backslash itself is among the characters. */
function escaped(words: string): string {
  return (
    words
      .replaceAll(/[\\`*_{}[\]<>~|#&$^@]/g, '\\$&')
      // What begins a list, a heading's underline or a rule; `1.` begins a list at any number.
      .replace(/^[-+=:]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // What a reader would take for an address.
      .replaceAll(/:(?=\/\/)/g, '\\:')
      .replaceAll(/\b(www|mailto|xmpp|tel|https?|ftp)([.:])/gi, '$1\\$2')
  );
}
