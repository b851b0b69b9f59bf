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
  const start = useCallback(() => {
    if (running.current) return;
    running.current = true;
    const read = async (): Promise<void> => {
      const failed: string[] = [];
      setUnread([]);
      for (const pairKey of pairKeys) {
        if (records.has(pairKey)) continue;
        const one = await desk.whole(pairKey);
        if (!here.current) return;
        // What a step has made of it meanwhile is newer than what was read.
        if (one.ok) setRecords((before) => (before.has(pairKey) ? before : new Map(before).set(pairKey, one.value)));
        else failed.push(pairKey);
      }
      setUnread(failed);
    };
    void read().finally(() => {
      running.current = false;
    });
  }, [desk, pairKeys, records]);
  return { records, unread, done: records.size + unread.length, start, put };
}
