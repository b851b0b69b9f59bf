/** `npx tsx local/tenant/main.ts --port N --seed empty|weekly`: the tenant alone, one line of JSON on stdout. */
import { parseArgs } from 'node:util';
import { SEEDS, startTenant } from './index.ts';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function options(): { port: string; seed: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '5300' }, seed: { type: 'string', default: 'weekly' } },
    });
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { port, seed: name } = options();
const seed = SEEDS.find((s) => s === name) ?? fail(`Unknown seed "${name}": choose one of ${SEEDS.join(', ')}.`);
const number = Number(port);
if (!Number.isInteger(number) || number < 0 || number > 65_535) fail(`"${port}" is not a port.`);

try {
  const { url, tenant } = await startTenant({ port: number, seed });
  const people = tenant.state.people.map(({ id, displayName, userPrincipalName, role }) => ({
    id,
    displayName,
    userPrincipalName,
    role,
  }));
  process.stdout.write(`${JSON.stringify({ graph: `${url}/v1.0`, control: `${url}/local`, people })}\n`);
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  fail(busy ? `Port ${number} is in use: choose another one with --port.` : `The local tenant could not start: ${String(error)}`);
}
