import { type ReactNode, Suspense } from 'react';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Region } from '../ui/kit/region.tsx';

/** A part that loads later, and its room on screen before it arrives, so that nothing jumps. */
export function Place({ name, room, children }: { readonly name: string; readonly room: number; readonly children: ReactNode }) {
  const waiting = (
    <Region name={name}>
      <div data-waiting style={{ minHeight: room }} />
    </Region>
  );
  return (
    <Boundary name={name}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}
