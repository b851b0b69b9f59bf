/** `npm start`: from a fresh clone to a running local Microsoft 365, with nothing but Node. */
import { ensureBuilds } from './lib/builds.mjs';
import { become, nodeArguments } from './lib/child.mjs';
import { ensureDependencies, requireNode } from './lib/dependencies.mjs';
import { readPort, requireFreePorts } from './lib/ports.mjs';

requireNode();
try {
  await requireFreePorts(readPort());
  ensureDependencies();
  await ensureBuilds({ say: (line) => console.log(line) });
  become([...nodeArguments('tsx'), 'local/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
