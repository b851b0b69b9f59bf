import { type RefObject, useCallback, useRef } from 'react';
import { useDraft } from '../drafts.ts';

export interface Opener {
  readonly open: boolean;
  readonly show: () => void;
  readonly close: () => void;
  /** For the button that opens, which comes back when what it opened goes. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/**
 * A form in the place of the button that opens it: when it goes, the button has the focus again, ready for the next one. `draft`: under
 * which key its draft is kept.
 */
export function useOpener(draft: string): Opener {
  const [open, setOpen] = useDraft(draft, false);
  const button = useRef<HTMLButtonElement>(null);
  const show = useCallback(() => setOpen(true), [setOpen]);
  const close = useCallback(() => {
    setOpen(false);
    setTimeout(() => {
      // Unless the person has gone on to somewhere else meanwhile.
      if (isNowhere(document.activeElement)) button.current?.focus();
    }, 0);
  }, [setOpen]);
  return { open, show, close, button };
}

/** The focus goes back to a field whose form was sent, unless the person has gone on to somewhere else meanwhile. */
export function focusAgain(field: HTMLInputElement | null): void {
  const active = document.activeElement;
  if (isNowhere(active) || field?.form?.contains(active) === true) field?.focus();
}

/** A heading has it when the element that had it went away (`keepFocus`). */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches('[data-region-heading]');
}
