/** Join links of Teams meetings: the one thing that names a meeting in every mailbox. SPEC: RC. */

/** Teams prints one link with different percent-encoding and case in different places. */
export function comparableLink(link: string): string {
  try {
    return decodeURIComponent(link).toLowerCase();
  } catch {
    return link.toLowerCase();
  }
}

/** Does this link lead to the chat thread? Only the long form names it. */
export function namesThread(link: string, threadId: string): boolean {
  return comparableLink(link).includes(`/${threadId.toLowerCase()}/`);
}

/** The chat thread that a link of the long form names; null for the short form (`/meet/…`) and for anything else. */
export function threadIn(link: string): string | null {
  const encoded = /\/meetup-join\/([^/?#]+)/i.exec(link)?.[1];
  if (encoded === undefined) return null;
  try {
    const thread = decodeURIComponent(encoded);
    return thread.startsWith('19:') ? thread : null;
  } catch {
    return null;
  }
}
