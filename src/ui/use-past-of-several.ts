import { useCallback } from 'react';
import type { PartnershipRecord } from '../domain/entities.ts';
import { nothingOfSeveral, pastOfSeveral, type SeveralProgress } from '../workspace/past-of-several.ts';
import { useMy } from './my.ts';
import { type Reading, useReading } from './use-reading.ts';

/** Reads the sessions of the past of several 1:1s, by pair key, once somebody asks for it. */
export function usePastOfSeveral(records: ReadonlyMap<string, PartnershipRecord>): Reading<SeveralProgress> {
  const past = pastOfSeveral(useMy().desk);
  const read = useCallback(async (onProgress: (progress: SeveralProgress) => void, signal: AbortSignal) => past.readAll(records, onProgress, signal), [past, records]);
  return useReading(nothingOfSeveral, read);
}
