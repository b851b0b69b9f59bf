/** The query options of OData that are modelled: $select, $top, $skip, $orderby (graph/query-parameters). */
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';

type Json = Record<string, unknown>;

/**
 * Throws 400 when the call uses a `$` option that is not listed. Graph ignores or refuses such options by workload; a call
 * that rests on one must be noticed here rather than be answered with something else.
 */
export function allowOptions(call: GraphCall, allowed: readonly string[]): void {
  for (const name of call.query.keys()) {
    if (name.startsWith('$') && !allowed.includes(name)) {
      throw new GraphError(400, 'BadRequest', `Query option '${name}' is not allowed here (local tenant).`);
    }
  }
}

/** The names in $select; undefined when the option is absent. */
export function selected(call: GraphCall): string[] | undefined {
  const value = call.query.get('$select');
  return value
    ?.split(',')
    .map((n) => n.trim())
    .filter((n) => n !== '');
}

/**
 * Keeps the selected properties, in the order of the resource; control information ("@odata.…") stays. An unknown name is
 * 400, as Graph answers ("Could not find a property named …").
 */
export function project(json: Json, names: readonly string[] | undefined, known: ReadonlySet<string>, type: string): Json {
  if (!names) return json;
  for (const name of names) {
    if (!known.has(name)) {
      throw new GraphError(
        400,
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
      );
    }
  }
  return Object.fromEntries(Object.entries(json).filter(([key]) => key.startsWith('@odata.') || names.includes(key)));
}

/** A whole number from the query within [least, most]; `fallback` when absent, 400 when out of range. */
export function wholeNumber(call: GraphCall, name: string, fallback: number, least: number, most: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new GraphError(400, 'ErrorInvalidUrlQuery', `Invalid value '${text}' for query option '${name}'.`);
  }
  return value;
}

/** The page of `all` that `skipName` and $top ask for, and the address of the next one. */
export function page<T>(
  call: GraphCall,
  all: readonly T[],
  size: number,
  skip: number,
  skipName: '$skip' | '$skiptoken',
): { value: T[]; next?: string } {
  const value = all.slice(skip, skip + size);
  if (skip + size >= all.length) return { value };
  const query = [...call.query.entries()].filter(([name]) => name !== skipName);
  query.push([skipName, String(skip + size)]);
  const text = query.map(([name, v]) => `${name}=${encodeURIComponent(v)}`).join('&');
  return { value, next: `${call.state.origins.main}${call.path}?${text}` };
}
