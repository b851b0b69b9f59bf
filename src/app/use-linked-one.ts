import { useEffect, useState } from 'react';
import { readTarget } from '../domain/deep-link.ts';
import type { MyOneOnOnes } from '../workspace/my.ts';

/** Opens the 1:1 that a link names, as soon as the list has it. True when the whole list is known, and it is not in it. */
export function useLinkedOne(desk: MyOneOnOnes, link: string | null, open: (pairKey: string) => void): boolean {
  const [unknown, setUnknown] = useState(false);
  const [done, setDone] = useState(link === null);
  useEffect(() => {
    if (done) return;
    const pairKey = readTarget(link)?.pairKey;
    const look = (): void => {
      const { all, asking, failure } = desk.list.get();
      const found = all?.some((one) => one.pairKey === pairKey) === true;
      if (!found && (all === null || asking || failure !== null)) return;
      setDone(true);
      setUnknown(!found);
      if (found && pairKey !== undefined) open(pairKey);
    };
    look();
    return desk.list.subscribe(look);
  }, [desk, link, open, done]);
  return unknown;
}
