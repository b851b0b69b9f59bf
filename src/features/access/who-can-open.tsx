import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Result } from '../../base/result.ts';
import { otherRole, personOf } from '../../domain/pair.ts';
import { AccessList } from '../../ui/kit/access-list.tsx';
import { type Access, type RemoteFailure } from '../../ui/remote-types.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { common, names } from '../../ui/text/en.ts';
import { access as text, remoteFailure } from '../../ui/text/en-later.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** Who can open the folder, as OneDrive says it. Promise 5: the two can see who can see. */
export function WhoCanOpen() {
  const styles = useStyles();
  const partnership = usePartnership();
  const folder = useReadable(partnership.folderUrl);
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Result<readonly Access[], RemoteFailure> | null>(null);
  const askAgain = (): void => {
    setAnswer(null);
    setAsked(asked + 1);
  };
  useEffect(() => {
    let here = true;
    void partnership.whoCanOpen().then((result) => {
      if (here) setAnswer(result);
    });
    return () => {
      here = false;
    };
  }, [partnership, asked, folder]);
  return (
    <Region name={names.whoCanOpen}>
      <div className={styles.stack}>
        {answer === null && <p className={styles.quiet}>{text.checking}</p>}
        {answer?.ok === false && (
          <>
            <p className={styles.quiet}>{remoteFailure(answer.error)}</p>
            <Button
              onClick={askAgain}
            >
              {common.tryAgain}
            </Button>
          </>
        )}
        {answer?.ok === true && (
          <>
            <p className={styles.quiet}>{text.explain}</p>
            <AccessList access={answer.value} />
            <ShareAgain access={answer.value} onShared={askAgain} />
            <p className={styles.quiet}>{text.legal}</p>
          </>
        )}
        {folder !== null && (
          <Link href={folder} target="_blank" rel="noreferrer">
            {text.folder}
          </Link>
        )}
      </div>
    </Region>
  );
}

/** The other of the two is not among those who can open it: sharing failed at first, or somebody ended it. */
function ShareAgain({ access, onShared }: { readonly access: readonly Access[]; readonly onShared: () => void }) {
  const partnership = usePartnership();
  const { me } = usePair();
  const record = useReadable(partnership.record);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const other = me === null ? null : personOf(record, otherRole(me));
  // Through a group or a link the other person may be in; only their own name could tell.
  const may = other === null || access.some(({ kind, personId }) => personId === other.id || kind === 'group' || kind === 'link');
  if (may) return null;
  const share = async (): Promise<void> => {
    setBusy(true);
    const result = await partnership.share();
    setBusy(false);
    if (result.ok) onShared();
    else setProblem(remoteFailure(result.error));
  };
  return (
    <>
      <p role="alert">{problem ?? text.notShared(other.displayName)}</p>
      <Button disabled={busy} onClick={() => void share()}>
        {text.share(other.displayName)}
      </Button>
    </>
  );
}
