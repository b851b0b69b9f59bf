/** What the parts of one person's window share. */
import { createContext, useContext } from 'react';
import type { HostName } from '../bridge/context.ts';
import type { AppPlace } from '../bridge/deep-link.ts';
import type { DeepLink } from '../bridge/functions.ts';
import type { TokenQuestion } from '../bridge/broker.ts';
import type { TokenRefusal } from '../control/sign-in.ts';
import type { Contact, Occurrence, Person } from '../control/types.ts';
import type { Navigation } from './use-route.ts';

/** An app's frame, as the window knows it. */
export interface OpenFrame {
  /** True when the app took part. */
  pressBack(): boolean;
  /** Gives the app the time to keep its edits; true when it can be kept asleep. */
  suspend(): Promise<boolean>;
}

export interface WindowState {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly host: HostName;
  /** Null while it is being read. */
  readonly agenda: readonly Occurrence[] | null;
  readonly navigation: Navigation;
  /** The app frames that are shown now: they are told before the window goes elsewhere. */
  readonly frames: Set<OpenFrame>;
  readonly askConsent: (question: TokenQuestion, refusal: TokenRefusal) => Promise<'accepted' | 'cancelled'>;
  readonly showDeepLink: (link: DeepLink) => void;
  /** Shows what can be added to that chat. */
  readonly offerApps: (chatId: string) => void;
  /** False when it is no address that a host opens. */
  readonly openLink: (url: string) => boolean;
  /** False when this host cannot show that place. */
  readonly openApp: (place: AppPlace) => boolean;
}

const Context = createContext<WindowState | null>(null);

export const WindowStateProvider = Context.Provider;

export function useWindowState(): WindowState {
  const state = useContext(Context);
  if (!state) throw new Error('Used outside a window.');
  return state;
}

export const findPerson = (people: readonly Person[], who: Contact): Person | undefined =>
  people.find((person) =>
    [person.id, person.displayName, person.userPrincipalName].some((one) => one === who.name || one === who.address),
  );
