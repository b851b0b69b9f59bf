/**
 * Serves the built shell (`dist-shell/`): its files, and `index.html` for each of its pages.
 *
 * Pages always live on `localhost`: teams-js accepts messages only from the exact origin that the app was told about,
 * so a page opened on 127.0.0.1 is sent to the same page on `localhost`. (127.0.0.1 stays the download origin.)
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

const PAGES = ['/', '/teams', '/outlook', '/side-by-side'];

/** One origin for the pages: the other loopback names are redirected. */
const canonicalHost: RequestHandler = (request, response, next) => {
  const [, port = ''] = /:(\d+)$/.exec(request.headers.host ?? '') ?? [];
  if (request.hostname === 'localhost') next();
  else response.redirect(302, `http://localhost${port && `:${port}`}${request.originalUrl}`);
};

export interface ShellPagesOptions {
  /** The folder that `vite build -c local/shell/vite.config.ts` writes. */
  readonly folder: string;
}

export function createShellPages({ folder }: ShellPagesOptions): Router {
  const router = Router();
  const index = join(folder, 'index.html');
  router.get(PAGES, canonicalHost, (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index);
    else response.status(503).type('text/plain').send('The shell is not built yet. Run: npm run build\n');
  });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false, index: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  return router;
}
