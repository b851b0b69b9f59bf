/**
 * `npm start` on a bare clone begins with `npm ci`, which refuses a lock file that does not name every package, those for
 * other platforms included. `npm install` leaves such gaps without a word when a platform's package cannot be had.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingPackages } from '../../../scripts/lib/dependencies.mjs';

const repository = join(import.meta.dirname, '..', '..', '..');

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
const paths = Object.keys(lock.packages);

it('names the package of every platform', () => {
  const gaps = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} → ${name}`),
  );
  expect(gaps).toEqual([]);
});

it('is what is installed here', () => {
  expect(missingPackages()).toEqual([]);
});
