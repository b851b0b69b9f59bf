import { type KeyboardEvent, useMemo } from 'react';

export type Direction = 'up' | 'down';

/** Where a row can go: before which other one, null: behind the last; undefined: it stands at that end. */
export interface Places {
  readonly up: string | undefined;
  readonly down: string | null | undefined;
}

export interface Move {
  readonly can: (direction: Direction) => boolean;
  readonly go: (direction: Direction) => void;
  /** Alt with an arrow key. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const keys: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down' };

/** Moves a row among those of its kind, by buttons and by keys: `send` before another one, or last. What had the focus has it afterwards. */
export function useMoves(send: (before: string | null) => Promise<unknown>, { up, down }: Places, enabled: boolean): Move {
  return useMemo(() => {
    const places: Readonly<Record<Direction, string | null | undefined>> = { up, down };
    const go = (direction: Direction): void => {
      const before = places[direction];
      if (!enabled || before === undefined) return;
      const from = document.activeElement;
      void send(before).then(() => {
        // Browsers take the focus from what is put elsewhere in the document.
        setTimeout(() => {
          if (from instanceof HTMLElement && from.isConnected && document.activeElement !== from) from.focus();
        }, 0);
      });
    };
    return {
      can: (direction) => places[direction] !== undefined,
      go,
      onKeyDown: (event) => {
        const direction = keys[event.key];
        if (direction === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        // In a field the keys are the field's own.
        if (event.target instanceof Element && event.target.closest('form, select, input, textarea') !== null) return;
        event.preventDefault();
        go(direction);
      },
    };
  }, [send, up, down, enabled]);
}

/** Where a row can go among those of its kind, in the order in which they stand. */
export function placesAt<T>(rows: readonly T[], idOf: (row: T) => string, index: number): Places {
  const idAt = (at: number): string | undefined => (rows[at] === undefined ? undefined : idOf(rows[at]));
  return { up: idAt(index - 1), down: index >= rows.length - 1 ? undefined : (idAt(index + 2) ?? null) };
}
