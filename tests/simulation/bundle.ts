/** One file with the simulation and the code under test, built when a run begins: plain Node runs it three times as fast. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What stands in for packages: `quick-*.ts` gives the same, sooner; `react.ts` has no screen. */
export const standIns = {
  react: here('react.ts'),
  '@noble/hashes/sha2.js': here('quick-hash.ts'),
  'lib0/webcrypto': here('quick-random.ts'),
};

/** Builds `cli.ts`, with plugins of one's own if need be; gives the path of the built file. */
export async function bundle(plugins: Plugin[] = [], name = 'simulation'): Promise<string> {
  const outDir = here(`../../.cache/${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    root: here('../..'),
    resolve: { alias: standIns },
    ssr: { noExternal: true },
    build: { ssr: here('cli.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false, sourcemap: 'inline' },
  });
  return `${outDir}/cli.js`;
}
