/** The sentences about people's own tools: the switches for them, links, and what stands in those tools themselves. */
import './later-words.ts';
import type { ToolWords } from '../../workspace/tool-words.ts';
import { commaed, m } from './language.ts';
import { words } from './words.ts';

/** These leave the app: they count, and tell nothing of what was said. */
export const toolWords: ToolWords = words(() => m.toolWords, {
  preview: (type: Parameters<ToolWords['preview']>[0], count: number) => m.toolWords.preview[type]({ count }),
  about: (name: string) => (name === '' ? m.toolWords.aboutNobody : m.toolWords.about({ name })),
});

export const tools = words(() => m.tools, {
  removeAsk: (count: number) => m.tools.removeAsk({ count }),
  noApp: (names: readonly string[]) => m.tools.noApp({ names: commaed(names) }),
});

export const links = words(() => m.linkMenu);

export const doneInTodo = words(() => m.doneInTodo);
