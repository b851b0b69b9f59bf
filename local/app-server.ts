/**
 * The app's static host on this machine, as strict as the one that it would have in production: content types, caching,
 * and a Content-Security-Policy header. (A header, since `frame-ancestors` is ignored in a meta element:
 * learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements.)
 *
 * The one thing that it adds: the data block `accord-config` in html files is filled with this machine's configuration,
 * which is what a deployment does at build time.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, normalize } from 'node:path';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { DEFAULT_APP } from './tenant/model/teams-app.ts';

/** Stands for the app registration. The tenant takes any client id; consent is recorded under it. */
export const LOCAL_CLIENT_ID = '7c0f6a52-3d0e-4b6c-9a51-1b1a5e55a0cd';

export interface AppServerOptions {
  /** Folder with the built app, normally `dist-local/`. */
  readonly folder: string;
  /** Port of the shell, Graph and sign-in. */
  readonly port: number;
}

const CONFIG_BLOCK = /(<script\b[^>]*\bid="accord-config"[^>]*>)[\s\S]*?(<\/script>)/i;
const HASHED = /[.-][\w-]{8,}\.\w+$/;
const ALWAYS_FRESH = /(\.html|\.webmanifest|manifest\.json)$|^(sw|service-worker|registerSW)[\w.-]*\.js$/;

/** What the app is told about the world that it runs in. */
export function localConfiguration(port: number) {
  return {
    clientId: LOCAL_CLIENT_ID,
    appId: DEFAULT_APP.externalId,
    authority: 'https://login.microsoftonline.com/organizations',
    graph: `http://localhost:${port}/v1.0`,
    local: { shell: `http://localhost:${port}` },
  };
}

/**
 * Everything is refused that is not listed. Griffel (Fluent UI) inserts style elements, hence `unsafe-inline` for
 * styles. Graph and sign-in are one origin here, downloads come from another one, as in the service.
 */
export function contentSecurityPolicy(port: number, path = '/'): string {
  const microsoft = `http://localhost:${port}`;
  const downloads = `http://127.0.0.1:${port}`;
  return Object.entries({
    'default-src': "'none'",
    // Add-ins load Office.js from Microsoft, wherever they are hosted
    // (learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn).
    'script-src': path === '/outlook.html' ? `'self' ${microsoft}/office.js` : "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob: ${microsoft} ${downloads}`,
    'font-src': "'self' data:",
    'connect-src': `'self' ${microsoft} ${downloads} ${downloads.replace('http:', 'ws:')}`,
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'frame-ancestors': microsoft,
    'form-action': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const cacheControl = (path: string): string => {
  const name = basename(path);
  if (ALWAYS_FRESH.test(name)) return 'no-cache';
  return HASHED.test(name) && path.includes('assets') ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
};

const notFound = (response: Response, what: string) =>
  response.status(404).type('text/plain').set('Cache-Control', 'no-store').send(`${what}\n`);

/** The app's id in the catalogue, which a deployer reads in the Teams admin centre; empty when there is no tenant to ask. */
async function catalogueId(port: number): Promise<string> {
  try {
    const app = (await (await fetch(`http://localhost:${port}/local/app`)).json()) as { teamsAppId?: unknown };
    return typeof app.teamsAppId === 'string' ? app.teamsAppId : '';
  } catch {
    return '';
  }
}

/** Html goes out with the configuration in its data block; `<` is escaped so that no value can end the element. */
const htmlPages = ({ folder, port }: AppServerOptions): RequestHandler => {
  const configuration = async (): Promise<string> =>
    JSON.stringify({ ...localConfiguration(port), teamsAppId: await catalogueId(port) }).replaceAll('<', '\\u003c');
  return (request, response, next) => {
    const path = request.path.endsWith('/') ? `${request.path}index.html` : request.path;
    if (!path.endsWith('.html') || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    Promise.all([readFile(join(folder, normalize(decodeURIComponent(path))), 'utf8'), configuration()]).then(
      ([html, json]) => {
        response.set('Cache-Control', 'no-cache').type('html');
        response.send(html.replace(CONFIG_BLOCK, (_all, start: string, end: string) => start + json + end));
      },
      () => notFound(response, 'There is no such page. Has the app been built into dist-local/?'),
    );
  };
};

/**
 * `POST /local/forget`: empties what this browser keeps for the app (Clear-Site-Data, W3C), so that a new data set does
 * not meet the replicas of the old one. Only the shell's pages may ask for it.
 */
const forget = (port: number): RequestHandler => {
  const shell = `http://localhost:${port}`;
  return (request, response) => {
    if (request.headers.origin !== shell) return void notFound(response, 'Only the local shell may ask for this.');
    response.set({
      'Access-Control-Allow-Origin': shell,
      'Access-Control-Allow-Credentials': 'true',
      'Clear-Site-Data': '"cache", "storage"',
    });
    response.status(204).end();
  };
};

export function createAppServer(options: AppServerOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set('Content-Security-Policy', contentSecurityPolicy(options.port, request.path));
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.post('/local/forget', forget(options.port));
  app.use(htmlPages(options));
  app.use(
    express.static(options.folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => void response.setHeader('Cache-Control', cacheControl(path)),
    }),
  );
  app.use((_request, response) => notFound(response, 'There is no such file.'));
  return app;
}
