import { describe, expect, it } from 'vitest';
import { claimsOf, errorCodes, failureOf, retryAfterMs } from '../../../src/graph/failure.ts';

const head = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });

describe('failureOf', () => {
  it.each([
    [400, 'unavailable'],
    [401, 'sign-in-failed'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [410, 'missing'],
    [412, 'conflict'],
    [418, 'unavailable'],
    [423, 'locked'],
    [429, 'slowed-down'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [507, 'full'],
    [509, 'slowed-down'],
  ])('takes %i for %s', (status, kind) => {
    expect(failureOf(head(status), null).kind).toBe(kind);
  });

  it('looks at codes where one status has several meanings, wherever they are nested', () => {
    const body = (code: string) => ({ error: { code: 'notAllowed', innererror: { code: 'x', innererror: { code } } } });
    expect(failureOf(head(403), body('resourceLocked'))).toEqual({ kind: 'locked' });
    expect(failureOf(head(403), body('quotaLimitReached'))).toEqual({ kind: 'full' });
    expect(errorCodes(body('resourceLocked'))).toEqual(['notAllowed', 'x', 'resourceLocked']);
    expect(errorCodes({ error: { code: 'a', innerError: { code: 'b' } } })).toEqual(['a', 'b']);
    expect(errorCodes('nonsense')).toEqual([]);
  });

  it('takes 503 with a pause for a request to slow down', () => {
    expect(failureOf(head(503, { 'Retry-After': '7' }), null)).toEqual({ kind: 'slowed-down', retryAfterMs: 7000 });
  });
});

describe('retryAfterMs', () => {
  const of = (headers: Record<string, string>) => retryAfterMs(new Headers(headers));
  it('reads seconds', () => expect(of({ 'Retry-After': '31' })).toBe(31_000));
  it('reads a date by the clock of the server, never by that of the device', () => {
    expect(of({ 'Retry-After': 'Mon, 23 Nov 2026 08:00:20 GMT' })).toBe(10_000);
    expect(of({ 'Retry-After': 'Mon, 23 Nov 2026 09:00:20 GMT', Date: 'Mon, 23 Nov 2026 09:00:00 GMT' })).toBe(20_000);
    expect(of({ 'Retry-After': 'Mon, 23 Nov 2026 07:00:00 GMT', Date: 'Mon, 23 Nov 2026 09:00:00 GMT' })).toBe(0);
  });
  it('does not wait for years', () => expect(of({ 'Retry-After': '99999999' })).toBe(600_000));
  it('is null without one', () => {
    expect(of({})).toBeNull();
    expect(of({ 'Retry-After': 'soon' })).toBeNull();
  });
});

describe('claimsOf', () => {
  const of = (value: string) => claimsOf(new Headers({ 'WWW-Authenticate': value }));
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  it('decodes the challenge', () => {
    expect(of(`Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`)).toBe(claims);
  });
  it('is null without one that can be read', () => {
    expect(claimsOf(new Headers())).toBeNull();
    expect(of('Bearer realm=""')).toBeNull();
    expect(of('Bearer claims="***"')).toBeNull();
    expect(of(`Bearer claims="${btoa('7')}"`)).toBeNull();
  });
});
