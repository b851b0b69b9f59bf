/**
 * `record.json`: the envelope around the Yjs state. See docs/record-format.md for the steps when it changes.
 * Reading never throws and never guesses: what cannot be read is named, and the caller keeps the bytes.
 */
import { isObject } from '../base/fields.ts';
import { sha256Hex } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';

/** First field of every file, so that a person who opens it sees what it is. */
export const what = { record: 'Accord 1:1 record', session: 'Accord 1:1 session' } as const;
/** The record of a pair, or a session that has left it. */
export type FileKind = keyof typeof what;
/** Raised only when an older client must not write any more. New fields and tables do not need it. */
export const format = 1;

export interface RecordFile {
  /** Pair key of the partnership. */
  readonly partnership: string;
  /** UTC instant and person id of the save, for people; never used to decide anything. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly readable: PartnershipRecord;
  /** `RecordDocument.encodeWhole`: a bundle of leaves. */
  readonly state: Uint8Array;
}

export type FileFault =
  | 'empty'
  | 'truncated'
  | 'not-json'
  | 'not-a-record'
  | 'newer-format'
  | 'state-damaged'
  | 'other-partnership';

/** The file as UTF-8. The state comes last: a person sees the readable part first. */
export function encodeRecordFile(file: RecordFile, kind: FileKind = 'record'): Uint8Array {
  const state = toBase64(file.state);
  const body = {
    what: what[kind],
    format,
    partnership: file.partnership,
    savedAt: file.savedAt,
    savedBy: file.savedBy,
    readable: file.readable,
    stateSha256: sha256Hex(state),
    state,
  };
  return new TextEncoder().encode(`${JSON.stringify(body, null, 1)}\n`);
}

/**
 * `pairKey`: the partnership that is expected; null takes any. Gives the pair key and the Yjs state, which the document
 * still has to accept; `readable` is whatever stands there.
 */
export function decodeRecordFile(
  bytes: Uint8Array,
  pairKey: string | null,
  kind: FileKind = 'record',
): Result<{ readonly partnership: string; readonly state: Uint8Array; readonly readable: unknown }, FileFault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('not-json');
  }
  if (!/[^\s\0]/.test(text)) return fail('empty');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const begun = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
    return fail(begun ? 'truncated' : 'not-json');
  }
  if (!isObject(body) || body['what'] !== what[kind] || typeof body['format'] !== 'number') return fail('not-a-record');
  if (body['format'] > format) return fail('newer-format');
  if (typeof body['state'] !== 'string' || typeof body['partnership'] !== 'string') return fail('not-a-record');
  if (pairKey !== null && body['partnership'] !== pairKey) return fail('other-partnership');
  if (body['stateSha256'] !== sha256Hex(body['state'])) return fail('state-damaged');
  const state = fromBase64(body['state']);
  return state ? ok({ partnership: body['partnership'], state, readable: body['readable'] }) : fail('state-damaged');
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: `String.fromCharCode` takes its bytes as arguments, and engines limit their number.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
