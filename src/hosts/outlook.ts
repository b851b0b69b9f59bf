/// <reference types="office-js" />
/**
 * Outlook as host, through Office.js: a pane beside an appointment. It needs no right to a calendar, since the appointment tells its
 * date, people and link by itself. Office.js is Microsoft's own hosted script and may come from nowhere else
 * (https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn).
 */
import { fail, ok, type Result } from '../base/result.ts';
import { Subscribable } from '../base/subscribable.ts';
import type { Appointment } from '../domain/appointment.ts';
import { readAppointment } from './appointment.ts';
import type { HostConfig } from './config.ts';
import type { Host, Place, SignIn, Theme, TokenFailure, Viewer } from './host.ts';
import { noteAccount, rememberedAccount } from './outlook-account.ts';
import { watchPage } from './page-life.ts';
import type { SignInOptions } from './sign-in.ts';
import { signInLater } from './sign-in-later.ts';
import { teamsLink, type AppIds } from './teams-link.ts';
import { within } from './time-limit.ts';

export type OutlookFailure =
  /** No Outlook around the page, or one that does not answer. */
  | { readonly kind: 'not-in-outlook' }
  /** The pane was opened where there is no appointment. */
  | { readonly kind: 'no-appointment' }
  | { readonly kind: 'sign-in'; readonly failure: TokenFailure };

/** Outlook has answered; who looks may still be unknown to us. */
export interface OutlookPane {
  readonly appointment: Appointment;
  /** The viewer's mail address. */
  readonly address: string;
  readonly theme: Host['theme'];
  readonly locale: Host['locale'];
  /** The account that this device has seen behind the address; null the first time. */
  readonly remembered: Viewer | null;
  /** Asks Microsoft who it is. `interactive`: only in answer to a click. */
  identify(interactive: boolean): Promise<Result<Viewer, TokenFailure>>;
  /** The host for the workspace, once it is known who looks and which chat it is. */
  host(viewer: Viewer, chatId: string | null): Host;
}

const hostedScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const answerWithinMs = 15_000;
/** The right that everything needs first; its answer names the account. */
const firstScope = 'Files.ReadWrite';

/** `createClient` replaces MSAL in tests. */
export async function startOutlook(config: HostConfig, createClient?: SignInOptions['createClient']): Promise<Result<OutlookPane, OutlookFailure>> {
  const script = config.local === null ? hostedScript : `${config.local.shell}/office.js`;
  try {
    await within(answerWithinMs, load(script).then(ready), () => new Error('no answer'));
  } catch {
    return fail({ kind: 'not-in-outlook' });
  }
  const { mailbox } = Office.context;
  const appointment = await readAppointment(mailbox);
  if (appointment === null) return fail({ kind: 'no-appointment' });
  const address = mailbox.userProfile.emailAddress.toLowerCase();
  const theme = watchTheme(mailbox);
// Outlook starts anew for another language.
  const locale = new Subscribable(Office.context.displayLanguage || 'en');
  const options = { clientId: config.clientId, authority: config.authority, ...(createClient && { createClient }) };
  return ok({
    appointment,
    address,
    theme,
    locale,
    remembered: rememberedAccount(address),
    identify: async (interactive) => {
      const { whoSignsIn } = await import('./sign-in.ts');
      const who = await whoSignsIn({ ...options, loginHint: address }, firstScope, interactive);
      if (who.ok) noteAccount(address, who.value);
      return who;
    },
    host: (viewer, chatId) => hostOf(viewer, { surface: 'pane', chatId, target: null }, { theme, locale }, signInLater({ ...options, viewer }), config),
  });
}

function hostOf(viewer: Viewer, place: Place, { theme, locale }: Pick<Host, 'theme' | 'locale'>, signIn: SignIn, ids: AppIds): Host {
  const life = watchPage();
  return {
    viewer,
    place,
    theme,
    locale,
    active: life.active,
    onSuspend: life.onSuspend,
    painted: () => undefined,
    signIn,
    linkTo: (target, chat) => teamsLink(ids, target, chat),
  };
}

async function ready(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Outlook) throw new Error('not Outlook');
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(script);
  });
}

/** Outlook tells colours, and no name of a theme (https://learn.microsoft.com/javascript/api/office/office.officetheme). */
function watchTheme(mailbox: Office.Mailbox): Subscribable<Theme> {
  const now = (): Theme => themeOf(Office.context.officeTheme);
  const theme = new Subscribable(now());
  try {
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, () => theme.set(now()));
  } catch {
    // An Outlook that does not tell: it stays as it began.
  }
  return theme;
}

/** By how bright the background is; black itself is how contrast looks. */
export function themeOf(theme: Pick<Office.OfficeTheme, 'bodyBackgroundColor'> | undefined): Theme {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  const hex = /^#([0-9a-f]{6})$/iu.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (hex === undefined) return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  if (red + green + blue === 0) return 'contrast';
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
}
