/** What of people's own tools stands on the screen: loaded after the first paint, all at once. */
import { useEffect } from 'react';
import type { Session } from '../domain/entities.ts';
import { EndOfPast } from '../features/closing/closing.tsx';
import { FromNotes } from '../features/notes/from-notes.tsx';
import { DoneInTodo } from '../features/tools/done-in-todo.tsx';
import { ItemMenu } from '../features/tools/item-menu.tsx';
import { PairMenu } from '../features/tools/pair-menu.tsx';
import { ToolSwitches } from '../features/tools/tools.tsx';
import { useFeedback } from '../ui/feedback.ts';
import { useGoToPlace } from '../ui/go-to-place.ts';
import type { ItemExtras } from '../ui/item-extras.ts';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Fold } from '../ui/kit/fold.tsx';
import { Region } from '../ui/kit/region.tsx';
import type { My, Target } from '../ui/my.ts';
import { usePartnership } from '../ui/partnership.ts';
import { myNames } from '../ui/text/my.ts';
import { tools as text } from '../ui/text/tools.ts';
import { useReadable } from '../ui/use-readable.ts';
import { useTyped } from '../ui/use-typed.ts';
import type { Tools } from '../workspace/tools.ts';
import { followLink } from './follow-link.ts';
import { goToItems, regionNamed } from './go-to-items.ts';

export const itemExtras: ItemExtras = {
  menu: (props) => <ItemMenu {...props} />,
  end: (session) => <EndOfPast id={session} />,
  promises: (session) => <PromisesOfPast session={session} />,
  task: (props) => <DoneInTodo {...props} />,
};

/** The menu of a 1:1 in the list of all. */
export const pairMenu = (open: () => Promise<Tools>): My['menu'] => (pairKey, about) => <PairMenu open={open} pairKey={pairKey} about={about} />;

interface OwnToolsProps {
  readonly open: () => Promise<Tools>;
  /** In the tab it is folded, and nothing of it is asked before somebody opens it. */
  readonly folded?: boolean;
}

export function OwnTools({ open, folded = false }: OwnToolsProps) {
  const switches = <ToolSwitches open={open} />;
  return (
    <Boundary name={myNames.tools}>
      <Region name={myNames.tools}>{folded ? <Fold label={text.fold}>{switches}</Fold> : switches}</Region>
    </Boundary>
  );
}

/** What was promised in the notes of a session of the past and never proposed: it is made in the one at hand. SPEC: N6. */
function PromisesOfPast({ session }: { readonly session: Session }) {
  const atHand = useReadable(usePartnership().session).id;
  const [typed] = useTyped(session.id);
  return atHand === session.id ? null : <FromNotes notes={session.notes} since={session.day} session={atHand} typed={typed} />;
}

/** Goes where the link leads by which the page was opened. */
export function FollowLink({ link }: { readonly link: string }) {
  const partnership = usePartnership();
  const goTo = useGoToPlace();
  const feedback = useFeedback();
  useEffect(
    () => followLink({ target: link, partnership, goTo, say: (words) => feedback.set({ kind: 'refused', text: words, type: null, refocus: () => undefined }) }),
    [link, partnership, goTo, feedback],
  );
  return null;
}

/** Goes to what was chosen where all 1:1s are listed; its region is gone to before. */
export function GoToItems({ items, region }: Pick<Required<Target>, 'items' | 'region'>) {
  useEffect(() => goToItems(items, region === null ? undefined : regionNamed(region)), [items, region]);
  return null;
}
