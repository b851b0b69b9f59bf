/**
 * The meeting behind a chat thread, from `GET /chats/{id}` and `GET /chats/{id}/members` (Chat.ReadBasic). Two calls side by
 * side: the page of the first one says that it takes no OData parameters, so `$expand=members` is not relied on
 * (https://learn.microsoft.com/graph/api/chat-get).
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Person } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { objectAt, textAt, type Json } from './json.ts';
import type { Meeting } from './services.ts';
import { graphScopes } from './tokens.ts';

export async function readMeeting(
  client: GraphClient,
  chatId: string,
  me: string,
  signal?: AbortSignal,
): Promise<Result<Meeting, RemoteFailure>> {
  const path = `/chats/${encodeURIComponent(chatId)}`;
  const scope = graphScopes.chats;
  const [chat, members] = await Promise.all([
    client.send({ method: 'GET', path, scope, signal }),
    client.list({ path: `${path}/members`, scope, signal }),
  ]);
  if (!chat.ok) return chat;
  if (!members.ok) return members;
  const people = members.value.map(readMember);
  const home = textAt(members.value.find((one) => textAt(one, 'userId')?.toLowerCase() === me.toLowerCase()) ?? null, 'tenantId');
  const outside = members.value.filter((one) => home !== null && textAt(one, 'tenantId') !== null && textAt(one, 'tenantId') !== home);
  if (textAt(chat.value.body, 'id') === null || people.includes(null)) return fail({ kind: 'unavailable' });
  const online = objectAt(chat.value.body, 'onlineMeetingInfo');
  return ok({
    chatId,
    subject: textAt(chat.value.body, 'topic') ?? '',
    organizer: textAt(objectAt(online, 'organizer'), 'id')?.toLowerCase() ?? null,
    joinUrl: textAt(online, 'joinWebUrl'),
    people: people.filter((one) => one !== null),
    outside: outside.flatMap((one) => readMember(one)?.id ?? []),
  });
}

/**
 * A member of a chat. Guests without an account have no `userId`; they keep their membership id, so that three people never
 * look like two. `email` is the user principal name in most tenants; it is a hint only.
 */
function readMember(member: Json): Person | null {
  const id = textAt(member, 'userId')?.toLowerCase() ?? textAt(member, 'id');
  if (id === null) return null;
  return { id, displayName: textAt(member, 'displayName') ?? '', userPrincipalName: textAt(member, 'email') ?? '' };
}
