/** Microsoft Graph as the product uses it. The folder's public face, together with `services.ts`. */
import { fail, ok } from '../base/result.ts';
import { notify } from './activity.ts';
import { addApp, removeApp } from './app-in-chats.ts';
import { readAgenda, readOccurrences } from './calendar.ts';
import { readMeeting } from './chats.ts';
import { createClient } from './client.ts';
import { Homes } from './homes.ts';
import { forgetInIndex, noteInIndex, readIndex } from './index-file.ts';
import { ScopeLadder } from './ladder.ts';
import { threadsOf } from './meeting-chats.ts';
import { CopiesInAppFolder } from './own-copies.ts';
import { saveToOwnDrive } from './own-drive.ts';
import { OwnFile } from './private-file.ts';
import { RecordFile } from './record-file.ts';
import { removeSpace } from './remove-space.ts';
import type { Graph } from './services.ts';
import { SessionFiles } from './session-files.ts';
import { SpaceFinder, type Me } from './spaces.ts';
import { ownTasks } from './tasks.ts';
import type { TokenSource } from './tokens.ts';

export interface GraphOptions {
  /** With the version: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string;
  /** The host's sign-in. */
  readonly tokens: TokenSource;
  /** The host's viewer. */
  readonly me: Me;
  /** Id of the Teams app in the organisation's catalogue; null or left out when the deployment does not name it. */
  readonly teamsAppId?: string | null;
  /** Wall clock in milliseconds, for the names of files that are set aside. */
  readonly now?: () => number;
}

export function createGraph({ baseUrl, tokens, me, teamsAppId = null, now = Date.now }: GraphOptions): Graph {
  const client = createClient({ baseUrl, tokens });
  const ladder = new ScopeLadder();
  const finder = new SpaceFinder(client, ladder, me);
  const homes = new Homes(client, ladder, finder, me);
  return {
    meeting: (chatId, signal) => readMeeting(client, chatId, me.id, signal),
    readIndex: (signal) => readIndex(client, signal),
    noteInIndex: (entry) => noteInIndex(client, entry),
    forgetInIndex: (pairKey) => forgetInIndex(client, pairKey),
    threadsOf: (joinUrls, signal) => threadsOf(client, joinUrls, signal),
    findSpace: (request, signal) => finder.find(request, signal),
    spaceByLink: (link, signal, pairKey) => finder.byLink(link, pairKey ?? null, signal),
    previewHome: (home, pairKey, other, signal) => homes.preview(home, pairKey, other, signal),
    createSpace: (request) => homes.create(request),
    share: (space, other) => homes.share(space, other),
    isShared: (space, other) => homes.isShared(space, other),
    makeSureShared: (space, other) => homes.makeSureShared(space, other),
    removeSpace: (space) => removeSpace(client, ladder, space),
    addApp: async (chatId) => (teamsAppId === null ? fail({ kind: 'missing' }) : addApp(client, teamsAppId, chatId)),
    removeApp: async (chatId) => (teamsAppId === null ? ok() : removeApp(client, teamsAppId, chatId)),
    leaveSignpost: (pairKey, space, other) => homes.leaveSignpost(pairKey, space, other),
    record: (space) => new RecordFile(client, ladder, space, now),
    privateFile: (pairKey) => new OwnFile(client, pairKey),
    saveToOwnDrive: (name, bytes, signal) => saveToOwnDrive(client, name, bytes, signal),
    archive: (space) => new SessionFiles(client, ladder, space),
    ownCopies: (pairKey) => new CopiesInAppFolder(client, pairKey),
    access: (space, signal) => homes.access(space, signal),
    occurrences: (series, window, signal) => readOccurrences(client, series, window, signal),
    notify: (note) => notify(client, note),
    tasks: ownTasks(client),
    agenda: (window, signal) => readAgenda(client, window, signal),
  };
}
