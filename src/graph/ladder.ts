/**
 * Which right reaches a drive. `Files.ReadWrite` is documented as "the signed-in user's files"; whether it reaches a file
 * that somebody has shared with that person is answered both ways (onedrive-api-docs#586 against the permission tables),
 * and `Files.ReadWrite.All` needs an administrator in most tenants. So the small right is tried first, the large one only
 * where Graph refuses, and what worked is remembered per drive.
 *
 * A change that is refused is no question of rights to the app where the small one has reached the drive: most likely the
 * person may only look. With the large right out of reach a reading under the small one tells: when it is answered, the
 * person is told that they may not write, not to fetch an administrator. A reading that is refused cannot be told apart
 * from a tenant that has begun to ask for the large right.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { graphScopes, type GraphScope } from './tokens.ts';

/** A file call: at most two attempts, the second one with the larger right. */
export type FileCall<T> = (scope: GraphScope) => Promise<Result<T, RemoteFailure>>;

export class ScopeLadder {
  readonly #worked = new Map<string, GraphScope>();

  /**
   * Runs a call to a drive that may be somebody else's. `place` names the drive (or the person whose drive it is).
   * Failures: `sign-in-needed` for `Files.ReadWrite.All` when Graph refused the small right and the large one cannot be
   * had silently; `forbidden` when it was had and Graph refuses still, or when it would not help. `look`: reads what a
   * `call` would change.
   */
  async run<T>(place: string, call: FileCall<T>, look?: FileCall<unknown>): Promise<Result<T, RemoteFailure>> {
    const scope = this.#worked.get(place) ?? graphScopes.files;
    const first = await call(scope);
    if (first.ok) return this.#keep(place, scope, first.value);
    if (first.error.kind !== 'forbidden' || scope === graphScopes.sharedFiles) return first;
    const second = await call(graphScopes.sharedFiles);
    if (second.ok) return this.#keep(place, graphScopes.sharedFiles, second.value);
    if (look === undefined || second.error.kind !== 'sign-in-needed' || !this.#worked.has(place)) return second;
    const seen = await look(graphScopes.files);
    // A refusal to look as well leaves it at the right; anything else is the newer word on what is wrong.
    return seen.ok ? first : seen.error.kind === 'forbidden' ? second : fail(seen.error);
  }

  /** Lets a drive inherit what is known under another name of it. */
  alias(known: string, place: string): void {
    const scope = this.#worked.get(known);
    if (scope) this.#worked.set(place, scope);
  }

  #keep<T>(place: string, scope: GraphScope, value: T): Result<T, RemoteFailure> {
    this.#worked.set(place, scope);
    return ok(value);
  }
}
