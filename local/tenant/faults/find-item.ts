/** Items as rules and deeds name them: by id, or by a pattern of the path below the root of a drive. */
import type { Item } from '../model/drive-types.ts';
import type { TenantState } from '../model/state.ts';
import type { ItemName } from './deed.ts';
import { BadField } from './fields.ts';
import { globExpression } from './glob.ts';

/** Names from below the root, joined with "/"; empty for the root itself. */
export function pathOf(state: TenantState, item: Item): string {
  return state.files.namesTo(item).join('/');
}

/** The one item that is meant. @throws BadField when there is none or more than one. */
export function findItem(state: TenantState, { item: name, owner }: ItemName): Item {
  const byId = state.files.item(name);
  if (byId) return byId;
  const pattern = globExpression(name);
  const all = (of: Item): Item[] => [of, ...state.files.childrenOf(of).flatMap(all)];
  const drives = [...state.files.drives.values()].filter((d) => owner === null || d.ownerId === owner);
  const found = drives.flatMap((d) => all(state.files.root(d))).filter((i) => pattern.test(pathOf(state, i)));
  const [one] = found;
  if (!one) throw new BadField(`item "${name}" is nowhere in the drives`);
  if (found.length > 1) throw new BadField(`item "${name}" fits ${found.length} items; add "owner" or use an id`);
  return one;
}
