/**
 * Delegated permissions that the tenant knows, and who may consent. Which of them the default ("Microsoft managed")
 * policy leaves to people: entra-docs, manage-app-consent-policies.md. Titles follow the permissions reference
 * (graph/permissions-reference).
 */
export interface ScopeInfo {
  readonly scope: string;
  readonly title: string;
  readonly description: string;
  readonly needsAdmin: boolean;
}

const row = (scope: string, needsAdmin: boolean, title: string, description: string): ScopeInfo => ({
  scope,
  title,
  description,
  needsAdmin,
});

export const SCOPES: readonly ScopeInfo[] = [
  row('User.Read', false, 'View your basic profile', 'Sign you in and read your profile.'),
  row('User.ReadBasic.All', false, "Read everyone's basic profile", 'See names and photos of people in your organisation.'),
  row('Files.ReadWrite', false, 'Have full access to your files', 'Read, create, change and delete your files.'),
  row(
    'Chat.ReadBasic',
    false,
    'Read names and members of your chats',
    'See which chats you are in and who is in them, not what is written.',
  ),
  row('TeamsActivity.Send', false, 'Send a Teams activity as you', "Put notes into other people's activity feed."),
  row('Files.Read', false, 'Read your files', 'Read your files.'),
  row('Files.Read.All', true, 'Read all files that you have access to', 'Read your files and the files shared with you.'),
  row(
    'Files.ReadWrite.All',
    true,
    'Have full access to all files you have access to',
    'Read and change your files and the files shared with you.',
  ),
  row(
    'Sites.ReadWrite.All',
    true,
    'Edit or delete items in all site collections',
    'Read and change documents in sites that you may open.',
  ),
  row('Calendars.Read', true, 'Read your calendars', 'Read the events in your calendars.'),
  row(
    'Calendars.ReadBasic',
    true,
    'Read basic details of your calendars',
    'Read your events without body, attachments and extensions.',
  ),
  row(
    'Calendars.ReadWrite',
    true,
    'Have full access to your calendars',
    'Read, create, change and delete events in your calendars.',
  ),
  row(
    'Calendars.Read.Shared',
    true,
    'Read calendars you can access',
    'Read the events in your calendars and in those that are shared with you.',
  ),
  row(
    'Calendars.ReadWrite.Shared',
    true,
    'Read and write to your and shared calendars',
    'Read, create, change and delete events in your calendars and in those that are shared with you.',
  ),
  row('Chat.Read', true, 'Read your chat messages', 'Read what is written in your chats.'),
  row('OnlineMeetings.Read', true, 'Read your online meetings', 'Read details of your online meetings.'),
  row('Tasks.Read', true, 'Read your tasks and task lists', 'Read your tasks and lists.'),
  row('Tasks.ReadWrite', true, 'Create and change your tasks', 'Read, create, change and delete your tasks and lists.'),
  row('AppCatalog.Read.All', false, 'Read all app catalogs', 'See the apps that your organisation offers in Teams.'),
  row('TeamsAppInstallation.ReadForChat', true, 'Read installed apps in chats', 'See which apps are in your chats.'),
  row('TeamsAppInstallation.ReadWriteSelfForChat', true, 'Install itself in chats', 'Let the app add itself to your chats.'),
  row('TeamsTab.ReadWriteSelfForChat', true, 'Add its own tabs in chats', 'Let the app pin its own tab in your chats.'),
];

/** Scopes of OpenID Connect; everybody has them (entra-docs, scopes-oidc.md). */
export const FREE_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** "https://graph.microsoft.com/User.Read" and "User.Read" are the same scope; upper and lower case do not matter. */
export function canonicalScope(asked: string): string {
  const bare = asked.replace(/^https:\/\/graph\.microsoft\.com\//i, '');
  return [...SCOPES.map((s) => s.scope), ...FREE_SCOPES].find((s) => s.toLowerCase() === bare.toLowerCase()) ?? bare;
}

/** True when only an administrator may consent; unknown scopes count as such. */
export function needsAdmin(scope: string): boolean {
  return SCOPES.find((s) => s.scope === scope)?.needsAdmin ?? true;
}
