import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthenticationResult } from '@azure/msal-browser';
import { createSignIn, type TokenClient } from '../../../src/hosts/sign-in.ts';
import { tokenFailureOf } from '../../../src/hosts/token-failure.ts';

const viewer = { id: 'aaaa', tenant: 'tttt', loginHint: 'maya@contoso.com' };
const files = 'Files.ReadWrite';
const allFiles = 'Files.ReadWrite.All';

/** An error as msal-browser 5.29 makes it of a broker's answer (WebBrokerBridgeErrorMap.ts). */
const msalError = (name: string, errorCode: string, errorMessage = '') =>
  Object.assign(new Error(`${errorCode}: ${errorMessage}`), { name, errorCode, errorMessage, subError: '' });

describe('tokenFailureOf', () => {
  const notConsented = msalError(
    'InteractionRequiredAuthError',
    'invalid_grant',
    'AADSTS65001: The user or administrator has not consented.',
  );
  const closed = msalError('ClientAuthError', 'user_canceled');

  it.each([
    [notConsented, files, false, { kind: 'interaction-needed', scope: files }],
    [notConsented, allFiles, false, { kind: 'interaction-needed', scope: allFiles }],
    [notConsented, allFiles, true, { kind: 'admin-needed', scope: allFiles }],
    [msalError('InteractionRequiredAuthError', ''), files, true, { kind: 'interaction-needed', scope: files }],
    [closed, files, true, { kind: 'declined', scope: files }],
    // The person closed Microsoft's page "Need admin approval".
    [closed, allFiles, true, { kind: 'admin-needed', scope: allFiles }],
    [msalError('BrowserAuthError', 'user_cancelled'), files, true, { kind: 'declined', scope: files }],
    [msalError('ServerError', 'access_denied', 'AADSTS65004: declined'), files, true, { kind: 'declined', scope: files }],
    [msalError('ServerError', 'invalid_client', 'AADSTS90094: admin'), files, true, { kind: 'admin-needed', scope: files }],
    [msalError('ClientAuthError', 'no_network_connectivity'), files, false, { kind: 'offline' }],
    [msalError('ClientAuthError', 'no_account_found'), files, false, { kind: 'interaction-needed', scope: files }],
    [
      msalError('ServerError', 'server_error', 'AADSTS50105: not assigned'),
      files,
      false,
      { kind: 'sign-in-failed', code: 'AADSTS50105' },
    ],
    [
      msalError('ClientAuthError', 'nested_app_auth_bridge_disabled'),
      files,
      false,
      { kind: 'sign-in-failed', code: 'nested_app_auth_bridge_disabled' },
    ],
    [msalError('AuthError', 'maya@contoso.com is wrong'), files, false, { kind: 'sign-in-failed', code: 'unknown' }],
    ['nonsense', files, false, { kind: 'sign-in-failed', code: 'unknown' }],
    [null, files, false, { kind: 'sign-in-failed', code: 'unknown' }],
  ] as const)('%s, %s, asked: %s', (error, scope, interactive, failure) => {
    expect(tokenFailureOf(error, scope, interactive)).toEqual(failure);
  });
});

