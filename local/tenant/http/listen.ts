/** Listening so that both http://localhost:N and http://127.0.0.1:N answer. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

function attempt(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * A busy machine tells a client too late that a connection was closed while it was idle: it would be used once more. So they stay open for
 * longer than a test is quiet.
 */
function patient(server: Server): Server {
  server.keepAliveTimeout = 75_000;
  return server;
}

/**
 * Starts a server on "::" (both families), or on 0.0.0.0 where there is no IPv6.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function listen(port: number, handler: RequestListener): Promise<{ server: Server; port: number }> {
  let server = patient(createServer(handler));
  try {
    await attempt(server, port, '::');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL') throw error;
    server = patient(createServer(handler));
    await attempt(server, port, '0.0.0.0');
  }
  return { server, port: (server.address() as AddressInfo).port };
}
