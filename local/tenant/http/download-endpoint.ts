/**
 * /download/{ticket}: the other origin from which bytes come. Plain GETs from any page; no preflight and no Authorization:
 * "including the Authorization header might return 401" (driveitem-get-content.md; msgraph-sdk-javascript#16, #388).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestLog } from '../model/request-log.ts';
import type { TenantState } from '../model/state.ts';
import { Logged, urlOf } from './logged.ts';

function refuse(res: ServerResponse, status: number, text: string): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.end(text);
}

/** Serves one request to /download. */
export function serveDownload(state: TenantState, log: RequestLog, req: IncomingMessage, res: ServerResponse): void {
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
  const item = ticket && state.files.item(ticket.itemId);
  if (!ticket) return refuse(res, 401, 'The address has expired.');
  const version =
    item && (ticket.version === null ? item.versions.at(-1) : item.versions.find((v) => v.number === ticket.version));
  if (!item || !version) return refuse(res, 404, 'Not found');
  res.statusCode = 200;
  res.setHeader('Content-Type', item.mimeType);
  res.setHeader('Content-Length', String(version.content.length));
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`);
  res.setHeader('Cache-Control', 'no-store');
  res.end(version.content);
}
