/** What the build makes of a page, on a page as small as can be: flat, nothing inlined, configured, kept for offline use. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildOfPages } from '../../../vite.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'accord-pages-'));
const pages = join(folder, 'app');

async function buildInto(name: string, local: boolean): Promise<string> {
  const outDir = join(folder, name);
  await build({ ...buildOfPages({ pages, outDir, local }), configFile: false, logLevel: 'error' });
  return outDir;
}

const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

function configIn(html: string): string | undefined {
  return /<script[^>]*id="accord-config"[^>]*>([^<]*)<\/script>/.exec(html)?.[1];
}

beforeAll(async () => {
  mkdirSync(pages);
  for (const name of ['tab', 'other']) {
    writeFileSync(
      join(pages, `${name}.html`),
      `<!doctype html><html lang="en"><head><title>${name}</title>
      <script type="application/json" id="accord-config"></script></head>
      <body><script type="module" src="./${name}.ts"></script></body></html>`,
    );
    writeFileSync(join(pages, `${name}.ts`), `import('./later.ts').then(({ later }) => later());`);
  }
  writeFileSync(
    join(pages, 'later.ts'),
    `export const later = () => console.log(__ACCORD_LOCAL__ ? 'local-only' : 'everywhere');`,
  );
  vi.stubEnv('ACCORD_CLIENT_ID', '</script><b>');
  vi.stubEnv('ACCORD_GRAPH', undefined);
  vi.stubEnv('NODE_ENV', 'production');
  await buildInto('dist', false);
  await buildInto('dist-local', true);
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('a built page', () => {
  it('lies flat in the output, with its scripts beside it', () => {
    const files = readdirSync(join(folder, 'dist'));
    expect(files).toEqual(expect.arrayContaining(['tab.html', 'other.html', 'sw.js', 'assets']));
  });

  it('has what the manifest names beside it: the first page as it is written, and the icons', () => {
    const manifest = join(import.meta.dirname, '..', '..', '..', 'manifest');
    expect(read('dist', 'index.html')).toBe(readFileSync(join(manifest, 'pages', 'index.html'), 'utf8'));
    expect(readdirSync(join(folder, 'dist', 'icons')).sort()).toEqual(readdirSync(join(manifest, 'icons')).sort());
  });

  it('runs no inline script', () => {
    for (const [, attributes = '', text = ''] of read('dist', 'tab.html').matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
      if (text.trim() !== '') expect(attributes).toContain('application/json');
    }
  });

  it('loads its scripts by relative addresses, so that any folder of a host will do', () => {
    const sources = [...read('dist', 'tab.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source = '']) => source);
    expect(sources).not.toEqual([]);
    for (const source of sources) expect(source).toMatch(/^\.\//);
  });

  it('holds the deployment configuration, and no value can end the element', () => {
    expect(JSON.parse(configIn(read('dist', 'tab.html')) ?? '')).toEqual({
      clientId: '</script><b>',
      appId: '',
      teamsAppId: '',
      authority: 'https://login.microsoftonline.com/organizations',
      graph: 'https://graph.microsoft.com/v1.0',
    });
  });

  it('leaves the configuration open when it is built for this machine', () => {
    expect(configIn(read('dist-local', 'tab.html'))).toBe('');
  });

  it('carries nothing that is only for this machine into production', () => {
    const scripts = (build: string): string =>
      readdirSync(join(folder, build, 'assets'))
        .map((name) => read(build, 'assets', name))
        .join('\n');
    expect(scripts('dist')).not.toContain('local-only');
    expect(scripts('dist-local')).toContain('local-only');
  });
});

describe('the service worker', () => {
  it('keeps every page and script, whatever parameters the host adds to the address', () => {
    const worker = read('dist', 'sw.js');
    for (const name of ['tab.html', 'other.html', ...readdirSync(join(folder, 'dist', 'assets'))]) expect(worker).toContain(name);
    expect(worker).toContain('ignoreURLParametersMatching:[/.*/]');
  });

  it('takes over only when it is told to, and caches no answer of anybody else', () => {
    const worker = read('dist', 'sw.js');
    expect(worker).toContain('SKIP_WAITING');
    expect(worker).not.toContain('clientsClaim');
    expect(worker).not.toContain('registerRoute');
    expect(worker).not.toContain('NavigationRoute');
  });
});
