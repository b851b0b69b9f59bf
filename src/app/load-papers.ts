/** What makes minutes; loaded when a session was sealed. */
import type { Papers } from '../workspace/papers.ts';

export const loadPapers = (): Promise<Papers> => import('../ui/papers/index.ts').then(({ papers }) => papers);
