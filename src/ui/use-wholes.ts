import { useCallback, useEffect, useRef, useState } from 'react';
import type { PartnershipRecord } from '../domain/entities.ts';
import { useMy } from './my.ts';

export interface Wholes {
  readonly records: ReadonlyMap<string, PartnershipRecord>;
  /** Pair keys of what could not be read. */
  readonly unread: readonly string[];
  readonly done: number;
  /** Reads those that have not been read yet; what could not be read is tried anew. */
  readonly start: () => void;
  /** One of them after a step that was taken from here: what is shown of it follows. */
  readonly put: (pairKey: string, record: PartnershipRecord) => void;
}

/** Whole records of several 1:1s, one after the other, once somebody asks for them. What was read stays for as long as this is on screen. */
export function useWholes(pairKeys: readonly string[]): Wholes {
  const { desk } = useMy();
  const [records, setRecords] = useState<ReadonlyMap<string, PartnershipRecord>>(new Map());
  const [unread, setUnread] = useState<readonly string[]>([]);
  const put = useCallback((pairKey: string, record: PartnershipRecord) => setRecords((before) => new Map(before).set(pairKey, record)), []);
  const running = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  /** Those that are asked for by now: on a first visit they come in one by one, while the first are read already. */
  const latest = useRef(pairKeys);
  const begun = useRef(false);
  const start = useCallback(() => {
    begun.current = true;
    if (running.current) return;
    running.current = true;
    const read = async (): Promise<void> => {
      const failed: string[] = [];
      const tried = new Set(records.keys());
      setUnread([]);
      const next = (): string | undefined => latest.current.find((one) => !tried.has(one));
      for (let pairKey = next(); pairKey !== undefined; pairKey = next()) {
        tried.add(pairKey);
        const key = pairKey;
        const one = await desk.whole(key);
        if (!here.current) return;
        // What a step has made of it meanwhile is newer than what was read.
        if (one.ok) setRecords((before) => (before.has(key) ? before : new Map(before).set(key, one.value)));
        else failed.push(key);
      }
      setUnread(failed);
    };
    void read().finally(() => {
      running.current = false;
    });
  }, [desk, records]);
  const isMissing = pairKeys.some((one) => !records.has(one) && !unread.includes(one));
  useEffect(() => {
    latest.current = pairKeys;
    // Who asked for them before they were in the list has not to ask again.
    if (begun.current && isMissing) start();
  }, [pairKeys, isMissing, start]);
  return { records, unread, done: records.size + unread.length, start, put };
}
