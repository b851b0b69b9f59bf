import { fail, ok, type Result } from '../../src/base/result.ts';
import type { PastVersion, RemoteFailure, RemoteRecord, RemoteVersion } from '../../src/sync/ports.ts';

/** One file in memory with versions. `ifMatch` turns the conditional write of the service the three ways it may be. */
export class MemoryFile {
  readonly versions: RemoteVersion[] = [];
  readonly aside = new Map<string, Uint8Array>();
  readonly calls: string[] = [];
  ifMatch: 'honoured' | 'ignored' = 'honoured';
  #tags = 0;
  /** Answers these instead, first first. `after`: the call takes effect and only its answer is lost. */
  faults: { readonly call: 'check' | 'read' | 'write'; readonly failure: RemoteFailure; readonly after?: boolean }[] = [];

  get newest(): RemoteVersion | undefined {
    return this.versions.at(-1);
  }

  put(bytes: Uint8Array): RemoteVersion {
    this.#tags += 1;
    const version = { tag: `"${this.#tags}"`, bytes: bytes.slice() };
    this.versions.push(version);
    return version;
  }

  remote(): RemoteRecord {
    const call = async <T>(name: 'check' | 'read' | 'write', task: () => Result<T, RemoteFailure>): Promise<Result<T, RemoteFailure>> => {
      this.calls.push(name);
      await Promise.resolve();
      const at = this.faults.findIndex((fault) => fault.call === name);
      const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0];
      if (fault === undefined) return task();
      if (fault.after === true) task();
      return fail(fault.failure);
    };
    const present = (): Result<RemoteVersion, RemoteFailure> => (this.newest ? ok(this.newest) : fail({ kind: 'missing' }));
    return {
      check: (known) =>
        call('check', () => {
          const newest = present();
          return newest.ok ? ok({ same: newest.value.tag === known, tag: newest.value.tag }) : newest;
        }),
      read: () => call('read', present),
      write: (bytes, expected) =>
        call('write', () => {
          const newest = present();
          if (!newest.ok) return newest;
          if (expected !== newest.value.tag && this.ifMatch === 'honoured') return fail({ kind: 'conflict' });
          return ok({ tag: this.put(bytes).tag });
        }),
      versions: async () =>
        Promise.resolve(
          ok(
            this.versions
              .map((version): PastVersion => ({ id: version.tag, savedAt: '2026-11-23T08:00:00.000Z', savedBy: 'Maya', size: version.bytes.length }))
              .reverse(),
          ),
        ),
      readVersion: async (id) => {
        const found = this.versions.find((version) => version.tag === id);
        return Promise.resolve(found ? ok(found.bytes) : fail({ kind: 'missing' }));
      },
      setAside: async (bytes) => {
        const name = `record (unreadable ${this.aside.size + 1}).json`;
        this.aside.set(name, bytes.slice());
        return Promise.resolve(ok(name));
      },
    };
  }
}
