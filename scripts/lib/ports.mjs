/** Which ports the local Microsoft 365 takes, and whether they are free: asked before the slow build, not after it. */
import { createServer } from 'node:net';

const defaultPort = 5300;

/** The port of the shell from `ACCORD_PORT`; the app has the next one. */
export function readPort(text = process.env.ACCORD_PORT) {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_534) return port;
  throw new Error(`ACCORD_PORT must be a number from 1024 to 65534, not "${text}".`);
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      // A machine without IPv6 cannot have the port taken there.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

async function isFree(port) {
  // Each address by itself: some systems let a second server in beside one that listens on all of them.
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if (!(await canListen(port, host))) return false;
  return true;
}

/** Throws one clear line when `port` or the next one is taken. */
export async function requireFreePorts(port) {
  for (const one of [port, port + 1]) {
    if (await isFree(one)) continue;
    const other = port + 100 <= 65_534 ? port + 100 : port - 100;
    throw new Error(`Port ${one} is in use. Choose another one: ACCORD_PORT=${other} npm start`);
  }
}
