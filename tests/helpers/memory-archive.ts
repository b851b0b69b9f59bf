import { fail, ok, type Result } from '../../src/base/result.ts';
import type { SessionFolder } from '../../src/graph/services.ts';
import type { RemoteFailure } from '../../src/sync/ports.ts';

/** The folder of session files in memory. Like the service, it gives a taken name a number and replaces nothing. */
export class MemoryArchive {
  readonly files = new Map<string, Uint8Array>();
  /** What was asked, in order. */
  readonly calls: ('list' | 'read' | 'add')[] = [];
  /** The next calls fail with these, first first. `after`: the call takes effect and only its answer is lost. */
  faults: { readonly call: 'list' | 'read' | 'add'; readonly failure: RemoteFailure; readonly after?: boolean }[] = [];

  archive(): SessionFolder {
    const call = async <T>(name: 'list' | 'read' | 'add', task: () => Result<T, RemoteFailure>): Promise<Result<T, RemoteFailure>> => {
      await Promise.resolve();
      this.calls.push(name);
      const at = this.faults.findIndex((fault) => fault.call === name);
      const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0];
      if (fault === undefined) return task();
      if (fault.after === true) task();
      return fail(fault.failure);
    };
    return {
      list: () => call('list', () => ok([...this.files].map(([name, bytes]) => ({ name, size: bytes.length, webUrl: `https://contoso.example/sessions/${encodeURIComponent(name)}` })))),
      read: (name) =>
        call('read', () => {
          const bytes = this.files.get(name);
          return bytes ? ok(bytes) : fail({ kind: 'missing' });
        }),
      add: (name, bytes) =>
        call('add', () => {
          const free = (number: number): string => {
            const one = number === 0 ? name : name.replace(/(\.[^.]*)?$/, ` ${number}$1`);
            return this.files.has(one) ? free(number + 1) : one;
          };
          const given = free(0);
          this.files.set(given, bytes.slice());
          return ok(given);
        }),
    };
  }
}
