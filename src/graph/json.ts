/**
 * Small readers for JSON that comes from outside. Nothing from Graph is believed before one of these has looked at it: a
 * reader gives the value in the expected shape, or null.
 */
export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** A non-empty text at `key`. */
export function textAt(value: unknown, key: string): string | null {
  const found = asObject(value)?.[key];
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A whole number from 0 at `key`. */
export function countAt(value: unknown, key: string): number | null {
  const found = asObject(value)?.[key];
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}

export function objectAt(value: unknown, key: string): Json | null {
  return asObject(asObject(value)?.[key]);
}

/** The objects of a list at `key`; null when there is no list. Members that are not objects are left out. */
export function listAt(value: unknown, key: string): readonly Json[] | null {
  const found = asObject(value)?.[key];
  if (!Array.isArray(found)) return null;
  return found.map(asObject).filter((one) => one !== null);
}

/** Parses UTF-8 bytes (a byte order mark is dropped); undefined when they are not JSON. */
export function parseBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
