/**
 * Microsoft Teams as host, through teams-js. The context is a hint about who is looking and where; Graph decides what they
 * may read (https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context).
 */
import { app } from '@microsoft/teams-js';
import { fail, ok, type Result } from '../base/result.ts';
import { Subscribable } from '../base/subscribable.ts';
import { builtForThisMachine, type HostConfig } from './config.ts';
import type { Host, Place, SignIn, Theme, Viewer } from './host.ts';
import { watchLife } from './life.ts';
import { signInLater } from './sign-in-later.ts';
import { teamsLink } from './teams-link.ts';
import { within } from './time-limit.ts';

export type HostFailure =
  /** No Teams around the page, or one that does not answer. */
  | { readonly kind: 'not-in-teams' }
  /** Teams does not say who is looking: an anonymous participant, or an app without the identity permission. */
  | { readonly kind: 'no-account' };

export interface TeamsHostOptions {
  readonly config: HostConfig;
  /** Replaces sign-in in tests. */
  readonly signIn?: (viewer: Viewer) => SignIn;
  /** Milliseconds for the host's first answer. A healthy one takes tens; teams-js itself gives up after a minute. */
  readonly answerWithinMs?: number;
}

export async function startTeamsHost(options: TeamsHostOptions): Promise<Result<Host, HostFailure>> {
  const { config, answerWithinMs = 8_000 } = options;
  if (window.parent === window) return fail({ kind: 'not-in-teams' });
  let context: app.Context;
  try {
    context = await within(answerWithinMs, greet(config), () => new Error('no answer'));
  } catch {
    return fail({ kind: 'not-in-teams' });
  }
  const viewer = viewerOf(context);
  if (!viewer) return fail({ kind: 'no-account' });

  const theme = new Subscribable(themeOf(context.app.theme));
  app.registerOnThemeChangeHandler((name) => theme.set(themeOf(name)));
  const place = placeOf(context);
  const locale = new Subscribable(localeOf(context));
  const life = watchLife(async () => samePlace(place, viewer, await app.getContext()));
  // Teams starts anew for another language; a page that it kept asleep meanwhile finds it when it wakes.
  life.active.subscribe(() => {
    if (life.active.get()) app.getContext().then((now) => locale.set(localeOf(now)), () => undefined);
  });
  let told = false;
  // Newer hosts tell the id that the app got when it was deployed; what the deployer says of it goes first.
  const ids = { ...config, teamsAppId: config.teamsAppId ?? context.app.appId?.toString() ?? null };

  return ok({
    viewer,
    place,
    theme,
    locale,
    active: life.active,
    onSuspend: life.onSuspend,
    painted: () => {
      if (told) return;
      told = true;
      app.notifyAppLoaded();
      app.notifySuccess().catch(() => undefined);
    },
    signIn: options.signIn?.(viewer) ?? signInLater({ clientId: config.clientId, authority: config.authority, viewer }),
    linkTo: (target, chatId) => teamsLink(ids, target, chatId),
  });
}

/** Origins other than Microsoft's own are accepted only by builds for this machine. */
async function greet(config: HostConfig): Promise<app.Context> {
  await app.initialize(builtForThisMachine() && config.local ? [config.local.shell] : undefined);
  return app.getContext();
}

function viewerOf({ user }: app.Context): Viewer | null {
  if (!user?.id || !user.tenant?.id) return null;
  return {
    id: user.id.toLowerCase(),
    tenant: user.tenant.id.toLowerCase(),
    loginHint: user.loginHint ?? user.userPrincipalName ?? '',
  };
}

function placeOf(context: app.Context): Place {
  const frame: string = context.page.frameContext;
  return {
    surface: frame === 'sidePanel' ? 'side-panel' : 'tab',
    chatId: context.chat?.id || null,
    target: context.page.subPageId || null,
  };
}

const localeOf = (context: app.Context): string => context.app.locale || 'en';

/** A page that Teams kept asleep may be woken for another meeting, or by another link (app caching). */
function samePlace(place: Place, viewer: Viewer, now: app.Context): boolean {
  const { surface, chatId, target } = placeOf(now);
  const follows = target !== null && target !== place.target;
  return surface === place.surface && chatId === place.chatId && !follows && viewerOf(now)?.id === viewer.id;
}

/** Teams has four themes; `glass` (Vision Pro) is dark. */
export function themeOf(name: string): Theme {
  return name === 'contrast' ? 'contrast' : name === 'dark' || name === 'glass' ? 'dark' : 'light';
}
