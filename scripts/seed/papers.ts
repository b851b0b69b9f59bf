/** What makes the minutes of a seed: the product's own code, with its words. */
import { createServer } from 'vite';
import type { Papers } from '../../src/workspace/papers.ts';
import { messagesAtBuild } from '../lib/messages-at-build.ts';

export interface SeedPapers {
  readonly papers: Papers;
  /** Without Word. */
  readonly markdownAlone: Papers;
}

export async function withPapers(task: (papers: SeedPapers) => Promise<void>): Promise<void> {
  const vite = await createServer({
    root: `${import.meta.dirname}/../..`,
    configFile: false,
    plugins: [messagesAtBuild()],
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  try {
    const { papers, markdownAlone } = (await vite.ssrLoadModule('/scripts/seed/spoken.ts')) as SeedPapers;
    await task({ papers, markdownAlone });
  } finally {
    await vite.close();
  }
}
