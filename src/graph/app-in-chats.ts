/**
 * The Teams app in the chat of a meeting. It may add and remove itself and no other
 * (TeamsAppInstallation.ReadWriteSelfForChat, an administrator's consent); its static tab is pinned with it
 * (https://learn.microsoft.com/graph/api/chat-post-installedapps, chat-post-tabs). That page has a note: the scope "can't be used to
 * install apps that require consent to resource-specific permissions". The manifest names one for the pane in Outlook
 * (`MailboxItem.Read.User`); whether it counts is documented nowhere (docs/permissions.md, "What a real tenant has to show"). If it
 * does, every adding is `forbidden` with the scope granted: no failure that asking again would mend.
 */
import { ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { textAt } from './json.ts';
import { graphScopes } from './tokens.ts';

const scope = graphScopes.appInChats;

/** `appId`: id in the organisation's catalogue. False: it was there already. */
export async function addApp(client: GraphClient, appId: string, chatId: string): Promise<Result<boolean, RemoteFailure>> {
  const body = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(appId)}` };
  const added = await client.send({ method: 'POST', path: `${chatPath(chatId)}/installedApps`, scope, body });
  if (added.ok) return ok(true);
  return added.error.kind === 'conflict' ? ok(false) : added;
}

/** Also when it is not there. */
export async function removeApp(client: GraphClient, appId: string, chatId: string): Promise<Result<void, RemoteFailure>> {
  const filter = encodeURIComponent(`teamsApp/id eq '${appId}'`);
  const found = await client.list({ path: `${chatPath(chatId)}/installedApps?$expand=teamsApp&$filter=${filter}`, scope });
  if (!found.ok) return found;
  for (const one of found.value) {
    const id = textAt(one, 'id');
    if (id === null) continue;
    const removed = await client.send({ method: 'DELETE', path: `${chatPath(chatId)}/installedApps/${encodeURIComponent(id)}`, scope });
    if (!removed.ok && removed.error.kind !== 'missing') return removed;
  }
  return ok();
}

const chatPath = (chatId: string): string => `/chats/${encodeURIComponent(chatId)}`;
