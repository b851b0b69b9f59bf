/**
 * A field that two people may type in. Its promise: what is under the hands is never replaced. While it is edited the
 * field shows its own draft, and hands over the difference between what it showed last time and what it shows now; the
 * record merges it with the other person's. When the field is left, it shows the merged text.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { registerEdits } from './pending-edits.ts';

/**
 * Typing is handed over in small bundles, so often that with the store's own time it is safe within 100 ms (design §1),
 * however steadily somebody types.
 */
const bundleMs = 50;
/** What could not be taken is offered again after this: the words are nowhere else. */
const againMs = 3_000;

/** Hands a change over: true once the record shows it, false when a rule refuses it, `later` when it cannot be taken now. */
export type HandOver = (from: string, to: string) => Promise<boolean | 'later'>;

export interface SharedText {
  /** What the field shows. */
  readonly text: string;
  /** The record has something that this field does not show yet: the other person wrote meanwhile. */
  readonly otherWrote: boolean;
  /** Somebody is at it, or it holds words that the record has not taken: it must not go away. */
  readonly editing: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onChange: (text: string) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

/** A text that a rule refused, and what the record had when it was typed: it is nowhere else. */
export interface RefusedText {
  readonly draft: string;
  readonly shown: string;
}

/** Where a refused text waits while its field is not on screen. */
export interface RefusedTexts {
  readonly get: () => RefusedText | null;
  readonly put: (text: RefusedText | null) => unknown;
}

const nowhere: RefusedTexts = { get: () => null, put: () => undefined };

/**
 * Whatever becomes of `edit`, what was typed stays in the field until the record has it; an `edit` that rejects counts as `later`. What is
 * refused is in the field again when that comes back, and is offered once more.
 */
export function useSharedText(value: string, edit: HandOver, refused: RefusedTexts = nowhere): SharedText {
  // Read for the first rendering only.
  const back = refused.get();
  const [draft, setDraft] = useState<string | null>(back?.draft ?? null);
  const [shown, setShown] = useState(back?.shown ?? value);
  const [busy, setBusy] = useState(false);
  const [focused, setFocused] = useState(false);
  // The same for event handlers and timers, which outlive the render that made them.
  const live = useRef({
    draft: back?.draft ?? null,
    shown: back?.shown ?? value,
    focused: false,
    composing: false,
    running: null as Promise<void> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    again: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const latest = useRef({ value, edit, refused });
  useEffect(() => {
    latest.current = { value, edit, refused };
  }, [value, edit, refused]);

  const showDraft = useCallback((text: string | null) => {
    live.current.draft = text;
    setDraft(text);
  }, []);
  const start = useCallback(
    (text: string) => {
      live.current.shown = latest.current.value;
      setShown(latest.current.value);
      showDraft(text);
    },
    [showDraft],
  );

  /** One hand-over at a time, so that each one's `from` is what the record has already taken. */
  const flush = useCallback(
    (evenComposing: boolean): Promise<void> => {
      const it = live.current;
      clearTimeout(it.timer);
      it.timer = undefined;
      const run = async (): Promise<void> => {
        clearTimeout(it.again);
        let taken: boolean | 'later' = true;
        while (taken === true && it.draft !== null && it.draft !== it.shown && (evenComposing || !it.composing)) {
          const from = it.shown;
          const to = it.draft;
          it.shown = to;
          setShown(to);
          setBusy(true);
          try {
            taken = await latest.current.edit(from, to);
          } catch {
            taken = 'later';
          }
          if (taken !== true) it.shown = from;
          latest.current.refused.put(taken === false ? { draft: it.draft ?? to, shown: from } : null);
          setShown(it.shown);
          setBusy(false);
        }
        // Put right by hand: nothing of it is left to be offered again.
        if (it.draft === it.shown) latest.current.refused.put(null);
        // Also when the field has gone from the screen meanwhile.
        if (taken === 'later') it.again = setTimeout(() => void flush(false), againMs);
        // A refused text stays in the field: it is nowhere else.
        if (!it.focused && it.draft === it.shown) showDraft(null);
      };
      it.running ??= run().finally(() => (it.running = null));
      return it.running;
    },
    [showDraft],
  );
  const later = useCallback(() => {
    // A bundle that is under way is not put off by the next letter.
    live.current.timer ??= setTimeout(() => void flush(false), bundleMs);
  }, [flush]);

  useEffect(() => {
    const it = live.current;
    const stop = registerEdits(() => flush(true));
    if (it.draft !== null) void flush(false);
    return () => {
      stop();
      it.focused = false;
      void flush(true);
    };
  }, [flush]);

  return {
    text: draft ?? value,
    otherWrote: focused && draft !== null && !busy && value !== shown && draft !== value,
    editing: draft !== null,
    onFocus: () => {
      live.current.focused = true;
      setFocused(true);
      if (live.current.draft === null) start(latest.current.value);
    },
    onBlur: () => {
      live.current.focused = false;
      live.current.composing = false;
      setFocused(false);
      void flush(false);
    },
    onChange: (text) => {
      if (live.current.draft === null) start(text);
      else showDraft(text);
      if (!live.current.composing) later();
    },
    onCompositionStart: () => {
      // What was typed before it does not wait for its end, which may be many seconds away.
      if (live.current.timer !== undefined) void flush(false);
      live.current.composing = true;
    },
    onCompositionEnd: () => {
      live.current.composing = false;
      later();
    },
  };
}
