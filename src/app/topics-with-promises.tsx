import { FromNotes } from '../features/notes/from-notes.tsx';
import { PromisesContext } from '../features/topics/promises.ts';
import { Topics, type TopicsProps } from '../features/topics/topics.tsx';

/** The topics, with what the notes have: a line that begins with “agree:” offers itself as an agreement. */
export function TopicsWithPromises(props: TopicsProps) {
  return (
    <PromisesContext value={FromNotes}>
      <Topics {...props} />
    </PromisesContext>
  );
}
