/** The host against a teams-js of our own making; the real one is proven in Chromium by the shell. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostConfig } from '../../../src/hosts/config.ts';
import { startLocalClock } from '../../../src/hosts/local-clock.ts';
import { startTeamsHost, themeOf } from '../../../src/hosts/teams.ts';

interface FakeSdk {
  handlers: { theme?: (name: string) => void; suspend?: () => Promise<void>; resume?: () => void };
  calls: unknown[];
  context: Record<string, unknown>;
  answers: boolean;
}

const sdk = vi.hoisted((): FakeSdk => ({ handlers: {}, calls: [], context: {}, answers: true }));

vi.mock('@microsoft/teams-js', () => ({
  app: {
    initialize: (origins: unknown) => {
      sdk.calls.push(['initialize', origins]);
      return sdk.answers ? Promise.resolve() : new Promise(() => {});
    },
    getContext: () => Promise.resolve(sdk.context),
    registerOnThemeChangeHandler: (handler: (name: string) => void) => (sdk.handlers.theme = handler),
    notifyAppLoaded: () => sdk.calls.push('loaded'),
    notifySuccess: () => {
      sdk.calls.push('success');
      return Promise.resolve({});
    },
    lifecycle: {
      registerBeforeSuspendOrTerminateHandler: (handler: () => Promise<void>) => (sdk.handlers.suspend = handler),
      registerOnResumeHandler: (handler: () => void) => (sdk.handlers.resume = handler),
    },
  },
}));

const config: HostConfig = {
  clientId: 'c',
  appId: '5242a5a0-8552-4ab5-aacd-b0746298414d',
  teamsAppId: null,
  authority: 'https://a',
  graph: 'https://g',
  local: { shell: 'http://localhost:5300' },
};
const context = {
  app: { theme: 'default', locale: 'de-DE' },
  page: { frameContext: 'content' },
  chat: { id: '19:meeting_x@thread.v2' },
  user: { id: 'AAAA', loginHint: 'maya@contoso.com', tenant: { id: 'TTTT' } },
};

async function start() {
  const host = await startTeamsHost({ config, answerWithinMs: 50 });
  if (!host.ok) throw new Error(host.error.kind);
  return host.value;
}

describe('the Teams host', () => {
  beforeEach(() => {
    sdk.calls.length = 0;
    sdk.context = context;
    sdk.answers = true;
    // jsdom has no parent; a frame does.
    Object.defineProperty(window, 'parent', { value: {}, configurable: true });
  });

  it('is not there at once without a frame, and soon in a frame that does not answer', async () => {
    sdk.answers = false;
    expect(await startTeamsHost({ config, answerWithinMs: 20 })).toEqual({ ok: false, error: { kind: 'not-in-teams' } });
    sdk.calls.length = 0;
    Object.defineProperty(window, 'parent', { value: window, configurable: true });
    expect(await startTeamsHost({ config })).toEqual({ ok: false, error: { kind: 'not-in-teams' } });
    expect(sdk.calls).toEqual([]);
  });

  it('says who looks, and where', async () => {
    const { viewer, place, theme, active } = await start();
    expect(sdk.calls).toEqual([['initialize', ['http://localhost:5300']]]);
    expect(viewer).toEqual({ id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' });
    expect(place).toEqual({ surface: 'tab', chatId: '19:meeting_x@thread.v2', target: null });
    expect(theme.get()).toBe('light');
    expect(active.get()).toBe(true);
    sdk.context = { ...context, page: { frameContext: 'sidePanel', subPageId: 'what a link names' }, chat: undefined };
    expect((await start()).place).toMatchObject({ surface: 'side-panel', chatId: null, target: 'what a link names' });
  });

  it('does not serve people whom Teams does not name', async () => {
    sdk.context = { ...context, user: undefined };
    expect(await startTeamsHost({ config })).toEqual({ ok: false, error: { kind: 'no-account' } });
  });

  it('follows the theme', async () => {
    const { theme } = await start();
    const seen: string[] = [];
    theme.subscribe(() => seen.push(theme.get()));
    for (const name of ['dark', 'glass', 'contrast', 'default']) sdk.handlers.theme?.(name);
    expect(seen).toEqual(['dark', 'contrast', 'light']);
    expect(themeOf('something new')).toBe('light');
  });

  it.each([
    ['the manifest, when nothing else is known', null, undefined, '5242a5a0-8552-4ab5-aacd-b0746298414d'],
    ['the catalogue, as the host tells it', null, 'b5d0f2a4-0000-4000-8000-000000000001', 'b5d0f2a4-0000-4000-8000-000000000001'],
    ['the catalogue, as the deployment says it', 'b5d0f2a4-0000-4000-8000-000000000002', 'b5d0f2a4-0000-4000-8000-000000000001', 'b5d0f2a4-0000-4000-8000-000000000002'],
  ])('links with the id of %s', async (_whose, teamsAppId, told, expected) => {
    sdk.context = { ...context, app: { ...context.app, appId: told === undefined ? undefined : { toString: () => told } } };
    const host = await startTeamsHost({ config: { ...config, teamsAppId }, answerWithinMs: 50 });
    expect(host.ok && host.value.linkTo('k', null)).toContain(`/l/entity/${expected}/my-1-1s?`);
  });

  it('tells once that it has painted', async () => {
    const { painted } = await start();
    painted();
    painted();
    expect(sdk.calls.slice(1)).toEqual(['loaded', 'success']);
  });

  it('lets everybody finish before it is put away, and wakes up', async () => {
    const { onSuspend, active } = await start();
    const done: string[] = [];
    onSuspend(async () => void done.push('a'));
    onSuspend(() => Promise.reject(new Error('flush')));
    const stop = onSuspend(async () => void done.push('c'));
    stop();
    await sdk.handlers.suspend?.();
    expect(done).toEqual(['a']);
    expect(active.get()).toBe(false);
    sdk.handlers.resume?.();
    await vi.waitFor(() => expect(active.get()).toBe(true));
    expect(sdk.calls.at(-1)).toBe('success');
    window.dispatchEvent(new Event('pagehide'));
    expect(done).toEqual(['a', 'a']);
  });
});

describe('the local clock', () => {
  it('follows the shell and nobody else', () => {
    window.history.replaceState(null, '', '?localClock=1000');
    const source = window.parent;
    const clock = startLocalClock('http://localhost:5300');
    const tell = (origin: string, data: unknown) =>
      window.dispatchEvent(Object.assign(new MessageEvent('message', { origin, data }), {}));
    expect(clock.offset.get()).toBe(1000);
    expect(Math.abs(clock.nowMs() - Date.now() - 1000)).toBeLessThan(100);
    expect(source).toBe(window.parent);
    tell('http://evil.example', { accordLocalClock: 5 });
    tell('http://localhost:5300', { accordLocalClock: 'soon' });
    expect(clock.offset.get()).toBe(1000);
    expect(startLocalClock(null).offset.get()).toBe(0);
  });

  it('jumps when the shell says so', () => {
    window.history.replaceState(null, '', '?localClock=');
    Object.defineProperty(window, 'parent', { value: window, configurable: true });
    const clock = startLocalClock('http://localhost:5300');
    const jumps: number[] = [];
    clock.offset.subscribe(() => jumps.push(clock.offset.get()));
    window.dispatchEvent(
      new MessageEvent('message', { origin: 'http://localhost:5300', source: window, data: { accordLocalClock: 604_800_000 } }),
    );
    expect(jumps).toEqual([604_800_000]);
  });
});
