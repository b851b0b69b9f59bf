/**
 * Where a window is, and how that is written in the address, so that a page can be reloaded and linked to.
 *
 * `view=calendar` shows a week, or with `at` (an occurrence's original start) the details of that meeting.
 * `view=chat` shows a chat; `chat` alone means its Accord tab, for whoever is `as`: Teams would refuse a person who is
 * not in the chat, this host does not, so that one can see that the app does not rely on it.
 * `view=meeting` is the call; `panel=open` shows the app beside it.
 */
import type { TeamsTheme } from '../bridge/context.ts';

export type View = 'calendar' | 'chat' | 'meeting';
export type Tab = 'details' | 'chat' | 'accord';

export interface Route {
  readonly view: View;
  readonly theme: TeamsTheme;
  readonly tab: Tab;
  readonly chat?: string | undefined;
  readonly at?: string | undefined;
  readonly week?: string | undefined;
  readonly sub?: string | undefined;
  readonly panel: boolean;
}

const pick = <T extends string>(value: string | null, from: readonly T[]): T | undefined => from.find((one) => one === value);

const KEYS = ['view', 'chat', 'at', 'tab', 'week', 'sub', 'panel', 'theme'] as const;

/** `prefix` is empty for one window, and `left.` or `right.` for two on one page. */
export function readRoute(query: URLSearchParams, prefix: string): Route {
  const get = (key: (typeof KEYS)[number]) => query.get(prefix + key);
  const chat = get('chat') ?? undefined;
  const at = get('at') ?? undefined;
  const view = pick(get('view'), ['calendar', 'chat', 'meeting'] as const) ?? (chat && !at ? 'chat' : 'calendar');
  return {
    view,
    theme: pick(get('theme'), ['default', 'dark', 'contrast'] as const) ?? 'default',
    tab: pick(get('tab'), ['details', 'chat', 'accord'] as const) ?? (at ? 'details' : chat ? 'accord' : 'chat'),
    chat,
    at,
    week: get('week') ?? undefined,
    sub: get('sub') ?? undefined,
    panel: get('panel') === 'open',
  };
}

export function writeRoute(query: URLSearchParams, prefix: string, route: Route): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of KEYS) next.delete(prefix + key);
  const inMeeting = route.view === 'meeting';
  const values: Partial<Record<(typeof KEYS)[number], string | undefined>> = {
    view: route.view,
    chat: route.chat,
    at: route.at,
    tab: inMeeting || (!route.chat && !route.at) ? undefined : route.tab,
    week: route.view === 'calendar' ? route.week : undefined,
    sub: route.sub,
    panel: inMeeting && route.panel ? 'open' : undefined,
    theme: route.theme === 'default' ? undefined : route.theme,
  };
  for (const [key, value] of Object.entries(values)) if (value) next.set(prefix + key, value);
  return next;
}
