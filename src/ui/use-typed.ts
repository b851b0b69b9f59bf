import { useCallback } from 'react';
import { typedHere } from '../domain/agree-lines.ts';
import { useDraft } from './drafts.ts';

const none: ReadonlySet<string> = new Set();

/** The promises that this person has typed in a text on this page (SPEC N2), and what a `TextField` tells about it. `of`: which text. */
export function useTyped(of: string): readonly [typed: ReadonlySet<string>, onTyped: (from: string, to: string) => void] {
  const [typed, setTyped] = useDraft<ReadonlySet<string>>(`typed in ${of}`, none);
  const onTyped = useCallback((from: string, to: string) => setTyped((before) => typedHere(before, from, to)), [setTyped]);
  return [typed, onTyped];
}
