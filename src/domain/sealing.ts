/**
 * Blind answers: a side commits to a value by a salted hash, and shows value and salt once both have committed. The hash is
 * over everything that makes the answer this one, so that a seal can be moved to no other session, skill or side. SPEC: M.
 */
import { sha256Hex, type Random } from '../base/ids.ts';
import type { PartnershipRecord, Role } from './entities.ts';
import type { Reveal, SealState, Value } from './growth.ts';
import { ratingId, scoreId } from './growth-ids.ts';
import { otherRole } from './pair.ts';
import { entityOf } from './table.ts';

/** What is answered blind: how well the member does a skill, or whether the session was worth the time. */
export type BlindSubject = { readonly kind: 'score'; readonly skill: string } | { readonly kind: 'rating' };

/** Whose answer to what, and when. */
export interface BlindPlace {
  readonly session: string;
  readonly subject: BlindSubject;
  readonly by: Role;
}

/** What makes a seal, and what opens it. */
export interface Opening {
  readonly value: Value;
  /** 32 hex digits, `newSalt`. */
  readonly salt: string;
}

/** SHA-256 hex. The text is JSON behind a version, so that no two answers have the same one. */
export function sealOf({ session, subject, by }: BlindPlace, { value, salt }: Opening): string {
  const what = subject.kind === 'score' ? ['score', subject.skill] : ['rating'];
  return sha256Hex(`accord seal 1\n${JSON.stringify([session, what, by, value, salt])}`);
}

/** 128 random bits: five values are guessed in five attempts, unless each has this beside it. */
export function newSalt(random: Random): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

const hash = /^[0-9a-f]{64}$/;
const salt = /^[0-9a-f]{32}$/;

export const isSeal = (text: string): boolean => hash.test(text);
export const isSalt = (text: string): boolean => salt.test(text);

/** Does this open that seal? */
export function fits(seal: Pick<SealState, 'hash'>, place: BlindPlace, opening: Opening): boolean {
  return isSalt(opening.salt) && seal.hash === sealOf(place, opening);
}

/** May it be part of the name of an answer? Names are put together with `~`, and have room for 200 characters. */
export const isBlindName = (id: string): boolean => id.length <= 120 && !id.includes('~');

/** One side's answer as it stands in the record. */
export type BlindAnswer =
  | { readonly kind: 'none' }
  /** Committed to. What the author's page may have shown before the other side committed, too, does not count yet. */
  | { readonly kind: 'sealed' }
  /** Shown, and it is what was committed to. */
  | { readonly kind: 'shown'; readonly value: Value; readonly evidence: string }
  /** Shown, and it is not what was committed to, or nothing was. No value: nothing is proven. */
  | { readonly kind: 'tampered' };

/** What the record holds of one side's answer. */
export interface KeptAnswer {
  readonly sealed: SealState | null;
  readonly revealed: Reveal | null;
  readonly evidence: string;
}

/** The name under which an answer is kept. */
export function blindId({ session, subject, by }: BlindPlace): string {
  return subject.kind === 'score' ? scoreId(session, subject.skill, by) : ratingId(session, by);
}

/** What is kept under the name of an answer; null when there is nothing, or somebody else's. */
export function keptAnswer(record: PartnershipRecord, { session, subject, by }: BlindPlace): KeptAnswer | null {
  const id = blindId({ session, subject, by });
  if (subject.kind === 'score') {
    const score = entityOf(record.scores, id);
    return score?.session === session && score.skill === subject.skill && score.by === by ? score : null;
  }
  const rating = entityOf(record.ratings, id);
  return rating?.session === session && rating.by === by ? { ...rating, evidence: '' } : null;
}

export function answerAt(record: PartnershipRecord, place: BlindPlace): BlindAnswer {
  const kept = keptAnswer(record, place);
  if (kept === null) return { kind: 'none' };
  const { sealed, revealed, evidence } = kept;
  if (revealed === null) return { kind: sealed === null ? 'none' : 'sealed' };
  if (sealed === null || !isProven(sealed, place, revealed)) return { kind: 'tampered' };
  const opened = openedAgainst(record, place);
  if (opened !== null && opened !== sealed.hash) return { kind: 'tampered' };
  const other = keptAnswer(record, { ...place, by: otherRole(place.by) });
  return other?.sealed ? { kind: 'shown', value: revealed.value, evidence } : { kind: 'sealed' };
}

/**
 * The hash of the seal of this side against which the other side showed its answer; null while it has proven none, or an older
 * page showed it. Whoever has seen the other's answer can be held to this seal: a device that was away may have sealed anew.
 */
export function openedAgainst(record: PartnershipRecord, place: BlindPlace): string | null {
  const there = { ...place, by: otherRole(place.by) };
  const other = keptAnswer(record, there);
  return other?.sealed && other.revealed && isProven(other.sealed, there, other.revealed) ? other.revealed.against : null;
}

/** Reveals do not change, and a matrix looks at hundreds of them after every letter that is typed: each is hashed once. */
const proofs = new WeakMap<Reveal, { readonly text: string; readonly proven: boolean }>();

function isProven(sealed: SealState, place: BlindPlace, revealed: Reveal): boolean {
  const text = `${sealed.hash} ${blindId(place)}`;
  const known = proofs.get(revealed);
  if (known?.text === text) return known.proven;
  const proven = fits(sealed, place, revealed);
  proofs.set(revealed, { text, proven });
  return proven;
}
