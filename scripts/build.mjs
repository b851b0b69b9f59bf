/** `npm run build:local`: the app and the shell for this machine, where they are out of date. */
import { ensureBuilds } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

ensureDependencies();
try {
  await ensureBuilds({ say: (line) => console.log(line) });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
