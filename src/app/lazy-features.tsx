/** The parts that load after the open agreements. Each has its room on screen before it arrives, so nothing jumps. */
import { lazy, Suspense } from 'react';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Fold } from '../ui/kit/fold.tsx';
import { Region } from '../ui/kit/region.tsx';
import { agreements, common, names } from '../ui/text/first.ts';
import { firstPaint } from './first-paint.ts';
import { Place } from './place.tsx';
import type { RunOfShowProps } from '../features/run-of-show/run-of-show.tsx';
import type { RunSwitchProps } from '../features/run-of-show/run-switch.tsx';
import type { Role } from '../domain/role.ts';
import type { ViewsProps } from './views.tsx';

const loadLater = () => firstPaint.then(() => import('./later.ts'));
const loadPast = () => firstPaint.then(() => import('./past.ts'));

const LazyState = lazy(() => loadLater().then((module) => ({ default: module.State })));
const LazyQuickLine = lazy(() => loadLater().then((module) => ({ default: module.QuickLine })));
const LazyTopics = lazy(() => loadLater().then((module) => ({ default: module.TopicsWithPromises })));
const LazyNotes = lazy(() => loadLater().then((module) => ({ default: module.Notes })));
const LazySessions = lazy(() => loadPast().then((module) => ({ default: module.Sessions })));
const LazyPast = lazy(() => loadPast().then((module) => ({ default: module.Past })));
const loadGrowth = () => import('./growth.ts');
const LazyBlockers = lazy(() => loadLater().then((module) => ({ default: module.Blockers })));
const LazyVision = lazy(() => loadGrowth().then((module) => ({ default: module.Vision })));
const LazyPartnershipAgreement = lazy(() => loadGrowth().then((module) => ({ default: module.PartnershipAgreement })));
const LazyGuide = lazy(() => loadLater().then((module) => ({ default: module.Guide })));
const LazyGuideAgain = lazy(() => loadGrowth().then((module) => ({ default: module.GuideAgain })));
const LazyLevels = lazy(() => loadGrowth().then((module) => ({ default: module.Levels })));
const LazyInduction = lazy(() => loadGrowth().then((module) => ({ default: module.Induction })));
const LazySkills = lazy(() => loadGrowth().then((module) => ({ default: module.Skills })));
const LazyPlan = lazy(() => loadGrowth().then((module) => ({ default: module.Plan })));
const LazyTemplate = lazy(() => loadGrowth().then((module) => ({ default: module.Template })));
const LazyReview = lazy(() => import('../features/review/review.tsx').then((module) => ({ default: module.Review })));
const LazyAchievements = lazy(() => loadGrowth().then((module) => ({ default: module.Achievements })));
const LazyViews = lazy(() => firstPaint.then(() => import('./views.tsx')).then((module) => ({ default: module.Views })));
const loadRun = () => firstPaint.then(() => import('./run.ts'));
const LazyRunOfShow = lazy(() => loadRun().then((module) => ({ default: module.RunOfShow })));
const LazyInTurn = lazy(() => loadRun().then((module) => ({ default: module.InTurn })));
const LazyNewAgreements = lazy(() => loadRun().then((module) => ({ default: module.NewAgreements })));
const LazyInRotation = lazy(() => loadLater().then((module) => ({ default: module.InRotation })));
const LazyRunSwitch = lazy(() => loadLater().then((module) => ({ default: module.RunSwitch })));
const LazyClosing = lazy(() => loadLater().then((module) => ({ default: module.Closing })));
const LazyUndoBar = lazy(() => loadLater().then((module) => ({ default: module.UndoBar })));
const LazySwapRoles = lazy(() => loadLater().then((module) => ({ default: module.SwapRoles })));
const LazyKeepRates = lazy(() => loadLater().then((module) => ({ default: module.KeepRates })));
const LazyMoveHere = lazy(() => loadLater().then((module) => ({ default: module.MoveHere })));
const LazyUnshared = lazy(() => loadLater().then((module) => ({ default: module.Unshared })));
const LazyEarlierVersions = lazy(() => import('../features/recovery/earlier-versions.tsx').then((module) => ({ default: module.EarlierVersions })));
const LazyWhoCanOpen = lazy(() => loadPast().then((module) => ({ default: module.WhoCanOpen })));

