import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../../src/graph/tools.ts';
import { teamsLink } from '../../../src/hosts/teams-link.ts';
import { toolWords } from '../../../src/ui/text/tools.ts';

const table = JSON.parse(readFileSync(join(import.meta.dirname, '../../../src/hosts/activity-types.json'), 'utf8')) as {
  readonly activityTypes: readonly { readonly type: string; readonly description: string; readonly templateText: string; readonly parameters: readonly string[] }[];
};

describe('activities', () => {
  it('are declared as they are sent, and their templates take nothing but the actor', () => {
    expect(table.activityTypes.map(({ type }) => type)).toEqual([...activityTypes]);
    for (const { templateText, parameters } of table.activityTypes) {
      expect([...templateText.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'actor')).toEqual(parameters);
      expect(parameters).toEqual([]);
    }
  });

  it('count in their preview, within what Teams shows', () => {
    for (const type of activityTypes) {
      expect(toolWords.preview(type, 1)).toMatch(/^1 /);
      expect(toolWords.preview(type, 12)).toMatch(/^12 /);
      expect(toolWords.preview(type, 12).length).toBeLessThan(150);
    }
  });
});

describe('a link into Teams', () => {
  const app = '5242a5a0-8552-4ab5-aacd-b0746298414d';
  const ids = { teamsAppId: app, appId: null };
  const contextOf = (link: string | null) => JSON.parse(new URL(link ?? '').searchParams.get('context') ?? '') as unknown;

  it('leads to the tab of a meeting, or to the personal app', () => {
    const [tab, personal] = [teamsLink(ids, 'k/topic/t 1', '19:meeting_x@thread.v2'), teamsLink(ids, 'k', null)];
    expect(new URL(tab ?? '').pathname).toBe(`/l/entity/${app}/session`);
    expect(contextOf(tab)).toEqual({ subEntityId: 'k/topic/t 1', chatId: '19:meeting_x@thread.v2', contextType: 'chat' });
    expect(new URL(personal ?? '').pathname).toBe(`/l/entity/${app}/my-1-1s`);
    expect(contextOf(personal)).toEqual({ subEntityId: 'k' });
  });

  it("names the app by its id in the organisation's catalogue, and by the manifest's where it is in none", () => {
    const manifests = 'c2a7d1de-5d07-4f55-8f0a-0a8f5c0f7a11';
    expect(teamsLink({ teamsAppId: app, appId: manifests }, 'k', null)).toContain(`/l/entity/${app}/`);
    expect(teamsLink({ teamsAppId: null, appId: manifests }, 'k', null)).toContain(`/l/entity/${manifests}/`);
  });

  it('is short enough for a feed, whatever it names', () => {
    expect(teamsLink(ids, `0123456789abcdef/agreement/${'x'.repeat(200)}`, `19:meeting_${'A'.repeat(48)}@thread.v2`)?.length).toBeLessThan(1_024);
  });

  it('is none where nobody says which app this is', () => expect(teamsLink({ teamsAppId: null, appId: null }, 'k', null)).toBeNull());
});
