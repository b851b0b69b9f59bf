/**
 * Bytes from the download origin. A `@microsoft.graph.downloadUrl` is preauthenticated, lives for an hour at most and must
 * be asked for without headers: `Authorization` causes a preflight that this origin refuses
 * (https://learn.microsoft.com/graph/api/driveitem-get-content; msgraph-sdk-javascript#388). Whoever has the address has
 * the file, so it is kept nowhere and logged nowhere.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { failureOf } from './failure.ts';
import { quickXorHash } from './quick-xor-hash.ts';

/** What the bytes must be; null: not said. The hash is `file.hashes.quickXorHash`, base64. */
export interface Expected {
  readonly size: number | null;
  readonly hash: string | null;
}

/**
 * Fetches and verifies. `damaged`: the bytes do not fit, be it a stale copy on the way, a cut body, or a newer version
 * that was written between the question and the download; the caller asks again.
 */
export async function downloadFile(
  url: string,
  expected: Expected,
  graphBaseUrl: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array, RemoteFailure>> {
  if (!mayFetch(url, graphBaseUrl)) return fail({ kind: 'unavailable' });
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal });
    if (!response.ok) {
      const failure = failureOf(response, null);
      // 401 and 403 mean that the address has expired; a new one may be had.
      return fail(failure.kind === 'forbidden' || failure.kind === 'sign-in-failed' ? { kind: 'unavailable' } : failure);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return fits(bytes, expected) ? ok(bytes) : fail({ kind: 'damaged' });
  } catch {
    return fail({ kind: signal.aborted ? 'cancelled' : 'offline' });
  }
}

function fits(bytes: Uint8Array, { size, hash }: Expected): boolean {
  return (size === null || bytes.length === size) && (hash === null || quickXorHash(bytes) === hash);
}

/** Plain http only where Graph itself is reached by it: on this machine. */
function mayFetch(url: string, graphBaseUrl: string): boolean {
  try {
    const { protocol } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && graphBaseUrl.startsWith('http:'));
  } catch {
    return false;
  }
}
