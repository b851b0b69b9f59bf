import { useState } from 'react';
import { useMy } from './my.ts';
import { useReadable } from './use-readable.ts';

/**
 * Has everything been asked, and has it answered or failed, so that no further 1:1 comes into the list by itself? Before that it fills in the
 * order in which answers come. A list names all of its 1:1s at once, so the only one in it is no chance. Once it was so it stays so while
 * this is on screen.
 */
export function useSettled(): boolean {
  const { desk } = useMy();
  const { all, asking, failure, calendarFailure } = useReadable(desk.list);
  const agenda = useReadable(desk.agenda);
  const [settled, setSettled] = useState(false);
  // The calendar is asked in the same round: one of the three tells that there was a round at all.
  const answered = agenda !== null || calendarFailure !== null || failure !== null;
  const [first, ...others] = all ?? [];
  const isOnly = first?.record != null && others.length === 0;
  const now = isOnly || (!asking && answered && all !== null && all.every(({ record, trouble }) => record !== null || trouble !== null));
  if (now && !settled) setSettled(true);
  return now || settled;
}
