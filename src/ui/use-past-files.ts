import { useCallback, useEffect, useRef, useState } from 'react';
import { pastFilesOf, type PastFiles, type PastProgress } from '../workspace/past-files.ts';
import { usePartnership } from './partnership.ts';
import type { RemoteFailure } from './remote-types.ts';

/** Sessions that have left the record; what any part of the screen has read is there for the others. */
export function usePastFiles(): PastFiles {
  return pastFilesOf(usePartnership().earlier);
}

export interface PastReading {
  readonly kind: 'not-yet' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly progress: PastProgress;
  readonly failure: RemoteFailure | null;
  /** Begins, or goes on after a stop or a failure. */
  readonly start: () => void;
  readonly stop: () => void;
}

type So = Omit<PastReading, 'start' | 'stop'>;

const nothing: PastProgress = { files: [], unreadable: [], done: 0, all: 0 };
/** So often the screen says how far it is: a file may take a few milliseconds. */
const sayEveryMs = 250;

/** Reads all sessions of the past once somebody asks for it; ends when the screen that asked goes. */
export function usePastReading(): PastReading {
  const files = usePastFiles();
  const [so, setSo] = useState<So>({ kind: 'not-yet', progress: nothing, failure: null });
  const running = useRef<AbortController | null>(null);
  const last = useRef<PastProgress>(nothing);
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
    const hear = (progress: PastProgress): void => {
      if (control.signal.aborted) return;
      last.current = progress;
      if (performance.now() - saidAt < sayEveryMs) return;
      saidAt = performance.now();
      setSo({ kind: 'reading', progress, failure: null });
    };
    void files.readAll(hear, control.signal).then((result) => {
      if (control.signal.aborted) return;
      running.current = null;
      setSo({ kind: result.ok ? 'done' : 'failed', progress: last.current, failure: result.ok ? null : result.error });
    });
  }, [files]);
  return { ...so, start, stop };
}
