/** The real MSAL over a bridge of our own making, which answers as a host's broker does (research/toolchain.md §5). */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSignIn } from '../../../src/hosts/sign-in.ts';

interface Envelope {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly claims?: string; readonly clientId: string };
}

const account = {
  homeAccountId: 'aaaa.tttt',
  environment: 'login.microsoftonline.com',
  tenantId: 'tttt',
  localAccountId: 'aaaa',
  username: 'maya@contoso.com',
};
const part = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '');
const idToken = `${part({ alg: 'none' })}.${part({ oid: 'aaaa', tid: 'tttt', sub: 's', preferred_username: 'maya@contoso.com' })}.`;

const bridge = {
  asked: [] as Envelope[],
  answer: (_: Envelope): object => ({}),
  listener: (_: string): void => undefined,
};

Object.defineProperty(window, 'crypto', { value: webcrypto, configurable: true });
const nestedAppAuthBridge = {
  addEventListener: (_: string, listener: (response: string) => void) => (bridge.listener = listener),
  removeEventListener: () => undefined,
  postMessage: (message: string) => {
    const envelope = JSON.parse(message) as Envelope;
    bridge.asked.push(envelope);
    const answer =
      envelope.method === 'GetInitContext'
        ? { success: true, initContext: { sdkName: 'test', sdkVersion: '1', capabilities: {}, accountContext: account } }
        : bridge.answer(envelope);
    queueMicrotask(() =>
      bridge.listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: envelope.requestId, ...answer })),
    );
  },
};
Object.assign(window, { nestedAppAuthBridge });

const token = (access: string, scope: string) => ({
  success: true,
  token: { access_token: access, id_token: idToken, expires_in: 3600, scope, properties: null },
  account,
});
const failure = (status: string, code: string, description: string) => ({ success: false, error: { status, code, description } });
const refusals = {
  notConsented: failure(
    'USER_INTERACTION_REQUIRED',
    'invalid_grant',
    'AADSTS65001: The user or administrator has not consented.',
  ),
  cancelled: failure('USER_CANCEL', 'user_cancelled', 'The person closed the prompt.'),
  noNetwork: failure('NO_NETWORK', 'no_network', 'The device has no connection.'),
  unknownAccount: failure('ACCOUNT_UNAVAILABLE', 'unknown_user', 'Not known.'),
  broken: failure('PERSISTENT_ERROR', 'server_error', 'AADSTS50105: Not assigned.'),
};

describe('nested app authentication', () => {
  const viewer = { id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' };
  const start = () =>
    createSignIn({ clientId: 'c0ffee', authority: 'https://login.microsoftonline.com/organizations', viewer }).token;
  const asked = () => bridge.asked.filter(({ method }) => method !== 'GetInitContext');
  beforeEach(() => {
    bridge.asked = [];
    sessionStorage.clear();
  });

  it('gets a token from the host, and keeps it', async () => {
    const log = vi.spyOn(console, 'info');
    bridge.answer = ({ tokenParams }) => token('access', tokenParams?.scope ?? '');
    const ask = start();
    for (let i = 0; i < 2; i += 1) {
      expect(await ask({ scope: 'Files.ReadWrite', interactive: false })).toEqual({ ok: true, value: 'access' });
    }
    expect(asked().map(({ method, tokenParams }) => [method, tokenParams?.clientId])).toEqual([['GetToken', 'c0ffee']]);
    expect(asked()[0]?.tokenParams?.scope.split(' ')).toContain('Files.ReadWrite');
    expect(asked()[0]?.tokenParams?.claims).toContain('CP1');
    expect(log).not.toHaveBeenCalled();
  });

  it('asks for what the manifest has the host prefetch: the same scopes in that order, and the same claims of the access token', async () => {
    const template = readFileSync(join(import.meta.dirname, '../../../manifest/manifest.template.json'), 'utf8');
    const manifest = JSON.parse(template) as { webApplicationInfo: { nestedAppAuthInfo: { scopes: string[]; claims: string }[] } };
    const [prefetched, ...more] = manifest.webApplicationInfo.nestedAppAuthInfo;
    expect(more).toEqual([]);
    bridge.answer = ({ tokenParams }) => token('access', tokenParams?.scope ?? '');
    await start()({ scope: 'Files.ReadWrite', interactive: false });
    const request = asked()[0]?.tokenParams;
    expect(prefetched?.scopes.join(' ')).toBe(request?.scope);
    const claims = JSON.parse(request?.claims ?? '{}') as { access_token?: object; id_token?: object };
    // What MSAL adds about the identity token cannot stand in the manifest: its schema wants this string exactly.
    expect(prefetched?.claims).toBe('{"access_token":{"xms_cc":{"values":["CP1"]}}}');
    expect(JSON.parse(prefetched?.claims ?? '{}')).toEqual({ access_token: claims.access_token });
  });

  it('gets one where the bridge comes only when it is called for, as in Outlook on the web', async () => {
    Reflect.deleteProperty(window, 'nestedAppAuthBridge');
    Object.assign(window, {
      __initializeNestedAppAuth: async () => {
        await Promise.resolve();
        Object.assign(window, { nestedAppAuthBridge });
      },
    });
    bridge.answer = ({ tokenParams }) => token('access', tokenParams?.scope ?? '');
    expect(await start()({ scope: 'Files.ReadWrite', interactive: false })).toEqual({ ok: true, value: 'access' });
    expect(asked()).toHaveLength(1);
    Reflect.deleteProperty(window, '__initializeNestedAppAuth');
  });

  it('goes past what is kept for a claims challenge, and for the empty one', async () => {
    let issued = 0;
    bridge.answer = ({ tokenParams }) => token(`access-${(issued += 1)}`, tokenParams?.scope ?? '');
    const ask = start();
    await ask({ scope: 'Chat.ReadBasic', interactive: false });
    expect(await ask({ scope: 'Chat.ReadBasic', interactive: false, claims: '{}' })).toEqual({ ok: true, value: 'access-2' });
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    expect(await ask({ scope: 'Chat.ReadBasic', interactive: false, claims })).toEqual({ ok: true, value: 'access-3' });
    expect(asked()[2]?.tokenParams?.claims).toContain('nbf');
  });

  it.each([
    ['notConsented', 'Files.ReadWrite', { kind: 'interaction-needed', scope: 'Files.ReadWrite' }],
    ['noNetwork', 'Files.ReadWrite', { kind: 'offline' }],
    ['unknownAccount', 'Files.ReadWrite', { kind: 'interaction-needed', scope: 'Files.ReadWrite' }],
    ['broken', 'Files.ReadWrite', { kind: 'sign-in-failed', code: 'AADSTS50105' }],
  ] as const)('understands a silent %s', async (refusal, scope, expected) => {
    bridge.answer = () => refusals[refusal];
    expect(await start()({ scope, interactive: false })).toEqual({ ok: false, error: expected });
  });

  it.each([
    ['cancelled', 'Chat.ReadBasic', { kind: 'declined', scope: 'Chat.ReadBasic' }],
    ['cancelled', 'Files.ReadWrite.All', { kind: 'admin-needed', scope: 'Files.ReadWrite.All' }],
    ['notConsented', 'Calendars.Read', { kind: 'admin-needed', scope: 'Calendars.Read' }],
  ] as const)('understands a %s window for %s', async (refusal, scope, expected) => {
    bridge.answer = () => refusals[refusal];
    expect(await start()({ scope, interactive: true })).toEqual({ ok: false, error: expected });
    expect(asked().map(({ method }) => method)).toEqual(['GetTokenPopup']);
  });
});
