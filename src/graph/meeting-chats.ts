/**
 * From a join link to the meeting's chat. The long form names the thread. The short one (`/meet/…`) says nothing, and
 * `/me/onlineMeetings` would want a right that only an administrator gives; so the person's meeting chats are gone through
 * until the link is found (https://learn.microsoft.com/graph/api/chat-list: newest first, 50 to a page, `$filter`).
 */
import { ok, type Result } from '../base/result.ts';
import { comparableLink, threadIn } from '../domain/join-link.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { objectAt, textAt } from './json.ts';
import { graphScopes } from './tokens.ts';

const meetingChats = `/me/chats?$filter=${encodeURIComponent("chatType eq 'meeting'")}&$top=50`;

export async function threadsOf(
  client: GraphClient,
  joinUrls: readonly string[],
  signal?: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, RemoteFailure>> {
  const threads = new Map<string, string>();
  const searched = new Map<string, string[]>();
  for (const link of joinUrls) {
    const thread = threadIn(link);
    if (thread !== null) threads.set(link, thread);
    else searched.set(comparableLink(link), [...(searched.get(comparableLink(link)) ?? []), link]);
  }
  if (searched.size === 0) return ok(threads);
  const chats = await client.list({
    path: meetingChats,
    scope: graphScopes.chats,
    signal,
    isEnough: (page) => {
      for (const chat of page) {
        const id = textAt(chat, 'id');
        const link = comparableLink(textAt(objectAt(chat, 'onlineMeetingInfo'), 'joinWebUrl') ?? '');
        for (const one of (id === null ? undefined : searched.get(link)) ?? []) threads.set(one, id ?? '');
        if (id !== null) searched.delete(link);
      }
      return searched.size === 0;
    },
  });
  return chats.ok ? ok(threads) : chats;
}
