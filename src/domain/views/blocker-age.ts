/** How long a blocker has been there and how often it came up: what makes it an old one. SPEC: B. */
import { daysBetween, type Day } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Blocker } from '../growth.ts';
import { entitiesOf } from '../table.ts';

/** Open for so many days, or raised so often, it is an old one. */
const oldDays = 30;
const oldTimes = 3;
/** So many words say why. */
const fewWords = 3;

/** Whole days since it was raised, by the days of `zone`, which is that of `today`; never less than 0: the other's clock may be wrong. */
export function blockerAge(blocker: Blocker, today: Day, zone?: string): number {
  return Math.max(0, daysBetween(dayIn(blocker.raisedAt, zone), today));
}

/** How often each blocker was raised again: once for each session and side, however many devices wrote it. */
export function raisedAgain(record: PartnershipRecord): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { blocker, session, by } of entitiesOf(record.raises)) {
    const key = JSON.stringify([blocker, session, by]);
    if (seen.has(key)) continue;
    seen.add(key);
    counts.set(blocker, (counts.get(blocker) ?? 0) + 1);
  }
  return counts;
}

/** The first time counts too. */
export function timesRaised(record: PartnershipRecord, blocker: string): number {
  return 1 + (raisedAgain(record).get(blocker) ?? 0);
}

export function isOldBlocker(blocker: Blocker, times: number, today: Day, zone?: string): boolean {
  return blockerAge(blocker, today, zone) >= oldDays || times >= oldTimes;
}

/** Scripts that put no space between words; two of their letters are taken as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Does it say at least a few words? A dot or “ok” does not. */
export function hasAFewWords(text: string): boolean {
  const letters = text.match(unspaced)?.length ?? 0;
  const words = text.replaceAll(unspaced, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return words + Math.floor(letters / 2) >= fewWords;
}
