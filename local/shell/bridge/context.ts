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

export interface Place {
  readonly person: Person;
  readonly tenantId: string;
  readonly chatId: string;
  readonly frameContext: FrameContext;
  readonly theme: TeamsTheme;
  readonly subPageId: string;
}

/** The entity id of the static tab in the app's manifest. */
export const ENTITY_ID = 'session';

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
  supports: { pages: { backStack: {} }, nestedAppAuth: {}, teamsCore: {} },
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

export function flatContext({ person, tenantId, chatId, frameContext, theme, subPageId }: Place) {
  const site = window.location.host;
  return {
    locale: 'en-gb',
    theme,
    frameContext,
    entityId: ENTITY_ID,
    subEntityId: subPageId,
    chatId,
    meetingId: meetingId(chatId),
    hostName: 'Teams',
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
