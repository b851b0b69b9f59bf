/** The places of rows that a person orders: numbers with room between them, so that a move writes one row. */

interface Ordered {
  readonly id: string;
  readonly order: number;
}

/**
 * The orders to write so that `id` stands at `index` among `rows` (as they stand, without it): its own alone, or of all that
 * have to move up when there is no number left between its neighbours.
 */
export function placeAt(rows: readonly Ordered[], id: string, index: number): readonly Ordered[] {
  const order = between(rows[index - 1]?.order, rows[index]?.order);
  if (order !== null) return [{ id, order }];
  const before = new Map(rows.map((row) => [row.id, row.order]));
  return [...rows.slice(0, index).map((row) => row.id), id, ...rows.slice(index).map((row) => row.id)]
    .map((one, at) => ({ id: one, order: at + 1 }))
    .filter((one) => before.get(one.id) !== one.order);
}

/** A number between two neighbours, either of which may be missing; null when none is left. */
function between(low: number | undefined, high: number | undefined): number | null {
  const order = low === undefined ? (high === undefined ? 1 : high - 1) : high === undefined ? low + 1 : low / 2 + high / 2;
  return Number.isFinite(order) && (low === undefined || low < order) && (high === undefined || order < high) ? order : null;
}
