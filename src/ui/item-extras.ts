import { createContext, type ReactNode, useContext } from 'react';
import type { LinkKind } from '../domain/deep-link.ts';
import type { Session } from '../domain/entities.ts';
import type { Action } from './kit/more-menu.tsx';

export interface ItemMenuProps {
  readonly kind: LinkKind;
  readonly id: string;
  /** Id of the element that names the thing. */
  readonly about: string;
  /** What else is in the menu, above the rest. */
  readonly actions?: readonly Action[];
}

/** What stands beside a thing on the screen and comes after the first paint; the composition root puts it there. */
export interface ItemExtras {
  /** A small menu, where there is something in it. */
  readonly menu: (props: ItemMenuProps) => ReactNode;
  /** How a session of the past ends that is not sealed; nothing for others. */
  readonly end: (session: string) => ReactNode;
  /** Promises of its notes that nobody has proposed; nothing for the session at hand, whose notes are on the screen. */
  readonly promises: (session: Session) => ReactNode;
  /** What somebody did with the task of an agreement. */
  readonly task: (props: Pick<ItemMenuProps, 'id' | 'about'>) => ReactNode;
}

/** Null until it is there. */
export const ItemExtrasContext = createContext<ItemExtras | null>(null);

export function useItemExtras(): ItemExtras | null {
  return useContext(ItemExtrasContext);
}
