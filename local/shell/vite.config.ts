/**
 * Builds the shell's pages into `dist-shell/`: `npx vite build -c local/shell/vite.config.ts`. Beside them goes `office.js`: a
 * classic script of its own, since that is what add-ins load.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function officeScript(): Plugin {
  return {
    name: 'local-office-js',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        envDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          lib: {
            entry: fileURLToPath(import.meta.resolve('./outlook/office-js/main.ts')),
            formats: ['iife'],
            name: 'localOfficeJs',
          },
        },
      });
      const [output] = Array.isArray(built) ? built : [built];
      const code = output && 'output' in output ? output.output.find((one) => one.type === 'chunk')?.code : undefined;
      if (code === undefined) throw new Error('office.js was not built.');
      this.emitFile({ type: 'asset', fileName: 'office.js', source: code });
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), officeScript()],
  build: { outDir: here('../../dist-shell'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
