/** What a signature is on, and what the signatures of an agreement add up to. */
import { sha256Hex } from '../base/ids.ts';
import type { Agreement, Role, Terms } from './entities.ts';

const roles: readonly Role[] = ['manager', 'member'];

export type AgreementStatus =
  | { readonly kind: 'proposed'; readonly waitingFor: readonly Role[] }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'dropped' };

/**
 * Hash of the promise itself, wording and owner: SHA-256 hex. White space and Unicode composition are folded, since
 * neither changes what a reader reads; the due date and who wrote it when are not part of it.
 */
export function termsHash(terms: Pick<Terms, 'wording' | 'owner'>): string {
  const wording = terms.wording.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return sha256Hex(`accord terms 1\n${terms.owner}\n${wording}`);
}

/** Has this side signed the present wording? A signature on another wording does not count. */
export function hasSigned(agreement: Agreement, role: Role): boolean {
  return agreement.signatures[role]?.terms === termsHash(agreement.terms);
}

export function agreementStatus(agreement: Agreement): AgreementStatus {
  if (agreement.outcome) return { kind: agreement.outcome.kind };
  const hash = termsHash(agreement.terms);
  const waitingFor = roles.filter((role) => agreement.signatures[role]?.terms !== hash);
  return waitingFor.length === 0 ? { kind: 'agreed' } : { kind: 'proposed', waitingFor };
}
