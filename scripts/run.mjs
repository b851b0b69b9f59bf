/** `node scripts/run.mjs PROGRAM …`: installs what is missing, quietly, and then becomes that program. */
import { become, nodeArguments } from './lib/child.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

const [program, ...rest] = process.argv.slice(2);
if (program === undefined) {
  console.error('Usage: node scripts/run.mjs <tsx|vite|node|…> [arguments]');
  process.exit(1);
}
ensureDependencies();
become([...nodeArguments(program), ...rest]);
