import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { dayOf, deviceZone } from '../../base/clock.ts';
import { fail, type Result } from '../../base/result.ts';
import { addDays } from '../../domain/dates.ts';
import { savesByDay } from '../../domain/views/saves.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import type { PastVersion, RemoteFailure } from '../../ui/remote-types.ts';
import { common } from '../../ui/text/first.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { SittingItem } from './sitting.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  sittings: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, listStyleType: 'none' },
  line: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  // Of the button's own colour: in the contrast theme that changes when it is pointed at.
  about: { fontSize: tokens.fontSizeBase200 },
});

/** A screenful of days; OneDrive keeps up to 500 saves. */
const page = 10;

/** What OneDrive kept of the record: by day and sitting, so that “yesterday before lunch” is found among hundreds of saves. */
export function EarlierVersions() {
  const styles = useStyles();
  const partnership = usePartnership();
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Result<readonly PastVersion[], RemoteFailure> | null>(null);
  useEffect(() => {
    let here = true;
    void partnership.versions
      .list()
      // Code that cannot be loaded now is a failure like any other.
      .catch(() => fail<RemoteFailure>({ kind: 'unavailable' }))
      .then((result) => {
        if (here) setAnswer(result);
      });
    return () => {
      here = false;
    };
  }, [partnership, asked]);
  return (
    <div className={styles.root}>
      <p className={styles.quiet}>{text.teach}</p>
      <p className={styles.quiet} role="status">
        {answer === null ? text.asking : answer.ok ? (answer.value.length === 0 ? text.none : '') : remoteFailure(answer.error)}
      </p>
      {answer?.ok === false && (
        <div>
          <Button
            onClick={() => {
              setAnswer(null);
              setAsked(asked + 1);
            }}
          >
            {common.tryAgain}
          </Button>
        </div>
      )}
      {answer?.ok === true && answer.value.length > 0 && <Days versions={answer.value} />}
    </div>
  );
}

function Days({ versions }: { readonly versions: readonly PastVersion[] }) {
  const styles = useStyles();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const days = useMemo(() => savesByDay(versions, (at) => dayOf(Date.parse(at), deviceZone)), [versions]);
  const [shown, setShown] = useState(page);
  // One at a time: what is looked at is what is compared.
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = (day: string): string => (day === today ? text.today : day === addDays(today, -1) ? text.yesterday : dates.day(day, today));
  return (
    <>
      <ul className={styles.list}>
        {days.slice(0, shown).map(({ day, sittings }, index) => (
          <li key={day}>
            <Fold
              open={index === 0}
              label={
                <span className={styles.line}>
                  <span>{nameOf(day)}</span>
                  <span className={styles.about}>{text.sittings(sittings.length)}</span>
                </span>
              }
            >
              <ul className={styles.sittings}>
                {sittings.map((sitting) => (
                  <SittingItem key={sitting.to} sitting={sitting} day={nameOf(day)} open={open} setOpen={setOpen} />
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
      {days.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + page * 4)}>{text.earlierDays}</Button>
        </div>
      )}
    </>
  );
}
