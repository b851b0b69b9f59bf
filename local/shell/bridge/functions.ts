/**
 * The functions of the host that an app can call, apart from sign-in and from the frame's life. Each one gives the
 * arguments of its answer, or null when the SDK waits for none.
 */
import type { AppPlace } from './deep-link.ts';
import {
  INVALID_ARGUMENTS,
  isRecord,
  NOT_SUPPORTED_ON_PLATFORM,
  PERMISSION_DENIED,
  type SdkError,
  type SdkRequest,
} from './messages.ts';

export interface DeepLink {
  readonly subPageId: string;
  readonly label: string;
}

export interface HostActions {
  /** False when there is nothing to go back to. */
  goBack(): boolean;
  /** False when the link is not one that a host opens. */
  openLink(url: string): boolean;
  shareDeepLink(link: DeepLink): void;
  /** Is that the id of the app in the organisation's catalogue? */
  isTheApp(appId: string): boolean;
  /** False when this host cannot show that place. */
  openApp(place: AppPlace): boolean;
  /** Another page of the app that is shown, or another place in it. */
  openPage(pageId: string, subPageId: string): boolean;
}

/** What an app can read about its own tab. */
export interface OwnTab {
  readonly contentUrl: string;
  readonly entityId: string;
}

type Answer = readonly unknown[] | null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const sdkError = (errorCode: number, message: string): SdkError => ({ errorCode, message });

/** Functions whose answer is `[done, reason]`; all others answer `[error, result]` (sendAndHandle… in the SDK). */
const ANSWERS_WITH_STATUS = new Set([
  'navigateCrossDomain',
  'navigateToTab',
  'settings.setSettings',
  'chat.openChat',
  'authentication.authenticate',
  'authentication.getAuthToken',
]);

/** One-way messages: the SDK keeps no caller for them. */
const ONE_WAY = new Set(['returnFocus', 'setFrameContext', 'settings.setValidityState', 'print']);

export function answerFunction({ func, args }: SdkRequest, actions: HostActions, own: OwnTab): Answer {
  if (ONE_WAY.has(func)) return null;
  switch (func) {
    case 'navigateBack':
      return actions.goBack() ? [true] : [false, 'Back navigation is not supported in the current client or context.'];
    case 'executeDeepLink':
      return actions.openLink(text(args[0])) ? [true] : [false, 'The link cannot be opened.'];
    case 'shareDeepLink':
      actions.shareDeepLink({ subPageId: text(args[0]), label: text(args[1]) });
      return null;
    case 'pages.navigateToApp': {
      // `{ appId, pageId, webUrl?, subPageId?, channelId?, chatId? }` (internal/pagesHelpers.ts).
      const to = record(args[0]);
      if (!actions.isTheApp(text(to.appId))) return [false, 'There is no such app.'];
      const place = { entityId: text(to.pageId), subPageId: text(to.subPageId), chatId: text(to.chatId) || null };
      return actions.openApp(place) ? [true] : [false, 'The app cannot be opened there.'];
    }
    case 'pages.currentApp.navigateTo': {
      const to = record(args[0]);
      return actions.openPage(text(to.pageId), text(to.subPageId))
        ? []
        : [sdkError(INVALID_ARGUMENTS, 'There is no such page.'), null];
    }
    case 'pages.currentApp.navigateToDefaultPage':
      return actions.openPage(own.entityId, '') ? [] : [sdkError(INVALID_ARGUMENTS, 'There is no such page.'), null];
    case 'settings.getSettings':
      return [{ entityId: own.entityId, suggestedDisplayName: 'Accord', contentUrl: own.contentUrl, websiteUrl: own.contentUrl }];
    case 'meeting.getMeetingDetails':
      // Needs the resource-specific permission OnlineMeeting.ReadBasic.Chat, which an app like this does not get:
      // learn.microsoft.com/microsoftteams/platform/graph-api/rsc/resource-specific-consent
      return [sdkError(PERMISSION_DENIED, 'OnlineMeeting.ReadBasic.Chat is not granted.'), null];
    default:
      return ANSWERS_WITH_STATUS.has(func)
        ? [false, `${func} is not supported by this host.`]
        : [sdkError(NOT_SUPPORTED_ON_PLATFORM, `${func} is not supported by this host.`), null];
  }
}
