import { type RefObject, useCallback, useRef, useState } from 'react';

export interface Opener {
  readonly open: boolean;
  readonly show: () => void;
  readonly close: () => void;
  /** For the button that opens, which comes back when what it opened goes. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** A form in the place of the button that opens it: when it goes, the button has the focus again, ready for the next one. */
export function useOpener(): Opener {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    setTimeout(() => {
      // Unless the person has gone on to somewhere else meanwhile.
      if (isNowhere(document.activeElement)) button.current?.focus();
    }, 0);
  }, []);
  return { open, show, close, button };
}

/** A heading has it when the element that had it went away (`keepFocus`). */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches('[data-region-heading]');
}
