/**
 * Opens a port on this machine only.
 *
 * `localhost` may mean 127.0.0.1 or ::1, so both are taken: otherwise another program that holds the same port on the
 * other one would answer half of the requests. A machine without IPv6 simply has one address fewer.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use.`);
  }
}

export interface Listening {
  readonly port: number;
  /** One for each address. */
  readonly servers: readonly Server[];
  /** Ends all connections, also those that were upgraded. */
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1'] as const;
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

interface Opened {
  readonly server: Server;
  readonly connections: ReadonlySet<Socket>;
}

const open = (handler: RequestListener, port: number, host: string) =>
  new Promise<Opened | null>((resolve, reject) => {
    const server = createServer(handler);
    // A busy machine tells a client too late that a connection was closed while it was idle; it would be used once more.
    server.keepAliveTimeout = 75_000;
    const connections = new Set<Socket>();
    server.on('connection', (socket) => {
      connections.add(socket);
      socket.once('close', () => connections.delete(socket));
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortInUse(port));
      else if (host !== LOOPBACK[0] && NO_SUCH_ADDRESS.has(error.code ?? '')) resolve(null);
      else reject(error);
    });
    server.listen({ port, host, ipv6Only: host.includes(':') }, () => resolve({ server, connections }));
  });

/** Unlike `closeAllConnections` this ends connections, too, that have become WebSockets. */
const close = ({ server, connections }: Opened) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    for (const socket of connections) socket.destroy();
  });

/** Serves `handler` on every loopback address of `port`, or rejects with {@link PortInUse} and leaves nothing open. */
export async function listenOnLoopback(handler: RequestListener, port: number): Promise<Listening> {
  const opened: Opened[] = [];
  const closeAll = async () => {
    await Promise.all(opened.map(close));
  };
  try {
    for (const host of LOOPBACK) {
      const one = await open(handler, port, host);
      if (one) opened.push(one);
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  return { port, servers: opened.map(({ server }) => server), close: closeAll };
}
