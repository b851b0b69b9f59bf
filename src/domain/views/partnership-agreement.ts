/** The partnership agreement as the screens show it. SPEC: PA. */
import { type Day, daysBetween, type Instant } from '../../base/clock.ts';
import { affirmAgainDays, agreementHash, agreementVersionId, foldedAgreement } from '../agreement-hash.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord, Role, Roles } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import type { AgreementVersion, Foundation } from '../growth.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';

const sides: readonly Role[] = ['manager', 'member'];

/**
 * How a side stands to the present text. `never`: it has affirmed none. `text-changed`, `person-changed`: it affirmed another
 * text, or this one with somebody else. `due-again`: it affirmed this one a quarter ago or earlier.
 */
export type Standing =
  | { readonly kind: 'never' }
  | { readonly kind: 'affirmed' | 'due-again' | 'text-changed' | 'person-changed'; readonly at: Instant };

export interface AffirmedText {
  readonly id: string;
  readonly text: string;
  /** When the second of the two affirmed it (for the last time). */
  readonly at: Instant;
  readonly isPresent: boolean;
}

export interface AgreementInSight {
  readonly text: string;
  /** What an affirmation of `text` is on; empty while there is no text. */
  readonly hash: string;
  readonly standing: Readonly<Record<Role, Standing>>;
  /** Whose affirmation is asked; nobody's while there is no text. */
  readonly asked: readonly Role[];
  /** Both stand to the present text, even if a quarter has passed since. */
  readonly isAgreed: boolean;
  /** Texts that both affirmed, newest first. */
  readonly versions: readonly AffirmedText[];
}

/** `zone`: the one that `today` is the day of. */
export function partnershipAgreement(record: PartnershipRecord, today: Day, zone?: string): AgreementInSight {
  const foundation = entityOf(record.foundations, foundationId);
  const text = foundation?.agreement ?? '';
  const hash = record.partnership && text.trim() !== '' ? agreementHash(text, record.partnership.roles) : '';
  const standing = { manager: standingOf('manager'), member: standingOf('member') };
  return {
    text,
    hash,
    standing,
    asked: hash === '' ? [] : sides.filter((side) => standing[side].kind !== 'affirmed'),
    isAgreed: hash !== '' && sides.every((side) => foundation?.affirmed[side]?.text === hash),
    versions: affirmedTexts(record, hash),
  };

  function standingOf(side: Role): Standing {
    const affirmed: Foundation['affirmed'][Role] = foundation?.affirmed[side] ?? null;
    if (affirmed === null) return { kind: 'never' };
    const { at } = affirmed;
    if (affirmed.text === hash) return { kind: daysBetween(dayIn(at, zone), today) >= affirmAgainDays ? 'due-again' : 'affirmed', at };
    const then = entityOf(record.agreementVersions, agreementVersionId(affirmed.text));
    const sameText = then !== undefined && foldedAgreement(then.text) === foldedAgreement(text);
    return { kind: sameText ? 'person-changed' : 'text-changed', at };
  }
}

function affirmedTexts(record: PartnershipRecord, hash: string): readonly AffirmedText[] {
  return entitiesOf(record.agreementVersions)
    .flatMap((version): readonly AffirmedText[] => {
      const at = isProven(record, version) ? bothSince(version) : null;
      return at === null ? [] : [{ id: version.id, text: version.text, at, isPresent: version.id === agreementVersionId(hash) }];
    })
    .sort((a, b) => byTextThenId([b.at, b.id], [a.at, a.id]));
}

/**
 * Is it the text that was affirmed? Its id is made of that text and of who the two were, which is kept beside it; else it was these
 * two, either way round. Whatever else stands under the id was put there by somebody's hand.
 */
function isProven({ partnership }: PartnershipRecord, { id, text, between }: AgreementVersion): boolean {
  if (!partnership) return false;
  const { manager, member } = partnership.roles;
  const pairs: readonly Roles[] = [...(between === null ? [] : [between]), { manager, member }, { manager: member, member: manager }];
  return pairs.some((roles) => agreementVersionId(agreementHash(text, roles)) === id);
}

function bothSince({ affirmed: { manager, member } }: AgreementVersion): Instant | null {
  if (manager === null || member === null) return null;
  return manager > member ? manager : member;
}

/**
 * The text without what stands in it twice, else null: both began with the same first text (`first`) before either had seen the
 * other's, and the merge kept both, as it must. Only what is a second time the same is left out: whole, or, when somebody has
 * written in one of them since, line by line, so that their words stay.
 */
export function withoutSecond(text: string, first: string): string | null {
  if (first.trim() === '') return null;
  const one = text.indexOf(first);
  const two = one < 0 ? -1 : text.indexOf(first, one + first.length);
  return two < 0 ? withoutSecondLines(text, first) : text.slice(0, two) + text.slice(two + first.length);
}

/** So many lines of a template at least, and half of them, are there twice before it is no chance. */
const fewLines = 2;

function withoutSecondLines(text: string, first: string): string | null {
  const lines = linesOf(first).filter((line) => line !== '');
  const once = new Set(lines.filter((line) => lines.indexOf(line) === lines.lastIndexOf(line)));
  const seen = new Set<string>();
  const kept = text.split('\n').filter((line) => {
    const words = line.trim();
    const again = once.has(words) && seen.has(words);
    seen.add(words);
    return !again;
  });
  const gone = linesOf(text).length - kept.length;
  return gone >= Math.max(fewLines, once.size / 2) ? kept.join('\n').replace(/\n{3,}/gu, '\n\n') : null;
}

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());
