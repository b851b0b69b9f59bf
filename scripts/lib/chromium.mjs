/** Finds the Chromium that browser tests and the bench drive, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

/**
 * Chromium refuses its sandbox to root; everybody else keeps it. No name but this machine's resolves: a route of a test
 * does not see what a service worker or the browser itself asks for, this does.
 */
export const chromiumArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The installed browser's path, `CHROMIUM_PATH` first; undefined means Playwright's own. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  return places.find((path) => existsSync(path));
}

async function playwrightHasItsOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function has(program) {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

/** Makes sure that there is a browser; throws with what was tried when there is no way to get one. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) {
    if (existsSync(found)) return;
    throw new Error(`CHROMIUM_PATH is ${found}, and there is no such file.`);
  }
  if (await playwrightHasItsOwn()) return;
  console.log('Installing Chromium (a minute or two) …');
  const tried = [];
  const run = (program, args, env = {}) => {
    const result = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    if (result.status !== 0) tried.push(`${program} ${args.join(' ')}\n${result.stderr ?? result.error?.message ?? ''}`);
    return result.status === 0;
  };
  if (has('apt-get') && (isRoot || has('sudo'))) {
    const apt = (...args) =>
      isRoot
        ? run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' })
        : run('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
    // An outdated package list is no reason to stop: the install itself tells.
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') && findChromium() !== undefined) return;
  }
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  throw new Error(`No Chromium, and none could be installed. Set CHROMIUM_PATH to one.\n${tried.join('\n')}`);
}
