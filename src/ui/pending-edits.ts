/**
 * Text fields hand in what they have not dispatched yet, so that the page can flush all of it before the host puts it
 * away. One page has one set.
 */
type Flush = () => Promise<void>;

const fields = new Set<Flush>();

/** Adds a field; the returned function takes it out. */
export function registerEdits(flush: Flush): () => void {
  fields.add(flush);
  return () => void fields.delete(flush);
}

/** Dispatches whatever is still in a field. */
export async function flushEdits(): Promise<void> {
  await Promise.all([...fields].map((flush) => flush()));
}
