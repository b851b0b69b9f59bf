import { useEffect, useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { Home, HomeFailure, HomePreview } from '../../ui/remote-types.ts';
import type { AttachDesk } from '../../workspace/workspace.ts';

export type Preview = Result<HomePreview, HomeFailure>;

/** What attaching there would do; null while it is being asked, or while no place is named. */
export function usePreview(desk: AttachDesk, where: Home['kind'], link: string | null): Preview | null {
  const key = where === 'my-onedrive' ? where : link;
  const [answer, setAnswer] = useState<{ readonly key: string; readonly preview: Preview } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let here = true;
    const home: Home = where === 'my-onedrive' ? { kind: where } : { kind: where, link: key };
    void desk.preview(home).then((preview) => {
      if (here) setAnswer({ key, preview });
    });
    return () => {
      here = false;
    };
  }, [desk, where, key]);
  // An answer about another place must never stand beside this one.
  return answer !== null && answer.key === key ? answer.preview : null;
}
