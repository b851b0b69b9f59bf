import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Result } from '../../base/result.ts';
import { Button } from '../../ui/kit/button.tsx';
import type { PastVersion, RemoteFailure } from '../../ui/remote-types.ts';
import { useFeedback } from '../../ui/feedback.ts';
import { useDense } from '../../ui/surface.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { common, status } from '../../ui/text/first.ts';
import { recovery as text, remoteFailure } from '../../ui/text/later.ts';
import { inARow } from '../../ui/text/language.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Recovery as Found } from '../../workspace/workspace.ts';
import { Version } from './version.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowWrap: 'anywhere',
  },
  dense: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, padding: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  head: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** The file in OneDrive cannot be read: what was found, what is safe, and the ways back. Nothing happens without a click. */
export function Recovery({ found, onShown }: { readonly found: Found; readonly onShown: () => void }) {
  const styles = useStyles();
  const dense = useDense();
  const id = useId();
  useEffect(onShown, [onShown]);
  const feedback = useFeedback();
  const [versions, setVersions] = useState<Result<readonly PastVersion[], RemoteFailure> | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const partnership = usePartnership();
  const folder = useReadable(partnership.folderUrl);
  const newer = found.reason === 'newer-format';
  const { restoring } = found;
  const restore = async (version: string | null): Promise<void> => {
    setBusy(true);
    setSaid(text.working);
    const result = await found.restore(version);
    setBusy(false);
    if (!result.ok) return setSaid(remoteFailure(result.error));
    // This region goes with the fault: what came of it is said in the bar, which stays.
    feedback.set({ kind: 'done', text: text.kept(result.value), type: null, refocus: () => undefined });
  };
  const look = async (): Promise<void> => {
    setBusy(true);
    setVersions(await found.versions());
    setBusy(false);
  };
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.root, dense && styles.dense)} aria-busy={busy}>
      <h2 id={id} className={styles.title}>
        {text.title}
      </h2>
      <p className={styles.text}>
        {text.found(text.reasons[found.reason], found.size)}
      </p>
      {restoring.kind === 'offered' ? (
        <p className={styles.text}>
          {inARow(text.safe, newer ? text.newer : found.haveReplica ? text.replica : text.noReplica)}
        </p>
      ) : (
        <>
          <p className={styles.text}>
            {inARow(
              restoring.with === null ? text.unknownOwner : text.notOurs(restoring.with.displayName || restoring.with.userPrincipalName),
              found.haveReplica ? text.replica : '',
            )}
          </p>
          <div className={styles.buttons}>
            <Button onClick={() => partnership.syncNow()}>{common.tryAgain}</Button>
            {folder !== null && (
              <Link href={folder} target="_blank" rel="noreferrer">
                {status.folder}
              </Link>
            )}
          </div>
        </>
      )}
      {!newer && restoring.kind === 'offered' && (
        <div className={styles.buttons}>
          {found.haveReplica && (
            <Button appearance="primary" disabled={busy} onClick={() => void restore(null)}>
              {text.useDevice}
            </Button>
          )}
          <Button disabled={busy} onClick={() => void look()}>
            {text.showVersions}
          </Button>
        </div>
      )}
      <p role="alert" className={styles.text}>
        {said ?? (versions?.ok === false ? remoteFailure(versions.error) : '')}
      </p>
      {versions?.ok === true && (
        <>
          <h3 className={styles.head}>{text.versions}</h3>
          {versions.value.length === 0 && <p className={styles.text}>{text.noVersions}</p>}
          <ul className={styles.list}>
            {versions.value.map((version) => (
              <Version key={version.id} version={version} found={found} busy={busy} restore={() => void restore(version.id)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
