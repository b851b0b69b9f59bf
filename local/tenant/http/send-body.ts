/** Bodies, whole or cut short by a fault. */
import type { ServerResponse } from 'node:http';
import type { Truncation } from '../faults/happen.ts';

/** Ends the answer with these bytes, or with the first part of them. */
export function sendBody(res: ServerResponse, bytes: Uint8Array, truncation?: Truncation): void {
  if (!truncation) {
    res.setHeader('Content-Length', bytes.length);
    res.end(bytes);
    return;
  }
  const part = bytes.subarray(0, Math.floor(bytes.length * truncation.keep));
  if (truncation.contentLength === 'cut') return sendBody(res, part);
  res.setHeader('Content-Length', bytes.length);
  // The part must have left before the connection ends, or it would be lost as well.
  res.flushHeaders();
  res.write(part, () => res.socket?.end());
}
