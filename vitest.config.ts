/**
 * Tests that need no browser. `unit` mirrors src, `contract` speaks to a Graph (the local tenant by default), `simulation`
 * replays seeded histories. `*.test.tsx` gets a DOM.
 */
import { defineConfig } from 'vitest/config';
import { plantedByVariable } from './tests/sabotage/plant.ts';
import { messagesAtBuild } from './scripts/lib/messages-at-build.ts';
import { standIns } from './tests/simulation/bundle.ts';

/** Sentences are loaded when they are said: tests read them in English. */
const english = 'tests/helpers/english.ts';

export default defineConfig({
  plugins: [messagesAtBuild(), ...plantedByVariable()],
  define: { __ACCORD_LOCAL__: 'true' },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Two slow cores are the machine that must cope; a test that needs longer than this hangs.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core alone, which on two cores is half of them.
    maxWorkers: '100%',
    // A process for each file costs more than most files do.
    pool: 'threads',
    passWithNoTests: false,
    projects: [
      // What these import is loaded once for all of them: none of them leaves anything behind in a module.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', isolate: false, setupFiles: [english] } },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/unit/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: false,
          setupFiles: [english, 'tests/helpers/clean-screen.ts'],
        },
      },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        // The text field of the screens runs in histories without a screen.
        resolve: { alias: { react: standIns.react } },
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          environment: 'node',
          // Before any test file has loaded Yjs: imports of a test file are loaded side by side.
          setupFiles: ['tests/simulation/stories/seeded-chance.ts', english],
        },
      },
    ],
  },
});
