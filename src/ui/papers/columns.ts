/** The columns of a table of scores: the skill, both sides, how far apart they are. */
import type { Names } from '../names.ts';
import { papers as words } from '../text/papers.ts';
import { shortNames } from '../text/skills.ts';
import type { Column } from './paper.ts';

/** The member comes first, as everywhere. */
export const sides = ['member', 'manager'] as const;

/** A longer name would be taken apart at the top of a narrow column. */
const longestName = 14;

export function scoreColumns(names: Names): readonly Column[] {
  const short = shortNames(names);
  const fits = sides.every((side) => short[side].length <= longestName);
  return [
    { name: words.columns.skill, share: 4 },
    ...sides.map((side) => ({ name: fits ? short[side] : words[side], share: 2 })),
    { name: words.columns.gap, share: 2 },
  ];
}
