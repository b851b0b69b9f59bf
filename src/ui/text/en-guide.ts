/** The sentences around the guide, in English; what it teaches is the template's. */

export const guide = {
  /** Name of the region while the guide stands above the first session. */
  region: 'Before your first session',
  gotIt: 'Got it',
  skip: 'It takes a minute. You find it again in Growth, under Partnership agreement.',
  again: 'What this hour is for',
} as const;
