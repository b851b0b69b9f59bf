/** What every part of "My 1:1s" needs: the façade, and a way into one of them. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type OneOnOne, type OneOnOneSummary, summaryOf } from '../domain/views/my-one-on-ones.ts';
import { otherOf } from '../domain/pair.ts';
import type { MyOneOnOne, MyOneOnOnes } from '../workspace/my.ts';
import { my as text } from './text/my.ts';
import { useReadable } from './use-readable.ts';

/** Where inside a 1:1 somebody wants to go. */
export interface Target {
  readonly view: 'session' | 'growth';
  /** Name of a region on the screen (design §3.4); null: the top. */
  readonly region: string | null;
  /** What in it, by `data-item`: what it is folded in first. Left out: the region itself. */
  readonly items?: readonly string[];
}

export interface My {
  readonly desk: MyOneOnOnes;
  readonly open: (pairKey: string, target?: Target) => void;
  /** The small menu of one of them, which comes after the first paint. `about`: id of the element that names it. */
  readonly menu?: ((pairKey: string, about: string) => ReactNode) | undefined;
}

export const MyContext = createContext<My | null>(null);

export function useMy(): My {
  const my = useContext(MyContext);
  if (my === null) throw new Error('useMy outside of MyContext');
  return my;
}

/** What the other one is called. */
export function nameIn(one: MyOneOnOne, me: string): string {
  const other = one.record === null ? null : otherOf(one.record, me);
  return other?.displayName || one.otherName || other?.userPrincipalName || text.unnamed;
}

export interface Known extends OneOnOne {
  readonly name: string;
  readonly summary: OneOnOneSummary;
}

/** Those of which something is known, with what is to be said of them. */
export function useKnown(): readonly Known[] {
  const { desk } = useMy();
  const { all } = useReadable(desk.list);
  const looking = useReadable(desk.looking);
  return useMemo(
    () =>
      (all ?? []).flatMap((one): readonly Known[] => {
        if (one.record === null) return [];
        const known: OneOnOne = { pairKey: one.pairKey, record: one.record, calendar: one.calendar };
        return [{ ...known, name: nameIn(one, looking.me), summary: summaryOf(known, looking) }];
      }),
    [all, looking],
  );
}
