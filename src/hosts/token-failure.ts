/**
 * From errors of MSAL to our `TokenFailure`. MSAL 5 promises its `errorCode` and the class name; messages only carry
 * Microsoft's AADSTS number, which is looked for and nothing else of them is used.
 *
 * What a host's broker says arrives like this (msal-browser 5.29, `WebBrokerBridgeErrorMap.ts`): USER_INTERACTION_REQUIRED →
 * `InteractionRequiredAuthError` with the broker's own code (`invalid_grant`), USER_CANCEL → `user_canceled`, NO_NETWORK →
 * `no_network_connectivity`, ACCOUNT_UNAVAILABLE → `no_account_found`. The sub-error is dropped on the way.
 *
 * No code says "an administrator is needed": the person sees Microsoft's page that says so, and closing it looks like
 * declining (office-js#5480). So closing the window of a scope that most people cannot agree to counts as `admin-needed`.
 */
import type { TokenFailure } from './host.ts';
import { needsAdmin } from './scopes.ts';

/** 90094 and its relatives: "admin consent is required" (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const adminNumbers = new Set(['90094', '900941', '90095', '900951', '900971']);
/** 65004: "user declined to consent". */
const declinedNumbers = new Set(['65004']);
/** Consent, sign-in, a changed password or a further factor; see the same page. */
const interactionNumbers = new Set(['65001', '50058', '50076', '50079', '50078', '50173', '50133', '700082', '53003', '16000']);

const cancelled = new Set(['user_canceled', 'user_cancelled', 'access_denied', 'consent_declined']);
const offline = new Set(['no_network_connectivity', 'network_error', 'get_request_failed', 'post_request_failed', 'no_network']);
const interaction = new Set([
  'interaction_required',
  'consent_required',
  'login_required',
  'bad_token',
  'ui_not_allowed',
  'no_account_error',
  'no_account_found',
  'no_tokens_found',
  'refresh_token_expired',
]);

export function tokenFailureOf(error: unknown, scope: string, interactive: boolean): TokenFailure {
  const code = text(error, 'errorCode');
  const number = /AADSTS(\d{5,7})/.exec(`${text(error, 'errorMessage')} ${text(error, 'message')}`)?.[1] ?? '';
  if (adminNumbers.has(number)) return { kind: 'admin-needed', scope };
  if (cancelled.has(code) || declinedNumbers.has(number)) return { kind: needsAdmin(scope) ? 'admin-needed' : 'declined', scope };
  if (offline.has(code)) return { kind: 'offline' };
  const ask = text(error, 'name') === 'InteractionRequiredAuthError' || interaction.has(code) || interactionNumbers.has(number);
  // Asked already, and still not enough: for these scopes that is how a tenant without admin consent answers.
  if (ask) return { kind: interactive && needsAdmin(scope) ? 'admin-needed' : 'interaction-needed', scope };
  return { kind: 'sign-in-failed', code: supportCode(number === '' ? code : `AADSTS${number}`) };
}

/** What a person may read out to support: letters, digits and `_`, nothing that could be a name or a token. */
function supportCode(code: string): string {
  return /^\w{1,60}$/.test(code) ? code : 'unknown';
}

function text(error: unknown, key: string): string {
  const value: unknown = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}
