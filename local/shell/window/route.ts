/**
 * Where a window is, and how that is written in the address, so that a page can be reloaded and linked to.
 *
 * `view=calendar` shows a week, or with `at` (an occurrence's original start) that meeting: its details in Teams, its form in
 * Outlook (there `item=series` means the series instead of this date, and `panel=open` the add-in's pane).
 * `view=chat` shows a chat; `chat` alone means its Accord tab, for whoever is `as`: Teams would refuse a person who is
 * not in the chat, this host does not, so that one can see that the app does not rely on it.
 * `view=meeting` is the call; `panel=open` shows the app beside it. `view=app` is the personal app, `view=activity` the feed.
 * `lang` is the language that this person reads Microsoft 365 in.
 * `link` is a link into Teams (bridge/deep-link.ts), which is followed when the page is opened.
 */
import type { TeamsTheme } from '../bridge/context.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../kit/languages.ts';
import { readTeamsLink, type Destination } from '../bridge/deep-link.ts';
import { theAppsId } from '../control/the-app.ts';

export type View = 'calendar' | 'chat' | 'meeting' | 'app' | 'activity';
export type Tab = 'details' | 'chat' | 'accord';

export interface Route {
  readonly view: View;
  readonly theme: TeamsTheme;
  /** BCP 47. */
  readonly language: string;
  readonly tab: Tab;
  readonly chat?: string | undefined;
  readonly at?: string | undefined;
  readonly week?: string | undefined;
  readonly sub?: string | undefined;
  readonly panel: boolean;
  /** The series is open, not one date of it. */
  readonly series: boolean;
  /** Invitations hold the short join link, which names no thread. */
  readonly shortLinks: boolean;
}

/** Nothing is open: what a change of place starts from. */
export const NOWHERE = { chat: undefined, at: undefined, sub: undefined, panel: false, series: false } as const;

/** Name in addresses of an appointment that is being made and not saved yet. */
export const NEW_APPOINTMENT = 'new';

const VIEWS: readonly View[] = ['calendar', 'chat', 'meeting', 'app', 'activity'];

const pick = <T extends string>(value: string | null, from: readonly T[]): T | undefined => from.find((one) => one === value);

const KEYS = ['view', 'chat', 'at', 'tab', 'week', 'sub', 'panel', 'item', 'join', 'theme', 'lang', 'link'] as const;

/** Where Teams goes for a link. */
export function placeInTeams(to: Destination): Partial<Route> {
  switch (to.kind) {
    case 'chat':
      return { ...NOWHERE, view: 'chat', tab: 'chat', chat: to.chatId };
    case 'meeting':
      return { ...NOWHERE, view: 'meeting', chat: to.chatId, panel: true };
    case 'app': {
      const sub = to.place.subPageId || undefined;
      return to.place.chatId === null
        ? { ...NOWHERE, view: 'app', sub }
        : { ...NOWHERE, view: 'chat', tab: 'accord', chat: to.place.chatId, sub };
    }
  }
}

/** `prefix` is empty for one window, and `left.` or `right.` for two on one page. */
export function readRoute(query: URLSearchParams, prefix: string): Route {
  const get = (key: (typeof KEYS)[number]) => query.get(prefix + key);
  const chat = get('chat') ?? undefined;
  const at = get('at') ?? undefined;
  const route: Route = {
    view: pick(get('view'), VIEWS) ?? (chat && !at ? 'chat' : 'calendar'),
    theme: pick(get('theme'), ['default', 'dark', 'contrast'] as const) ?? 'default',
    language: pick(
      get('lang'),
      LANGUAGES.map(({ tag }) => tag),
    ) ?? DEFAULT_LANGUAGE,
    tab: pick(get('tab'), ['details', 'chat', 'accord'] as const) ?? (at ? 'details' : chat ? 'accord' : 'chat'),
    chat,
    at,
    week: get('week') ?? undefined,
    sub: get('sub') ?? undefined,
    panel: get('panel') === 'open',
    series: get('item') === 'series',
    shortLinks: get('join') === 'short',
  };
  const link = readTeamsLink(get('link') ?? '', theAppsId());
  return link ? { ...route, ...placeInTeams(link) } : route;
}

export function writeRoute(query: URLSearchParams, prefix: string, route: Route): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of KEYS) next.delete(prefix + key);
  const inMeeting = route.view === 'meeting';
  const isOpen = Boolean(route.chat ?? route.at);
  const values: Partial<Record<(typeof KEYS)[number], string | undefined>> = {
    view: route.view,
    chat: route.chat,
    at: route.at,
    tab: inMeeting || !isOpen ? undefined : route.tab,
    week: route.view === 'calendar' ? route.week : undefined,
    sub: route.sub,
    panel: isOpen && route.panel ? 'open' : undefined,
    item: route.series ? 'series' : undefined,
    join: route.shortLinks ? 'short' : undefined,
    theme: route.theme === 'default' ? undefined : route.theme,
    lang: route.language === DEFAULT_LANGUAGE ? undefined : route.language,
  };
  for (const [key, value] of Object.entries(values)) if (value) next.set(prefix + key, value);
  return next;
}
