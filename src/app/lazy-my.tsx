/** Parts of the personal app that load after its list. */
import { lazy } from 'react';
import { myNames } from '../ui/text/my.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';
import type { Tools } from '../workspace/tools.ts';
import { firstPaint } from './first-paint.ts';
import { Place } from './place.tsx';

const LazyPromises = lazy(() => firstPaint.then(() => import('../features/my-one-on-ones/promises.tsx')).then((module) => ({ default: module.MyPromises })));
const LazySearch = lazy(() => firstPaint.then(() => import('../features/my-one-on-ones/search.tsx')).then((module) => ({ default: module.MySearch })));
const LazyGrowth = lazy(() => firstPaint.then(() => import('./my-growth.tsx')).then((module) => ({ default: module.MyGrowthWithEntry })));

const LazyAttachAll = lazy(() => firstPaint.then(() => import('../features/attach/attach-all.tsx')).then((module) => ({ default: module.AttachAll })));
const LazyTools = lazy(() => firstPaint.then(() => import('./own-tools.tsx')).then((module) => ({ default: module.OwnTools })));

export const MyPromises = () => (
  <Place name={myNames.promises} room={200}>
    <LazyPromises />
  </Place>
);
export const MySearch = () => (
  <Place name={myNames.search} room={72}>
    <LazySearch />
  </Place>
);
export const MyGrowth = ({ parts }: { readonly parts: WorkspaceParts }) => (
  <Place name={myNames.growth} room={180}>
    <LazyGrowth parts={parts} />
  </Place>
);
export const AttachAll = () => (
  <Place name={myNames.recurring} room={120}>
    <LazyAttachAll />
  </Place>
);
export const OwnTools = ({ open }: { readonly open: () => Promise<Tools> }) => (
  <Place name={myNames.tools} room={200}>
    <LazyTools open={open} />
  </Place>
);
