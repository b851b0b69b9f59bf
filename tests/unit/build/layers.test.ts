/**
 * Proves that the rules of the architecture bite. A copy of the folder names is laid out in a temporary place, every
 * forbidden import is written into a file of its own, and dependency-cruiser, run with the repository's own settings,
 * must report exactly that file under exactly that rule, and nothing about the allowed ones.
 *
 * The table below is written by hand, from design §7, and not read from the settings: a slip there must show here.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..', '..');

/** What each layer may import, as far as the design goes. `sync/ports` and `hosts/host` are single files. */
const allowed: Record<string, readonly string[]> = {
  base: [],
  domain: ['base'],
  document: ['base', 'domain'],
  sync: ['base', 'domain', 'document', 'sync/ports'],
  storage: ['base', 'domain', 'sync/ports'],
  graph: ['base', 'domain', 'sync/ports'],
  hosts: ['base', 'domain', 'hosts/host'],
  workspace: ['base', 'domain', 'document', 'sync', 'sync/ports', 'storage', 'graph', 'hosts/host'],
  ui: ['base', 'domain', 'workspace', 'hosts/host'],
  features: ['base', 'domain', 'workspace', 'ui'],
  app: [
    'base',
    'domain',
    'document',
    'sync',
    'sync/ports',
    'storage',
    'graph',
    'hosts',
    'hosts/host',
    'workspace',
    'ui',
    'features',
  ],
};
const layers = Object.keys(allowed);
const targets = [...layers, 'sync/ports', 'hosts/host'];

const packageHomes: Record<string, readonly string[]> = {
  react: ['ui', 'features', 'app'],
  'react-dom': ['ui', 'features', 'app'],
  '@fluentui/react-components': ['ui', 'features', 'app'],
  '@microsoft/microsoft-graph-client': ['graph'],
  '@microsoft/teams-js': ['hosts'],
  '@azure/msal-browser': ['hosts'],
  yjs: ['document'],
  idb: ['storage'],
  'left-pad': [],
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs the repository's settings over a tree; each violation as `file: rule`. */
function violations(folder: string): string[] {
  const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const run = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'src', 'local', 'tests', 'bench'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const report = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
}

describe('dependency-cruiser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-layers-'));
  /** Offending file → the one rule that must name it. */
  const expected = new Map<string, string>();
  let found: string[] = [];

  const write = (path: string, text: string, rule?: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (rule !== undefined) expected.set(path, rule);
  };
  const ruleOf = (layer: string, target: string): string | undefined =>
    layer === target || target.startsWith(`${layer}/`) || allowed[layer]?.includes(target) ? undefined : `${layer}-imports`;
  const up = (layer: string): string => (layer === 'features' ? '../..' : '..');
  const place = (layer: string, name: string): string =>
    layer === 'features' ? `src/features/one/${name}` : `src/${layer}/${name}`;

  beforeAll(() => {
    copyFileSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    const packages = [...Object.keys(packageHomes), '@noble/hashes'];
    const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
    write(
      'package.json',
      JSON.stringify({ name: 'fixture', type: 'module', dependencies, devDependencies: { 'a-tool': '1.0.0' } }),
    );
    for (const name of [...packages, 'a-tool', 'not-declared']) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
      );
      write(`node_modules/${name}/index.js`, 'export const value = 1;');
    }

    for (const target of targets)
      write(target.includes('/') ? `src/${target}.ts` : place(target, 'leaf.ts'), 'export type Leaf = 1;');
    for (const layer of layers) {
      for (const target of targets) {
        const path = (target.includes('/') ? `src/${target}.ts` : place(target, 'leaf.ts')).replace('src', up(layer));
        // Half of them as types only: those count, too.
        const kind = target.length % 2 === 0 ? 'import type' : 'import';
        write(
          place(layer, `uses-${target.replace('/', '-')}.ts`),
          `${kind} { Leaf } from '${path}'; export type It = Leaf;`,
          ruleOf(layer, target),
        );
      }
      for (const [name, homes] of Object.entries(packageHomes)) {
        const file = place(layer, `uses-package-${name.replaceAll(/\W/g, '-')}.ts`);
        write(
          file,
          `import { value } from '${name}'; export const it = value;`,
          homes.includes(layer) ? undefined : `${layer}-packages`,
        );
      }
    }
    write('src/domain/checks.ts', `import { value } from '@noble/hashes'; export const it = value;`);

    write('src/features/two/leaf.ts', 'export const leaf = 1;');
    write('src/features/one/uses-two.ts', `import { leaf } from '../two/leaf.ts'; export const it = leaf;`, 'features-apart');
    write('src/base/uses-node.ts', `import { readFileSync } from 'node:fs'; export const it = readFileSync;`, 'src-without-node');
    write('src/base/uses-nothing.ts', `import { it } from './is-not-there.ts'; export { it };`, 'must-resolve');

    write('local/leaf.ts', 'export const leaf = 1;');
    write('tests/leaf.ts', 'export const leaf = 1;');
    write('bench/fine.ts', `import { leaf } from '../local/leaf.ts'; export const it = leaf;`);
    write('src/app/uses-local.ts', `import { leaf } from '../../local/leaf.ts'; export const it = leaf;`, 'src-without-local');
    write('local/uses-src.ts', `import type { Leaf } from '../src/base/leaf.ts'; export type It = Leaf;`, 'local-without-src');
    write(
      'src/app/uses-tests.ts',
      `import { leaf } from '../../tests/leaf.ts'; export const it = leaf;`,
      'nothing-imports-tests',
    );
    write('local/uses-tests.ts', `import { leaf } from '../tests/leaf.ts'; export const it = leaf;`, 'nothing-imports-tests');
    write('local/uses-undeclared.ts', `import { value } from 'not-declared'; export const it = value;`, 'declared-packages');
    // A circle is named once, at the file where it is first entered.
    write('local/circle-a.ts', `import { b } from './circle-b.ts'; export const a = (): unknown => b;`, 'no-cycles');
    write('local/circle-b.ts', `import { a } from './circle-a.ts'; export const b = (): unknown => a;`);

    found = violations(folder);
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reports every forbidden import under its own rule, and no allowed one', () => {
    expect(found).toEqual([...expected].map(([file, rule]) => `${file}: ${rule}`).sort());
  });

  it('was asked about every rule', () => {
    const rules = new Set(expected.values());
    for (const layer of layers.filter((one) => one !== 'app')) expect(rules).toContain(`${layer}-imports`);
    for (const layer of layers) expect(rules).toContain(`${layer}-packages`);
  });

  it('finds nothing in the present tree', () => {
    expect(violations(repository)).toEqual([]);
  }, 120_000);
});

