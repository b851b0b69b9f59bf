/** The parts that load after the open agreements. Each has its room on screen before it arrives, so nothing jumps. */
import { lazy, type ReactNode, Suspense } from 'react';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Fold } from '../ui/kit/fold.tsx';
import { Region } from '../ui/kit/region.tsx';
import { common, names } from '../ui/text/en.ts';
import { firstPaint } from './first-paint.ts';

const loadLater = () => firstPaint.then(() => import('./later.ts'));
const loadPast = () => firstPaint.then(() => import('./past.ts'));

const LazyState = lazy(() => loadLater().then((module) => ({ default: module.State })));
const LazyTopics = lazy(() => loadLater().then((module) => ({ default: module.Topics })));
const LazyNotes = lazy(() => loadLater().then((module) => ({ default: module.Notes })));
const LazySessions = lazy(() => loadPast().then((module) => ({ default: module.Sessions })));
const LazyPast = lazy(() => loadPast().then((module) => ({ default: module.Past })));
const LazySwapRoles = lazy(() => loadLater().then((module) => ({ default: module.SwapRoles })));
const LazyMoveHere = lazy(() => loadLater().then((module) => ({ default: module.MoveHere })));
const LazyUnshared = lazy(() => loadLater().then((module) => ({ default: module.Unshared })));
const LazyEarlierVersions = lazy(() => import('../features/recovery/earlier-versions.tsx').then((module) => ({ default: module.EarlierVersions })));
const LazyWhoCanOpen = lazy(() => loadPast().then((module) => ({ default: module.WhoCanOpen })));

export const Attach = lazy(() => import('../features/attach/attach.tsx').then((module) => ({ default: module.Attach })));
export const Blocked = lazy(() => import('../features/blocked/blocked.tsx').then((module) => ({ default: module.Blocked })));
export const Recovery = lazy(() => import('../features/recovery/recovery.tsx').then((module) => ({ default: module.Recovery })));

function Place({ name, room, children }: { readonly name: string; readonly room: number; readonly children: ReactNode }) {
  const waiting = (
    <Region name={name}>
      <div style={{ minHeight: room }} />
    </Region>
  );
  return (
    <Boundary name={name}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

export const State = () => (
  <Place name={names.state} room={240}>
    <LazyState />
  </Place>
);
export const Topics = () => (
  <Place name={names.topics} room={200}>
    <LazyTopics />
  </Place>
);
export const Notes = () => (
  <Place name={names.notes} room={100}>
    <LazyNotes />
  </Place>
);
export const Sessions = () => (
  <Place name={names.sessions} room={280}>
    <LazySessions />
  </Place>
);
export const WhoCanOpen = () => (
  <Place name={names.whoCanOpen} room={120}>
    <LazyWhoCanOpen />
  </Place>
);
/** In the side panel the past is last, folded, and not even loaded before somebody opens it. */
export const PastInPanel = () => (
  <Boundary name={names.sessions}>
    <Region name={names.sessions}>
      <Fold label={common.past}>
        <Suspense fallback={<p>{common.loading}</p>}>
          <LazyPast />
        </Suspense>
      </Fold>
    </Region>
  </Boundary>
);
/** Seldom needed, and a question to OneDrive: nothing of it is loaded before somebody opens it. */
export const EarlierVersions = () => (
  <Boundary name={names.earlierVersions}>
    <Region name={names.earlierVersions}>
      <Fold label={common.findLost}>
        <Suspense fallback={<p>{common.loading}</p>}>
          <LazyEarlierVersions />
        </Suspense>
      </Fold>
    </Region>
  </Boundary>
);
/** These have no room of their own: they are seldom there. */
export const SwapRoles = () => (
  <Suspense fallback={null}>
    <LazySwapRoles />
  </Suspense>
);
export const MoveHere = () => (
  <Suspense fallback={null}>
    <LazyMoveHere />
  </Suspense>
);
export const Unshared = () => (
  <Suspense fallback={null}>
    <LazyUnshared />
  </Suspense>
);
