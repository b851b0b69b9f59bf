import { useEffect, useState } from 'react';
import type { AttachAll } from '../../workspace/attach-all-types.ts';

export type AllPreviewAnswer = Awaited<ReturnType<AttachAll['preview']>>;

/** What attaching would do; asked once somebody could attach, and null until it is known. */
export function useAllPreview(desk: AttachAll, isWanted: boolean): AllPreviewAnswer | null {
  const [answer, setAnswer] = useState<AllPreviewAnswer | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let here = true;
    void desk.preview().then((preview) => {
      if (here) setAnswer(preview);
    });
    return () => {
      here = false;
    };
  }, [desk, isWanted]);
  return answer;
}
