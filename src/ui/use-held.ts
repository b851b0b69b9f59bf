/**
 * Where somebody is in the middle of something, nothing that the other person does takes it away or moves it. What is
 * being edited is held; a list keeps what is held in its place until it is let go.
 */
import { useCallback, useLayoutEffect, useState } from 'react';

/** Holds something by its id; the returned function lets it go. */
export type Hold = (id: string) => () => void;

/** What is held at present, and the way to hold something. */
export function useHeld(): readonly [held: ReadonlySet<string>, hold: Hold] {
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const hold = useCallback((id: string) => {
    setHeld((before) => new Set(before).add(id));
    return () => setHeld((before) => new Set([...before].filter((one) => one !== id)));
  }, []);
  return [held, hold];
}

/** Holds `id` for as long as `editing`, at most until the component goes. */
export function useHold(hold: Hold | undefined, id: string, editing: boolean): void {
  useLayoutEffect(() => (editing ? hold?.(id) : undefined), [hold, id, editing]);
}

/**
 * `list`, but while something is held nothing changes its place: what is held stays even when the list has lost it, and
 * what is held elsewhere does not appear here. `list` and `idOf` have to stay the same from render to render.
 */
export function useSteady<T>(list: readonly T[], idOf: (one: T) => string, held: ReadonlySet<string>): readonly T[] {
  const [it, setIt] = useState({ list, held, shown: list });
  if (it.list === list && it.held === held) return it.shown;
  const shown = steady(it.shown, list, idOf, held);
  setIt({ list, held, shown });
  return shown;
}

function steady<T>(before: readonly T[], list: readonly T[], idOf: (one: T) => string, held: ReadonlySet<string>): readonly T[] {
  if (held.size === 0) return list;
  const now = new Map(list.map((one) => [idOf(one), one]));
  const known = new Set(before.map(idOf));
  return [
    ...before.flatMap((one) => now.get(idOf(one)) ?? (held.has(idOf(one)) ? one : [])),
    ...list.filter((one) => !known.has(idOf(one)) && !held.has(idOf(one))),
  ];
}

/** `value`, but as it was for as long as something is held: what decides where things stand does not change under the hands. */
export function useStill<T>(value: T, held: ReadonlySet<string>): T {
  const [still, setStill] = useState(value);
  if (held.size > 0) return still;
  if (!Object.is(still, value)) setStill(value);
  return value;
}
