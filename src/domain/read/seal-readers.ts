/** Readers of what belongs to sealed sessions (`session-seal.ts`). SPEC: R, Z. */
import { limits } from '../limits.ts';
import type { Amendment, Seal, SealLink } from '../session-seal.ts';
import { type Fields, idOf, instantOr, objectOf, own, roleFrom, textOf } from './fields.ts';

const hex = /^[0-9a-f]{64}$/;

export const isSha256 = (value: unknown): value is string => typeof value === 'string' && hex.test(value);

/** Null when it names no file, or no bytes. */
export function sealLinkFrom(value: unknown): SealLink | null {
  const fields = objectOf(value);
  const name = idOf(own(fields, 'name'));
  const sha256 = own(fields, 'sha256');
  return name !== '' && isSha256(sha256) ? { name, sha256 } : null;
}

export function sealFrom(value: unknown): Seal | null {
  const fields = objectOf(value);
  const link = sealLinkFrom(fields);
  const by = roleFrom(own(fields, 'by'));
  if (link === null || by === null) return null;
  const previous = own(fields, 'previous');
  return { ...link, previous: isSha256(previous) ? previous : null, at: instantOr(own(fields, 'at')), by, alone: roleFrom(own(fields, 'alone')) };
}

export function readAmendment(id: string, fields: Fields): Amendment | null {
  const session = idOf(own(fields, 'session'));
  const text = textOf(own(fields, 'text'), limits.amendment);
  const by = roleFrom(own(fields, 'by'));
  if (session === '' || by === null || text.trim() === '') return null;
  return { id, session, by, at: instantOr(own(fields, 'at')), text };
}
