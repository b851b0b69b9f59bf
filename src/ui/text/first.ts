/** Every sentence of the first screen. What loads later has its sentences in `later.ts` and beside it. */
import type { Command, Rejection } from '../../domain/commands.ts';
import type { Owner } from '../../domain/entities.ts';
import { emptyPart, parts, things } from './things.ts';
import { m } from './language.ts';
import { dayInWords, spanInWords } from './when.ts';
import { words } from './words.ts';

/** The names on screen that assistive technology and tests rely on (design §3.4). */
export const names = words(() => m.names);

/** Is a region of that name in the view of growth? The others are in the session's. */
export function isGrowthRegion(name: string): boolean {
  const { vision, partnershipAgreement, skills, plan, achievements, induction, levels, template } = m.names;
  return [vision, partnershipAgreement, skills, plan, achievements, induction, levels, template].includes(name);
}

export const common = words(() => m.common, { remote: (name: string) => m.common.remote({ name }) });

export const boundary = words(() => m.boundary);

export const header = words(() => m.header, {
  title: (manager: string, member: string) => m.header.title({ manager, member }),
  today: (day: string) => m.header.today({ day }),
  roles: (manager: string, member: string) => m.header.roles({ manager, member }),
});

export const agreements = words(() => m.agreements, {
  waiting: (count: number) => m.agreements.waiting({ count }),
  more: (count: number) => m.agreements.more({ count }),
  question: (who: string) => m.agreements.question({ who }),
  owner: (owner: Owner, who: { readonly manager: string; readonly member: string }) => (owner === 'both' ? m.agreements.both : who[owner]),
  age: (days: number) => (days < 1 ? m.agreements.newToday : m.agreements.age({ span: spanInWords(days) })),
  moved: (times: number) => m.agreements.moved({ times }),
  due: {
    later: (day: string) => m.agreements.due.later({ day }),
    passed: (day: string) => m.agreements.due.passed({ day }),
    soon: (days: number) => m.agreements.due.soon({ days: Math.max(0, days) }),
    overdue: (days: number) => (days < 1 ? m.agreements.due.overdueToday : m.agreements.due.overdue({ span: spanInWords(days) })),
  },
  waitsFor: (name: string) => m.agreements.waitsFor({ name }),
});

/** What is said by nothing: typing has its own undo, or the screen says it. */
const silent: ReadonlySet<Command['type']> = new Set(['edit-text', 'visit-part', 'seal-session', 'add-skills', 'reveal-score', 'reveal-rating']);

/** The sentence of the undo bar after an own action; null: nothing worth a sentence. */
export function doneWith(command: Command['type']): string | null {
  const said: Partial<Record<Command['type'], string>> = m.done;
  return silent.has(command) ? null : (said[command] ?? null);
}

export const closing = words(() => m.closing, {
  closedBy: (name: string) => m.closing.closedBy({ name }),
  youWait: (name: string) => m.closing.youWait({ name }),
  sealedByBoth: (day: string) => m.closing.sealedByBoth({ day }),
  sealedAlone: (day: string, name: string) => m.closing.sealedAlone({ day, name }),
});

/** Why a command was not carried out: what happened, and what to do. */
export function rejection(why: Rejection): string {
  const said = m.rejection;
  switch (why.kind) {
    case 'not-attached':
      return said.notAttached;
    case 'already-attached':
      return said.alreadyAttached;
    case 'not-one-of-the-two':
      return said.notOneOfTheTwo;
    case 'unknown':
      return said.unknown({ thing: things[why.what] });
    case 'empty':
      return emptyPart[why.what];
    case 'too-long':
      return said.tooLong({ part: parts[why.what], count: why.max });
    case 'too-far':
      return said.tooFar({ part: parts[why.what], from: dayInWords(why.from), until: dayInWords(why.until) });
    case 'retired':
      return said.retired({ thing: things[why.what] });
    case 'no-such-link':
      return said.noSuchLink({ thing: things[why.what] });
    case 'already-sealed':
      return said.alreadySealed;
    case 'not-sealed':
      return said.notSealed;
    case 'not-kept':
      return said.notKept;
    case 'seal-broken':
      return said.sealBroken;
    case 'too-many':
      return said.tooMany({ count: why.max });
    case 'text-changed':
      return said.textChanged;
    case 'bad-template':
      return why.path === '' ? said.badTemplate : said.badTemplateAt({ path: why.path });
    case 'only':
      return why.role === 'member' ? said.onlyMember : said.onlyManager;
    case 'only-author':
      return said.onlyAuthor;
    case 'wording-changed':
      return said.wordingChanged;
    case 'already-signed':
      return said.alreadySigned;
    case 'already-settled':
      return said.alreadySettled;
    case 'not-settled':
      return said.notSettled;
    case 'not-agreed-yet':
      return said.notAgreedYet;
    case 'unchanged':
      return said.unchanged;
    case 'session-closed':
      return said.sessionClosed;
    case 'session-sealed':
      return said.sessionSealed;
    case 'session-open':
      return said.sessionOpen;
    case 'not-confirmed':
      return said.notConfirmed;
    case 'same-person':
      return said.samePerson;
    case 'roles-in-use':
      return said.rolesInUse;
    case 'read-only':
      return said.readOnly;
    case 'not-loaded':
      return said.notLoaded;
  }
}

/** What a scope is for (`hosts/scopes.ts`), as the end of “Allow Accord to …”. (A test compares the two.) */
export function featureOf(scope: string | null): string {
  const features: Readonly<Record<string, string>> = m.features;
  return features[(scope ?? '').replaceAll('.', '-')] ?? m.features.other;
}

export const status = words(() => m.status);
