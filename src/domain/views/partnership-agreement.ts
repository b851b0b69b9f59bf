/** The partnership agreement as the screens show it. SPEC: PA. */
import { type Day, daysBetween, type Instant } from '../../base/clock.ts';
import { affirmAgainDays, agreementHash, agreementVersionId, foldedAgreement } from '../agreement-hash.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
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
      const at = bothSince(version);
      return at === null ? [] : [{ id: version.id, text: version.text, at, isPresent: version.id === agreementVersionId(hash) }];
    })
    .sort((a, b) => byTextThenId([b.at, b.id], [a.at, a.id]));
}

function bothSince({ affirmed: { manager, member } }: AgreementVersion): Instant | null {
  if (manager === null || member === null) return null;
  return manager > member ? manager : member;
}

/**
 * The half of a text that stands twice in a row, else null: both began with the same first text before either had seen the
 * other's, and the merge kept both, as it must.
 */
export function twiceTheSame(text: string, first: string): string | null {
  return first !== '' && text === first + first ? first : null;
}
