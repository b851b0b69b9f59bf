/**
 * A strict local emulation of the parts of Microsoft 365 that Accord uses: Graph, sign-in, download origin, web pages of
 * files, and a control API. See local/README.md. In memory; one tenant, five seeds.
 */
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { serveControl } from './http/control.ts';
import { serveDownload } from './http/download-endpoint.ts';
import { serveGraph } from './http/graph-endpoint.ts';
import { listen } from './http/listen.ts';
import { isLoopback } from './http/loopback.ts';
import { servePage } from './http/pages.ts';
import { serveSignIn } from './http/sign-in.ts';
import { Sockets } from './http/sockets.ts';
import { RequestLog } from './model/request-log.ts';
import type { Origins, TenantState } from './model/state.ts';
import { seedTenant } from './seeds/seed.ts';
import type { SeedName } from './seeds/seed.ts';
import type { Tenant } from './tenant.ts';

export { JONAS, MAYA, PEOPLE, PRIYA, TENANT_ID } from './model/people.ts';
export { GROUP_CHAT, ONE_ON_ONE_CHAT, PLANNING_CHAT } from './seeds/calendars.ts';
export { SEED_NOW, SEEDS } from './seeds/seed.ts';
export type { SeedName } from './seeds/seed.ts';
export type { Tenant } from './tenant.ts';

export interface TenantOptions {
  readonly seed: SeedName;
  /** Port of the server in which `app` is mounted; addresses in answers are made with it. */
  readonly port: number;
  /** Tenant time at the start and after each reset, ISO UTC; SEED_NOW when left out. */
  readonly now?: string;
}

function originsFor(port: number): Origins {
  return { main: `http://localhost:${port}`, download: `http://127.0.0.1:${port}` };
}

/** Makes a tenant. Mount `app` before anything that reads request bodies. */
export function createTenant({ seed, port, now }: TenantOptions): Tenant {
  const origins = originsFor(port);
  const log = new RequestLog();
  const seeded = (name: SeedName): TenantState => {
    const made = seedTenant(name, origins, now);
    made.files.onChange = (driveId) => sockets.changed(driveId);
    return made;
  };
  const sockets = new Sockets(() => state, log);
  let state = seeded(seed);
  const app = express();
  app.disable('x-powered-by');
  const tenant: Tenant = {
    app,
    attach: (server) => sockets.attach(server),
    sockets,
    log,
    get state() {
      return state;
    },
    reset(next) {
      sockets.disconnect();
      sockets.silent.clear();
      state = seeded(next);
      log.clear();
    },
  };
  app.use((req: Request, res: Response, next: NextFunction) => {
    if (isLoopback(req)) next();
    else res.status(403).end('This machine only.');
  });
  app.use('/v1.0', (req, res) => serveGraph(state, log, req, res));
  app.use('/signin', (req, res) => serveSignIn(state, log, req, res));
  app.use('/download', (req, res) => serveDownload(state, log, req, res));
  app.use('/local', (req, res) => serveControl(tenant, req, res));
  app.use(['/personal', '/sites'], (req, res) => servePage(state, req, res));
  return tenant;
}

export interface RunningTenant {
  /** `http://localhost:N`, without a path. */
  readonly url: string;
  readonly tenant: Tenant;
  close(): Promise<void>;
}

/**
 * Starts a server of its own. Port 0 takes a free port.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function startTenant(options: TenantOptions): Promise<RunningTenant> {
  // The addresses in answers need the port, which is known only once the server listens.
  const mounted: { tenant?: Tenant } = {};
  const { server, port } = await listen(options.port, (req, res) => {
    if (mounted.tenant) mounted.tenant.app(req, res);
    else res.writeHead(503).end();
  });
  const tenant = createTenant({ ...options, port });
  mounted.tenant = tenant;
  tenant.attach(server);
  return {
    url: `http://localhost:${port}`,
    tenant,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Which does not know of connections that were upgraded.
        tenant.sockets.disconnect();
        server.closeAllConnections();
      }),
  };
}
