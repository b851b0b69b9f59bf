/** Notes that become agreements, topics that read like status, and how both keep their word. */
import type { StatusSign } from '../../domain/status-check.ts';

export const fromNotes = {
  list: 'Promises in the notes',
  owner: 'Who does it',
  day: 'By which day (empty: next time)',
  unclear: 'No date was understood in it, so it is for next time. Choose a day if it has one.',
  how: 'A line that begins with “agree:” offers itself as an agreement.',
} as const;

/** Never a scold: what gave it away, and what may lie behind. */
export const statusCheck = {
  sign: {
    'says-status': 'This reads like a status report.',
    'names-ticket': 'This names a ticket.',
    'asks-when-done': 'This asks when something is done.',
    'counts-done': 'This counts what is done.',
    'names-routine': 'This has a meeting of its own.',
  } satisfies Record<StatusSign, string>,
  ask: 'Keep it if something lies behind it: what worries you about it, what do you need?',
  moveOut: 'Move it out',
  behind: 'Write what lies behind',
  keep: 'Keep it',
} as const;

export const keepRate = {
  title: (sessions: number) => (sessions === 1 ? 'Kept in the last session' : `Kept in the last ${sessions} sessions`),
  of: (name: string, kept: number, due: number) => (due === 0 ? `${name}: nothing was due` : `${name}: ${kept} of ${due}`),
} as const;
