/** What follows the open agreements on both surfaces: one chunk, loaded right after them. */
import '../ui/durable-drafts.ts';

export { Unshared } from '../features/access/unshared.tsx';
export { QuickLine } from '../features/achievements/quick-line.tsx';
export { Blockers } from '../features/blockers/blockers.tsx';
export { KeepRates } from '../features/agreements/keep-rates.tsx';
export { Closing } from '../features/closing/closing.tsx';
export { Guide } from '../features/guide/guide.tsx';
export { MoveHere } from '../features/header/move-here.tsx';
export { SwapRoles } from '../features/header/swap-roles.tsx';
export { Notes } from '../features/notes/notes.tsx';
export { InRotation } from '../features/run-of-show/rotation.tsx';
export { RunSwitch } from '../features/run-of-show/run-switch.tsx';
export { State } from '../features/state/state.tsx';
export { TopicsWithPromises } from './topics-with-promises.tsx';
export { UndoBar } from '../ui/kit/undo-bar.tsx';
