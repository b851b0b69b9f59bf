/**
 * Notes in other people's activity feed: chat-sendactivitynotification.md, userteamwork-sendactivitynotification.md and the
 * rules of teams-send-activityfeednotifications.md. 204 when it is sent; nobody is told whether it was read.
 */
import type { Chat } from '../model/chats.ts';
import { param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { readNotification } from './activity-body.ts';
import type { Notification } from './activity-body.ts';
import { chatOfCall } from './chats.ts';
import { userNotFound } from './errors.ts';
import { installationId } from './installed-apps.ts';
import { badRequest, keepPace, notAuthorized } from './teams-errors.ts';

const PER_SECOND = 5;
const what = 'sendActivityNotification';

function send(call: GraphCall, to: string, chatId: string | null, note: Notification): void {
  const { id, displayName } = call.caller;
  const { activityType, text, preview, topic, webUrl, chainId } = note;
  const at = call.state.clock.now();
  call.state.activity.add({ to, at, actor: { id, displayName }, activityType, text, preview, topic, webUrl, chatId, chainId });
}

/** "No, a user can't send notifications to themselves." */
function notOneself(call: GraphCall, userId: string): void {
  if (userId === call.caller.id) throw badRequest('A user cannot send a notification to themselves.');
}

/** POST /chats/{id}/sendActivityNotification. */
export function notifyInChat(call: GraphCall): GraphAnswer {
  keepPace(call, what, PER_SECOND);
  const chat = chatOfCall(call);
  const self = `/chats/${chat.id}`;
  const note = readNotification(call, {
    // "The entity URL must be the same as or a child resource of the chat in the URL."
    isTopic: (path) => path === self || (path.startsWith(`${self}/messages/`) && path.length > `${self}/messages/`.length),
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0`,
    hasRecipient: true,
  });
  const recipients = recipientsIn(call, chat, note);
  const { apps } = call.state;
  if (!apps.isApp(call.clientId)) throw notAuthorized(call);
  const hasApp = (id: string): boolean => apps.inChat(chat.id) || (!note.isEntity && apps.forPerson(id));
  if (!recipients.every(hasApp)) throw notAuthorized(call);
  for (const id of recipients) send(call, id, chat.id, note);
  return { status: 204 };
}

/** One person, or all members but the caller (example 6 of the concept page). */
function recipientsIn(call: GraphCall, chat: Chat, { recipient }: Notification): readonly string[] {
  const type = String(recipient?.['@odata.type']).replace(/^#?(microsoft\.graph|Microsoft\.Teams\.GraphSvc)\./, '');
  if (type === 'chatMembersNotificationRecipient') {
    if (recipient?.['chatId'] !== chat.id) throw badRequest(`'recipient.chatId' must be the chat of the address.`);
    return chat.members.filter((id) => id !== call.caller.id);
  }
  if (type !== 'aadUserNotificationRecipient') throw badRequest(`'recipient' must be a user or the members of the chat.`);
  const asked = recipient?.['userId'];
  if (typeof asked !== 'string') throw badRequest(`'recipient.userId' must be the id or user principal name of a user.`);
  const person = call.state.person(asked);
  if (!person) throw userNotFound(asked);
  notOneself(call, person.id);
  if (!chat.members.includes(person.id)) throw notAuthorized(call);
  return [person.id];
}

/**
 * POST /users/{id}/teamwork/sendActivityNotification. The app must be installed for the recipient; whether having it in a
 * common chat is enough is not settled (the concept page says so, reports do not), so it is not here.
 */
export function notifyPerson(call: GraphCall): GraphAnswer {
  keepPace(call, what, PER_SECOND);
  const asked = param(call, 'user');
  const person = call.state.person(asked);
  if (!person) throw userNotFound(asked);
  const { apps } = call.state;
  const catalogue = `/appCatalogs/teamsApps/${apps.app.teamsAppId}`;
  const installed = [person.id, person.userPrincipalName].map(
    (name) => `/users/${name}/teamwork/installedApps/${installationId(person.id, apps.app)}`,
  );
  const note = readNotification(call, {
    isTopic: (path) => path === catalogue || path.startsWith(`${catalogue}?`) || installed.includes(path),
    webUrl: `https://teams.microsoft.com/l/app/${apps.app.teamsAppId}`,
    hasRecipient: false,
  });
  notOneself(call, person.id);
  if (!apps.isApp(call.clientId) || !apps.forPerson(person.id)) throw notAuthorized(call);
  send(call, person.id, null, note);
  return { status: 204 };
}
