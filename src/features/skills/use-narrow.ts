import { type RefCallback, useCallback, useState } from 'react';
import { useDense } from '../../ui/surface.ts';

/** Below this a table of six columns would be squeezed. */
const tableWidth = 520;

/**
 * Is there room for a table? By the width of the element itself, since the region stands in columns of many widths; until that
 * is known, by the surface. While `held` nothing changes: what somebody is typing in would be built anew.
 */
export function useNarrow(held: boolean): readonly [narrow: boolean, ref: RefCallback<HTMLElement>] {
  const dense = useDense();
  const [width, setWidth] = useState(0);
  const measured = width === 0 ? dense : width < tableWidth;
  const [narrow, setNarrow] = useState(measured);
  if (!held && measured !== narrow) setNarrow(measured);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    // Before the first paint, so that nothing jumps.
    setWidth(element.clientWidth);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [narrow, ref];
}
