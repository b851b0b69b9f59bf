import type { ReactNode } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { nameIn, useMy } from '../../ui/my.ts';
import { common } from '../../ui/text/first.ts';
import { my as text } from '../../ui/text/my.ts';
import { mySearch } from '../../ui/text/my-later.ts';
import { useReadable } from '../../ui/use-readable.ts';

/**
 * Which 1:1s a part of the list knows nothing of, so that it does not take what nobody has read for nothing. `nothing`: what it says when
 * it has nothing and all of them are known; null: it has something.
 */
export function Unread({ nothing }: { readonly nothing: ReactNode }) {
  const { desk } = useMy();
  const { all, asking, failure } = useReadable(desk.list);
  const unread = (all ?? []).filter(({ record }) => record === null);
  const failed = unread.filter(({ trouble }) => trouble !== null);
  if (failed.length > 0) {
    return (
      <Line quiet>
        <span>{mySearch.unread(failed.map((one) => nameIn(one, desk.viewer.id)))}</span>
        <Button appearance="link" onClick={() => desk.refresh()}>
          {common.tryAgain}
        </Button>
      </Line>
    );
  }
  if (nothing === null) return null;
  const isListKnown = all !== null && (all.length > 0 || (!asking && failure === null));
  if (isListKnown && unread.length === 0) return nothing;
  return <Line quiet>{!isListKnown && !asking && failure !== null ? text.nothingKnown : text.reading}</Line>;
}
