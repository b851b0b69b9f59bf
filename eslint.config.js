/**
 * What the compiler cannot say and can be seen without types: the rules of React, and the outside world (time, chance, network,
 * DOM) reached from the layers that must stay pure so that the simulation can replay them. What needs types (forgotten promises,
 * escapes from the type system) is read by oxlint on the native compiler, in a tenth of the time: `.oxlintrc.json`.
 */
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pureLayers = ['src/base/**', 'src/domain/**', 'src/document/**', 'src/sync/**'];

const time = 'Take time from the Clock port (src/base/clock.ts).';
const chance = 'Take chance from the Random port (src/base/ids.ts).';
const outside = 'base, domain, document and sync reach the outside only through ports.';

/** Globals that tie a layer to a browser, a host or Node. */
const outsideGlobals = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'window', 'self', 'globalThis', 'document', 'navigator', 'location'],
  ...['history', 'indexedDB', 'caches', 'localStorage', 'sessionStorage', 'BroadcastChannel', 'Worker', 'MessageChannel'],
  ...['addEventListener', 'postMessage', 'process', 'Buffer', 'require', 'Office'],
].map((name) => ({ name, message: outside }));
const timeGlobals = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'performance'],
  ...['requestAnimationFrame', 'requestIdleCallback'],
].map((name) => ({ name, message: time }));

export default defineConfig([
  globalIgnores(['**/dist*/**', '**/node_modules/**', 'coverage/**', '.cache/**', 'test-results/**', 'playwright-report/**']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A }` leaves the import behind, and with it everything that the module imports.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Tables are plain objects keyed by id.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // `Result<void, E>` is how a success without a value is written here.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // A declaration of modules by pattern cannot import by a path of its own.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/ui/**/*.ts', 'src/features/**/*.ts', 'bench/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/hosts/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'Office', message: 'Only src/hosts knows Office.js.' }] },
  },
  {
    files: pureLayers.map((folder) => `${folder}/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': ['error', ...outsideGlobals, ...timeGlobals, { name: 'crypto', message: chance }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: time },
        { object: 'Math', property: 'random', message: chance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: time },
        { selector: "CallExpression[callee.name='Date']", message: time },
      ],
    },
  },
  {
    // These speak to a terminal.
    files: ['local/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
]);
