/** What the parts of one person's window share. */
import { createContext, useContext } from 'react';
import type { DeepLink } from '../bridge/functions.ts';
import type { FrameSession } from '../bridge/frame-session.ts';
import type { TokenQuestion } from '../bridge/broker.ts';
import type { TokenRefusal } from '../control/sign-in.ts';
import type { Occurrence, Person } from '../control/types.ts';
import type { Navigation } from './use-route.ts';

export interface WindowState {
  readonly person: Person;
  readonly people: readonly Person[];
  /** Null while it is being read. */
  readonly agenda: readonly Occurrence[] | null;
  readonly navigation: Navigation;
  /** The app frames that are shown now: they are told before the window goes elsewhere. */
  readonly sessions: Set<FrameSession>;
  askConsent(question: TokenQuestion, refusal: TokenRefusal): Promise<'accepted' | 'cancelled'>;
  showDeepLink(link: DeepLink): void;
}

const Context = createContext<WindowState | null>(null);

export const WindowStateProvider = Context.Provider;

export function useWindowState(): WindowState {
  const state = useContext(Context);
  if (!state) throw new Error('Used outside a window.');
  return state;
}

/** Organiser and attendees are written by name, address or id. */
export const findPerson = (people: readonly Person[], who: string): Person | undefined =>
  people.find((person) => [person.id, person.displayName, person.userPrincipalName].includes(who));
