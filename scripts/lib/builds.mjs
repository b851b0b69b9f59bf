/**
 * The builds that the local Microsoft 365 serves, the app (dist-local/) and the shell (dist-shell/), and the gallery of screens
 * for tests. A build is made again only when what it is made from has changed; that is told by content, since times lie after a clone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect, nodeArguments } from './child.mjs';
import { root } from './root.mjs';

const builds = [
  {
    name: 'app',
    output: 'dist-local',
    page: 'tab.html',
    sources: ['src', 'manifest', 'scripts/lib', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
    arguments: ['build', '--mode', 'this-machine', '--logLevel', 'warn'],
  },
  {
    name: 'shell',
    output: 'dist-shell',
    page: 'index.html',
    sources: ['local/shell', 'tsconfig.json', 'package-lock.json'],
    arguments: ['build', '--config', 'local/shell/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'gallery',
    onlyFor: 'tests',
    output: '.cache/gallery',
    page: 'index.html',
    sources: ['src', 'scripts/lib', 'tests/e2e/gallery', 'tests/helpers', 'tsconfig.json', 'package-lock.json'],
    arguments: ['build', '--config', 'tests/e2e/gallery/vite.config.ts', '--logLevel', 'warn'],
  },
];

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a build is made from, and when its page was written (so that a foreign build into the same folder is noticed). */
function fingerprint(build) {
  const hash = createHash('sha256');
  for (const source of build.sources) {
    for (const file of filesUnder(join(root, source))) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (build) => join(root, '.cache', `built-${build.name}.json`);
const pageFile = (build) => join(root, build.output, build.page);

function isFresh(build, sources) {
  if (!existsSync(pageFile(build)) || !existsSync(stampFile(build))) return false;
  const stamp = JSON.parse(readFileSync(stampFile(build), 'utf8'));
  return stamp.sources === sources && stamp.written === statSync(pageFile(build)).mtimeMs;
}

/** Builds what is out of date. `forTests`: also what only tests open. Throws with the tool's own words when a build fails. */
export async function ensureBuilds({ say = () => {}, forTests = false } = {}) {
  const stale = builds
    .filter(({ onlyFor }) => onlyFor === undefined || forTests)
    .map((build) => ({ build, sources: fingerprint(build) }))
    .filter(({ build, sources }) => !isFresh(build, sources));
  if (stale.length === 0) return;
  say(`Building the ${stale.map(({ build }) => build.name).join(' and the ')} …`);
  await Promise.all(
    stale.map(async ({ build, sources }) => {
      const { code, output } = await collect([...nodeArguments('vite'), ...build.arguments], { NODE_ENV: 'production' });
      if (code !== 0 || !existsSync(pageFile(build))) throw new Error(`Building the ${build.name} failed.\n${output}`);
      mkdirSync(join(root, '.cache'), { recursive: true });
      writeFileSync(stampFile(build), JSON.stringify({ sources, written: statSync(pageFile(build)).mtimeMs }));
    }),
  );
}
