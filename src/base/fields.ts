/** Somebody else's JSON, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** A list is no object here. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
