import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { sessionTimeline } from '../../domain/views/timeline.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { fileItem, olderSessions } from '../../ui/kit/go-to-item.ts';
import { common } from '../../ui/text/first.ts';
import { remoteFailure, sessions as text } from '../../ui/text/later.ts';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import { usePastFiles } from '../../ui/use-past-files.ts';
import type { EarlierSession } from '../../workspace/workspace.ts';
import { useAnswer } from './use-answer.ts';
import { WholeSession } from './whole-session.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, listStyleType: 'none' },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const page = 26;

/** Sessions that lie beside the record, one file each: asked for when somebody opens this, and read one by one. */
export function Older({ today }: { readonly today: Day }) {
  return (
    <div data-item={olderSessions} tabIndex={-1}>
      <Fold label={text.older}>
        <List today={today} />
      </Fold>
    </div>
  );
}

function List({ today }: { readonly today: Day }) {
  const styles = useStyles();
  const dates = useDates();
  const earlier = usePastFiles();
  const [answer, ask] = useAnswer(() => earlier.list());
  const [shown, setShown] = useState(page);
  if (answer === null) return <p className={styles.words}>{text.asking}</p>;
  if (!answer.ok) return <Failed failure={answer.error} again={ask} />;
  if (answer.value.length === 0) return <p className={styles.words}>{text.noOlder}</p>;
  return (
    <>
      <ul data-list className={styles.list}>
        {answer.value.slice(0, shown).map((session) => (
          <li key={session.files.join()} data-item={fileItem(session)} tabIndex={-1}>
            <Fold label={dates.day(session.day, today)}>
              <One session={session} today={today} />
            </Fold>
          </li>
        ))}
      </ul>
      {answer.value.length > shown && <Button data-more onClick={() => setShown(shown + page * 2)}>{common.showMore}</Button>}
    </>
  );
}

function One({ session, today }: { readonly session: EarlierSession; readonly today: Day }) {
  const styles = useStyles();
  const earlier = usePastFiles();
  const [answer, ask] = useAnswer<PartnershipRecord, RemoteFailure | { readonly kind: 'unreadable' }>(() => earlier.read(session));
  if (answer === null) return <p className={styles.words}>{text.asking}</p>;
  if (!answer.ok) return <Failed failure={answer.error} again={ask} />;
  const [past] = sessionTimeline(answer.value, '9999-12-31');
  return past === undefined ? <p className={styles.words}>{text.empty}</p> : <WholeSession past={past} record={answer.value} alone={session} today={today} />;
}

function Failed({ failure, again }: { readonly failure: RemoteFailure | { readonly kind: 'unreadable' }; readonly again: () => void }) {
  const styles = useStyles();
  return (
    <p className={styles.words} role="alert">
      {failure.kind === 'unreadable' ? text.unreadable : remoteFailure(failure)}{' '}
      <Button appearance="link" onClick={again}>
        {common.tryAgain}
      </Button>
    </p>
  );
}
