/** The state of one person's window, the same for every host; `go` tells the app's frames before it leaves them. */
import { useMemo, useRef } from 'react';
import type { HostName } from '../bridge/context.ts';
import { readTeamsLink, type Destination } from '../bridge/deep-link.ts';
import { theAppsId } from '../control/the-app.ts';
import { useAgenda } from '../control/use-world.ts';
import type { Person } from '../control/types.ts';
import { openAddress } from './open-address.ts';
import type { Route } from './route.ts';
import { usePrompts, type Prompts } from './use-prompts.ts';
import type { Navigation } from './use-route.ts';
import type { OpenFrame, WindowState } from './window-state.ts';

export interface PersonWindowProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly navigation: Navigation;
}

export interface PersonWindow {
  readonly state: WindowState;
  readonly prompts: Prompts;
}

/** `placeFor`: where this host goes for a link into Teams; null when it leaves it to Teams. */
export function usePersonWindow(
  { person, people, navigation }: PersonWindowProps,
  host: HostName,
  placeFor: (to: Destination) => Partial<Route> | null,
): PersonWindow {
  const agenda = useAgenda(person.id);
  const prompts = usePrompts();
  const frames = useRef(new Set<OpenFrame>()).current;
  const turn = useRef<Promise<void>>(Promise.resolve());
  const { ask } = prompts;

  const state = useMemo<WindowState>(() => {
    const go = (change: Partial<Route>) => {
      // One after the other: a second choice, made while the frames of the first still save, is the one that stays.
      turn.current = turn.current.then(() => Promise.all([...frames].map((one) => one.suspend()))).then(() => navigation.go(change)).catch(console.error);
    };
    const follow = (to: Destination, url: string): boolean => {
      const place = placeFor(to);
      if (place) go(place);
      else window.open(`/teams?${new URLSearchParams({ as: person.id, link: url })}`, '_blank', 'noopener');
      return true;
    };
    return {
      ...ask,
      person,
      people,
      host,
      agenda,
      navigation: { ...navigation, go },
      frames,
      openLink: (url) => {
        const to = readTeamsLink(url, theAppsId());
        return to ? follow(to, url) : openAddress(url);
      },
      openApp: (place) => follow({ kind: 'app', place }, teamsLinkTo(place.entityId, place.subPageId, place.chatId)),
    };
  }, [person, people, host, agenda, navigation, frames, ask, placeFor]);

  return { state, prompts };
}

function teamsLinkTo(entityId: string, subEntityId: string, chatId: string | null): string {
  const context = JSON.stringify({ subEntityId, ...(chatId === null ? {} : { chatId, contextType: 'chat' }) });
  return `https://teams.microsoft.com/l/entity/${theAppsId()}/${encodeURIComponent(entityId)}?${new URLSearchParams({ context })}`;
}
