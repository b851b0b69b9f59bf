/**
 * Sign-in through the host: nested app authentication (`createNestablePublicClientApplication`,
 * https://learn.microsoft.com/microsoftteams/platform/concepts/authentication/nested-authentication). The host's broker
 * holds the account and asks for consent; MSAL keeps the tokens for this tab only. MSAL is loaded when the first token is
 * needed, so that a replica on the device paints without it.
 */
import type { AuthenticationResult, Configuration } from '@azure/msal-browser';
import { fail, ok, type Result } from '../base/result.ts';
import type { SignIn, TokenFailure, TokenRequest, Viewer } from './host.ts';
import { within } from './time-limit.ts';
import { tokenFailureOf } from './token-failure.ts';

/** What of MSAL is used; a test can stand in for it. */
export interface TokenClient {
  acquireTokenSilent(request: { scopes: string[]; claims?: string }): Promise<AuthenticationResult>;
  acquireTokenPopup(request: { scopes: string[]; loginHint: string; claims?: string }): Promise<AuthenticationResult>;
}

export interface SignInOptions {
  readonly clientId: string;
  readonly authority: string;
  readonly viewer: Viewer;
  /** Replaces MSAL in tests. */
  readonly createClient?: (configuration: Configuration) => Promise<TokenClient>;
}

/** A bridge that does not answer (MSAL waits for it for ever). */
const startWithinMs = 15_000;
/** Silent requests are answered by the host from its cache or by one request of its own. */
const answerWithinMs = 30_000;

/** Carries a code of ours where MSAL's errors carry theirs. */
class SignInError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string) {
    super(errorCode);
    this.errorCode = errorCode;
  }
}

const timedOut = (): SignInError => new SignInError('timed_out');

/**
 * Who the host's broker signs in, told by the token for `scope`: for a host that names nobody but a mail address. `interactive`: a
 * window may be shown, in answer to a click.
 */
export async function whoSignsIn(
  options: Omit<SignInOptions, 'viewer'> & { readonly loginHint: string },
  scope: string,
  interactive: boolean,
): Promise<Result<Viewer, TokenFailure>> {
  const { loginHint, createClient = createNestedClient } = options;
  try {
    const msal = await within(startWithinMs, createClient(configurationOf(options)), timedOut);
    const result = interactive
      ? await msal.acquireTokenPopup({ scopes: [scope], loginHint })
      : await within(answerWithinMs, msal.acquireTokenSilent({ scopes: [scope] }), timedOut);
    if (result.uniqueId === '' || result.tenantId === '') return fail({ kind: 'sign-in-failed', code: 'no_account' });
    return ok({ id: result.uniqueId.toLowerCase(), tenant: result.tenantId.toLowerCase(), loginHint });
  } catch (error) {
    return fail(!navigator.onLine && !interactive ? { kind: 'offline' } : tokenFailureOf(error, scope, interactive));
  }
}

export function createSignIn(options: SignInOptions): SignIn {
  const { viewer, createClient = createNestedClient } = options;
  const flights = new Map<string, Promise<Result<string, TokenFailure>>>();
  /** What the person answered when they were asked: without it, the next silent "ask them" would make us forget it. */
  const refused = new Map<string, TokenFailure>();
  let starting: Promise<TokenClient> | null = null;

  const client = (): Promise<TokenClient> => {
    starting ??= within(startWithinMs, createClient(configurationOf(options)), timedOut).catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };

  const ask = async ({ scope, interactive, claims }: TokenRequest): Promise<Result<string, TokenFailure>> => {
    try {
      const msal = await client();
      const request = { scopes: [scope], ...(claims === undefined ? {} : { claims }) };
      const result = interactive
        ? await msal.acquireTokenPopup({ ...request, loginHint: viewer.loginHint })
        : await within(answerWithinMs, msal.acquireTokenSilent(request), timedOut);
      // Replicas on the device are named by the viewer: another account's token would mix two people's records.
      if (result.uniqueId.toLowerCase() !== viewer.id.toLowerCase())
        return fail({ kind: 'sign-in-failed', code: 'account_mismatch' });
      if (result.accessToken === '') return fail({ kind: 'sign-in-failed', code: 'empty_token' });
      refused.delete(scope);
      return ok(result.accessToken);
    } catch (error) {
      const failure = !navigator.onLine && !interactive ? ({ kind: 'offline' } as const) : tokenFailureOf(error, scope, interactive);
      if (failure.kind === 'declined' || failure.kind === 'admin-needed') refused.set(scope, failure);
      return fail(failure.kind === 'interaction-needed' ? (refused.get(scope) ?? failure) : failure);
    }
  };

  return {
    token: (request) => {
      const key = JSON.stringify([request.scope, request.interactive, request.claims ?? null]);
      const flight = flights.get(key) ?? ask(request).finally(() => flights.delete(key));
      flights.set(key, flight);
      return flight;
    },
  };
}

/** `CP1` tells Entra ID that we understand claims challenges (continuous access evaluation). */
function configurationOf({ clientId, authority }: Pick<SignInOptions, 'clientId' | 'authority'>): Configuration {
  return {
    auth: { clientId, authority, clientCapabilities: ['CP1'] },
    cache: { cacheLocation: sessionStorageWorks() ? 'sessionStorage' : 'memoryStorage' },
    // MSAL logs to the console unless somebody else listens.
    system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  };
}

/** What a host offers nested app authentication by; MSAL looks at the same two (NestedAppOperatingContext). */
interface NestingWindow {
  readonly __initializeNestedAppAuth?: () => Promise<void>;
  readonly nestedAppAuthBridge?: unknown;
}

/**
 * Without a bridge MSAL would quietly become an ordinary browser client. teams-js puts it there while it initialises; Office.js gives a
 * function that does, and until that is called there may be none (Outlook on the web, msal-js#7723).
 */
async function hasBridge(): Promise<boolean> {
  const host = window as NestingWindow;
  try {
    if (!host.nestedAppAuthBridge) await host.__initializeNestedAppAuth?.();
  } catch {
    // As MSAL takes it: a host that offers the function and cannot keep it has no bridge.
  }
  return Boolean(host.nestedAppAuthBridge);
}

async function createNestedClient(configuration: Configuration): Promise<TokenClient> {
  if (!(await hasBridge())) throw new SignInError('nested_app_auth_unavailable');
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser').catch(() => {
    throw new SignInError('sign_in_not_loaded');
  });
  return createNestablePublicClientApplication(configuration);
}

/** In a third-party frame even looking at it may throw. */
function sessionStorageWorks(): boolean {
  try {
    const probe = 'accord-probe';
    sessionStorage.setItem(probe, '1');
    sessionStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
