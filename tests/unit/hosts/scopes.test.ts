import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { needsAdmin, packagePermissions, scopes } from '../../../src/hosts/scopes.ts';

const repository = join(import.meta.dirname, '../../..');
const page = readFileSync(join(repository, 'docs/permissions.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([\w.]+)` +\| `([\w-]+)` +\| .+? +\| ([^|]+?) +\|$/gm)].map(([, scope = '', feature = '', who = '']) => ({ scope, feature, who }));

it('is what the page for administrators says', () => {
  const asked = rows.filter(({ who }) => who !== 'with the app');
  expect(asked.map(({ scope, feature, who }) => ({ scope, feature, needsAdmin: who === 'an administrator, once' }))).toEqual(scopes);
  const inPackage = rows.filter(({ who }) => who === 'with the app');
  expect(inPackage.map(({ scope, feature }) => ({ permission: scope, feature }))).toEqual(packagePermissions);
});

it('says of each what is missing without it', () => {
  const without = [...(page.split('| without')[1] ?? '').split('## ')[0]?.matchAll(/^\| `([\w.]+)` +\| \w/gm) ?? []].map(([, scope]) => scope);
  expect(without.sort()).toEqual([...scopes.map(({ scope }) => scope), ...packagePermissions.map(({ permission }) => permission)].sort());
});

it('has every permission that the manifest asks for, and the manifest every one that comes with the package', () => {
  const manifest = JSON.parse(readFileSync(join(repository, 'manifest/manifest.template.json'), 'utf8')) as {
    readonly authorization: { readonly permissions: { readonly resourceSpecific: readonly { readonly name: string }[] } };
    readonly webApplicationInfo: { readonly nestedAppAuthInfo: readonly { readonly scopes: readonly string[] }[] };
  };
  expect(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual(packagePermissions.map(({ permission }) => permission));
  const prefetched = manifest.webApplicationInfo.nestedAppAuthInfo.flatMap((entry) => entry.scopes);
  expect(prefetched.filter((one) => !scopes.some(({ scope }) => scope === one))).toEqual([]);
});

it('has exactly the scopes that calls to Graph use', () => {
  expect(scopes.map(({ scope }) => scope).sort()).toEqual(Object.values(graphScopes).sort());
});

it('knows which ones most people cannot agree to', () => {
  expect(needsAdmin('Files.ReadWrite')).toBe(false);
  expect(needsAdmin('Files.ReadWrite.All')).toBe(true);
  expect(needsAdmin('Unknown.Scope')).toBe(false);
});
