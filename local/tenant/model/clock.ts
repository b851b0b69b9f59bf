/**
 * The clock of the tenant: machine clock + offset. Every date that the tenant gives out comes from here, except token
 * expiry, which counts real elapsed time (a jump of the clock must not sign everybody out).
 */
export class TenantClock {
  private offset = 0;

  /** Tenant time, milliseconds since 1970 UTC. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** Tenant clock minus machine clock, milliseconds. */
  get offsetMs(): number {
    return this.offset;
  }

  /** Sets tenant time to `now` (milliseconds since 1970 UTC). */
  set(now: number): void {
    this.offset = Math.round(now - Date.now());
  }

  /** Moves tenant time by `ms` milliseconds (may be negative). */
  advance(ms: number): void {
    this.offset += Math.round(ms);
  }

  /** Tenant time as Graph prints a DateTimeOffset: ISO 8601, UTC. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** A DateTimeOffset without fractions, as SharePoint-backed resources print it (sample bodies of driveitem-get.md). */
export function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
