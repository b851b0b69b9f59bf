/** Chats of the caller: chat-list.md, chat-get.md, chat-list-members.md. */
import type { AadUserConversationMember, Chat as GraphChat, TeamworkUserIdentity } from '@microsoft/microsoft-graph-types';
import type { Chat } from '../model/chats.ts';
import { findPerson } from '../model/directory.ts';
import { TENANT_ID } from '../model/people.ts';
import { param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError } from './errors.ts';
import { allowOptions, page, wholeNumber } from './odata.ts';

function memberJson(chat: Chat, userId: string): Record<string, unknown> {
  const person = findPerson(userId);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`1##${TENANT_ID}##${chat.id}##${userId}`).toString('base64'),
    roles: ['owner'],
    displayName: person?.displayName ?? '',
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId,
    email: person?.userPrincipalName ?? '',
    tenantId: TENANT_ID,
  } satisfies AadUserConversationMember & Record<`@${string}`, unknown>;
}

function chatJson(chat: Chat, withMembers: boolean): Record<string, unknown> {
  const { meeting } = chat;
  const organizer: TeamworkUserIdentity | null = meeting && {
    id: meeting.organizerId,
    displayName: findPerson(meeting.organizerId)?.displayName ?? null,
    userIdentityType: 'aadUser',
  };
  return {
    id: chat.id,
    topic: chat.topic,
    createdDateTime: new Date(chat.createdAt).toISOString(),
    lastUpdatedDateTime: new Date(chat.updatedAt).toISOString(),
    chatType: chat.chatType,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${TENANT_ID}`,
    tenantId: TENANT_ID,
    onlineMeetingInfo: meeting && { calendarEventId: null, joinWebUrl: meeting.joinUrl, organizer },
    ...(withMembers ? { members: chat.members.map((m) => memberJson(chat, m)) } : {}),
  } satisfies GraphChat;
}

/** `$expand=members` is the one expansion that both pages show; anything else is refused as chats refuse it (docs-contrib#2169). */
function expandsMembers(call: GraphCall): boolean {
  const value = call.query.get('$expand');
  if (value === null) return false;
  if (value === 'members') return true;
  throw new GraphError(400, 'BadRequest', `The query specified in the URI is not valid. Could not expand '${value}'.`);
}

/** 404 for an unknown thread; 403 for one that the caller is not in (wording: docs-contrib#9129). */
export function chatOfCall(call: GraphCall): Chat {
  const id = param(call, 'chat');
  const chat = call.state.chats.find((c) => c.id === id);
  if (!chat) throw new GraphError(404, 'NotFound', 'NotFound', { inner: { code: '1', message: 'ThreadNotFound' } });
  if (!chat.members.includes(call.caller.id)) {
    throw new GraphError(403, 'Forbidden', 'InsufficientPrivileges', {
      inner: {
        code: '1',
        message: `AclCheckFailed-The initiator 8:orgid:${call.caller.id} is not a member of the roster in the thread`,
      },
    });
  }
  return chat;
}

/** Of `$filter` the one form that is in use: by the kind of chat. */
function kindOfFilter(call: GraphCall): string | null {
  const filter = call.query.get('$filter');
  if (filter === null) return null;
  const kind = /^chatType eq '(\w+)'$/.exec(filter)?.[1];
  if (kind === undefined) throw new GraphError(400, 'BadRequest', `The query filter '${filter}' is not supported here (local tenant).`);
  return kind;
}

/** GET /me/chats, newest first. */
export function listChats(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$expand', '$filter', '$top', '$skiptoken']);
  const kind = kindOfFilter(call);
  const withMembers = expandsMembers(call);
  const mine = call.state.chats
    .filter((c) => c.members.includes(call.caller.id) && (kind === null || c.chatType === kind))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((c) => chatJson(c, withMembers));
  const size = wholeNumber(call, '$top', 20, 1, 50);
  const { value, next } = page(call, mine, size, wholeNumber(call, '$skiptoken', 0, 0, 1_000_000), '$skiptoken');
  return { status: 200, json: { '@odata.count': value.length, ...(next ? { '@odata.nextLink': next } : {}), value } };
}

/** GET /chats/{id}. */
export function getChat(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$expand']);
  return { status: 200, json: chatJson(chatOfCall(call), expandsMembers(call)) };
}

/** GET /chats/{id}/members. */
export function listMembers(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  const chat = chatOfCall(call);
  return { status: 200, json: { '@odata.count': chat.members.length, value: chat.members.map((m) => memberJson(chat, m)) } };
}
