/** Minutes as Markdown alone, where a Word file of each session would be too much to keep. */
import { toMarkdown } from '../../src/ui/papers/markdown.ts';
import { minutesPaper } from '../../src/ui/papers/minutes.ts';
import type { PaperFile, Papers } from '../../src/workspace/papers.ts';

export const markdownAlone: Papers = {
  minutes: async (record, session): Promise<readonly PaperFile[]> => {
    const paper = minutesPaper(record, session);
    const files: PaperFile[] = paper === null ? [] : [{ form: 'md', bytes: new TextEncoder().encode(toMarkdown(paper)) }];
    return Promise.resolve(files);
  },
};
