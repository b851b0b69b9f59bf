/**
 * One page for whoever can remove blockers: only what they need for it. Nothing else of the 1:1 is on it: no names of the
 * session, no state, no notes but the blocker's own. SPEC: B.
 */
import type { Instant } from '../../base/clock.ts';
import type { Blocker } from '../growth.ts';
import type { Blocked, OpenBlocker } from './blockers.ts';

/** The words of the page; they stand with the other sentences of the screens. */
export interface PageWords {
  readonly title: string;
  /** What is asked of the reader, in a sentence. */
  readonly ask: string;
  readonly owner: (blocker: Blocker) => string;
  /** A date, not an age: it is read on another day. */
  readonly since: (raisedAt: Instant) => string;
  readonly times: (times: number) => string;
  readonly blocks: (blocked: Blocked) => string;
}

export interface PageLine {
  readonly kind: 'title' | 'ask' | 'blocker' | 'fact' | 'note';
  readonly text: string;
}

/** The page, line by line, for the blockers that were chosen, in their order. */
export function blockerPage(chosen: readonly OpenBlocker[], words: PageWords): readonly PageLine[] {
  return [
    { kind: 'title', text: words.title },
    { kind: 'ask', text: words.ask },
    ...chosen.flatMap(({ blocker, times, blocks }): readonly PageLine[] => {
      const facts = [words.owner(blocker), words.since(blocker.raisedAt), words.times(times), ...(blocks === null ? [] : [words.blocks(blocks)])];
      const note = blocker.note.trim();
      return [
        { kind: 'blocker', text: blocker.title },
        ...facts.filter((text) => text !== '').map((text) => ({ kind: 'fact', text }) as const),
        ...(note === '' ? [] : [{ kind: 'note', text: note } as const]),
      ];
    }),
  ];
}

/** The page as text that can be pasted into a mail or a chat. */
export function pageAsText(lines: readonly PageLine[]): string {
  let number = 0;
  const spelled = lines.map(({ kind, text }, at) => {
    switch (kind) {
      case 'title':
        return text;
      case 'ask':
        return `\n${text}`;
      case 'blocker':
        return `\n${(number += 1)}. ${text}`;
      case 'fact':
        return `   - ${text}`;
      case 'note':
        return `${lines[at - 1]?.kind === 'note' ? '' : '\n'}${text.split('\n').map((line) => `   ${line}`.trimEnd()).join('\n')}`;
    }
  });
  return `${spelled.join('\n')}\n`;
}
