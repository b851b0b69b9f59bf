import { useEffect, useState } from 'react';

type OwnTools = Awaited<ReturnType<typeof load>>;

const load = () => import('./own-tools.tsx');

/** Null until something else is on screen, and where it cannot be loaded: nothing else waits for it. */
export function useOwnTools(after: boolean): OwnTools | null {
  const [tools, setTools] = useState<OwnTools | null>(null);
  useEffect(() => {
    let here = true;
    if (after) {
      void load().then(
        (loaded) => {
          if (here) setTools(loaded);
        },
        () => undefined,
      );
    }
    return () => {
      here = false;
    };
  }, [after]);
  return tools;
}
