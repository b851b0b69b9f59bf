/** What every `Archive` must do (src/sync/ports.ts), whoever keeps the files. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import type { Archive, RemoteFailure } from '../../src/sync/ports.ts';

export interface ArchiveBench {
  /** Two people's views of one folder. */
  readonly one: Archive;
  readonly two: Archive;
  close(): Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function value<T>(result: Result<T, RemoteFailure>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** `make` gives a bench without any session file, not even a folder for them. */
export function archiveContract(name: string, make: () => Promise<ArchiveBench>): void {
  describe(`Archive: ${name}`, () => {
    let bench: ArchiveBench;
    beforeEach(async () => {
      bench = await make();
    });
    afterEach(() => bench.close());

    it('is empty before the first file', async () => {
      expect(value(await bench.one.list())).toEqual([]);
    });

    it('gives back what was added, to both', async () => {
      const given = value(await bench.one.add('2026-08-31 s20260831.json', bytes('first')));
      expect(given).toBe('2026-08-31 s20260831.json');
      expect(value(await bench.two.list())).toMatchObject([{ name: given, size: 5 }]);
      expect(new TextDecoder().decode(value(await bench.two.read(given)))).toBe('first');
    });

    it('never replaces a file: a taken name gets a number', async () => {
      const name = '2026-08-31 s20260831.json';
      const [one, two] = [value(await bench.one.add(name, bytes('first'))), value(await bench.two.add(name, bytes('second')))];
      expect(two).toMatch(/^2026-08-31 s20260831 \d+\.json$/);
      expect(new TextDecoder().decode(value(await bench.one.read(one)))).toBe('first');
      expect(new TextDecoder().decode(value(await bench.one.read(two)))).toBe('second');
      expect(value(await bench.one.list()).map((file) => file.name).sort()).toEqual([two, one].sort());
    });

    it('says that a file is missing', async () => {
      const read = await bench.one.read('2026-08-31 nobody.json');
      expect(read.ok ? null : read.error).toEqual({ kind: 'missing' });
    });
  });
}
