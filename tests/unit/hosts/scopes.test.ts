import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { needsAdmin, scopes } from '../../../src/hosts/scopes.ts';

it('is what the page for administrators says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w.]+)` +\| `([\w-]+)` +\| .+? +\| ([^|]+?) +\|$/gm)].map(([, scope, feature, who]) => ({
    scope,
    feature,
    needsAdmin: who === 'an administrator, once',
  }));
  expect(rows).toEqual(scopes);
});

it('has exactly the scopes that calls to Graph use', () => {
  expect(scopes.map(({ scope }) => scope).sort()).toEqual(Object.values(graphScopes).sort());
});

it('knows which ones most people cannot agree to', () => {
  expect(needsAdmin('Files.ReadWrite')).toBe(false);
  expect(needsAdmin('Files.ReadWrite.All')).toBe(true);
  expect(needsAdmin('Unknown.Scope')).toBe(false);
});
