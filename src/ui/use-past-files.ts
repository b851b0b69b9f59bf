import { useCallback } from 'react';
import { pastFilesOf, type PastFiles, type PastProgress } from '../workspace/past-files.ts';
import { usePartnership } from './partnership.ts';
import { type Reading, useReading } from './use-reading.ts';

/** Sessions that have left the record; what any part of the screen has read is there for the others. */
export function usePastFiles(): PastFiles {
  return pastFilesOf(usePartnership().earlier);
}

export type PastReading = Reading<PastProgress>;

const nothing: PastProgress = { files: [], unreadable: [], done: 0, all: 0 };

/** Reads all sessions of the past of the open partnership once somebody asks for it. */
export function usePastReading(): PastReading {
  const files = usePastFiles();
  const read = useCallback<PastFiles['readAll']>((onProgress, signal) => files.readAll(onProgress, signal), [files]);
  return useReading(nothing, read);
}