export const Attach = lazy(() => import('../features/attach/attach.tsx').then((module) => ({ default: module.Attach })));
export const Blocked = lazy(() => import('../features/blocked/blocked.tsx').then((module) => ({ default: module.Blocked })));
export const Recovery = lazy(() => import('../features/recovery/recovery.tsx').then((module) => ({ default: module.Recovery })));

export const State = () => (
  <Place name={names.state} room={300}>
    <LazyState after={<LazyQuickLine />} />
  </Place>
);
export const Topics = ({ of = null }: { readonly of?: Role | null }) => (
  <Place name={names.topics} room={200}>
    <LazyTopics of={of} />
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
export const Vision = () => (
  <Place name={names.vision} room={160}>
    <LazyVision />
  </Place>
);
export const PartnershipAgreement = () => (
  <Place name={names.partnershipAgreement} room={160}>
    <LazyPartnershipAgreement guide={<LazyGuideAgain />} />
  </Place>
);
export const Levels = () => (
  <Place name={names.levels} room={160}>
    <LazyLevels />
  </Place>
);
export const Induction = () => (
  <Place name={names.induction} room={120}>
    <LazyInduction />
  </Place>
);
export const Skills = () => (
  <Place name={names.skills} room={320}>
    <LazySkills />
  </Place>
);
export const Plan = () => (
  <Place name={names.plan} room={200}>
    <LazyPlan />
  </Place>
);
export const Achievements = () => (
  <Place name={names.achievements} room={200}>
    <LazyAchievements />
  </Place>
);
export const Review = () => (
  <Place name={names.review} room={320}>
    <LazyReview />
  </Place>
);
export const Template = () => (
  <Place name={names.template} room={160}>
    <LazyTemplate />
  </Place>
);
export const Blockers = () => (
  <Place name={names.blockers} room={100}>
    <LazyBlockers />
  </Place>
);
/** Made anew with each rendering they would render the part again; nothing of them is loaded before they are on screen. */
const parts = { vision: <Vision />, skills: <Skills />, plan: <Plan /> };
/** Where everything is shown at once: a line, and what it opens. It comes with the rest, so it needs no room of its own. */
export const InRotation = () => (
  <Suspense fallback={null}>
    <LazyInRotation parts={parts} />
  </Suspense>
);
export const InTurn = () => (
  <Suspense fallback={null}>
    <LazyInTurn parts={parts} />
  </Suspense>
);
export const NewAgreements = () => (
  <Place name={agreements.fresh} room={120}>
    <LazyNewAgreements />
  </Place>
);
/** Where it is asked for, it is the whole of the screen below the header. */
export const RunOfShow = (props: RunOfShowProps) => (
  <Suspense fallback={<div style={{ minHeight: 400 }} />}>
    <LazyRunOfShow {...props} />
  </Suspense>
);
export const RunSwitch = (props: RunSwitchProps) => (
  <Suspense fallback={null}>
    <LazyRunSwitch {...props} />
  </Suspense>
);
/** It comes with the rest, in the room that is kept for it. */
export const Views = (props: ViewsProps) => (
  <Suspense fallback={<div style={{ minHeight: 44 }} />}>
    <LazyViews {...props} />
  </Suspense>
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
export const Closing = () => (
  <Suspense fallback={<div style={{ minHeight: 56 }} />}>
    <LazyClosing />
  </Suspense>
);
/** Before anything is done there is nothing to take back. */
export const UndoBar = () => (
  <Suspense fallback={null}>
    <LazyUndoBar />
  </Suspense>
);
/** These have no room of their own: they are seldom there. */
export const Guide = () => (
  <Suspense fallback={null}>
    <LazyGuide />
  </Suspense>
);
export const SwapRoles = () => (
  <Suspense fallback={null}>
    <LazySwapRoles />
  </Suspense>
);
export const KeepRates = () => (
  <Suspense fallback={null}>
    <LazyKeepRates />
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
