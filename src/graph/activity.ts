/**
 * An entry in the other person's activity feed, sent as the person who acts (TeamsActivity.Send): in the scope of the meeting's chat
 * (https://learn.microsoft.com/graph/api/chat-sendactivitynotification), or to the person
 * (https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification). The topic is a text, so that the link can name
 * what it is about.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import type { ActivityNote } from './tools.ts';
import { graphScopes } from './tokens.ts';

/** A longer link fails with "UnknownError" (microsoft-graph-docs#16148, by report). */
const longestLink = 1_024;
/** "Microsoft Teams will only show first 150 characters." */
const longestPreview = 150;

/** Nothing tells whether it was read. */
export async function notify(client: GraphClient, note: ActivityNote): Promise<Result<void, RemoteFailure>> {
  const { to, chatId, type, topic, preview, webUrl, chain } = note;
  if (webUrl.length > longestLink) return fail({ kind: 'unavailable' });
  const scope = chatId === null ? `/users/${encodeURIComponent(to)}/teamwork` : `/chats/${encodeURIComponent(chatId)}`;
  const recipient = { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: to };
  const answer = await client.send({
    method: 'POST',
    path: `${scope}/sendActivityNotification`,
    scope: graphScopes.activity,
    body: {
      topic: { source: 'text', value: topic, webUrl },
      activityType: type,
      previewText: { content: preview.slice(0, longestPreview) },
      chainId: chain,
      ...(chatId === null ? {} : { recipient }),
    },
  });
  return answer.ok ? ok() : answer;
}
