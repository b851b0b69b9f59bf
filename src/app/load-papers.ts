/** Minutes and other papers: Word and what makes it is loaded when a session was sealed. */
import type { Papers } from '../workspace/papers.ts';

export const loadPapers = (): Promise<Papers> => Promise.reject(new Error('ui/papers is not part of this build'));
