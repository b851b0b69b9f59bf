/** Words for a form whose field was changed elsewhere while it was open. English. */
export const meanwhile = {
  changed: (now: string) => (now.trim() === '' ? 'This was emptied meanwhile.' : `This was changed meanwhile: “${now}”.`),
  /** The field was changed here, too. */
  replaces: 'Saving puts yours in its place.',
  /** The field was not touched here. */
  stays: 'It stays so when you save.',
  take: 'Use it here',
} as const;
