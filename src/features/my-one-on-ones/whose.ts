import { useEffect, useState } from 'react';
import { bySoonest } from '../../domain/views/my-one-on-ones.ts';
import { useDraft, useDrafts } from '../../ui/drafts.ts';
import type { Known } from '../../ui/my.ts';
import { useSettled } from '../../ui/use-settled.ts';

/** Where the line of one 1:1 is kept; null: of nobody yet. */
export const lineOf = (pairKey: string | null): string => (pairKey === null ? 'achievement of nobody yet' : `achievement of ${pairKey}`);

export interface Whose {
  /** Null: it has to be chosen. */
  readonly one: Known | null;
  readonly choose: (pairKey: string) => void;
  /** For what holds the line: the focus in it, and the focus gone from it. */
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Whose line it is. Words are for two people only, so it is nobody's while the list still fills, and from then on whose it was shown for or
 * chosen: by itself it is only ever one's own 1:1 as a member, the next one by date, or the only one that there is.
 */
export function useWhose(all: readonly Known[], isBusy: () => boolean): Whose {
  const drafts = useDrafts();
  const settled = useSettled();
  const [at, setAt] = useDraft<string | null>('achievement of whom', null);
  const [unnamed] = useDraft(lineOf(null), '');
  const [isIn, setIsIn] = useState(false);
  const chosen = all.find(({ pairKey }) => pairKey === at) ?? null;
  // Whoever writes already, for nobody yet, says for whom.
  const one = chosen ?? (settled && !isIn && unnamed === '' ? byItself(all) : null);
  const shown = one?.pairKey ?? null;
  useEffect(() => {
    if (shown !== null) setAt(shown);
  }, [setAt, shown]);
  const choose = (to: string): void => {
    if (to === shown) return;
    const [from, next] = [lineOf(shown), lineOf(to)];
    const words = drafts.get(from, '');
    // What is written goes along, since the person may well be chosen after it; not what is on its way already.
    if (!isBusy() && drafts.get(next, '') === '') {
      drafts.put(next, words, '');
      drafts.put(from, '', '');
    }
    setAt(to);
  };
  return { one, choose, onFocus: () => setIsIn(true), onBlur: () => setIsIn(false) };
}

function byItself(all: readonly Known[]): Known | null {
  const mine = all.filter(({ summary }) => summary.role === 'member');
  const [first, ...others] = mine.length > 0 ? mine : all;
  if (first === undefined || (mine.length === 0 && others.length > 0)) return null;
  const [next] = bySoonest([first, ...others].map(({ summary }) => summary), (key) => all.find(({ pairKey }) => pairKey === key)?.name ?? '');
  return all.find(({ pairKey }) => pairKey === next?.pairKey) ?? first;
}
