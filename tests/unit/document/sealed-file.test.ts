import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256OfBytes } from '../../../src/base/ids.ts';
import { decodeSealedFile, encodeSealedFile, judgeSealedFile, readSealedFileName, sealedFileName, type SealedFile } from '../../../src/document/sealed-file.ts';
import { readSessionFileName, sessionFileName } from '../../../src/document/session-file.ts';
import { sealedRecord } from '../../../src/domain/views/sealing.ts';
import { maya, pair } from '../../helpers/people.ts';
import { weeksHeld } from '../../helpers/weeks.ts';

const record = weeksHeld(1).record.get();
const [session] = Object.values(record.sessions);
if (!session) throw new Error('a session');
const file: SealedFile = {
  partnership: pair,
  session: session.id,
  day: session.day,
  confirmed: session.confirmed,
  alone: 'manager',
  previous: { name: '2026-05-25 s20260525 sealed.json', sha256: 'c'.repeat(64) },
  sealedAt: '2026-06-08T09:00:00.000Z',
  sealedBy: maya.id,
  readable: sealedRecord(record, session),
};
const bytes = encodeSealedFile(file);

describe('sealed files', () => {
  test('what was encoded decodes to the same', () => {
    expect(decodeSealedFile(bytes, pair)).toEqual({ ok: true, value: file });
    expect(file.readable.topics['t0']?.title).toBe('Topic 0');
  });

  test('their names are not taken for those of filed sessions, nor the other way round', () => {
    for (const id of ['s20261123T0800Z', 's20261123', 'sealed', 'ü/%']) {
      const name = sealedFileName('2026-11-23', id);
      expect(readSessionFileName(name)).toBeNull();
      expect(readSealedFileName(name)).toMatchObject({ day: '2026-11-23' });
      expect(readSealedFileName(name.replace('.json', ' 2.json'))?.stem).toBe(readSealedFileName(name)?.stem);
      expect(readSealedFileName(sessionFileName('2026-11-23', id))).toBeNull();
      expect(readSessionFileName(sessionFileName('2026-11-23', id))?.stem).toBe(readSealedFileName(name)?.stem);
    }
    for (const name of ['2026-11-23 s1.docx', '2026-11-23 s1.md', 'record.json', 'sealed.json']) expect(readSealedFileName(name)).toBeNull();
  });

  test('Z7 any change of one byte is noticed', () => {
    const known = [sha256OfBytes(bytes)];
    expect(judgeSealedFile(bytes, pair, known)).toBe('intact');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(judgeSealedFile(changed, pair, known)).toBe('changed');
      }),
    );
    fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => judgeSealedFile(bytes.slice(0, length), pair, known) === 'changed'));
  });

  test('Z7 one that is gone, or that something known of it contradicts, is told; two that agree do not outvote the third', () => {
    const hash = sha256OfBytes(bytes);
    expect(judgeSealedFile(null, pair, [hash])).toBe('missing');
    expect(judgeSealedFile(bytes, pair, [hash, hash, 'd'.repeat(64)])).toBe('changed');
    expect(judgeSealedFile(bytes, 'fedcba9876543210', [hash])).toBe('unreadable');
  });

  test('Z7 Z8 one that was sealed before achievements were in it is read, and is what was sealed', () => {
    const { achievements, ...readable } = file.readable;
    expect(achievements).toEqual({});
    for (const older of [readable, { ...readable, achievements: {} }]) {
      const then = encodeSealedFile({ ...file, readable: older as typeof file.readable });
      expect(judgeSealedFile(then, pair, [sha256OfBytes(then)])).toBe('intact');
      expect(decodeSealedFile(then, pair)).toEqual({ ok: true, value: file });
    }
  });

  test('F3 a file of any bytes never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => !decodeSealedFile(some, pair).ok));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('session', 'day', 'confirmed', 'alone', 'previous', 'readable', 'sealedBy'), fc.jsonValue()), (fields) => {
        const some = new TextEncoder().encode(JSON.stringify({ what: 'Accord 1:1 sealed session', format: 1, partnership: pair, ...fields }));
        const read = decodeSealedFile(some, pair);
        expect(read.ok).toBe(typeof fields['session'] === 'string');
      }),
    );
    const newer = new TextEncoder().encode(JSON.stringify({ what: 'Accord 1:1 sealed session', format: 2, partnership: pair, session: 's1' }));
    expect(decodeSealedFile(newer, pair)).toEqual({ ok: false, error: 'newer-format' });
  });
});
