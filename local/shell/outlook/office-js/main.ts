/**
 * The Office.js of this machine: what `https://appsforoffice.microsoft.com/lib/1/hosted/office.js` is in production, as far as
 * a pane on an appointment in Outlook on the web needs it. Served by the shell as `/office.js`, a classic script. Until
 * Outlook has answered there is no `Office.context` and no way to a bridge for sign-in: whoever does not wait for `onReady` notices.
 */
import type { OfficeTheme, Welcome } from '../protocol.ts';
import { connect, type Connection } from './connection.ts';
import { AsyncResultStatus, CoercionType, EventType, HostType, MailboxEnums, PlatformType } from './enums.ts';
import { mailboxOf } from './mailbox.ts';
import { offerSignInBridge } from './sign-in-bridge.ts';

type Info = { readonly host: string | null; readonly platform: string | null };

/** What Outlook on the web has (…/requirement-sets/outlook/outlook-api-requirement-sets); OpenBrowserWindowApi it has not. */
const REQUIREMENT_SETS: Readonly<Record<string, readonly [number, number]>> = { Mailbox: [1, 15], NestedAppAuth: [1, 1] };

const isSetSupported = (name: string, minVersion: string | number = '1.1'): boolean => {
  const [major, minor] = REQUIREMENT_SETS[name] ?? [0, 0];
  const [wantedMajor = 0, wantedMinor = 0] = String(minVersion).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

const script = document.currentScript;
const shell = script instanceof HTMLScriptElement ? new URL(script.src).origin : null;

let ready: (info: Info) => void = () => {};
const whenReady = new Promise<Info>((resolve) => (ready = resolve));
let theme: OfficeTheme | null = null;
let raise: (changed: OfficeTheme) => void = () => {};

const office = {
  /** Set by add-ins of the old kind. */
  initialize: undefined as ((reason: string) => void) | undefined,
  context: undefined as object | undefined,
  onReady: async (callback?: (info: Info) => unknown): Promise<Info> => {
    const info = await whenReady;
    callback?.(info);
    return info;
  },
  AsyncResultStatus,
  CoercionType,
  EventType,
  HostType,
  MailboxEnums,
  PlatformType,
};

function start(welcome: Welcome, connection: Connection): void {
  const { raiseThemeChanged, ...mailbox } = mailboxOf(welcome, connection);
  theme = welcome.officeTheme;
  raise = raiseThemeChanged;
  office.context = {
    displayLanguage: welcome.displayLanguage,
    contentLanguage: welcome.displayLanguage,
    host: HostType.Outlook,
    platform: PlatformType.OfficeOnline,
    diagnostics: { host: HostType.Outlook, platform: PlatformType.OfficeOnline, version: '16.0.0.0' },
    requirements: { isSetSupported },
    get officeTheme() {
      return theme;
    },
    mailbox,
    ui: {
      openBrowserWindow: (url: string) => void connection.ask({ what: 'open', url }),
      closeContainer: () => void connection.ask({ what: 'close' }),
    },
  };
  offerSignInBridge(connection);
  ready({ host: HostType.Outlook, platform: PlatformType.OfficeOnline });
  office.initialize?.('documentOpened');
}

Object.assign(window, { Office: office });
// In a window of its own there is no Outlook: the real library then answers with nothing.
if (!shell || window.parent === window) ready({ host: null, platform: null });
else {
  connect(shell, {
    onWelcome: start,
    onTheme: (changed) => {
      theme = changed;
      raise(changed);
    },
  });
}
