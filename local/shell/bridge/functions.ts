/**
 * The functions of the host that an app can call, apart from sign-in and from the frame's life. Each one gives the
 * arguments of its answer, or null when the SDK waits for none.
 */
import { NOT_SUPPORTED_ON_PLATFORM, PERMISSION_DENIED, type SdkError, type SdkRequest } from './messages.ts';

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
}

type Answer = readonly unknown[] | null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const sdkError = (errorCode: number, message: string): SdkError => ({ errorCode, message });

/** Functions whose answer is `[done, reason]`; all others answer `[error, result]` (sendAndHandle… in the SDK). */
const ANSWERS_WITH_STATUS = new Set([
  'navigateCrossDomain',
  'navigateToTab',
  'settings.setSettings',
  'chat.openChat',
  'pages.navigateToApp',
  'authentication.authenticate',
  'authentication.getAuthToken',
]);

/** One-way messages: the SDK keeps no caller for them. */
const ONE_WAY = new Set(['returnFocus', 'setFrameContext', 'settings.setValidityState', 'print']);

export function answerFunction({ func, args }: SdkRequest, actions: HostActions, contentUrl: string): Answer {
  if (ONE_WAY.has(func)) return null;
  switch (func) {
    case 'navigateBack':
      return actions.goBack() ? [true] : [false, 'Back navigation is not supported in the current client or context.'];
    case 'executeDeepLink':
      return actions.openLink(text(args[0])) ? [true] : [false, 'The link cannot be opened.'];
    case 'shareDeepLink':
      actions.shareDeepLink({ subPageId: text(args[0]), label: text(args[1]) });
      return null;
    case 'settings.getSettings':
      return [{ entityId: 'session', suggestedDisplayName: 'Accord', contentUrl, websiteUrl: contentUrl }];
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
