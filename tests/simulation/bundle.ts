/** One file with the simulation and the code under test, built when a run begins: plain Node runs it three times as fast. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { messagesAtBuild } from '../../scripts/lib/messages-at-build.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What stands in for packages: `quick-*.ts` gives the same, sooner; `react.ts` has no screen. */
export const standIns = {
  react: here('react.ts'),
  '@noble/hashes/sha2.js': here('quick-hash.ts'),
  'lib0/webcrypto': here('quick-random.ts'),
};

/**
 * Yjs makes eleven buffers of 100 bytes for every update that it encodes. Those of up to 64 bytes Node keeps among its small objects,
 * which is much quicker; what is encoded stays the same.
 */
const smallBuffers: Plugin = {
  name: 'small-buffers',
  transform(code, id) {
    if (!/lib0\/encoding\.js$/.test(id)) return null;
    const changed = code.replace('new Uint8Array(100)', 'new Uint8Array(64)');
    if (changed === code) throw new Error('lib0 makes its buffers in another way: see smallBuffers.');
    return { code: changed, map: null };
  },
};

/** Builds `cli.ts` into one file, with plugins of one's own if need be; gives the path of the built file. */
export async function bundle(plugins: Plugin[] = [], name = 'simulation'): Promise<string> {
  const outDir = here(`../../.cache/${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [smallBuffers, messagesAtBuild(), ...plugins],
    root: here('../..'),
    resolve: { alias: standIns },
    ssr: { noExternal: true },
    build: { ssr: here('cli.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false, sourcemap: 'inline', rolldownOptions: { output: { codeSplitting: false } } },
  });
  return `${outDir}/cli.js`;
}
