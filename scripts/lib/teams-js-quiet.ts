/**
 * teams-js carries a copy of the package `debug` and logs through it for whoever sets `localStorage.debug`. In an app for others nobody
 * does, and on the way to the first screen its 3 kB are 2 % of all: it is left out, and logging does nothing.
 */
import type { Plugin } from 'vite';

const copy = /\/teams-js\/dist\/.*\/debug\/src\/browser\.js$/;

const silent = `const log = () => undefined;
log.extend = () => log;
log.enabled = false;
const debug = () => log;
debug.formatArgs = () => undefined;
export const b = { debug };`;

export function teamsJsQuiet(): Plugin {
  return {
    name: 'accord-teams-js-quiet',
    apply: 'build',
    transform(code, id) {
      if (!copy.test(id)) return null;
      // Another version may call it something else: then it is to be looked at, and not to break at run time.
      if (!/export\s*\{[^}]*\bas b\b[^}]*\}/.test(code)) throw new Error('teams-js exports its copy of debug under another name: see teams-js-quiet.ts.');
      return { code: silent, map: null };
    },
  };
}
