/** How a kept story is told, in few words. */
import type { Step, Story } from '../story.ts';

export interface Kept {
  /** What went wrong then. */
  readonly found: string;
  readonly story: Story;
}

export const told = (seed: number, more: Partial<Story>, ...steps: Step[]): Story => ({
  seed,
  honours: true,
  begin: 'attached',
  devices: [1, 1],
  end: 'short',
  steps,
  ...more,
});
export const wait = (ms: number): Step => ({ do: 'wait', ms });
export const type = (page: number, pick = 0, spot = 0): Step => ({ do: 'type', page, spot, pick, composing: false });
export const erase = (page: number, pick = 0, spot = 0): Step => ({ do: 'erase', page, spot, pick });
