import { useMemo } from 'react';
import type { Day } from '../base/clock.ts';
import { type AgreeLine, agreeLines } from '../domain/agree-lines.ts';
import { mayHaveLeftUntil } from '../domain/views/filing.ts';
import { isPromised, promisedWords } from '../domain/views/promised.ts';
import { usePair, usePartnership } from './partnership.ts';
import { useKept, useReadable, useView } from './use-readable.ts';

export interface Text {
  readonly notes: string;
  /** The day of which the notes are, or on which they were begun. */
  readonly since: Day;
  /** Wordings that this person typed on this page (`useTyped`): whose "I" the others are is not known. */
  readonly typed: ReadonlySet<string>;
}

/** Lines of a text that are promises (`agree: …`) and no agreements yet; none for who only looks on. SPEC: N1–N3, N5. */
export function useUnproposed({ notes, since, typed }: Text): readonly AgreeLine[] {
  const partnership = usePartnership();
  const { names, me } = usePair();
  const whole = useReadable(partnership.whole);
  const known = useView(partnership.record, promisedWords);
  const left = useView(partnership.record, mayHaveLeftUntil);
  // An agreement that was made of a line of those days may be settled and filed: the line says nothing of it.
  const isAllKnown = whole && (left === null || since > left);
  const found = useMemo(() => (me === null ? [] : agreeLines(notes, names, (wording) => (typed.has(wording) ? me : null))), [notes, names, me, typed]);
  return useKept(found.filter(({ wording }) => (isAllKnown || typed.has(wording)) && !isPromised(known, wording)));
}
