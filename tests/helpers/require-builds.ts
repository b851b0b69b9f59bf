/** Browser tests open built pages; without them every test would fail with a riddle, so this says it once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

export default function requireBuilds(): void {
  const missing = ['dist-local/tab.html', 'dist-shell/index.html'].filter((page) => !existsSync(join(repository, page)));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run: npm run build:local`);
}
