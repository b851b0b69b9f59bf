/** Reads the files of older sessions that belong to a period, one after the other, and says how far it is. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type Period, sessionsToRead } from '../../domain/views/periods.ts';
import { usePartnership } from '../../ui/partnership.ts';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import type { EarlierSession } from '../../workspace/workspace.ts';

export interface Reading {
  readonly done: boolean;
  /** Sessions of which the files have been asked for, of how many; null until it is known how many there are. */
  readonly read: number;
  readonly of: number | null;
  readonly records: readonly PartnershipRecord[];
  readonly unreadable: number;
  /** Why it ended early. */
  readonly failure: RemoteFailure | null;
}

const begun: Reading = { done: false, read: 0, of: null, records: [], unreadable: 0, failure: null };

/** What was read before, so that another period or another try begins where the last one ended. What could not be read is tried anew. */
export type ReadBefore = Map<string, PartnershipRecord>;

const nameOf = ({ files }: EarlierSession): string => files.join('\n');

/** Begins when it is first shown; `again` after a failure. `before` is filled, and has to stay the same. */
export function useEarlier(period: Period, before: ReadBefore): { readonly reading: Reading; readonly again: () => void } {
  const { earlier } = usePartnership();
  const [reading, setReading] = useState<Reading>(begun);
  const here = useRef(0);
  const { from, to } = period;
  const read = useCallback(async (): Promise<void> => {
    // Another reading, or a screen that went away, ends this one.
    const mine = (here.current += 1);
    const say = (next: Reading): boolean => {
      if (here.current !== mine) return false;
      setReading(next);
      return true;
    };
    const listed = await earlier.list();
    if (!listed.ok) return void say({ ...begun, done: true, failure: listed.error });
    const wanted = sessionsToRead(listed.value, { from, to });
    let so: Reading = { ...begun, of: wanted.length };
    for (const session of wanted) {
      if (!say(so)) return;
      if (!before.has(nameOf(session))) {
        const answer = await earlier.read(session);
        if (answer.ok) before.set(nameOf(session), answer.value);
        else if (answer.error.kind !== 'unreadable') return void say({ ...so, done: true, failure: answer.error });
      }
      const found = before.get(nameOf(session));
      so = { ...so, read: so.read + 1, ...(found === undefined ? { unreadable: so.unreadable + 1 } : { records: [...so.records, found] }) };
    }
    say({ ...so, done: true });
  }, [earlier, from, to, before]);
  useEffect(() => {
    void read();
    return () => {
      here.current += 1;
    };
  }, [read]);
  const again = (): void => {
    setReading(begun);
    void read();
  };
  return { reading, again };
}