describe('ESLint', () => {
  const outside = [
    `export const it = () => fetch('https://example.com');`,
    `export const it = () => window.name;`,
    `export const it = () => document.title;`,
    `export const it = () => navigator.onLine;`,
    `export const it = () => indexedDB.databases();`,
    `export const it = () => localStorage.length;`,
    `export const it = () => crypto.randomUUID();`,
    `export const it = () => Date.now();`,
    `export const it = () => new Date();`,
    `export const it = () => Math.random();`,
    `export const it = () => setTimeout(() => {}, 1);`,
    `export const it = () => setInterval(() => {}, 1);`,
    `export const it = () => globalThis.name;`,
    `export const it = () => Office;`,
  ];
  const restricted = /^no-restricted-(globals|properties|syntax)$/;

  /** The same settings without the type checker, which a file that is not on disk cannot have. */
  async function rulesBroken(code: string, filePath: string): Promise<string[]> {
    const eslint = new ESLint({ cwd: repository });
    const all = (await eslint.calculateConfigForFile(join(repository, filePath))) as { rules: Record<string, unknown> };
    const rules = Object.fromEntries(
      Object.entries(all.rules).filter(([name]) => restricted.test(name) || name === 'no-console'),
    );
    const plain = new ESLint({ cwd: repository, overrideConfigFile: true, overrideConfig: { rules: rules as never } });
    const [result] = await plain.lintText(code, { filePath: 'it.js' });
    return result?.messages.map(({ ruleId }) => ruleId ?? 'syntax') ?? [];
  }

  for (const layer of ['base', 'domain', 'document', 'sync']) {
    it(`keeps the outside world out of ${layer}`, async () => {
      for (const code of outside) {
        expect(await rulesBroken(code, `src/${layer}/it.ts`), code).toEqual([expect.stringMatching(restricted)]);
      }
      expect(await rulesBroken('export const it = (ms) => new Date(ms).toISOString();', `src/${layer}/it.ts`)).toEqual([]);
    });
  }

  it('allows it where it belongs', async () => {
    expect(await rulesBroken(`export const it = () => fetch('/');`, 'src/graph/it.ts')).toEqual([]);
    expect(await rulesBroken('export const it = () => Office;', 'src/hosts/it.ts')).toEqual([]);
  });

  it('knows Office only in hosts, and no console anywhere in src', async () => {
    expect(await rulesBroken('export const it = () => Office;', 'src/ui/it.tsx')).toEqual(['no-restricted-globals']);
    expect(await rulesBroken('console.log(1);', 'src/ui/it.tsx')).toEqual(['no-console']);
  });
});
