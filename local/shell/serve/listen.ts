/**
 * Opens a port on this machine only.
 *
 * `localhost` may mean 127.0.0.1 or ::1, so both are taken: otherwise another program that holds the same port on the
 * other one would answer half of the requests. A machine without IPv6 simply has one address fewer.
 */
import { createServer, type RequestListener, type Server } from 'node:http';

export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use.`);
  }
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1'] as const;
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

const open = (handler: RequestListener, port: number, host: string) =>
  new Promise<Server | null>((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortInUse(port));
      else if (host !== LOOPBACK[0] && NO_SUCH_ADDRESS.has(error.code ?? '')) resolve(null);
      else reject(error);
    });
    server.listen({ port, host, ipv6Only: host.includes(':') }, () => resolve(server));
  });

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Serves `handler` on every loopback address of `port`, or rejects with {@link PortInUse} and leaves nothing open. */
export async function listenOnLoopback(handler: RequestListener, port: number): Promise<Listening> {
  const servers: Server[] = [];
  const closeAll = async () => {
    await Promise.all(servers.map(close));
  };
  try {
    for (const host of LOOPBACK) {
      const server = await open(handler, port, host);
      if (server) servers.push(server);
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  return { port, close: closeAll };
}
