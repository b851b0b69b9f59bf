/** The face of a tenant in this process. */
import type { Server } from 'node:http';
import type { Express } from 'express';
import type { Sockets } from './http/sockets.ts';
import type { RequestLog } from './model/request-log.ts';
import type { TenantState } from './model/state.ts';
import type { SeedName } from './seeds/seed.ts';

export interface Tenant {
  /** Routes /v1.0, /signin, /local, /download, /personal and /sites; everything else goes on to the next handler. */
  readonly app: Express;
  /** Makes `notificationUrl` work on a server that listens; its requests must reach `app` already. Once for each server. */
  readonly attach: (server: Server) => void;
  readonly sockets: Sockets;
  /** The data; another object after each reset. */
  readonly state: TenantState;
  readonly log: RequestLog;
  /** Throws all data, tokens and log entries away and makes the seed anew. */
  reset(seed: SeedName): void;
}
