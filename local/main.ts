/**
 * `npm start`: a Microsoft 365 on this machine. Tenant and shell share one port, the built app has the next one, and
 * all of it listens on loopback only.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import express from 'express';
import { createAppServer } from './app-server.ts';
import { listenOnLoopback, PortInUse, type Listening } from './shell/serve/listen.ts';
import { createShellPages } from './shell/serve/shell-pages.ts';
import { createTenant, SEEDS, type SeedName } from './tenant/index.ts';

const DEFAULT_PORT = 5300;

const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const readPort = (value: string | undefined): number => {
  if (!value) return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1024 && port <= 65534) return port;
  return fail(`ACCORD_PORT must be a number from 1024 to 65534, not "${value}".`);
};

const readSeed = (): SeedName => {
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string', default: 'empty' } } });
    return SEEDS.find((seed) => seed === values.seed) ?? fail(`--seed must be one of: ${SEEDS.join(', ')}.`);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function start(port: number, seed: SeedName): Promise<Listening[]> {
  const app = express();
  app.disable('x-powered-by');
  app.use(createShellPages({ folder: folder('dist-shell') }));
  const tenant = createTenant({ seed, port });
  app.use(tenant.app);
  const shell = await listenOnLoopback(app, port);
  shell.servers.forEach(tenant.attach);
  try {
    const host = await listenOnLoopback(createAppServer({ folder: folder('dist-local'), port }), port + 1);
    return [shell, host];
  } catch (error) {
    await shell.close();
    throw error;
  }
}

const port = readPort(process.env.ACCORD_PORT);
const seed = readSeed();

try {
  const listening = await start(port, seed);
  const stop = () => void Promise.all(listening.map((one) => one.close())).then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(
    [
      '',
      `  Accord, in a Microsoft 365 on this machine (data: ${seed})`,
      '',
      `    Open            http://localhost:${port}`,
      `    Side by side    http://localhost:${port}/side-by-side`,
      '',
      '  Nothing leaves this machine. Press Ctrl+C to stop.',
      '',
      '',
    ].join('\n'),
  );
} catch (error) {
  if (!(error instanceof PortInUse)) throw error;
  fail(`Port ${error.port} is in use. Choose another one: ACCORD_PORT=${port + 100} npm start`);
}
