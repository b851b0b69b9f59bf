/**
 * Hears when something in a drive changes, by Socket.IO: for the drive's owner only, and never the only way to learn of news
 * (https://learn.microsoft.com/graph/api/subscriptions-socketio). What is not documented and therefore not relied on: how
 * soon, how long an address is good for (asked for again when the connection ends, and hourly), that nothing is missed
 * (silence after subscribing: microsoft-graph-docs#5079). WebSocket only: polling is refused (microsoft-graph-docs-contrib#9525).
 */
import type { Socket } from 'socket.io-client';
import type { RemoteListener } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { textAt } from './json.ts';
import { graphScopes } from './tokens.ts';

/** Nothing that a person waits for is held up by it. */
const beginAfterMs = 5_000;
const renewMs = 55 * 60_000;
const againAfterMs = 30_000;
const longestAgainMs = 15 * 60_000;

export interface DriveNewsParts {
  readonly client: GraphClient;
  readonly driveId: string;
  /** Loads `socket.io-client`; a test may bring its own. */
  readonly connect?: (url: string) => Promise<Socket>;
}

export class DriveNews {
  readonly #parts: DriveNewsParts;
  /** The service said that this is not for us. */
  #refused = false;

  constructor(parts: DriveNewsParts) {
    this.#parts = parts;
  }

  watch(listener: RemoteListener): () => void {
    let ended = false;
    let socket: Socket | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let live = false;
    const hangUp = (): void => {
      clearTimeout(timer);
      socket?.removeAllListeners();
      socket?.disconnect();
      socket = null;
    };
    const later = (ms: number): void => {
      hangUp();
      if (!ended && !this.#refused) timer = setTimeout(() => void begin(), ms);
    };
    const lost = (): void => {
      if (live) listener.live(false);
      live = false;
      failures += 1;
      later(Math.min(againAfterMs * 2 ** (failures - 1), longestAgainMs));
    };
    const begin = async (): Promise<void> => {
      const made = await this.#open();
      if (ended) return void made?.disconnect();
      if (made === null) return lost();
      socket = made;
      made.on('connect', () => {
        failures = 0;
        live = true;
        listener.live(true);
        // A new address in time: while it is asked for, the old connection goes on.
        timer = setTimeout(() => void begin().then(() => made.disconnect()), renewMs);
      });
      made.on('notification', () => listener.news());
      made.on('disconnect', () => socket === made && lost());
      made.on('connect_error', () => socket === made && lost());
    };
    later(beginAfterMs);
    return () => {
      ended = true;
      hangUp();
    };
  }

  /** Null when news cannot be had now. */
  async #open(): Promise<Socket | null> {
    const { client, driveId, connect = connectBySocketIo } = this.#parts;
    const path = `/drives/${encodeURIComponent(driveId)}/root/subscriptions/socketIo`;
    const answer = await client.send({ method: 'GET', path, scope: graphScopes.files });
    if (!answer.ok) {
      this.#refused = answer.error.kind === 'forbidden' || answer.error.kind === 'missing';
      return null;
    }
    const url = textAt(answer.value.body, 'notificationUrl');
    if (url === null) return null;
    // Code that cannot be loaded now is a connection that cannot be made now.
    return connect(url).catch(() => null);
  }
}

async function connectBySocketIo(url: string): Promise<Socket> {
  const { io } = await import('socket.io-client');
  // We ask for a new address ourselves when it ends: the old one may be over.
  return io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
}
