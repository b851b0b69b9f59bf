/** What somebody else does to the data, at a call of the control API or when a rule says so. */

import type { SeriesDeed } from './series-deed.ts';

/** An item: its id, or a pattern of its path below the root of its drive that fits exactly one item. */
export interface ItemName {
  readonly item: string;
  /** Person whose drive is meant; null = any drive. */
  readonly owner: string | null;
}

/** `by` = who does it; null = the owner of the drive. */
interface ByWhom {
  readonly by: string | null;
}

export type Deed =
  | ({ readonly do: 'share'; readonly user: string; readonly role: 'read' | 'write' } & ItemName)
  | ({ readonly do: 'revoke'; readonly user: string } & ItemName)
  | ({ readonly do: 'delete' } & ItemName)
  | ({ readonly do: 'rename'; readonly name: string } & ItemName & ByWhom)
  | ({ readonly do: 'move'; readonly to: string } & ItemName & ByWhom)
  | ({ readonly do: 'write'; readonly content: string } & ItemName & ByWhom)
  | ({ readonly do: 'restore-version'; readonly back: number } & ItemName & ByWhom)
  | { readonly do: 'expire-tokens'; readonly user: string }
  | { readonly do: 'challenge-tokens'; readonly user: string }
  | SeriesDeed;
