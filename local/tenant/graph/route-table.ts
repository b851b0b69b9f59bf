/**
 * Every address of the local Graph, and the delegated scopes of which the token must hold one. Scopes: "Permissions" table
 * of each operation's page and microsoft-graph-devx-content permissions/new/permissions.json. What the table cannot say
 * (shared items that need *.All, other people's profiles) is in item-address.ts and users.ts.
 *
 * `{drive}` = /me/drive | /users/{user}/drive | /drives/{driveId}; `{item}` = an item of it by id, by path or from the app
 * folder, or /shares/{shareId}/driveItem (onedrive-addressing-driveitems.md). `/$batch`, which is made of such requests, is
 * in batch.ts.
 */
export interface Route {
  readonly op: string;
  readonly method: string;
  readonly template: string;
  readonly scopes: readonly string[];
}

const FILES_READ = [
  'Files.Read',
  'Files.ReadWrite',
  'Files.Read.All',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
];
const FILES_WRITE = ['Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'];
/** subscriptions-socketio.md: without the two Read.All. */
const FILES_SUBSCRIBE = ['Files.Read', ...FILES_WRITE];
const PROFILE = ['User.Read', 'User.ReadBasic.All'];
const CHATS = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];
const TASKS_WRITE = ['Tasks.ReadWrite'];
const TASKS_READ = ['Tasks.Read', ...TASKS_WRITE];
/** chat-list-installedapps.md, chat-post-installedapps.md. */
const APPS_WRITE = [
  'TeamsAppInstallation.ReadWriteSelfForChat',
  'TeamsAppInstallation.ReadWriteForChat',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat',
  'TeamsAppInstallation.ReadWriteAndConsentForChat',
];
const APPS_READ = ['TeamsAppInstallation.ReadForChat', ...APPS_WRITE];
const CATALOGUE = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All', 'AppCatalog.Submit'];
const CALENDAR_SHARED = ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
const CALENDAR = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite', ...CALENDAR_SHARED];

const route = (op: string, method: string, template: string, scopes: readonly string[]): Route => ({
  op,
  method,
  template,
  scopes,
});

