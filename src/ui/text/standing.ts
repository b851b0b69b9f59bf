/** Where the member stands, beside the check-in: what the sections of Growth say in a line each. */
import './later-words.ts';
import { commaed, m } from './language.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

const most = 3;

function list(names: readonly string[]): string {
  const [first, more] = [commaed(names.slice(0, most)), names.length - most];
  return more > 0 ? m.standing.andMore({ names: first, more }) : first;
}

export const standing = words(() => m.standing, {
  onTheWay: (present: number | null, target: number, open: number) => {
    const said = m.standing.onTheWay;
    if (present === null) return said.begin({ target, open });
    if (present === target) return said.there({ target, open });
    return present > target ? said.beyond({ present, target, open }) : said.between({ present, target, open });
  },
  gate: (name: string, shown: number, of: number, lateDays: number) =>
    lateDays > 0 ? m.standing.gateLate({ name, shown, of, span: spanInWords(lateDays) }) : m.standing.gate({ name, shown, of }),
  apart: (names: readonly string[]) => m.standing.apart({ names: list(names) }),
  below: (level: number, names: readonly string[]) => m.standing.below({ level, names: list(names) }),
  notScored: (count: number, of: number, level: number) => m.standing.notScored({ count, of, level }),
  overdue: (titles: readonly string[]) => m.standing.overdue({ titles: list(titles) }),
  underWay: (count: number) => m.standing.underWay({ count }),
});
