/** Ends a connection without an answer. */
import type { Socket } from 'node:net';
import type { ConnectionCut } from '../faults/happen.ts';

/**
 * A browser asks again by itself, PUT included, when a connection that was used before ends without a byte (RFC 9110 §9.2.2;
 * Chromium does so), and the page never learns of the fault. Half a status line prevents that: pages see a network error,
 * because an answer without CORS headers is none for them, and other clients an answer that ended too early.
 */
export function cutConnection(socket: Socket, { resend }: ConnectionCut): void {
  if (resend) return void socket.destroy();
  if (socket.destroyed) return;
  socket.write('HTTP/1.1 200 OK\r\n');
  socket.destroySoon();
}
