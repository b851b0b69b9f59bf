/** Puts a request into the log when it is over, and cuts the connection of a person who is offline. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogEntry, RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';

export class Logged {
  user: string | null = null;
  scopes: readonly string[] | undefined;
  claims = false;
  /** Path to log when the one sent holds a secret. */
  path: string | undefined;
  /** Names of the faults that applied. */
  faults: readonly string[] = [];
  units = 0;
  private readonly began = performance.now();
  private done = false;
  private readonly req: IncomingMessage;
  private readonly url: URL;
  private readonly log: RequestLog;
  private readonly state: TenantState;

  constructor(req: IncomingMessage, res: ServerResponse, url: URL, log: RequestLog, state: TenantState) {
    this.req = req;
    this.url = url;
    this.log = log;
    this.state = state;
    res.on('finish', () => this.write(res.statusCode));
    res.on('close', () => this.write(0));
  }

  /** Cuts the connection without an answer when the person is offline; true when it did. */
  cutIfOffline(): boolean {
    if (this.user === null || !this.state.offline.has(this.user)) return false;
    this.req.socket.destroy();
    return true;
  }

  private write(status: number): void {
    if (this.done) return;
    this.done = true;
    const query = this.path === undefined ? this.url.search.slice(1) : '';
    const entry: LogEntry = {
      at: this.state.clock.iso(),
      method: this.req.method ?? 'GET',
      path: this.path ?? this.url.pathname,
      ...(query === '' ? {} : { query }),
      status,
      user: this.user,
      ...(this.scopes ? { scopes: this.scopes } : {}),
      ...(this.claims ? { claims: true } : {}),
      ...(this.faults.length > 0 ? { faults: this.faults } : {}),
      units: this.units,
      ms: Math.round(performance.now() - this.began),
    };
    this.log.add(entry);
  }
}

/** The address of a request; undefined when it is not valid. */
export function urlOf(req: IncomingMessage): URL | undefined {
  const { originalUrl } = req as IncomingMessage & { originalUrl?: string };
  try {
    return new URL(originalUrl ?? req.url ?? '/', 'http://localhost');
  } catch {
    return undefined;
  }
}