export const ROUTES: readonly Route[] = [
  route('user.get', 'GET', '/me', PROFILE),
  route('user.get', 'GET', '/users/{user}', PROFILE),
  route('user.photo', 'GET', '/me/photo/$value', PROFILE),
  route('user.photo', 'GET', '/users/{user}/photo/$value', PROFILE),

  route('drive.get', 'GET', '{drive}', FILES_READ),
  route('drive.sharedWithMe', 'GET', '/me/drive/sharedWithMe', FILES_READ),
  route('drive.socketIo', 'GET', '{drive}/root/subscriptions/socketIo', FILES_SUBSCRIBE),
  route('item.get', 'GET', '{item}', FILES_READ),
  route('item.update', 'PATCH', '{item}', FILES_WRITE),
  route('item.delete', 'DELETE', '{item}', FILES_WRITE),
  route('item.children', 'GET', '{item}/children', FILES_READ),
  route('item.createFolder', 'POST', '{item}/children', FILES_WRITE),
  route('item.download', 'GET', '{item}/content', FILES_READ),
  route('item.upload', 'PUT', '{item}/content', FILES_WRITE),
  route('item.delta', 'GET', '{item}/delta', FILES_READ),
  route('item.permissions', 'GET', '{item}/permissions', FILES_READ),
  route('item.revoke', 'DELETE', '{item}/permissions/{permission}', FILES_WRITE),
  route('item.invite', 'POST', '{item}/invite', FILES_WRITE),
  route('item.versions', 'GET', '{item}/versions', FILES_READ),
  route('item.version', 'GET', '{item}/versions/{version}', FILES_READ),
  route('item.versionContent', 'GET', '{item}/versions/{version}/content', FILES_READ),
  route('item.restoreVersion', 'POST', '{item}/versions/{version}/restoreVersion', FILES_WRITE),

  route('chat.list', 'GET', '/me/chats', CHATS),
  route('chat.list', 'GET', '/chats', CHATS),
  route('chat.get', 'GET', '/me/chats/{chat}', CHATS),
  route('chat.get', 'GET', '/chats/{chat}', CHATS),
  route('chat.members', 'GET', '/me/chats/{chat}/members', [...CHATS, 'ChatMember.Read', 'ChatMember.ReadWrite']),
  route('chat.members', 'GET', '/chats/{chat}/members', [...CHATS, 'ChatMember.Read', 'ChatMember.ReadWrite']),

  route('teams.apps', 'GET', '/chats/{chat}/installedApps', APPS_READ),
  route('teams.install', 'POST', '/chats/{chat}/installedApps', APPS_WRITE),
  route('teams.remove', 'DELETE', '/chats/{chat}/installedApps/{installation}', APPS_WRITE),
  route('teams.catalogue', 'GET', '/appCatalogs/teamsApps', CATALOGUE),
  route('teams.notifyInChat', 'POST', '/chats/{chat}/sendActivityNotification', ['TeamsActivity.Send']),
  route('teams.notifyPerson', 'POST', '/users/{user}/teamwork/sendActivityNotification', ['TeamsActivity.Send']),

  route('todo.lists', 'GET', '/me/todo/lists', TASKS_READ),
  route('todo.createList', 'POST', '/me/todo/lists', TASKS_WRITE),
  route('todo.list', 'GET', '/me/todo/lists/{list}', TASKS_READ),
  route('todo.deleteList', 'DELETE', '/me/todo/lists/{list}', TASKS_WRITE),
  route('todo.tasks', 'GET', '/me/todo/lists/{list}/tasks', TASKS_READ),
  route('todo.create', 'POST', '/me/todo/lists/{list}/tasks', TASKS_WRITE),
  route('todo.task', 'GET', '/me/todo/lists/{list}/tasks/{task}', TASKS_READ),
  route('todo.update', 'PATCH', '/me/todo/lists/{list}/tasks/{task}', TASKS_WRITE),
  route('todo.delete', 'DELETE', '/me/todo/lists/{list}/tasks/{task}', TASKS_WRITE),
  route('todo.links', 'GET', '/me/todo/lists/{list}/tasks/{task}/linkedResources', TASKS_READ),
  route('todo.link', 'POST', '/me/todo/lists/{list}/tasks/{task}/linkedResources', TASKS_WRITE),

  route('calendar.list', 'GET', '/me/calendars', CALENDAR),
  ...['/me', '/users/{user}'].flatMap((mailbox) => [
    route('calendar.view', 'GET', `${mailbox}/calendarView`, CALENDAR),
    route('calendar.events', 'GET', `${mailbox}/events`, CALENDAR),
    route('calendar.event', 'GET', `${mailbox}/events/{event}`, CALENDAR),
    route('calendar.instances', 'GET', `${mailbox}/events/{event}/instances`, CALENDAR),
  ]),
  ...['/me/calendar', '/me/calendars/{calendar}', '/users/{user}/calendar'].flatMap((calendar) => [
    route('calendar.get', 'GET', calendar, CALENDAR),
    route('calendar.view', 'GET', `${calendar}/calendarView`, CALENDAR),
    route('calendar.events', 'GET', `${calendar}/events`, CALENDAR),
    route('calendar.event', 'GET', `${calendar}/events/{event}`, CALENDAR),
    route('calendar.instances', 'GET', `${calendar}/events/{event}/instances`, CALENDAR),
  ]),
];

const DRIVE = '(?:/me/drive|/users/(?<driveUser>[^/]+)/drive|/drives/(?<drive>[^/]+))';
const START = `(?:/shares/(?<share>[^/]+)/driveItem|${DRIVE}/(?<start>root|items/[^/:]+|special/[^/:]+))`;

/** The template as an expression over the path after /v1.0; parameters become named groups. */
function expression(template: string): RegExp {
  const tail = template.replace(/^\{(drive|item)\}/, '');
  const rest = tail.replace(/[.$]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  if (template.startsWith('{drive}')) return new RegExp(`^${DRIVE}${rest}$`);
  if (!template.startsWith('{item}')) return new RegExp(`^${rest}$`);
  // root:/a/b.json and root:/a/b.json: mean the item itself; before a further segment the closing colon is a must.
  return new RegExp(`^${START}(?::/(?<path>[^:]+?)${rest === '' ? ':?' : ':'})?${rest}/?$`);
}

const COMPILED = ROUTES.map((r) => ({ route: r, expression: expression(r.template) }));

export type RouteMatch =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string | undefined>> }
  | { readonly kind: 'wrongMethod' }
  | { readonly kind: 'unknown' };

/** Finds the route of a raw (still percent-encoded) path after /v1.0. */
export function matchRoute(method: string, path: string): RouteMatch {
  let known = false;
  for (const { route: r, expression: e } of COMPILED) {
    const match = e.exec(path);
    if (!match) continue;
    if (r.method === method) return { kind: 'found', route: r, params: { ...match.groups } };
    known = true;
  }
  return known ? { kind: 'wrongMethod' } : { kind: 'unknown' };
}
