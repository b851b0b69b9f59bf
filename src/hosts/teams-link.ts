/**
 * Addresses that lead into a page of the app, from wherever Teams is
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application). The names of the pages are the
 * entity ids of the manifest's static tabs.
 */
const meetingPage = 'session';
const personalPage = 'my-1-1s';

/** `target`: the page's `subPageId`. With a chat: the tab of that meeting, else the personal app. Null: nobody has said which app this is. */
export function teamsLink(appId: string | null, target: string, chatId: string | null): string | null {
  if (appId === null) return null;
  const context = { subEntityId: target, ...(chatId === null ? {} : { chatId, contextType: 'chat' }) };
  return `https://teams.microsoft.com/l/entity/${appId}/${chatId === null ? personalPage : meetingPage}?context=${encodeURIComponent(JSON.stringify(context))}`;
}