describe('sign-in', () => {
  let created: number;
  let silent: ReturnType<typeof vi.fn<TokenClient['acquireTokenSilent']>>;
  let popup: ReturnType<typeof vi.fn<TokenClient['acquireTokenPopup']>>;
  const result = (accessToken: string, uniqueId = 'AAAA') => ({ accessToken, uniqueId }) as AuthenticationResult;
  const signIn = (createClient?: () => Promise<TokenClient>) =>
    createSignIn({
      clientId: 'c',
      authority: 'https://login.microsoftonline.com/organizations',
      viewer,
      createClient:
        createClient ??
        (async (configuration) => {
          created += 1;
          expect(configuration.auth).toMatchObject({ clientId: 'c', clientCapabilities: ['CP1'] });
          expect(configuration.cache).toEqual({ cacheLocation: 'memoryStorage' });
          return { acquireTokenSilent: silent, acquireTokenPopup: popup };
        }),
    });
  beforeEach(() => {
    created = 0;
    silent = vi.fn<TokenClient['acquireTokenSilent']>(async () => result('silent'));
    popup = vi.fn<TokenClient['acquireTokenPopup']>(async () => result('popup'));
    // Node has no storage, like a frame in which looking at it throws.
    vi.stubGlobal('sessionStorage', undefined);
    vi.stubGlobal('navigator', { onLine: true });
  });

  it('loads MSAL when the first token is needed, once', async () => {
    const { token } = signIn();
    expect(created).toBe(0);
    expect(await token({ scope: files, interactive: false })).toEqual({ ok: true, value: 'silent' });
    await token({ scope: allFiles, interactive: false });
    expect(created).toBe(1);
  });

  it('shares one flight among those who ask for the same at once', async () => {
    const { token } = signIn();
    const same = { scope: files, interactive: false };
    const answers = await Promise.all([token(same), token({ ...same }), token({ ...same, claims: '{}' })]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(silent.mock.calls.map(([request]) => request)).toEqual([{ scopes: [files] }, { scopes: [files], claims: '{}' }]);
    await token(same);
    expect(silent).toHaveBeenCalledTimes(3);
  });

  it('shows a window only when told to', async () => {
    const { token } = signIn();
    silent.mockRejectedValue(msalError('InteractionRequiredAuthError', 'invalid_grant'));
    expect(await token({ scope: files, interactive: false })).toEqual({
      ok: false,
      error: { kind: 'interaction-needed', scope: files },
    });
    expect(popup).not.toHaveBeenCalled();
    expect(await token({ scope: files, interactive: true })).toEqual({ ok: true, value: 'popup' });
    expect(popup).toHaveBeenCalledWith({ scopes: [files], loginHint: 'maya@contoso.com' });
  });

  it('remembers what the person answered, until they agree', async () => {
    const { token } = signIn();
    silent.mockRejectedValue(msalError('InteractionRequiredAuthError', 'invalid_grant'));
    popup.mockRejectedValue(msalError('ClientAuthError', 'user_canceled'));
    const asked = async (scope: string, interactive: boolean) => {
      const answer = await token({ scope, interactive });
      return answer.ok ? 'ok' : answer.error.kind;
    };
    expect(await asked(allFiles, false)).toBe('interaction-needed');
    expect(await asked(allFiles, true)).toBe('admin-needed');
    expect(await asked(allFiles, false)).toBe('admin-needed');
    expect(await asked(files, false)).toBe('interaction-needed');
    expect(await asked(files, true)).toBe('declined');
    expect(await asked(files, false)).toBe('declined');
    silent.mockResolvedValueOnce(result('silent'));
    expect(await asked(files, false)).toBe('ok');
    expect(await asked(files, false)).toBe('interaction-needed');
    expect(await asked(allFiles, false)).toBe('admin-needed');
  });

  it('takes no token of another account', async () => {
    silent.mockResolvedValue(result('x', 'bbbb'));
    expect(await signIn().token({ scope: files, interactive: false })).toEqual({
      ok: false,
      error: { kind: 'sign-in-failed', code: 'account_mismatch' },
    });
  });

  it('is offline without a network, whatever the error is', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    silent.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await signIn().token({ scope: files, interactive: false })).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('starts again after a start that failed', async () => {
    let works = false;
    const { token } = signIn(async () => {
      if (!works) throw new Error('chunk');
      return { acquireTokenSilent: silent, acquireTokenPopup: popup };
    });
    expect((await token({ scope: files, interactive: false })).ok).toBe(false);
    works = true;
    expect((await token({ scope: files, interactive: false })).ok).toBe(true);
  });

  it('does not wait for ever for a host that is silent', async () => {
    vi.useFakeTimers();
    const asked = signIn(() => new Promise(() => {})).token({ scope: files, interactive: false });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await asked).toEqual({ ok: false, error: { kind: 'sign-in-failed', code: 'timed_out' } });
    vi.useRealTimers();
  });

  it.each([
    ['no bridge', {}],
    ['an empty one', { nestedAppAuthBridge: undefined }],
    ['a promise of one that it does not keep', { __initializeNestedAppAuth: () => Promise.resolve() }],
    ['a promise of one that fails', { __initializeNestedAppAuth: () => Promise.reject(new Error('no')) }],
  ])('says that the host has %s, without loading MSAL', async (_what, window) => {
    vi.stubGlobal('window', window);
    const { token } = createSignIn({ clientId: 'c', authority: 'https://x', viewer });
    expect(await token({ scope: files, interactive: false })).toEqual({
      ok: false,
      error: { kind: 'sign-in-failed', code: 'nested_app_auth_unavailable' },
    });
    vi.unstubAllGlobals();
  });
});
