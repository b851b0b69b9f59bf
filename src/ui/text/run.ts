/** The sentences of the run of show. */
import './later-words.ts';
import type { GrowthPart } from '../../domain/entities.ts';
import type { RunStep } from '../../domain/run.ts';
import { names } from './first.ts';
import { m } from './language.ts';
import { words } from './words.ts';

/** The steps by name; what is the person's own is called so. */
function step(of: RunStep, who: { readonly manager: string; readonly member: string }, me: 'manager' | 'member' | null): string {
  const said = m.run.step;
  switch (of) {
    case 'since-last':
      return said.sinceLast;
    case 'state':
      return me === 'member' ? said.yourState : said.state({ member: who.member });
    case 'member-topics':
      return me === 'member' ? said.yourTopics : said.topics({ name: who.member });
    case 'blockers':
      return said.blockers;
    case 'growth':
      return said.growth;
    case 'manager-topics':
      return me === 'manager' ? said.yourTopics : said.topics({ name: who.manager });
    case 'agreements':
      return said.agreements;
  }
}

export const run = words(() => m.run, {
  step,
  title: (at: number, of: number, name: string) => m.run.title({ at, of, step: name }),
  skippedSaid: (name: string) => m.run.skippedSaid({ step: name }),
  unanswered: (count: number) => m.run.unanswered({ count }),
  /** Whole minutes. */
  time: (here: number, inAll: number) => m.run.time({ here, inAll }),
});

export const newAgreements = words(() => m.newAgreements);

/** A part is called as its region is. */
export const rotation = words(() => m.rotation, {
  option: (part: GrowthPart, isDue: boolean) => (isDue ? m.rotation.option({ part: names[part] }) : names[part]),
  never: (part: GrowthPart) => m.rotation.never({ part: names[part] }),
  last: (part: GrowthPart, day: string) => m.rotation.last({ part: names[part], day }),
  now: (part: GrowthPart) => m.rotation.now({ part: names[part] }),
  chosen: (part: GrowthPart) => m.rotation.chosen({ part: names[part] }),
  open: (part: GrowthPart) => m.rotation.open({ part: names[part] }),
});
