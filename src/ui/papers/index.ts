/** What a person can read without the app, made on the device. What writes Word is loaded when a Word file is made. */
import type { PaperFile, Papers } from '../../workspace/papers.ts';
import { toMarkdown } from './markdown.ts';
import { minutesPaper } from './minutes.ts';
import type { Paper } from './paper.ts';

export { fileName } from './file-name.ts';

/** The content of a `.docx`. Rejects when the code that writes it cannot be loaded. */
export async function toWordFile(paper: Paper): Promise<Uint8Array> {
  const { toWord } = await import('./word.ts');
  return toWord(paper);
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const papers: Papers = {
  minutes: async (record, session, open): Promise<readonly PaperFile[]> => {
    const paper = minutesPaper(record, session, open);
    if (paper === null) return [];
    return [
      { form: 'md', bytes: new TextEncoder().encode(toMarkdown(paper)) },
      { form: 'docx', bytes: await toWordFile(paper) },
    ];
  },
};
