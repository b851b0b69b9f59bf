/**
 * What the compiler cannot say: forgotten promises, escapes from the type system, and the outside world (time, chance,
 * network, DOM) reached from the layers that must stay pure so that the simulation can replay them.
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
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A }` leaves the import behind, and with it everything that the module imports.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port may be synchronous in one implementation and asynchronous in the next.
      '@typescript-eslint/require-await': 'off',
      // It takes a flag that changed during an `await` for a constant.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Y.Text has a `toString` of its own that its declaration hides.
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'YText'] },
      ],
      // Tables are plain objects keyed by id.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // `Result<void, E>` is how a success without a value is written here.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `'next' | Day` says to the reader what `string` alone does not.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
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
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // What a test reads back is often `any` (JSON); the expectation that follows is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
]);
