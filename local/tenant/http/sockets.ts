/**
 * The Socket.IO server behind `notificationUrl`, on the download origin. WebSocket only: "polling … is unsupported by the
 * notification URL" (microsoft-graph-docs-contrib#9525), so a client has to say `transports: ['websocket']`. The event is
 * `notification` (subscriptions-socketio.md); what it carries is not documented, so it carries nothing here.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { NOTIFICATIONS } from '../graph/subscriptions.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import type { Subscription } from '../model/subscriptions.ts';
import { isLoopback } from './loopback.ts';

export class Sockets {
  /** Object ids of people who are told nothing while their connections stay (microsoft-graph-docs#5079). */
  readonly silent = new Set<string>();
  private readonly connected = new Map<Socket, Subscription>();
  private readonly due = new Set<string>();
  private readonly log: RequestLog;
  private readonly state: () => TenantState;

  constructor(state: () => TenantState, log: RequestLog) {
    this.state = state;
    this.log = log;
  }

  /** Answers upgrades of a server to which the tenant's app belongs. Call it once for each server that listens. */
  attach(server: HttpServer): void {
    const io = new Server(server, {
      serveClient: false,
      transports: ['websocket'],
      allowRequest: (req, answer) => answer(null, this.isWelcome(req)),
    });
    // The path of the address is the namespace for a client that is given the address; others join the main one.
    for (const namespace of [io.of('/'), io.of(/^\/./)]) namespace.on('connection', (socket: Socket) => this.join(socket));
  }

  /** Something in the drive has changed: its subscribers are told once, however much it was. */
  changed(driveId: string): void {
    this.due.add(driveId);
    // A request may change several items; the first one of these calls tells of all.
    setImmediate(() => {
      for (const [socket, subscription] of this.connected) {
        if (this.due.has(subscription.driveId) && !this.silent.has(subscription.userId)) socket.emit('notification', {});
      }
      this.due.clear();
    });
  }

  /** Ends connections as a network would, so that clients come back by themselves; of one person, or all. */
  disconnect(userId?: string): void {
    for (const [socket, subscription] of this.connected) {
      if (userId === undefined || subscription.userId === userId) socket.conn.close();
    }
  }

  json(): unknown {
    const connected = [...this.connected.values()].map(({ userId, driveId }) => ({ user: userId, driveId }));
    return { connected, silent: [...this.silent] };
  }

  private isWelcome(req: IncomingMessage): boolean {
    const subscription = this.subscriptionOf(new URL(req.url ?? '/', 'http://localhost').searchParams.get('token'));
    const isThere = isLoopback(req) && /^127\.0\.0\.1(:|$)/.test(req.headers.host ?? '');
    const isOffline = subscription !== undefined && this.state().offline.has(subscription.userId);
    const welcome = isThere && subscription !== undefined && !isOffline;
    const status = welcome ? 101 : isOffline ? 0 : 403;
    const at = this.state().clock.iso();
    this.log.add({ at, method: 'GET', path: NOTIFICATIONS, status, user: subscription?.userId ?? null, units: 0, ms: 0 });
    if (isOffline) req.socket.destroy();
    return welcome;
  }

  private subscriptionOf(token: unknown): Subscription | undefined {
    return typeof token === 'string' ? this.state().subscriptions.find(token) : undefined;
  }

  private join(socket: Socket): void {
    const subscription = this.subscriptionOf(socket.handshake.query['token']);
    if (!subscription) return void socket.disconnect(true);
    this.connected.set(socket, subscription);
    const end = setTimeout(() => socket.conn.close(), subscription.expiresAt - Date.now());
    end.unref();
    socket.on('disconnect', () => {
      clearTimeout(end);
      this.connected.delete(socket);
    });
  }
}
