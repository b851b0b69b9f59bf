/**
 * The bytes of an earlier version of a file, in a browser. The documented way, `GET …/versions/{id}/content`, answers with a
 * redirect that CORS does not let a page follow or read (microsoft-graph-docs#5464), so there are three ways, best first:
 *
 * 1. the version's own `@microsoft.graph.downloadUrl`: documented (resources/driveitemversion), mostly left out by the
 *    service (microsoft-graph-docs#16053);
 * 2. the same request inside `$batch`, whose answer carries the redirect as data: status 302 and the `Location`
 *    (https://learn.microsoft.com/graph/json-batching);
 * 3. the redirect after all, with no header but the token, which `fetch` drops when the origin changes.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { failureOf } from './failure.ts';
import { asObject, countAt, listAt, objectAt, textAt, type Json } from './json.ts';
import type { GraphScope } from './tokens.ts';

export async function readVersionBytes(
  client: GraphClient,
  itemPath: string,
  versionId: string,
  scope: GraphScope,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, RemoteFailure>> {
  const path = `${itemPath}/versions/${encodeURIComponent(versionId)}`;
  const described = await client.send({ method: 'GET', path, scope, signal });
  // A service that does not know this address answers 400.
  if (!described.ok && described.error.kind !== 'unavailable') return described;
  const body = described.ok ? described.value.body : null;
  const expected = { size: countAt(body, 'size'), hash: null };

  const own = textAt(body, '@microsoft.graph.downloadUrl');
  if (own !== null) return client.download(own, expected, signal);

  const redirect = await redirectOf(client, `${path}/content`, scope, signal);
  if (redirect.ok) return client.download(redirect.value, expected, signal);
  if (redirect.error.kind !== 'unavailable' && redirect.error.kind !== 'missing') return redirect;

  const bytes = await client.bytes({ path: `${path}/content`, scope, signal });
  if (bytes.ok && expected.size !== null && bytes.value.length !== expected.size) return fail({ kind: 'damaged' });
  return bytes;
}

/** Where a request would be redirected to, asked for through `$batch`. */
async function redirectOf(
  client: GraphClient,
  url: string,
  scope: GraphScope,
  signal?: AbortSignal,
): Promise<Result<string, RemoteFailure>> {
  const batch = { requests: [{ id: '1', method: 'GET', url }] };
  const answer = await client.send({ method: 'POST', path: '/$batch', scope, body: batch, signal });
  if (!answer.ok) return answer;
  const inner = listAt(answer.value.body, 'responses')?.[0];
  const status = countAt(inner, 'status');
  if (!inner || status === null) return fail({ kind: 'unavailable' });
  const headers = headersOf(objectAt(inner, 'headers'));
  const location = headers.get('Location');
  if (status >= 300 && status < 400 && location !== null) return ok(location);
  return fail(failureOf({ status, headers }, asObject(inner['body'])));
}

function headersOf(json: Json | null): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(json ?? {})) {
    if (typeof value === 'string' && /^[\w-]+$/.test(name)) headers.set(name, value.replaceAll(/[^\x20-\x7e]/g, ''));
  }
  return headers;
}
