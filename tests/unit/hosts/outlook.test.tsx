/** The pane's host against an Office.js of our own making; a fuller one is in Chromium, in the shell. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthenticationResult } from '@azure/msal-browser';
import { makeSure } from '../../../src/app/make-sure.ts';
import type { HostConfig } from '../../../src/hosts/config.ts';
import { noteAccount, rememberedAccount } from '../../../src/hosts/outlook-account.ts';
import { startOutlook, themeOf } from '../../../src/hosts/outlook.ts';
import type { TokenClient } from '../../../src/hosts/sign-in.ts';
import { bodyOf, type FakeOffice, fakeOffice } from './fake-office.ts';

const appId = '5242a5a0-8552-4ab5-aacd-b0746298414d';
const config: HostConfig = { clientId: 'c', appId, teamsAppId: null, authority: 'https://a', graph: 'https://g', local: null };
const maya = { displayName: 'Maya Lindqvist', emailAddress: 'Maya@Contoso.com' };
const jonas = { displayName: 'Jonas Weber', emailAddress: 'jonas@contoso.com' };
const item = {
  start: new Date('2026-11-30T08:00:00Z'),
  seriesId: 'AAQ',
  recurrence: {},
  organizer: maya,
  requiredAttendees: [jonas],
  optionalAttendees: [],
  body: bodyOf({ is: 'x' }),
};

/** Addresses of scripts that the page asked for, and whether they come. */
const scripts: string[] = [];
let comes = true;

/** As `window.matchMedia` answers; jsdom has none. */
let media: readonly string[] = [];

let who: AuthenticationResult | null = null;
const silent = vi.fn<TokenClient['acquireTokenSilent']>();
const popup = vi.fn<TokenClient['acquireTokenPopup']>();
const client = { acquireTokenSilent: silent, acquireTokenPopup: popup };

beforeEach(() => {
  scripts.length = 0;
  comes = true;
  media = [];
  who = { uniqueId: 'AAAA', tenantId: 'TTTT', accessToken: 't' } as AuthenticationResult;
  const token = () => (who === null ? Promise.reject(Object.assign(new Error('?'), { errorCode: 'no_account_found' })) : Promise.resolve(who));
  silent.mockReset().mockImplementation(token);
  popup.mockReset().mockImplementation(token);
  localStorage.clear();
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      if (!(node instanceof HTMLScriptElement)) continue;
      scripts.push(node.src);
      queueMicrotask(() => node.dispatchEvent(new Event(comes ? 'load' : 'error')));
    }
  });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: media.includes(query) }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

function around(more: Partial<Parameters<typeof fakeOffice>[0]> = {}): FakeOffice {
  const fake = fakeOffice({ item, me: maya, ...more });
  vi.stubGlobal('Office', fake.office);
  return fake;
}

async function start(of: HostConfig = config) {
  const pane = await startOutlook(of, () => Promise.resolve(client));
  if (!pane.ok) throw new Error(pane.error.kind);
  return pane.value;
}

describe('the pane in Outlook', () => {
  it('tells the appointment, the viewer’s address and the language', async () => {
    around();
    const pane = await start();
    expect(scripts).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    expect(pane).toMatchObject({ address: 'maya@contoso.com', remembered: null });
    expect(pane.locale.get()).toBe('de-DE');
    expect(pane.appointment).toMatchObject({ kind: 'date', organizer: { address: 'Maya@Contoso.com' }, attendees: [{ name: 'Jonas Weber', address: 'jonas@contoso.com' }] });
    around({ language: '' });
    expect((await start()).locale.get()).toBe('en');
  });

  it('asks the shell for the script in a build for this machine', async () => {
    around();
    await start({ ...config, local: { shell: 'http://localhost:5300' } });
    expect(scripts).toEqual(['http://localhost:5300/office.js']);
  });

  it('is not there outside of Outlook: no script, another program, or no answer', async () => {
    const nowhere = { ok: false, error: { kind: 'not-in-outlook' } };
    comes = false;
    expect(await startOutlook(config)).toEqual(nowhere);
    comes = true;
    around({ host: 'Word' });
    expect(await startOutlook(config)).toEqual(nowhere);
    around({ answers: false });
    vi.useFakeTimers();
    const late = startOutlook(config);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await late).toEqual(nowhere);
  });

  it.each([null, undefined])('has nothing to stand beside when the item is %s', async (none) => {
    around({ item: none });
    expect(await startOutlook(config)).toEqual({ ok: false, error: { kind: 'no-appointment' } });
  });
});

describe('its theme', () => {
  it('is told by the brightness of the background, and follows it', async () => {
    const outlook = around({ background: '#FFFFFF' });
    const { theme } = await start();
    const seen = [theme.get()];
    theme.subscribe(() => seen.push(theme.get()));
    for (const background of ['#292929', '#000000', '#fafafa']) outlook.turn({ bodyBackgroundColor: background });
    expect(seen).toEqual(['light', 'dark', 'contrast', 'light']);
  });

  it('stays in an Outlook that tells of no change', async () => {
    around({ background: '#292929', tellsThemes: false });
    expect((await start()).theme.get()).toBe('dark');
  });

  it('is the browser’s where Outlook names no colour, and contrast where the system forces colours', () => {
    for (const none of [undefined, { bodyBackgroundColor: '' }, { bodyBackgroundColor: 'white' }]) {
      media = [];
      expect(themeOf(none)).toBe('light');
      media = ['(prefers-color-scheme: dark)'];
      expect(themeOf(none)).toBe('dark');
    }
    media = ['(forced-colors: active)'];
    expect(themeOf({ bodyBackgroundColor: '#ffffff' })).toBe('contrast');
  });
});

