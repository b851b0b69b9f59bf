/**
 * /download/{ticket}: the other origin from which bytes come. Plain GETs from any page; no preflight and no Authorization:
 * "including the Authorization header might return 401" (driveitem-get-content.md; msgraph-sdk-javascript#16, #388).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf } from '../faults/find-item.ts';
import { ConnectionCut, comesAfter, happen, retryAfterOf } from '../faults/happen.ts';
import type { Fault } from '../faults/rule.ts';
import { DOWNLOAD_UNITS, charge } from '../graph/units.ts';
import type { FileVersion, Item } from '../model/drive-types.ts';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import type { Ticket } from '../model/tickets.ts';
import { cutConnection } from './cut-connection.ts';
import { Logged, urlOf } from './logged.ts';
import { sendBody } from './send-body.ts';

function refuse(res: ServerResponse, status: number, text: string): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.end(text);
}

/** The version that the ticket is for; the current one at the time of the download, or one that many before it. */
function versionOf(ticket: Ticket, item: Item, stale: number): FileVersion | undefined {
  if (ticket.version !== null) return item.versions.find((v) => v.number === ticket.version);
  return item.versions.at(-1 - stale);
}

function faultsOf(state: TenantState, req: IncomingMessage, path: string, ticket: Ticket): readonly Fault[] {
  const item = state.files.item(ticket.itemId);
  return state.faults.faultsFor({
    method: req.method ?? 'GET',
    path,
    user: ticket.userId,
    item: () => item && { id: item.id, path: pathOf(state, item) },
    can: (fault) => {
      if (fault.fault === 'stale-bytes')
        return item !== undefined && ticket.version === null && item.versions.length > fault.versions;
      // No token and no condition is ever sent here.
      return fault.fault !== 'if-match' && fault.fault !== 'token-expiry' && fault.fault !== 'claims-challenge';
    },
  });
}

/** An error in the place of the bytes. What the download origin says then, and whether pages may read it, is not documented. */
function sendError(state: TenantState, res: ServerResponse, fault: Extract<Fault, { readonly fault: 'error' }>): void {
  for (const [name, value] of Object.entries(retryAfterOf(fault, state.clock.now()))) res.setHeader(name, value);
  refuse(res, fault.status, fault.message);
}

async function sendFile(state: TenantState, req: IncomingMessage, res: ServerResponse, ticket: Ticket, faults: readonly Fault[]) {
  for (const fault of faults) {
    if (comesAfter(fault)) continue;
    if (fault.fault === 'error') return sendError(state, res, fault);
    await happen(state, fault);
  }
  const item = state.files.item(ticket.itemId);
  const stale = faults.find((f) => f.fault === 'stale-bytes');
  const version = item && versionOf(ticket, item, stale?.versions ?? 0);
  // Reading has no effect that could stay behind; what is left are deeds, delays and cuts between the reading and the answer.
  for (const fault of faults) {
    if (!comesAfter(fault)) continue;
    if (fault.fault === 'error') return sendError(state, res, fault);
    await happen(state, fault);
  }
  if (req.socket.destroyed) return;
  if (!item || !version) return refuse(res, 404, 'Not found');
  res.statusCode = 200;
  res.setHeader('Content-Type', item.mimeType);
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`);
  res.setHeader('Cache-Control', 'no-store');
  sendBody(
    res,
    version.content,
    faults.find((f) => f.fault === 'truncate'),
  );
}

/** Serves one request to /download. */
export async function serveDownload(
  state: TenantState,
  log: RequestLog,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = urlOf(req);
  const key = /^\/download\/([^/]+)$/.exec(url?.pathname ?? '')?.[1];
  if (!url || key === undefined) return refuse(res, 404, 'Not found');
  const ticket = state.tickets.find(key);
  const logged = new Logged(req, res, url, log, state);
  logged.path = '/download/…';
  logged.user = ticket?.userId ?? null;
  if (logged.cutIfOffline()) return;
  res.sendDate = false;
  res.setHeader('Date', new Date(state.clock.now()).toUTCString());
  // Another origin than Graph, as in the service; the same address on "localhost" does not exist.
  if (!/^127\.0\.0\.1(:|$)/.test(req.headers.host ?? '')) return refuse(res, 404, 'Not found');
  if (req.method === 'OPTIONS') return refuse(res, 401, 'Preflight is not answered here.');
  if (req.headers.authorization !== undefined) return refuse(res, 401, 'Authorization is not accepted here.');
  if (req.method !== 'GET') return refuse(res, 405, 'Method not allowed');
  res.setHeader('Access-Control-Allow-Origin', '*');
  if (!ticket) return refuse(res, 401, 'The address has expired.');
  const { units, headers, throttled } = charge(state, ticket.clientId, ticket.paid ? 0 : DOWNLOAD_UNITS);
  logged.units = units;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  if (throttled) return refuse(res, 429, 'The request has been throttled');
  const faults = faultsOf(state, req, url.pathname, ticket);
  logged.faults = faults.map(({ fault }) => fault);
  try {
    await sendFile(state, req, res, ticket, faults);
  } catch (error) {
    if (!(error instanceof ConnectionCut)) throw error;
    cutConnection(req.socket, error);
  }
}
