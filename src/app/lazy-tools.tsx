/** What of people's own tools stands on the screen; all of it comes after the first paint. */
import { lazy, Suspense } from 'react';
import type { ItemExtras } from '../ui/item-extras.ts';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Fold } from '../ui/kit/fold.tsx';
import { Region } from '../ui/kit/region.tsx';
import { common, names } from '../ui/text/en.ts';
import type { Tools } from '../workspace/tools.ts';
import { firstPaint } from './first-paint.ts';

const LazyMenu = lazy(() => firstPaint.then(() => import('../features/tools/item-menu.tsx')).then((module) => ({ default: module.ItemMenu })));
const LazyDone = lazy(() => firstPaint.then(() => import('../features/tools/done-in-todo.tsx')).then((module) => ({ default: module.DoneInTodo })));
const LazySwitches = lazy(() => firstPaint.then(() => import('../features/tools/tools.tsx')).then((module) => ({ default: module.ToolSwitches })));

export const itemExtras: ItemExtras = {
  menu: (props) => (
    <Suspense fallback={null}>
      <LazyMenu {...props} />
    </Suspense>
  ),
  task: (props) => (
    <Suspense fallback={null}>
      <LazyDone {...props} />
    </Suspense>
  ),
};

interface OwnToolsProps {
  readonly open: () => Promise<Tools>;
  /** In the tab it is folded, and nothing of it is asked before somebody opens it. */
  readonly folded?: boolean;
}

export function OwnTools({ open, folded = false }: OwnToolsProps) {
  const switches = (
    <Suspense fallback={<p>{common.loading}</p>}>
      <LazySwitches open={open} />
    </Suspense>
  );
  return (
    <Boundary name={names.tools}>
      <Region name={names.tools}>{folded ? <Fold label={common.ownTools}>{switches}</Fold> : switches}</Region>
    </Boundary>
  );
}
