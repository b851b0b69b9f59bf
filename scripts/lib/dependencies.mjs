/**
 * Makes sure that the packages of the lock file are installed, with nothing but Node and npm.
 *
 * Installed is what npm itself recorded (`node_modules/.package-lock.json`), compared entry by entry with the lock file:
 * file times would say "stale" after every clone or branch switch and cost a minute each time.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const minimumNode = [20, 19];

/** Ends the process with one line when this Node cannot run the tools (they fail with riddles otherwise). */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimumNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Accord needs Node ${minimumNode.join('.')} or newer; this is Node ${version}.`);
  process.exit(1);
}

/** What the lock file asks for and is not there, as `path version`; empty when all is installed. */
export function missingPackages(folder = root) {
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  let present;
  try {
    present = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return ['node_modules'];
  }
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(([path, entry]) => {
      // Optional packages of other platforms are rightly absent.
      if (present[path] === undefined) return !(entry.optional || entry.devOptional);
      return present[path].version !== entry.version;
    })
    .map(([path, entry]) => `${path} ${entry.version}`);
}

/** Installs from the lock file when something is missing. Speaks on stderr only, so that stdout stays the caller's. */
export function ensureDependencies() {
  requireNode();
  if (missingPackages().length === 0) return;
  console.error('Installing dependencies (about a minute) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // When npm started us, use that very npm; npm_execpath may also name another package manager.
  const npm = process.env.npm_execpath;
  const own = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const result = own
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(result.stdout ?? '', result.stderr ?? '', result.error?.message ?? '');
  console.error('npm ci failed; the lines above say why.');
  process.exit(1);
}
