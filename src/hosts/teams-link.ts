/**
 * Addresses that lead into a page of the app, from wherever Teams is
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application). The names of the pages are the
 * entity ids of the manifest's static tabs.
 */
const meetingPage = 'session';
const personalPage = 'my-1-1s';

/**
 * The ids of the Teams app. Links name the one "from Microsoft Teams admin center": for an app of the organisation's catalogue that is
 * the catalogue's, which differs from the manifest's; the manifest's opens an app that somebody uploaded in Teams itself, and nothing else
 * ("App ID for different types of apps" on that page; msteams-docs#3193, #5881).
 */
export interface AppIds {
  /** In the organisation's catalogue. */
  readonly teamsAppId: string | null;
  /** In the manifest. */
  readonly appId: string | null;
}

/** `target`: the page's `subPageId`. With a chat: the tab of that meeting, else the personal app. Null: nobody has said which app this is. */
export function teamsLink({ teamsAppId, appId }: AppIds, target: string, chatId: string | null): string | null {
  const app = teamsAppId ?? appId;
  if (app === null) return null;
  const context = { subEntityId: target, ...(chatId === null ? {} : { chatId, contextType: 'chat' }) };
  return `https://teams.microsoft.com/l/entity/${app}/${chatId === null ? personalPage : meetingPage}?context=${encodeURIComponent(JSON.stringify(context))}`;
}
