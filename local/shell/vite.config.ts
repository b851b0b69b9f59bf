/** Builds the shell's pages into `dist-shell/`: `npx vite build -c local/shell/vite.config.ts`. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  build: { outDir: here('../../dist-shell'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
