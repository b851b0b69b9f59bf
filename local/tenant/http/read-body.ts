/** Request bodies, read by hand so that the tenant can be mounted in any app that has not read them before. */
import type { IncomingMessage } from 'node:http';

/** Thrown when a body is longer than the limit. */
export class BodyTooLarge extends Error {}

/** The whole body. Rejects with BodyTooLarge beyond `limit` bytes, or with the socket's error. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > limit) throw new BodyTooLarge(`body longer than ${limit} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The body as a JSON object; undefined when it is something else. An empty body is an empty object. */
export async function readJson(req: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const text = (await readBody(req, 1024 * 1024)).toString('utf8');
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
