/**
 * The architecture (design §7) as rules: imports run one way, and each outside package has one home.
 *
 * `layers` is the whole statement. A layer may import itself, the layers that it names, and the packages that it names;
 * everything else is an error of the rule `<layer>-imports` or `<layer>-packages`. Types count as imports.
 */

const react = ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'];

/** A layer may be narrowed to one of its files where only its interface may be known. */
const layers = {
  base: { imports: [], packages: ['@noble/hashes'] },
  domain: { imports: ['base'], packages: ['@noble/hashes'] },
  document: { imports: ['base', 'domain'], packages: ['yjs', 'fast-diff', '@noble/hashes'] },
  sync: { imports: ['base', 'domain', 'document'], packages: [] },
  storage: { imports: ['base', 'domain', 'sync/ports.ts'], packages: ['idb'] },
  graph: {
    imports: ['base', 'domain', 'sync/ports.ts'],
    packages: ['@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types', '@noble/hashes', 'socket.io-client'],
  },
  hosts: { imports: ['base', 'domain'], packages: ['@microsoft/teams-js', '@azure/msal-browser', 'office-js'] },
  workspace: {
    imports: ['base', 'domain', 'document', 'sync', 'storage', 'graph', 'hosts/host.ts'],
    packages: [],
  },
  ui: { imports: ['base', 'domain', 'workspace', 'hosts/host.ts'], packages: [...react, 'docx'] },
  features: { imports: ['base', 'domain', 'workspace', 'ui'], packages: [...react, '@fluentui/react-charts', 'chrono-node'] },
  app: {
    imports: ['base', 'domain', 'document', 'sync', 'storage', 'graph', 'hosts', 'workspace', 'ui', 'features'],
    packages: [...react, 'workbox-window'],
  },
};

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pathOf = (layer) => (layer.includes('/') ? `^src/${escape(layer)}$` : `^src/${layer}/`);

const layerRules = Object.entries(layers).flatMap(([name, { imports, packages }]) => [
  {
    name: `${name}-imports`,
    severity: 'error',
    comment: `${name} may import ${imports.join(', ') || 'no other layer'}.`,
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: [`^src/${name}/`, ...imports.map(pathOf)] },
  },
  {
    name: `${name}-packages`,
    severity: 'error',
    comment: `${name} may use ${packages.join(', ') || 'no package'}.`,
    from: { path: `^src/${name}/` },
    to: {
      path: 'node_modules/',
      pathNot: packages.map((one) => `node_modules/(@types/)?${escape(one)}/`),
    },
  },
]);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'No feature imports another; what they share belongs to ui or domain.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'src-without-node',
      severity: 'error',
      comment: 'src runs in a browser.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-without-local',
      severity: 'error',
      comment: 'The product does not know the Microsoft 365 on this machine.',
      from: { path: '^src/' },
      to: { path: '^(local|bench|scripts)/' },
    },
    {
      name: 'local-without-src',
      severity: 'error',
      comment: 'local stands for Microsoft; if it knew our code, a shared mistake would pass every test.',
      from: { path: '^local/' },
      to: { path: '^(src|bench|scripts)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'must-resolve',
      severity: 'error',
      comment: 'An import that leads nowhere would also hide from every rule above.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'Only what package.json names; a package that merely happens to be installed may vanish.',
      from: { path: '^(src|local|bench|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'src-without-tools',
      severity: 'error',
      comment: 'What is shipped must not come from devDependencies (their types may).',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/(workbox-window|@types/office-js)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-local|dist-shell|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
