import type { LinkOption } from '../../ui/kit/link-picker.tsx';

/** What an item may be linked to. */
export interface Targets {
  readonly skills: readonly LinkOption[];
  readonly goals: readonly LinkOption[];
}
