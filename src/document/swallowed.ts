/**
 * Values that a merge has swallowed. Two people give the same field a value, neither has seen the other's, and one takes theirs back: of
 * two values that are set side by side Yjs keeps one, and deletes the other for good; when the one that it keeps was taken back, the field
 * is empty, as if nobody had ever said anything. Whoever still shows the swallowed value says it again (SPEC D13).
 */
import * as Y from 'yjs';

/** The values of one map before a merge. */
export type Shown = ReadonlyMap<string, { readonly item: Y.Item; readonly id: Y.ID; readonly value: unknown }>;

/** What is shown now. Yjs joins and empties items later, so that the id and the value are noted beside the item. */
export function shownIn(map: Y.Map<unknown>): Shown {
  return new Map([...map._map].flatMap(([key, item]) => (item.deleted ? [] : [[key, { item, id: item.id, value: map.get(key) }] as const])));
}

/** What stood there before the merge and was taken away by a value which nobody sees any more, and which was not built on it. */
export function swallowed(doc: Y.Doc, map: Y.Map<unknown>, before: Shown): ReadonlyMap<string, unknown> {
  const lost = new Map<string, unknown>();
  for (const [key, { item, id, value }] of before) {
    const now = map._map.get(key);
    if (now === undefined || now === item || !now.deleted || value instanceof Y.AbstractType || buildsOn(doc, now, id)) continue;
    lost.set(key, value);
  }
  return lost;
}

/** Did whoever made `item` know the one with this id, or one that came after it? Each names the one that it took the place of. */
function buildsOn(doc: Y.Doc, item: Y.Item, { client, clock }: Y.ID): boolean {
  let at: Y.ID | null = item.lastId;
  while (at !== null) {
    const found: Y.Item | Y.GC | Y.Skip = Y.getItem(doc.store, at);
    // Items of one writer that follow each other are joined to one: this one reaches from its own number to the one asked for.
    if (at.client === client && found.id.clock <= clock && clock <= at.clock) return true;
    if (!(found instanceof Y.Item)) return false;
    at = found.origin;
  }
  return false;
}
