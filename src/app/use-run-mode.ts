import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { usePartnership } from '../ui/partnership.ts';
import type { RunMode } from '../workspace/workspace.ts';
import { firstPaint } from './first-paint.ts';

/** How long the device is waited for before everything is shown at once. */
const longestAskMs = 1_000;

/**
 * How this device shows a session; null until that is known. It is asked beside the first frame, not before it: the open
 * agreements come first either way. An answer that comes late still counts while nobody is at work on the screen.
 */
export function useRunMode(): readonly [RunMode | null, (mode: RunMode) => void] {
  const { run } = usePartnership();
  const [mode, setMode] = useState<RunMode | null>(null);
  const chosen = useRef(false);
  useEffect(() => {
    let here = true;
    let shown = false;
    const show = (next: RunMode): void => {
      const atWork = shown && document.activeElement !== null && document.activeElement !== document.body;
      if (!here || chosen.current || atWork) return;
      shown = true;
      startTransition(() => setMode(next));
    };
    const late = setTimeout(() => show('all'), longestAskMs);
    // Nothing of it is in the first frame: known sooner, it would only make that later.
    void Promise.all([run.mode(), firstPaint]).then(([known]) => {
      clearTimeout(late);
      show(known);
    });
    return () => {
      here = false;
      clearTimeout(late);
    };
  }, [run]);
  const choose = useCallback(
    (next: RunMode): void => {
      chosen.current = true;
      startTransition(() => setMode(next));
      void run.noteMode(next);
    },
    [run],
  );
  return [mode, choose];
}
