/**
 * From Graph's answers to our failures. The status decides; codes are looked at only where one status has several
 * meanings, because the codes differ between workloads and API generations
 * (https://learn.microsoft.com/graph/errors; OneDrive nests further codes in `innererror`:
 * https://learn.microsoft.com/onedrive/developer/rest-api/concepts/errors).
 *
 * | status | meaning |
 * |---|---|
 * | 401 | the token does not do: see `middleware.ts` |
 * | 403 | refused; with `resourceLocked` a lock, with `quotaLimitReached` no room |
 * | 404, 410 | deleted, moved, or never shared: OneDrive does not tell these apart (onedrive-api-docs#586) |
 * | 409, 412 | somebody else was faster: rapid saves give 409 `resourceModified` without any If-Match (onedrive-api-docs#1143) |
 * | 423 | locked |
 * | 429, 503 with Retry-After, 509 | slow down (https://learn.microsoft.com/graph/throttling) |
 * | 507 | the owner's drive is full |
 * | everything else | unavailable |
 */
import type { RemoteFailure } from '../sync/ports.ts';
import { asObject, textAt } from './json.ts';

/** Wait when Graph says "slow down" and the pause cannot be read (a header that CORS does not expose, for one). */
const DEFAULT_PAUSE_MS = 10_000;
/** A longer pause is asked for in no documented case; the cap keeps a wrong date from silencing us for hours. */
const LONGEST_PAUSE_MS = 10 * 60_000;

export interface AnswerHead {
  readonly status: number;
  readonly headers: Headers;
}

export function failureOf({ status, headers }: AnswerHead, body: unknown): RemoteFailure {
  const codes = errorCodes(body);
  switch (status) {
    case 401:
      return { kind: 'sign-in-failed', code: codes[0] ?? 'unauthorized' };
    case 403:
      if (codes.includes('resourceLocked')) return { kind: 'locked' };
      if (codes.includes('quotaLimitReached')) return { kind: 'full' };
      return { kind: 'forbidden' };
    case 404:
    case 410:
      return { kind: 'missing' };
    case 409:
    case 412:
      return { kind: 'conflict' };
    case 423:
      return { kind: 'locked' };
    case 429:
    case 509:
      return { kind: 'slowed-down', retryAfterMs: retryAfterMs(headers) ?? DEFAULT_PAUSE_MS };
    case 503: {
      const pause = retryAfterMs(headers);
      return pause === null ? { kind: 'unavailable' } : { kind: 'slowed-down', retryAfterMs: pause };
    }
    case 507:
      return { kind: 'full' };
    default:
      return { kind: 'unavailable' };
  }
}

/** All codes of an error body, outermost first; `innerError` and the older `innererror` are followed a few levels down. */
export function errorCodes(body: unknown): readonly string[] {
  const codes: string[] = [];
  let level = asObject(asObject(body)?.['error']);
  for (let depth = 0; level && depth < 5; depth += 1) {
    const code = textAt(level, 'code');
    if (code !== null) codes.push(code);
    level = asObject(level['innererror'] ?? level['innerError']);
  }
  return codes;
}

/**
 * `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110 §10.2.3). A date counts from the answer's own `Date`; a
 * page that may not read that one (CORS) cannot tell how long it is, since the device's clock may be wrong by hours. then
 * it is the usual pause. Null when there is none.
 */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_PAUSE_MS);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const serverNow = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(serverNow) ? DEFAULT_PAUSE_MS : Math.min(Math.max(until - serverNow, 0), LONGEST_PAUSE_MS);
}

/**
 * The claims of a challenge: base64 JSON in `WWW-Authenticate: Bearer … error="insufficient_claims", claims="…"`
 * (https://learn.microsoft.com/entra/identity-platform/claims-challenge). Null when there is none that can be read.
 */
export function claimsOf(headers: Headers): string | null {
  const encoded = /\bclaims="([^"]+)"/.exec(headers.get('WWW-Authenticate') ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    const claims = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    return asObject(JSON.parse(claims)) ? claims : null;
  } catch {
    return null;
  }
}
