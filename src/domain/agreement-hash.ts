/** What an affirmation of the partnership agreement is on: its text, and who the two are. SPEC: PA. */
import { sha256Hex } from '../base/ids.ts';
import type { Roles } from './entities.ts';

/** Days after which both affirm the same text once more: a quarter. */
export const affirmAgainDays = 90;

/** The text as it is compared: white space and Unicode composition are folded, as in `termsHash`. */
export function foldedAgreement(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** SHA-256 hex over who is manager, who is member, and the folded text: another text or another person asks both again. */
export function agreementHash(text: string, { manager, member }: Roles): string {
  return sha256Hex(`accord agreement 1\n${manager.toLowerCase()}\n${member.toLowerCase()}\n${foldedAgreement(text)}`);
}

/** Under this id a text that somebody affirmed is kept. Made of its hash, so that two who affirm it at once meet in one entity. */
export const agreementVersionId = (hash: string): string => `v${hash}`;
