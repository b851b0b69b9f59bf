/** The minutes in English. Loaded through Vite alone (`papers.ts`): the words come from catalogues that are turned into code while building. */
import { toMarkdown } from '../../src/ui/papers/markdown.ts';
import { minutesPaper } from '../../src/ui/papers/minutes.ts';
import { besides, need, speak } from '../../src/ui/text/language.ts';
import type { PaperFile, Papers } from '../../src/workspace/papers.ts';

export { papers } from '../../src/ui/papers/index.ts';

await speak('en');
await Promise.all(besides.map(need));

/** Where a Word file of each session would be too much to keep. */
export const markdownAlone: Papers = {
  minutes: async (record, session, open): Promise<readonly PaperFile[]> => {
    const paper = minutesPaper(record, session, open);
    const files: PaperFile[] = paper === null ? [] : [{ form: 'md', bytes: new TextEncoder().encode(toMarkdown(paper)) }];
    return Promise.resolve(files);
  },
};
