import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecordFile, encodeRecordFile, type FileFault } from '../../../src/document/file-format.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { maya, pair } from '../../helpers/people.ts';

const encode = (state: Uint8Array) =>
  encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T08:00:00.000Z', savedBy: maya.id, readable: emptyRecord, state });
const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (change: (body: Record<string, unknown>) => void) => {
  const body = JSON.parse(new TextDecoder().decode(encode(new Uint8Array([0, 0])))) as Record<string, unknown>;
  change(body);
  return bytes(JSON.stringify(body));
};

describe('record.json', () => {
  test('F1 what was encoded decodes to the same state', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (state) => {
        const file = decodeRecordFile(encode(state), pair);
        expect(file.ok && file.value.state).toEqual(state);
      }),
      { numRuns: 20 },
    );
  });

  const whole = encode(new Uint8Array([1, 2, 3]));
  const faults: readonly [string, Uint8Array, FileFault][] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['only zeros', new Uint8Array(64), 'empty'],
    ['cut in the middle', whole.subarray(0, whole.length / 2), 'truncated'],
    ['cut by one brace', whole.subarray(0, whole.length - 2), 'truncated'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not-json'],
    ['a web page', bytes('<!doctype html><p>Sign in'), 'not-json'],
    ['other JSON', bytes('[1, 2]'), 'not-a-record'],
    ['JSON of something else', bytes('{"what":"shopping"}'), 'not-a-record'],
    ['a newer format', changed((body) => (body['format'] = 2)), 'newer-format'],
    ['a swapped letter in the state', changed((body) => (body['state'] = 'AAAB')), 'state-damaged'],
    ['another pair', changed((body) => (body['partnership'] = 'ffffffffffffffff')), 'other-partnership'],
  ];
  test.each(faults)('F2 %s', (_name, file, fault) => {
    expect(decodeRecordFile(file, pair)).toEqual({ ok: false, error: fault });
  });

  test('F3 any bytes are answered, never thrown at', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (file) => !decodeRecordFile(file, pair).ok));
    fc.assert(fc.property(fc.json(), (text) => !decodeRecordFile(bytes(text), pair).ok));
  });
});
