/**
 * Resource units that each app has used in this tenant. Limits: "Avoid getting throttled or blocked in SharePoint Online"
 * (learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online): per
 * app and tenant, by the number of licences, in a minute and in a day; "throttled requests count towards usage limits". How a
 * minute is cut out of time is not documented. Here it begins with the first request after the one before is over, which fits
 * the page's example, where `Retry-After` and `RateLimit-Reset` are both 31. It is a minute of the tenant's clock.
 */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Up to so many licences, so many units a minute; a day has a thousand times as many. */
const STEPS: readonly (readonly [licences: number, perMinute: number])[] = [
  [1_000, 1_200],
  [5_000, 2_400],
  [15_000, 3_600],
  [50_000, 4_800],
  [Infinity, 6_000],
];

/** Units of one app in a minute and in a day, in a tenant with so many licences. */
export function limitsFor(licences: number): { readonly minute: number; readonly day: number } {
  const minute = STEPS.find(([upTo]) => licences <= upTo)?.[1] ?? 0;
  return { minute, day: minute * 1000 };
}

interface Span {
  began: number;
  used: number;
}

interface App {
  minute: Span;
  day: Span;
}

export interface Reading {
  readonly limit: number;
  readonly used: number;
  /** Whole seconds until it starts anew, at least 1. */
  readonly resetsIn: number;
}

export interface Readings {
  readonly minute: Reading;
  readonly day: Reading;
}

export class Meter {
  private apps = new Map<string, App>();

  /** Adds units to what the app has used, whether or not they are within the limit. @param now tenant time */
  spend(clientId: string, units: number, now: number, licences: number): Readings {
    const known = this.apps.get(clientId);
    const app: App = { minute: current(known?.minute, MINUTE, now), day: current(known?.day, DAY, now) };
    app.minute.used += units;
    app.day.used += units;
    this.apps.set(clientId, app);
    return readingsOf(app, now, licences);
  }

  /** All apps that have asked for anything. */
  all(now: number, licences: number): ({ readonly clientId: string } & Readings)[] {
    return [...this.apps.keys()].map((clientId) => ({ clientId, ...this.spend(clientId, 0, now, licences) }));
  }

  clear(): void {
    this.apps = new Map();
  }
}

/** The span that is running, or a new one; also when the clock was set back before its beginning. */
function current(span: Span | undefined, length: number, now: number): Span {
  return span && now >= span.began && now < span.began + length ? span : { began: now, used: 0 };
}

function readingsOf({ minute, day }: App, now: number, licences: number): Readings {
  const limits = limitsFor(licences);
  const reading = (span: Span, limit: number, length: number): Reading => ({
    limit,
    used: span.used,
    resetsIn: Math.max(1, Math.ceil((span.began + length - now) / 1000)),
  });
  return { minute: reading(minute, limits.minute, MINUTE), day: reading(day, limits.day, DAY) };
}
