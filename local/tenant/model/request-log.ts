/** What was asked of the tenant, for tests and for the shell. Never holds tokens, tickets or contents. */
export interface LogEntry {
  /** Tenant time, ISO UTC. */
  readonly at: string;
  readonly method: string;
  /** Path as sent, without query; a download's ticket is left out. */
  readonly path: string;
  /** Query of a Graph call as sent ("$select=…"); left out when there is none. */
  readonly query?: string;
  /** 0 = cut without an answer. */
  readonly status: number;
  /** Object id, null when nobody could be told. */
  readonly user: string | null;
  /** Sign-in: the scopes asked for. Graph: the scopes of the token. */
  readonly scopes?: readonly string[];
  /** Sign-in: claims were asked for as well (a claims challenge was answered). */
  readonly claims?: true;
  /** Asked inside a batch, which has an entry of its own after those of its requests. */
  readonly batch?: true;
  /** Names of the faults that rules of `POST /local/faults` made happen; left out when none did. */
  readonly faults?: readonly string[];
  /** Resource units of files (graph/units.ts); 0 for everything else. */
  readonly units: number;
  readonly ms: number;
}

const KEPT = 20_000;

export class RequestLog {
  private entries: LogEntry[] = [];

  add(entry: LogEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries = this.entries.slice(-KEPT / 2);
  }

  all(): readonly LogEntry[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}
