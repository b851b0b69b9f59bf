/**
 * Where a link into Accord leads, and the text that stands for it: the `subPageId` that the host hands to the page. Anybody can
 * write such a link, so it is read as untrusted, and it holds ids alone: a link that is passed on tells nothing of what was said.
 */
import { isUsableId } from './table.ts';

export const linkKinds = ['partnership', 'session', 'agreement', 'topic'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface LinkTarget {
  /** See `domain/pair.ts`. */
  readonly pairKey: string;
  readonly kind: LinkKind;
  /** Of the session, agreement or topic; empty for the partnership itself. */
  readonly id: string;
}

const isPairKey = /^[0-9a-f]{16}$/;
/** An address into Teams may have 1024 characters, and this is in it twice encoded. */
const longest = 260;

export function writeTarget({ pairKey, kind, id }: LinkTarget): string {
  return kind === 'partnership' ? pairKey : `${pairKey}/${kind}/${id}`;
}

/** Null for what is no link of ours. Whether there is such a thing is for the record to say. */
export function readTarget(text: string | null): LinkTarget | null {
  if (text === null || text.length > longest) return null;
  const [pairKey = '', kind, id, ...more] = text.split('/');
  if (!isPairKey.test(pairKey) || more.length > 0) return null;
  if (kind === undefined) return { pairKey, kind: 'partnership', id: '' };
  const known = linkKinds.find((one) => one === kind && one !== 'partnership');
  return known === undefined || !isUsableId(id) ? null : { pairKey, kind: known, id };
}
