/** What the screens say about blockers, and the words of the page that is handed to whoever can remove them. */
import './later-words.ts';
import type { Role } from '../../domain/entities.ts';
import type { Blocker, Settlement } from '../../domain/growth.ts';
import type { Blocked } from '../../domain/views/blockers.ts';
import { m } from './language.ts';
import type { Messages } from './messages.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

interface Names {
  readonly manager: string;
  readonly member: string;
}

/** What is blocked: in a line about it, or on the page. */
function blocks(said: Messages['blockers']['blocksWhat'], blocked: Blocked): string {
  if (blocked.kind === 'level') return blocked.level === null ? said.noLevel : said.level({ level: blocked.level });
  const { kind, name } = blocked;
  if (kind === 'skill') return name === null ? said.noSkill : said.skill({ name });
  return name === null ? said.noPlanItem : said.planItem({ name });
}

export const blockers = words(() => m.blockers, {
  open: (count: number) => (count === 0 ? '' : m.blockers.open({ count })),
  removedBy: (name: string) => m.blockers.removedBy({ name }),
  blocksWhat: (blocked: Blocked) => blocks(m.blockers.blocksWhat, blocked),
  age: (days: number) => (days < 1 ? m.blockers.ageToday : m.blockers.age({ span: spanInWords(days) })),
  times: (times: number) => (times < 2 ? '' : m.blockers.times({ times })),
  settled: (count: number) => m.blockers.settled({ count }),
  settledBy: (how: Settlement['kind'], name: string, day: string) => m.blockers.settledBy[how]({ name, day }),
  quoted: (words: string) => m.blockers.quoted({ words }),
  earlier: (settled: string, reason: string) => (reason === '' ? settled : m.blockers.earlier({ settled, reason })),
  level: (level: number) => m.blockers.level({ level }),
  skill: (name: string) => m.blockers.skill({ name }),
  planItem: (title: string) => m.blockers.planItem({ title }),
  page: { from: (member: string, manager: string) => m.blockers.page.from({ member, manager }) },
});

/** Who can remove it, by name. */
export function ownerName({ owner, ownerName: other }: Pick<Blocker, 'owner' | 'ownerName'>, names: Names): string {
  return owner === 'other' ? other || m.blockers.somebodyElse : names[owner];
}

/** The sides as choices. */
export function ownerChoices(names: Names): readonly { readonly value: Role | 'other'; readonly label: string }[] {
  return [
    { value: 'manager', label: names.manager },
    { value: 'member', label: names.member },
    { value: 'other', label: m.blockers.other },
  ];
}

export const pageWords = {
  owner: (name: string) => m.blockers.page.owner({ name }),
  since: (day: string) => m.blockers.page.since({ day }),
  times: (times: number) => (times < 2 ? '' : m.blockers.page.times({ times })),
  blocks: (blocked: Blocked) => blocks(m.blockers.page.blocks, blocked),
} as const;
