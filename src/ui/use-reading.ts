import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../base/result.ts';
import type { PastProgress } from '../workspace/past-files.ts';
import type { RemoteFailure } from './remote-types.ts';

/** How far a reading is, as the screen says it. */
export type Progress = Pick<PastProgress, 'unreadable' | 'done' | 'all'>;

export interface Reading<P extends Progress = Progress> {
  readonly kind: 'not-yet' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly progress: P;
  readonly failure: RemoteFailure | null;
  /** Begins, or goes on after a stop or a failure. */
  readonly start: () => void;
  readonly stop: () => void;
}

type So<P extends Progress> = Omit<Reading<P>, 'start' | 'stop'>;

/** So often the screen says how far it is: a file may take a few milliseconds. */
const sayEveryMs = 250;

/** Reads much, once somebody asks for it; ends when the screen that asked goes. `read` is `PastFiles.readAll`, or works as it does. */
export function useReading<P extends Progress>(nothing: P, read: (onProgress: (progress: P) => void, signal: AbortSignal) => Promise<Result<void, RemoteFailure>>): Reading<P> {
  const [so, setSo] = useState<So<P>>({ kind: 'not-yet', progress: nothing, failure: null });
  const running = useRef<AbortController | null>(null);
  const last = useRef(nothing);
  useEffect(() => () => running.current?.abort(), []);
  const stop = useCallback(() => {
    if (running.current === null) return;
    running.current.abort();
    running.current = null;
    setSo({ kind: 'stopped', progress: last.current, failure: null });
  }, []);
  const start = useCallback(() => {
    if (running.current !== null) return;
    const control = new AbortController();
    running.current = control;
    let saidAt = 0;
    setSo((before) => ({ ...before, kind: 'reading', failure: null }));
    const hear = (progress: P): void => {
      if (control.signal.aborted) return;
      last.current = progress;
      if (performance.now() - saidAt < sayEveryMs) return;
      saidAt = performance.now();
      setSo({ kind: 'reading', progress, failure: null });
    };
    void read(hear, control.signal).then((result) => {
      if (control.signal.aborted) return;
      running.current = null;
      setSo({ kind: result.ok ? 'done' : 'failed', progress: last.current, failure: result.ok ? null : result.error });
    });
  }, [read]);
  return { ...so, start, stop };
}
