/**
 * What a request costs, in resource units of SharePoint and OneDrive ("Avoid getting throttled or blocked in SharePoint
 * Online"): 1 for a single item, a delta with a token, a download; 2 for several items, and to create, update, delete, upload;
 * 5 for every operation on permissions, `$expand=permissions` included. Other workloads have limits of another kind, which
 * are not modelled.
 */
import { limitsFor } from '../model/meter.ts';
import type { Readings } from '../model/meter.ts';
import type { TenantState } from '../model/state.ts';
import { innerOf } from '../faults/errors-by-status.ts';
import { GraphError } from './errors.ts';
import type { GraphRequest } from './perform.ts';
import { matchRoute } from './route-table.ts';

/** Not in the page's table: `socketIo`, a version, taken for single items; `sharedWithMe`, versions, for several. */
const UNITS: Readonly<Record<string, number>> = {
  'drive.get': 1,
  'drive.sharedWithMe': 2,
  'drive.socketIo': 1,
  'item.get': 1,
  'item.update': 2,
  'item.delete': 2,
  'item.children': 2,
  'item.createFolder': 2,
  'item.download': 1,
  'item.upload': 2,
  'item.permissions': 5,
  'item.revoke': 5,
  'item.invite': 5,
  'item.versions': 2,
  'item.version': 1,
  'item.versionContent': 1,
  'item.restoreVersion': 2,
};

/** Units of a download by its own address, unless the redirect to it has cost them. Not documented for these addresses. */
export const DOWNLOAD_UNITS = 1;

/** Units of a request to Graph; 0 for what is not about files. */
export function unitsOf({ method, url }: GraphRequest): number {
  const match = matchRoute(method, url.pathname.slice('/v1.0'.length));
  if (match.kind !== 'found') return 0;
  const { op } = match.route;
  if (/\bpermissions\b/.test(url.searchParams.get('$expand') ?? '')) return 5;
  if (op === 'item.delta') return url.searchParams.has('token') ? 1 : 2;
  return UNITS[op] ?? 0;
}

export interface Charge {
  readonly units: number;
  /** `RateLimit-*` from 80 % of the minute on; with `Retry-After` when it is too much. */
  readonly headers: Readonly<Record<string, string>>;
  readonly throttled: boolean;
}

/** "RateLimit headers are returned when the usage is 80 % of the limit or more", for the minute. */
const TELL_FROM = 0.8;

/** Notes the units of an app. */
export function charge(state: TenantState, clientId: string, units: number): Charge {
  if (units === 0) return { units, headers: {}, throttled: false };
  const { minute, day } = state.meter.spend(clientId, units, state.clock.now(), state.settings.licences);
  const over = [minute, day].filter(({ used, limit }) => used > limit);
  const told = minute.used >= minute.limit * TELL_FROM ? rateLimit(minute) : {};
  if (over.length === 0) return { units, headers: told, throttled: false };
  const wait = Math.max(...over.map(({ resetsIn }) => resetsIn));
  return { units, headers: { ...told, 'Retry-After': String(wait) }, throttled: true };
}

/** As in the page's example: learn.microsoft.com/answers/questions/1120043. */
function rateLimit({ limit, used, resetsIn }: Readings['minute']): Record<string, string> {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - used)),
    'RateLimit-Reset': String(resetsIn),
  };
}

/** 429 (learn.microsoft.com/answers/questions/648796). */
export function throttled(): GraphError {
  const inner = innerOf(429, 'activityLimitReached');
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', { inner });
}

/** For `GET /local/meter`. */
export function meterJson(state: TenantState): unknown {
  const { licences } = state.settings;
  return { licences, limits: limitsFor(licences), apps: state.meter.all(state.clock.now(), licences) };
}
