/**
 * What the host tells the app about the place it is shown in: the answers to `initialize` and `getContext`.
 * The context goes over the wire in the old flat form; the SDK turns it into `app.Context`
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context).
 */
import type { Person } from '../control/types.ts';

/** The values of `app.theme` that this shell can show. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** `content`: a tab in the meeting's chat or details. `sidePanel`: the meeting is being attended now. */
export type FrameContext = 'content' | 'sidePanel';

/** Hosts of tabs, as `app.host.name` has them (`HostName` of teams-js). */
export type HostName = 'Teams' | 'Outlook';

/** The entity ids of the static tabs in the app's manifest: the one of meetings, and the personal one. */
export const MEETING_TAB = 'session';
export const PERSONAL_TAB = 'my-1-1s';

export type EntityId = typeof MEETING_TAB | typeof PERSONAL_TAB;

export interface Place {
  readonly person: Person;
  readonly tenantId: string;
  readonly host: HostName;
  readonly entityId: EntityId;
  /** Null in a personal tab: there, neither chat nor meeting are in the context (…/how-to/access-teams-context). */
  readonly chatId: string | null;
  readonly frameContext: FrameContext;
  readonly theme: TeamsTheme;
  /** BCP 47: Teams starts anew when the person chooses another one, and so do the apps in it. */
  readonly language: string;
  readonly subPageId: string;
}

/** One run of the host, as in the telemetry of the real one. */
const SESSION_ID = crypto.randomUUID();

/**
 * Only what this host really answers is declared: every `X.isSupported()` in the SDK follows `supports`.
 * The shape is `IRuntimeV4` of teams-js (public/runtime.d.ts).
 */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: { pages: { backStack: {}, currentApp: {} }, nestedAppAuth: {}, teamsCore: {} },
} as const;

/**
 * `[frameContext, clientType, runtime, clientSupportedSDKVersion]`. The SDK installs the bridge for nested app
 * authentication when the fourth value, too, is a runtime that supports it (internal/nestedAppAuthUtils.ts).
 */
export const initializeAnswer = (frameContext: FrameContext): readonly string[] => {
  const runtime = JSON.stringify(RUNTIME);
  return [frameContext, 'web', runtime, runtime];
};

/** `0#<thread id>#0` in base64: names the thread, and so the whole series, never the occurrence. */
const meetingId = (chatId: string) => btoa(`0#${chatId}#0`);

export function flatContext({ person, tenantId, host, entityId, chatId, frameContext, theme, language, subPageId }: Place) {
  const site = window.location.host;
  return {
    // Teams on the web writes it in small letters.
    locale: language.toLowerCase(),
    theme,
    frameContext,
    entityId,
    subEntityId: subPageId,
    ...(chatId === null ? {} : { chatId, meetingId: meetingId(chatId) }),
    hostName: host,
    hostClientType: 'web',
    ringId: 'general',
    sessionId: SESSION_ID,
    appSessionId: SESSION_ID,
    isFullScreen: false,
    isMultiWindow: false,
    isBackgroundLoad: false,
    loginHint: person.userPrincipalName,
    upn: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    userDisplayName: person.displayName,
    userObjectId: person.id,
    userLicenseType: 'Teams',
    tid: tenantId,
    tenantSKU: 'enterprise',
    teamSiteDomain: site,
    teamSitePath: '',
    mySiteDomain: site,
    mySitePath: `/personal/${person.userPrincipalName.replaceAll(/[.@]/g, '_')}`,
    dialogParameters: {},
  };
}
