/** So deep views are looked into: a list of rows, and what a row shows of its entity. */
const depth = 3;

type Fields = Readonly<Record<string, unknown>>;

/**
 * `after`, but what says the same as in `before` is the very object of `before`, all of it or single rows: whoever compares
 * by identity (React does) sees what has changed and nothing else. Entities that did not change are the same objects anyway.
 */
export function shared<T>(before: T, after: T, left = depth): T {
  if (Object.is(before, after)) return before;
  if (left === 0 || !arePlain(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item, at) => shared<unknown>(before[at], item, left - 1));
    const all = items.length === before.length && items.every((item, at) => Object.is(item, before[at]));
    return all ? before : (items as T);
  }
  const [old, fresh] = [before as Fields, after as Fields];
  const keys = Object.keys(fresh);
  const fields = Object.fromEntries(keys.map((key) => [key, Object.hasOwn(old, key) ? shared(old[key], fresh[key], left - 1) : fresh[key]]));
  const all = keys.length === Object.keys(old).length && keys.every((key) => Object.hasOwn(old, key) && Object.is(fields[key], old[key]));
  return all ? before : (fields as T);
}

/** Two lists, or two objects as JSON has them. */
function arePlain(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const prototype: unknown = Object.getPrototypeOf(a);
  return prototype === Object.getPrototypeOf(b) && (prototype === Object.prototype || prototype === Array.prototype);
}
