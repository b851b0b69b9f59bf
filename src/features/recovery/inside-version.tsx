import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { fail, type Result } from '../../base/result.ts';
import { lostSince } from '../../domain/views/lost.ts';
import { Button } from '../../ui/kit/button.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import type { EarlierVersion, RemoteFailure } from '../../ui/remote-types.ts';
import { common } from '../../ui/text/first.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { recovery, remoteFailure } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { FellOut } from './fell-out.tsx';
import { LostList } from './lost-list.tsx';

type Readable = Extract<EarlierVersion, { readonly kind: 'readable' }>;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  words: { margin: 0, ':empty': { display: 'none' } },
});

/** What one earlier version held: read when it is opened, compared with the record as it is at every moment. */
export function InsideVersion({ id }: { readonly id: string }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Result<EarlierVersion, RemoteFailure> | null>(null);
  useEffect(() => {
    let here = true;
    void partnership.versions
      .open(id)
      .catch(() => fail<RemoteFailure>({ kind: 'unavailable' }))
      .then((result) => {
        if (here) setAnswer(result);
      });
    return () => {
      here = false;
    };
  }, [partnership, id, asked]);
  const version = answer?.ok === true ? answer.value : null;
  return (
    <div className={styles.root}>
      <p role="status" className={styles.words}>
        {answer === null ? text.opening : !answer.ok ? remoteFailure(answer.error) : answer.value.kind === 'unreadable' ? text.unreadable(recovery.reasons[answer.value.reason]) : ''}
      </p>
      {answer?.ok === false && (
        <Button
          onClick={() => {
            setAnswer(null);
            setAsked(asked + 1);
          }}
        >
          {common.tryAgain}
        </Button>
      )}
      {version?.kind === 'readable' && <Compared version={version} />}
    </div>
  );
}

function Compared({ version }: { readonly version: Readable }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const present = useReadable(partnership.record);
  // Comparing years of notes may come a moment after what is under the hands.
  const record = useDeferredValue(present);
  const [joined, setJoined] = useState(version.joined === null);
  // What comes in by joining needs no bringing back.
  const now = joined ? record : (version.joined ?? record);
  const lost = useMemo(() => lostSince(version.record, now), [version, now]);
  return (
    <>
      {!joined && version.joined !== null && <FellOut whole={version.joined} record={record} join={() => version.join()} onJoined={() => setJoined(true)} />}
      {lost.length > 0 ? <LostList lost={lost} record={record} then={version.record} /> : joined && <p className={styles.words}>{text.nothing}</p>}
    </>
  );
}
