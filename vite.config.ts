/**
 * The app's static build. `vite build` makes the production pages (dist/), `vite build --mode this-machine` the same pages
 * for the Microsoft 365 on this machine (dist-local/): only those know `__ACCORD_LOCAL__` and leave their configuration
 * open for the local host to fill in. (Vite keeps the mode name `local` for itself.)
 *
 * Every `src/app/*.html` is one page and lands flat in the output. Nothing is inlined into the pages, so that they work
 * under `script-src 'self'`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { messagesAtBuild } from './scripts/lib/messages-at-build.ts';
import { preloadOfPages } from './scripts/lib/preload-of-pages.ts';
import { stylesAtBuild } from './scripts/lib/styles-at-build.ts';
import { teamsJsQuiet } from './scripts/lib/teams-js-quiet.ts';

const repository = import.meta.dirname;
const configElement = /(<script\b[^>]*\bid="accord-config"[^>]*>)[^<]*(<\/script>)/;

/** Fills `<script type="application/json" id="accord-config">` with what the deployer set in the environment. */
function deploymentConfig(): Plugin {
  return {
    name: 'accord-deployment-config',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const config = {
          clientId: process.env['ACCORD_CLIENT_ID'] ?? '',
          // Id of the Teams app in the organisation's catalogue (Teams admin centre): links into Accord name it, and without it people add
          // the app to a chat by hand.
          teamsAppId: process.env['ACCORD_TEAMS_APP_ID'] ?? '',
          // Its id in the package, which links name where it was uploaded in Teams itself and is in no catalogue.
          appId: process.env['ACCORD_APP_ID'] ?? '',
          authority: process.env['ACCORD_AUTHORITY'] ?? 'https://login.microsoftonline.com/organizations',
          graph: process.env['ACCORD_GRAPH'] ?? 'https://graph.microsoft.com/v1.0',
        };
        const json = JSON.stringify(config).replaceAll('<', '\\u003c');
        return html.replace(configElement, (_all, open: string, close: string) => open + json + close);
      },
    },
  };
}

/**
 * What the manifest names on the host beside the pages of the app: the icons of the button in Outlook, and the first page, which says
 * what Accord is, reads and keeps. It is served as it is written: nothing of the app is in it.
 */
function namedByManifest(): Plugin {
  const folder = join(repository, 'manifest');
  return {
    name: 'accord-named-by-manifest',
    generateBundle() {
      for (const [from, to] of [['icons', 'icons/'], ['pages', '']] as const)
        for (const name of readdirSync(join(folder, from))) this.emitFile({ type: 'asset', fileName: `${to}${name}`, source: readFileSync(join(folder, from, name)) });
    },
  };
}

export interface PagesBuild {
  /** Folder whose `*.html` are the pages. */
  readonly pages: string;
  readonly outDir: string;
  readonly local: boolean;
}

/** The one way in which pages are built here; the bench builds its reference pages with it, too. */
export function buildOfPages({ pages, outDir, local }: PagesBuild): UserConfig {
  return {
    root: pages,
    base: './',
    publicDir: false,
    envDir: false,
    define: { __ACCORD_LOCAL__: JSON.stringify(local) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      // What a part needs beside itself would be a list of hashed names in every first file (docs/decisions/0005).
      modulePreload: false,
      assetsInlineLimit: 0,
      // What is loaded when is watched by the bench, in gzip kB before the first screen.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: readdirSync(pages)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(pages, name)),
        // What a page needs at once is one file: on a slow machine every further file costs more than its bytes.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
    plugins: [
      react(),
      stylesAtBuild(),
      messagesAtBuild(),
      teamsJsQuiet(),
      preloadOfPages(),
      namedByManifest(),
      ...(local ? [] : [deploymentConfig()]),
      VitePWA({
        strategies: 'generateSW',
        registerType: 'prompt',
        // The app registers the worker itself, after the first paint.
        injectRegister: null,
        manifest: false,
        workbox: {
          globPatterns: ['**/*.{html,js,css,woff2,svg}'],
          // Hosts add their own parameters to the page's address; the page is the same for all of them.
          ignoreURLParametersMatching: [/.*/],
          navigateFallback: null,
          cleanupOutdatedCaches: true,
          runtimeCaching: [],
          sourcemap: false,
        },
      }),
    ],
  };
}

export default defineConfig(({ mode }) => {
  const local = mode === 'this-machine';
  return buildOfPages({
    pages: join(repository, 'src', 'app'),
    outDir: resolve(repository, local ? 'dist-local' : 'dist'),
    local,
  });
});
