/** The links that the app makes, in the Teams on this machine: it is as strict with the app's id as the service. */
import { describe, expect, it } from 'vitest';
import { readTeamsLink } from '../../../local/shell/bridge/deep-link.ts';
import { DEFAULT_APP } from '../../../local/tenant/model/teams-app.ts';
import { teamsLink } from '../../../src/hosts/teams-link.ts';

const { teamsAppId, externalId } = DEFAULT_APP;
const chat = '19:meeting_x@thread.v2';
const linkOf = (ids: Parameters<typeof teamsLink>[0], chatId: string | null): string => teamsLink(ids, 'k/topic/t', chatId) ?? '';

describe('links into the app', () => {
  it('open their place when they name the app as the catalogue does', () => {
    const ids = { teamsAppId, appId: externalId };
    expect(readTeamsLink(linkOf(ids, chat), teamsAppId)).toEqual({ kind: 'app', place: { entityId: 'session', subPageId: 'k/topic/t', chatId: chat } });
    expect(readTeamsLink(linkOf(ids, null), teamsAppId)).toEqual({ kind: 'app', place: { entityId: 'my-1-1s', subPageId: 'k/topic/t', chatId: null } });
    expect(readTeamsLink(linkOf({ ...ids, teamsAppId: teamsAppId.toUpperCase() }, null), teamsAppId)).not.toBeNull();
  });

  it('open nothing when they name it as the manifest does, or name another app', () => {
    expect(readTeamsLink(linkOf({ teamsAppId: null, appId: externalId }, null), teamsAppId)).toBeNull();
    expect(readTeamsLink(linkOf({ teamsAppId: null, appId: externalId }, chat), teamsAppId)).toBeNull();
    expect(readTeamsLink(linkOf({ teamsAppId: 'another', appId: null }, null), '')).toBeNull();
  });

  it('are not the only ones: a chat and a meeting have theirs', () => {
    expect(readTeamsLink(`https://teams.microsoft.com/l/chat/${encodeURIComponent(chat)}/0`, teamsAppId)).toEqual({ kind: 'chat', chatId: chat });
    expect(readTeamsLink(`https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0`, teamsAppId)).toEqual({ kind: 'meeting', chatId: chat });
  });
});
