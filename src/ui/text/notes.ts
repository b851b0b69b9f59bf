/** Notes that become agreements, topics that read like status, and how both keep their word. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const fromNotes = words(() => m.fromNotes, { unproposed: (count: number) => m.fromNotes.unproposed({ count }) });

/** Never a scold: what gave it away, and what may lie behind. */
export const statusCheck = words(() => m.statusCheck);

export const keepRate = words(() => m.keepRate, {
  title: (sessions: number) => m.keepRate.title({ sessions }),
  of: (name: string, kept: number, due: number) => (due === 0 ? m.keepRate.nothingDue({ name }) : m.keepRate.of({ name, kept, due })),
});
