/**
 * An entry in the other person's activity feed, by the way that reaches them: in the chat of the meeting, which needs the app in that
 * chat, or to the person, who needs it among their own apps. Only a refusal tells which of the two there is.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Graph } from '../graph/services.ts';
import type { ActivityNote } from '../graph/tools.ts';
import type { RemoteFailure } from '../sync/ports.ts';

export interface ActivityWays {
  readonly chatId: string | null;
  /** False: the app is known not to be in that chat. */
  readonly hasTab: () => boolean;
  readonly noteTab: (has: boolean) => Promise<void>;
  /** Where the entry leads; null: to the personal app. */
  readonly linkIn: (chatId: string | null) => string | null;
}

/** `forbidden`: they have the app nowhere. */
export async function sendActivity(graph: Graph, note: Omit<ActivityNote, 'chatId' | 'webUrl'>, ways: ActivityWays): Promise<Result<void, RemoteFailure>> {
  const { chatId } = ways;
  // Where the tab is not, the person comes first: that leads to something that is there.
  const order = chatId === null ? [null] : ways.hasTab() ? [chatId, null] : [null, chatId];
  for (const [at, chat] of order.entries()) {
    const webUrl = ways.linkIn(chat);
    if (webUrl === null) continue;
    const sent = await graph.notify({ ...note, chatId: chat, webUrl });
    if (!sent.ok && sent.error.kind !== 'forbidden') return sent;
    if (chat !== null && !sent.ok) await ways.noteTab(false);
    // Who has no app of their own could be told in the chat only because it is there.
    if (chat !== null && sent.ok && at > 0) await ways.noteTab(true);
    if (sent.ok) return ok();
  }
  return fail({ kind: 'forbidden' });
}
