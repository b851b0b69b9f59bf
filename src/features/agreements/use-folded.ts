/** Whether an agreement's answers stand on one line: of what does not, the rarer ones go into its menu. */
import { type RefCallback, useCallback, useState } from 'react';
import { useDense } from '../../ui/surface.ts';
import { agreements as text } from '../../ui/text/first.ts';

/** True: reword and drop are in the menu. */
export interface Folded {
  /** Of one that both have signed. */
  readonly answers: boolean;
  /** Of one that waits for the reader's signature. */
  readonly signing: boolean;
}

/** Where there is more room than this, it is enough in every language. */
const enough = 480;
/** Of a button besides its words, the one with the dots, and what stands between two of them (`kit/button.tsx`, `agreement-item.tsx`). */
const sizes = { dense: { font: 12, around: 18, dots: 24, between: 2 }, roomy: { font: 14, around: 26, dots: 24, between: 4 } };

/**
 * All items of a list have the same words on their buttons and the same width, so it is measured once for all of them: from the list's
 * first item, before it is painted, and whenever the list becomes wider or narrower.
 */
export function useFolded(): readonly [folded: Folded, ref: RefCallback<HTMLElement>] {
  const dense = useDense();
  const [folded, setFolded] = useState<Folded>({ answers: false, signing: false });
  const ref = useCallback(
    (list: HTMLElement | null) => {
      if (list === null) return;
      const look = (): void => {
        const next = foldedIn(list, dense);
        setFolded((now) => (now.answers === next.answers && now.signing === next.signing ? now : next));
      };
      look();
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(look);
      observer.observe(list);
      return () => observer.disconnect();
    },
    [dense],
  );
  return [folded, ref];
}

function foldedIn(list: HTMLElement, dense: boolean): Folded {
  const room = list.querySelector('[data-item] > :last-child')?.clientWidth ?? 0;
  const pen = room === 0 || room > enough ? null : document.createElement('canvas').getContext('2d');
  if (pen === null) return { answers: false, signing: false };
  const { font, around, dots, between } = sizes[dense ? 'dense' : 'roomy'];
  const { fontFamily } = getComputedStyle(list);
  const width = (words: string, weight: number): number => {
    pen.font = `${weight} ${font}px ${fontFamily}`;
    return pen.measureText(words).width + around + between;
  };
  const rest = width(text.reword, 400) + width(text.drop, 400) + dots;
  return {
    answers: width(text.kept, 600) + width(text.notYet, 600) + rest > room,
    signing: width(text.sign, 600) + rest > room,
  };
}
