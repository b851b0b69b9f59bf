import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFrom, isDay, addDays } from '../../../src/domain/dates.ts';
import { cut } from '../../../src/domain/limits.ts';
import { readEntity, readPartnership, readRecord, type RawRecord } from '../../../src/domain/read-record.ts';
import { rawRecord, toRaw } from './arbitraries.ts';

describe('reading untrusted data', () => {
  test('R1: any JSON gives a record, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(rawRecord, fc.jsonValue(), fc.anything()), (raw) => {
        const record = readRecord(raw as RawRecord);
        expect(readRecord(toRaw(record))).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  test('R1: any value in place of an entity is survived', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (id, fields) => {
        for (const table of ['series', 'sessions', 'states', 'topics', 'agreements', 'answers'] as const) readEntity(table, id, fields);
        readPartnership(fields);
      }),
    );
  });

  test('R2: dangerous ids are refused', () => {
    for (const id of ['', '__proto__', 'constructor', 'prototype', 'a/b', 'a\nb', 'a\u007f', 'x'.repeat(201)]) {
      expect(readEntity('states', id, { motivation: 3 })).toBeNull();
    }
    const hostile = JSON.parse('{"topics":{"__proto__":{"title":"x"},"t1":{"title":"ok","__proto__":{"by":"manager"}}}}') as RawRecord;
    expect(Object.keys(readRecord(hostile).topics)).toEqual(['t1']);
    expect(readRecord(hostile).topics['t1']?.by).toBe('member');
    expect(readEntity('states', 'x'.repeat(200), {})).not.toBeNull();
  });

  test('R3: wrong fields become defaults, instants get one form', () => {
    expect(readEntity('states', 's', { motivation: 6, induction: 'x', stuck: 4, at: 'yesterday' })).toEqual({
      id: 's',
      motivation: null,
      induction: null,
      stuck: '',
      moved: '',
      scars: '',
      breakthroughs: '',
      at: null,
    });
    expect(readEntity('topics', 't', { title: 'x', addedAt: '2026-11-23T09:00:00+01:00' })?.addedAt).toBe('2026-11-23T08:00:00.000Z');
    expect(readEntity('topics', 't', { title: 'x', addedAt: '2026-11-23T09:00:00' })?.addedAt).toBe('1970-01-01T00:00:00.000Z');
    expect(readEntity('sessions', 's20261123T0800Z', { notes: 'x' })?.day).toBe('2026-11-23');
    expect(readEntity('sessions', 's1', { day: '2026-02-30' })?.day).toBe('1970-01-01');
    expect(instantFrom('9999-12-31T23:59:59-12:00')).toBeNull();
    expect(isDay('2028-02-29')).toBe(true);
    expect(addDays('nonsense', 1)).toBe('1970-01-01');
    const series = readEntity('series', 'x', { joinUrls: ['javascript:alert(1)', 'https://ok', 4], cadence: { start: '2026-11-23T08:00:00Z', everyDays: 0 } });
    expect(series).toMatchObject({ joinUrls: ['https://ok'], cadence: null });
  });

  test('R4: over-long texts are cut, never through a character', () => {
    expect(readEntity('topics', 't', { title: 'x'.repeat(300), note: 'y'.repeat(50_000) })).toMatchObject({ title: 'x'.repeat(200), note: 'y'.repeat(40_000) });
    expect(cut('ab\u{1f600}', 3)).toBe('ab');
    expect(cut('ab\u{1f600}', 4)).toBe('ab\u{1f600}');
  });

  test('R5: what cannot be recognised is left out', () => {
    expect(readEntity('topics', 't', { discussed: {} })).toBeNull();
    expect(readEntity('agreements', 'a', { terms: { wording: ' ' } })).toBeNull();
    expect(readEntity('answers', 'n', { kind: 'kept', by: 'member' })).toBeNull();
    expect(readPartnership({ roles: { manager: 'A', member: 'a' } })).toBeNull();
    expect(readPartnership({ roles: { manager: 'A', member: 'b' } })?.people).toEqual({
      a: { id: 'a', displayName: '', userPrincipalName: '' },
      b: { id: 'b', displayName: '', userPrincipalName: '' },
    });
  });

  test('R6: signatures and confirmations come from one field for each side', () => {
    const at = '2026-11-23T08:00:00.000Z';
    const terms = 'a'.repeat(64);
    const agreement = readEntity('agreements', 'a', { terms: { wording: 'w' }, 'signature-manager': { terms, at }, 'signature-member': { terms: 'x', at } });
    expect(agreement?.signatures).toEqual({ manager: { terms, at }, member: null });
    expect(readEntity('sessions', 's', { 'confirmed-member': at, confirmed: { manager: at } })?.confirmed).toEqual({ manager: null, member: at });
  });
});