describe('who looks', () => {
  it('is asked of Microsoft the first time, and remembered for the address', async () => {
    around();
    const viewer = { id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' };
    const pane = await start();
    expect(await pane.identify(false)).toEqual({ ok: true, value: viewer });
    expect(silent).toHaveBeenCalledWith({ scopes: ['Files.ReadWrite'] });
    expect(popup).not.toHaveBeenCalled();
    expect((await start()).remembered).toEqual(viewer);
    around({ me: jonas });
    expect((await start()).remembered).toBeNull();
  });

  it('is not remembered when nobody is signed in; a click may ask, with the address', async () => {
    around();
    who = null;
    const pane = await start();
    expect(await pane.identify(false)).toMatchObject({ ok: false, error: { kind: 'interaction-needed' } });
    expect(rememberedAccount('maya@contoso.com')).toBeNull();
    who = { uniqueId: 'AAAA', tenantId: 'TTTT' } as AuthenticationResult;
    expect(await pane.identify(true)).toMatchObject({ ok: true, value: { id: 'aaaa' } });
    expect(popup).toHaveBeenCalledWith({ scopes: ['Files.ReadWrite'], loginHint: 'maya@contoso.com' });
    expect(rememberedAccount('maya@contoso.com')).not.toBeNull();
  });

  it.each(['nonsense', 'null', '7', '{}', '{"id":"a"}', '{"id":1,"tenant":"t"}'])('is unknown when the device remembers %s', (noted) => {
    localStorage.setItem('accord/account/maya@contoso.com', noted);
    expect(rememberedAccount('maya@contoso.com')).toBeNull();
  });

  it('is asked each time where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('blocked');
      },
      clear: () => undefined,
    });
    expect(() => noteAccount('a@b', { id: 'a', tenant: 't', loginHint: 'a@b' })).not.toThrow();
    expect(rememberedAccount('a@b')).toBeNull();
  });
});

describe('the account behind the address', () => {
  const shown = { id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' };

  it('is still the same: nothing happens', async () => {
    around();
    const anew = vi.fn();
    await makeSure(await start(), shown, anew);
    expect(silent).toHaveBeenCalledOnce();
    expect(anew).not.toHaveBeenCalled();
  });

  it.each([
    ['somebody else', { uniqueId: 'BBBB', tenantId: 'TTTT' }],
    ['the same id in another tenant', { uniqueId: 'AAAA', tenantId: 'UUUU' }],
  ])('is %s: the pane starts anew, and then as they are', async (_who, found) => {
    around();
    noteAccount('maya@contoso.com', shown);
    who = found as AuthenticationResult;
    const anew = vi.fn();
    await makeSure(await start(), shown, anew);
    expect(anew).toHaveBeenCalledOnce();
    const pane = await start();
    expect(pane.remembered).toMatchObject({ id: found.uniqueId.toLowerCase(), tenant: found.tenantId.toLowerCase() });
    if (pane.remembered) await makeSure(pane, pane.remembered, anew);
    expect(anew).toHaveBeenCalledOnce();
  });

  it('cannot be asked now: what is shown stays, and nobody is shown a window', async () => {
    around();
    who = null;
    const anew = vi.fn();
    await makeSure(await start(), shown, anew);
    expect(anew).not.toHaveBeenCalled();
    expect(popup).not.toHaveBeenCalled();
  });
});

describe('the host of a pane', () => {
  const viewer = { id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' };

  it('names the place, and links into Teams', async () => {
    around();
    const host = (await start()).host(viewer, '19:meeting_x@thread.v2');
    expect(host).toMatchObject({ viewer, place: { surface: 'pane', chatId: '19:meeting_x@thread.v2', target: null } });
    expect(host.locale.get()).toBe('de-DE');
    expect(host.linkTo('97ca40c784dbb867', null)).toContain(`/l/entity/${appId}/`);
    expect(await host.signIn.token({ scope: 'Files.ReadWrite', interactive: false })).toEqual({ ok: true, value: 't' });
    const inCatalogue = '0e0f3a52-3d0e-4b6c-9a51-1b1a5e55a0cd';
    expect((await start({ ...config, teamsAppId: inCatalogue })).host(viewer, null).linkTo('97ca40c784dbb867', null)).toContain(`/l/entity/${inCatalogue}/`);
    expect((await start({ ...config, appId: null })).host(viewer, null).linkTo('97ca40c784dbb867', null)).toBeNull();
  });

  it('takes no token of another account than the one that is shown', async () => {
    around();
    const host = (await start()).host({ ...viewer, id: 'bbbb' }, null);
    expect(await host.signIn.token({ scope: 'Files.ReadWrite', interactive: false })).toMatchObject({ ok: false, error: { kind: 'sign-in-failed', code: 'account_mismatch' } });
  });

  it('lets everybody finish when it is hidden or closed, and sleeps while it is hidden', async () => {
    around();
    const host = (await start()).host(viewer, null);
    const done: string[] = [];
    host.onSuspend(async () => void done.push('a'));
    host.onSuspend(() => Promise.reject(new Error('flush')));
    const stop = host.onSuspend(async () => void done.push('c'));
    stop();
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect([done, host.active.get()]).toEqual([['a'], false]);
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect([done, host.active.get()]).toEqual([['a'], true]);
    window.dispatchEvent(new Event('pagehide'));
    expect(done).toEqual(['a', 'a']);
  });
});
