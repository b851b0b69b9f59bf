/** `npm run test:faults [-- PLAYWRIGHT ARGUMENTS]`: two real browsers under every fault, three sessions by keyboard alone: also what is too long for `npm test`. */
import { ensureBuilds } from './lib/builds.mjs';
import { become, nodeArguments } from './lib/child.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

ensureDependencies();
await ensureBuilds({ forTests: true });
await ensureChromium();
become([...nodeArguments('playwright'), 'test', '--grep', '@long|faults', ...process.argv.slice(2)], {
  ACCORD_FAULTS: '1',
});
