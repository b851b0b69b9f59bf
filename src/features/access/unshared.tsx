import { useState } from 'react';
import { fail } from '../../base/result.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import { useOther, usePartnership } from '../../ui/partnership.ts';
import { access as text, remoteFailure } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';

/** Attaching worked and sharing did not: nobody but the viewer sees what is written, which has to be said at once. */
export function Unshared() {
  const partnership = usePartnership();
  const unshared = useReadable(partnership.unshared);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const other = useOther();
  if (!unshared || other === null) return null;
  const name = other.displayName || other.userPrincipalName;
  const share = async (): Promise<void> => {
    setBusy(true);
    // Code that cannot be loaded now is a failure like any other.
    const result = await partnership.share().catch(() => fail<RemoteFailure>({ kind: 'unavailable' }));
    setBusy(false);
    setProblem(result.ok ? null : remoteFailure(result.error));
  };
  return (
    <Line>
      <span role="alert">{problem === null ? text.onlyYou(name) : text.stillOnlyYou(name, problem)}</span>
      <Button appearance="link" disabled={busy} onClick={() => void share()}>
        {text.share(name)}
      </Button>
    </Line>
  );
}
