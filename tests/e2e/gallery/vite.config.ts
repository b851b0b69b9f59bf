/** `npx vite --config tests/e2e/gallery/vite.config.ts`: the real screens with records made up for looking at. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messagesAtBuild } from '../../../scripts/lib/messages-at-build.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  envDir: false,
  plugins: [messagesAtBuild(), react()],
  define: { __ACCORD_LOCAL__: 'true' },
  build: { outDir: '../../../.cache/gallery', target: 'es2022', emptyOutDir: true, minify: false, chunkSizeWarningLimit: 2000 },
});
