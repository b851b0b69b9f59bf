/**
 * Download tickets behind `@microsoft.graph.downloadUrl`: preauthenticated, short-lived, bound to an item and not to rights
 * that are checked again (driveitem-get-content.md: "preauthenticated … valid for a short period of time").
 */
import { secret } from './ids.ts';

export interface Ticket {
  readonly itemId: string;
  /** Null = the current content at the time of the download, so bytes may be newer than the metadata read before. */
  readonly version: number | null;
  readonly userId: string;
  /** The app that asked for the address. */
  readonly clientId: string;
  /** True when the request that led to it has cost the units of the download. */
  readonly paid: boolean;
  readonly expiresAt: number;
}

/** Milliseconds of real time. */
const LIFETIME = 60 * 60_000;

export class Tickets {
  private readonly known = new Map<string, Ticket>();

  issue(ticket: Omit<Ticket, 'expiresAt'>): string {
    const now = Date.now();
    for (const [key, old] of this.known) {
      if (old.expiresAt > now) break; // oldest first
      this.known.delete(key);
    }
    const key = secret(24);
    this.known.set(key, { ...ticket, expiresAt: now + LIFETIME });
    return key;
  }

  find(key: string): Ticket | undefined {
    const ticket = this.known.get(key);
    return ticket && ticket.expiresAt > Date.now() ? ticket : undefined;
  }
}
