/** `npm run test:tenant`: the contract suite of the record file against a real tenant (tests/contract/graph/microsoft365.ts). */
import { become, nodeArguments } from './lib/child.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

const needed = ['ACCORD_TENANT_GRAPH', 'ACCORD_TENANT_TOKEN_A', 'ACCORD_TENANT_TOKEN_B'];
const absent = needed.filter((name) => !process.env[name]);
if (absent.length > 0) {
  console.error(`Set ${absent.join(', ')}: https://graph.microsoft.com/v1.0 and access tokens of two people of one tenant.`);
  process.exit(1);
}
ensureDependencies();
become([...nodeArguments('vitest'), 'run', '--project', 'contract', 'tests/contract/graph/record-file.test.ts']);
