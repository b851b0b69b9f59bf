import { FromNotes } from '../features/notes/from-notes.tsx';
import { PromisesContext, type PromisesProps } from '../features/topics/promises.ts';
import { Topics, type TopicsProps } from '../features/topics/topics.tsx';

const offers = (props: PromisesProps) => <FromNotes {...props} />;

/** The topics, with what the notes have: a line that begins with “agree:” offers itself as an agreement. */
export function TopicsWithPromises(props: TopicsProps) {
  return (
    <PromisesContext value={offers}>
      <Topics {...props} />
    </PromisesContext>
  );
}
