import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';

/** Keys with which one goes through the options of a select without opening it. */
const passing = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);

/** What a select needs, and whether a key stands on an option that has not been taken yet. */
export interface ActingSelect {
  readonly browsing: boolean;
  readonly props: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLSelectElement>) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * A select that acts when an option is chosen. Chromium on Windows and Linux, and Firefox, change a closed select with every arrow
 * and letter: that only looks, and Enter or leaving the field takes what stands there, Escape goes back (WCAG 3.2.2). What is picked
 * from the open list, by finger, pointer or key, acts at once. `at`: the option that holds now; `values`: all there are.
 */
export function useActingSelect(at: string, values: readonly string[], act: (value: string) => void): ActingSelect {
  const [seen, setSeen] = useState<string | null>(null);
  const passes = useRef(false);
  // An option may go while somebody stands on it.
  const looked = seen !== null && seen !== at && values.includes(seen) ? seen : null;
  const take = (value: string | null): void => {
    setSeen(null);
    if (value !== null && value !== at) act(value);
  };
  return {
    browsing: looked !== null,
    props: {
      value: looked ?? at,
      onChange: ({ currentTarget: { value } }) => (passes.current ? setSeen(value) : take(value)),
      onKeyDown: (event) => {
        const { key, altKey, ctrlKey, metaKey } = event;
        passes.current = false;
        if (key === 'Enter' && looked !== null) {
          // Elsewhere it would open the list.
          event.preventDefault();
          take(looked);
        } else if (key === 'Escape' && looked !== null) {
          setSeen(null);
        } else if (passing.has(key) && !altKey) {
          // Such a change comes with the key itself. On a Mac the key opens the list, and what is picked from that comes later.
          passes.current = true;
          setTimeout(() => {
            passes.current = false;
          }, 0);
        } else if (key.length === 1 && key !== ' ' && !altKey && !ctrlKey && !metaKey) {
          passes.current = true;
        }
      },
      onKeyUp: () => {
        passes.current = false;
      },
      onBlur: () => take(looked),
    },
  };
}
