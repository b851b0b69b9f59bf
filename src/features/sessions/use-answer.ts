import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../base/result.ts';

/** Asks once when it is shown, and again when told to; null while the answer is on its way. */
export function useAnswer<T, E>(question: () => Promise<Result<T, E>>): readonly [Result<T, E> | null, () => void] {
  const [answer, setAnswer] = useState<Result<T, E> | null>(null);
  const [round, setRound] = useState(0);
  const ask = useEffectEvent(question);
  // Asked by the round, not by what the question is made of.
  useEffect(() => {
    let shown = true;
    void ask().then((result) => {
      if (shown) setAnswer(result);
    });
    return () => {
      shown = false;
    };
  }, [round]);
  const again = () => {
    setAnswer(null);
    setRound(round + 1);
  };
  return [answer, again];
}
