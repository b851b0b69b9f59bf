/** Web pages of files and folders at their web address: what a person who follows a link would see. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { roleOn } from '../model/access.ts';
import type { Item } from '../model/drive-types.ts';
import type { TenantState } from '../model/state.ts';
import { webUrlOf } from '../graph/item-json.ts';
import { itemAtWebPath } from '../graph/shares.ts';
import { urlOf } from './logged.ts';

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function send(res: ServerResponse, status: number, title: string, body: string): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  const style =
    'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;margin:0;color:#242424;background:#fafafa}header{background:#0f6cbd;color:#fff;padding:12px 24px;font-weight:600}main{max-width:960px;margin:24px auto;padding:0 24px}pre{white-space:pre-wrap;background:#fff;border:1px solid #ddd;border-radius:4px;padding:16px}a{color:#0f6cbd}';
  res.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)} - OneDrive</title><style>${style}</style></head><body><header>OneDrive</header><main>${body}</main></body></html>`,
  );
}

function preview(state: TenantState, item: Item, as: string): string {
  const heading = `<h1>${escape(item.parentId === null ? state.files.driveOf(item).name : item.name)}</h1>`;
  if (item.isFolder) {
    const entries = state.files
      .childrenOf(item)
      .map((c) => `<li><a href="${escape(`${webUrlOf(state, c)}?as=${as}`)}">${escape(c.name)}</a></li>`);
    return `${heading}${entries.length > 0 ? `<ul>${entries.join('')}</ul>` : '<p>This folder is empty.</p>'}`;
  }
  const content = item.versions.at(-1)?.content ?? new Uint8Array();
  const isText = /^(text|application\/json)/.test(item.mimeType);
  return `${heading}${isText ? `<pre>${escape(Buffer.from(content.subarray(0, 200_000)).toString('utf8'))}</pre>` : '<p>No preview.</p>'}`;
}

/** Serves one request to /personal or /sites: `?as=<person>` says who looks. */
export function servePage(state: TenantState, req: IncomingMessage, res: ServerResponse): void {
  const url = urlOf(req);
  if (!url || req.method !== 'GET') return void res.writeHead(405).end();
  const as = url.searchParams.get('as');
  if (as === null) {
    const choices = state.people.map((p) => `<li><a href="?as=${p.id}">${escape(p.displayName)}</a></li>`).join('');
    return send(res, 200, 'Choose a person', `<h1>Who is looking?</h1><ul>${choices}</ul>`);
  }
  const person = state.person(as);
  let path: string;
  try {
    path = decodeURIComponent(url.pathname).replace(/\/$/, '');
  } catch {
    return send(res, 400, 'Bad address', '<h1>This address is not valid</h1>');
  }
  const item = itemAtWebPath(state, path);
  // SharePoint asks for access whether or not there is something, so that names cannot be guessed.
  if (!person || !item || !roleOn(state.files, item, person.id)) {
    const whose = person ? `${escape(person.displayName)}, you` : 'You';
    return send(
      res,
      403,
      'You need access',
      `<h1>You need permission to access this item</h1><p>${whose} do not have access to this file or folder. Ask its owner to share it with you.</p>`,
    );
  }
  send(res, 200, item.name, preview(state, item, person.id));
}
