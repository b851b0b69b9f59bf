/**
 * What every `RemoteRecord` must do (src/sync/ports.ts), whoever keeps the file. Run it with a `make` of your own:
 * `remoteRecordContract('in memory', async () => …)`.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import type { RemoteFailure, RemoteRecord } from '../../src/sync/ports.ts';

export interface RecordBench {
  /** Two replicas' views of one file, as two people have. */
  readonly one: RemoteRecord;
  readonly two: RemoteRecord;
  /** Takes the file away behind everybody's back. */
  remove(): Promise<void>;
  /** Puts another file of that name where it was. */
  putAnew(content: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface RecordTraits {
  /** False for a remote that ignores expectations, which the port allows. */
  readonly refusesStaleWrites: boolean;
  /** False where no earlier versions are kept. */
  readonly keepsVersions: boolean;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

function value<T>(result: Result<T, RemoteFailure>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** `make` gives a bench whose file holds `content`. */
export function remoteRecordContract(
  name: string,
  make: (content: Uint8Array) => Promise<RecordBench>,
  traits: RecordTraits = { refusesStaleWrites: true, keepsVersions: true },
): void {
  describe(`RemoteRecord: ${name}`, () => {
    let bench: RecordBench;
    beforeEach(async () => {
      bench = await make(bytes('first'));
    });
    afterEach(() => bench.close());

    it('reads what is there, for both', async () => {
      const [one, two] = [value(await bench.one.read()), value(await bench.two.read())];
      expect(text(one.bytes)).toBe('first');
      expect(two).toEqual(one);
    });

    it('tells by the tag whether the file has changed', async () => {
      const { tag } = value(await bench.one.read());
      expect(value(await bench.two.check(tag))).toEqual({ same: true, tag });
      const written = value(await bench.one.write(bytes('second'), tag));
      expect(written.tag).not.toBe(tag);
      expect(value(await bench.two.check(tag))).toEqual({ same: false, tag: written.tag });
      expect(value(await bench.two.check(null))).toEqual({ same: false, tag: written.tag });
    });

    it('writes over the version that was read', async () => {
      const { tag } = value(await bench.one.read());
      const written = value(await bench.one.write(bytes('ä second, löngèr one ✓'), tag));
      expect(value(await bench.two.read())).toEqual({ tag: written.tag, bytes: bytes('ä second, löngèr one ✓') });
    });

    it('keeps bytes as they are, any bytes and none', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
      for (const content of [all, new Uint8Array()]) {
        const { tag } = value(await bench.one.read());
        value(await bench.one.write(content, tag));
        expect(value(await bench.two.read()).bytes).toEqual(content);
      }
    });

    it.runIf(traits.refusesStaleWrites)('refuses to write over a version that was not read', async () => {
      const { tag } = value(await bench.one.read());
      value(await bench.two.write(bytes('theirs'), tag));
      expect(await bench.one.write(bytes('mine'), tag)).toEqual({ ok: false, error: { kind: 'conflict' } });
      expect(text(value(await bench.one.read()).bytes)).toBe('theirs');
    });

    it.runIf(traits.refusesStaleWrites)('lets one of two through who write at once, and tells the other', async () => {
      const { tag } = value(await bench.one.read());
      const results = await Promise.all([bench.one.write(bytes('mine'), tag), bench.two.write(bytes('theirs'), tag)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'conflict' } });
    });

    it('says when the file is gone, and finds one that takes its place', async () => {
      const { tag } = value(await bench.one.read());
      await bench.remove();
      const gone = { ok: false, error: { kind: 'missing' } };
      expect(await bench.one.read()).toEqual(gone);
      expect(await bench.one.check(tag)).toEqual(gone);
      expect(await bench.one.write(bytes('lost'), tag)).toEqual(gone);
      await bench.putAnew(bytes('anew'));
      expect(text(value(await bench.one.read()).bytes)).toBe('anew');
      expect(value(await bench.two.check(tag)).same).toBe(false);
      expect(text(value(await bench.two.read()).bytes)).toBe('anew');
    });

    it.runIf(traits.keepsVersions)('lists earlier versions, newest first, without the present one, and reads them', async () => {
      for (const content of ['second', 'the third']) {
        value(await bench.one.write(bytes(content), value(await bench.one.read()).tag));
      }
      const versions = value(await bench.two.versions());
      expect(versions.map(({ size }) => size)).toEqual(['second'.length, 'first'.length]);
      for (const { savedAt, savedBy } of versions) {
        expect(Number.isNaN(Date.parse(savedAt))).toBe(false);
        expect(savedBy).not.toBe('');
      }
      const contents = await Promise.all(versions.map(async ({ id }) => text(value(await bench.two.readVersion(id)))));
      expect(contents).toEqual(['second', 'first']);
    });

    it('keeps bytes aside under a name of their own, twice if need be', async () => {
      const before = value(await bench.one.read());
      const names = [value(await bench.one.setAside(bytes('{"broken'))), value(await bench.two.setAside(bytes('{"broken')))];
      expect(new Set(names).size).toBe(2);
      for (const name of names) expect(name).toMatch(/^record \(unreadable \d{4}-\d\d-\d\d \d{4}Z\).*\.json$/);
      expect(text(value(await bench.one.read()).bytes)).toBe(text(before.bytes));
    });

    it('can be given up', async () => {
      const aborted = AbortSignal.abort();
      const cancelled = { ok: false, error: { kind: 'cancelled' } };
      expect(await bench.one.read(aborted)).toEqual(cancelled);
      expect(await bench.one.check(null, aborted)).toEqual(cancelled);
      expect(await bench.one.write(bytes('x'), value(await bench.two.read()).tag, aborted)).toEqual(cancelled);
    });
  });
}
