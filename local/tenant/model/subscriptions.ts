/**
 * Subscriptions of drives by `socketIo` (learn.microsoft.com/graph/api/subscriptions-socketio). The address is preauthenticated
 * by a token in it, and the answer says until when it holds (abraunegg/onedrive#3809). How long that is, is not documented: an
 * hour here, of real time like every ticket.
 */
import { secret } from './ids.ts';

export interface Subscription {
  readonly id: string;
  readonly token: string;
  readonly driveId: string;
  readonly userId: string;
  /** Machine time, milliseconds since 1970 UTC. */
  readonly expiresAt: number;
}

/** Milliseconds of real time. */
export const SUBSCRIPTION_LIFETIME = 60 * 60_000;

export class Subscriptions {
  private readonly byToken = new Map<string, Subscription>();

  issue(driveId: string, userId: string): Subscription {
    const now = Date.now();
    for (const [token, { expiresAt }] of this.byToken) if (expiresAt <= now) this.byToken.delete(token);
    const made = { id: secret(24), token: secret(24), driveId, userId, expiresAt: now + SUBSCRIPTION_LIFETIME };
    this.byToken.set(made.token, made);
    return made;
  }

  /** The subscription of a token that still holds. */
  find(token: string): Subscription | undefined {
    const found = this.byToken.get(token);
    return found && found.expiresAt > Date.now() ? found : undefined;
  }

  /** No address that was given out to these people so far holds any longer. */
  expire(people: readonly string[]): void {
    for (const [token, { userId }] of this.byToken) if (people.includes(userId)) this.byToken.delete(token);
  }
}
