import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Result } from '../../base/result.ts';
import { AccessList } from '../../ui/kit/access-list.tsx';
import type { KnownAccess, RemoteFailure } from '../../ui/remote-types.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useOther, usePartnership } from '../../ui/partnership.ts';
import { common, names } from '../../ui/text/first.ts';
import { access as text, remoteFailure } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: { margin: 0, ':empty': { display: 'none' } },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/**
 * Who can open the folder, as OneDrive says it. Promise 5: the two can see who can see. Asked when somebody wants to know:
 * it is the dearest question there is (five resource units), and the answer seldom changes.
 */
export function WhoCanOpen() {
  const styles = useStyles();
  const partnership = usePartnership();
  const folder = useReadable(partnership.folderUrl);
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Result<KnownAccess, RemoteFailure> | null>(null);
  const askAgain = (): void => setAsked(asked + 1);
  useEffect(() => {
    if (asked === 0) return;
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
        {asked === 0 && <Button onClick={askAgain}>{text.ask}</Button>}
        {asked > 0 && answer === null && <p className={styles.quiet}>{text.checking}</p>}
        {answer?.ok === false && (
          <>
            <p className={styles.quiet}>{remoteFailure(answer.error)}</p>
            <Button onClick={askAgain}>{common.tryAgain}</Button>
          </>
        )}
        {answer?.ok === true && (
          <>
            <p className={styles.quiet}>{answer.value.complete ? text.explain : text.incomplete}</p>
            <AccessList access={answer.value.lines} />
            <Share known={answer.value} onShared={askAgain} />
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

/**
 * The other of the two is not among those who can open it: sharing failed at first, or somebody ended it. What came of
 * sharing is said in words, and stays when the list has been asked again.
 */
function Share({ known, onShared }: { readonly known: KnownAccess; readonly onShared: () => void }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const other = useOther();
  if (other === null) return null;
  const name = other.displayName || other.userPrincipalName;
  const missing = known.complete && !known.lines.some(({ personId }) => personId?.toLowerCase() === other.id);
  const around = known.lines.some(({ kind }) => kind === 'group' || kind === 'link');
  const share = async (): Promise<void> => {
    setBusy(true);
    setSaid(text.sharing);
    const result = await partnership.share();
    setBusy(false);
    setSaid(result.ok ? text.shared(name) : remoteFailure(result.error));
    if (result.ok) onShared();
  };
  return (
    <>
      <p role="status" className={styles.words}>
        {said ?? (missing ? (around ? text.notNamed(name) : text.notShared(name)) : '')}
      </p>
      {missing && (
        <Button disabled={busy} onClick={() => void share()}>
          {text.share(name)}
        </Button>
      )}
    </>
  );
}
