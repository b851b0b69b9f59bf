import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Nothing } from '../../ui/kit/nothing.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useMy } from '../../ui/my.ts';
import { boundary, common, status } from '../../ui/text/first.ts';
import { attachAll as text, chatsFailure } from '../../ui/text/attach-all.ts';
import { myNames } from '../../ui/text/my.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { AttachAll as AttachAllDesk } from '../../workspace/attach-all-types.ts';
import { AllList } from './all-list.tsx';
import { NotOfferedList } from './not-offered.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, maxWidth: '560px' },
  end: { marginTop: tokens.spacingVerticalM },
});

/** Every recurring 1:1 of the person's calendar that Accord is not attached to yet. */
export function AttachAll() {
  const styles = useStyles();
  const { desk } = useMy();
  const agenda = useReadable(desk.agenda);
  const { asking, calendarFailure } = useReadable(desk.list);
  const [all, setAll] = useState<AttachAllDesk | 'broken' | null>(null);
  useEffect(() => {
    let here = true;
    desk.attachAll().then(
      (loaded) => here && setAll(loaded),
      () => here && setAll('broken'),
    );
    return () => {
      here = false;
    };
  }, [desk]);
  if (all !== null && all !== 'broken' && agenda !== null) return <Found desk={all} />;
  return (
    <Region name={myNames.recurring}>
      {all === 'broken' ? (
        <p className={styles.quiet}>{boundary.failed}</p>
      ) : calendarFailure === null || asking ? (
        <p role="status" className={styles.quiet}>
          {text.asking}
        </p>
      ) : (
        <NoCalendar />
      )}
    </Region>
  );
}

/** One sentence, and what helps. */
function NoCalendar() {
  const styles = useStyles();
  const { desk } = useMy();
  const { calendarFailure } = useReadable(desk.list);
  const needed = calendarFailure?.kind === 'sign-in-needed' ? calendarFailure : null;
  return (
    <>
      <p className={styles.quiet}>{needed === null ? text.calendarFailed : needed.why === 'admin' ? text.askAdmin : text.ask}</p>
      {needed === null ? (
        <Button appearance="link" onClick={() => desk.refresh()}>
          {common.tryAgain}
        </Button>
      ) : (
        needed.why !== 'admin' && (
          <Button className={styles.end} onClick={() => void desk.allow(needed.scope)}>
            {text.allow}
          </Button>
        )
      )}
    </>
  );
}

function Found({ desk }: { readonly desk: AttachAllDesk }) {
  const styles = useStyles();
  const { found, weeks, laterFailure, failure, outcomes } = useReadable(desk.state);
  // What was attached here stays in sight with what came of it until the page is left, and from then on while it can be taken back.
  const rows = (found?.all ?? []).filter(({ pairKey, state }) => state !== 'attached' || outcomes.has(pairKey));
  const open = rows.filter(({ state }) => state !== 'attached').length;
  return (
    <Region name={myNames.recurring} aside={open === 0 ? undefined : text.found(open)}>
      {failure !== null && (
        <Line>
          <span role="alert">{chatsFailure(failure)}</span>
          {failure.kind === 'sign-in-needed' && failure.why !== 'admin' ? (
            <Button appearance="link" onClick={() => void desk.allow(failure.scope)}>
              {status.allow}
            </Button>
          ) : (
            <Button appearance="link" onClick={desk.retry}>
              {common.tryAgain}
            </Button>
          )}
        </Line>
      )}
      {found === null && failure === null && (
        <p role="status" className={styles.quiet}>
          {text.asking}
        </p>
      )}
      {found !== null && laterFailure !== null && (
        <Line quiet>
          <span role="alert">{text.notLater(weeks)}</span>
          <Button appearance="link" onClick={desk.retry}>
            {common.tryAgain}
          </Button>
        </Line>
      )}
      {found?.all.length === 0 && (
        <Nothing title={text.none(weeks)} teaches={text.noneTeaches} />
      )}
      {found !== null && found.all.length > 0 && rows.length === 0 && <p className={styles.quiet}>{text.allAttached}</p>}
      {rows.length > 0 && <AllList desk={desk} rows={rows} />}
      {found !== null && (
        <div className={styles.end}>
          <NotOfferedList all={found.notOffered} />
        </div>
      )}
    </Region>
  );
}
