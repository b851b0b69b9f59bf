import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Day } from '../../base/clock.ts';
import { useDates } from '../dates.ts';
import { inARow } from '../text/language.ts';
import { remoteFailure } from '../text/later.ts';
import { reading as text } from '../text/past.ts';
import type { Reading } from '../use-reading.ts';
import { Button } from './button.tsx';
import { Line } from './line.tsx';

const useStyles = makeStyles({
  bar: { flex: '1 1 80px', maxWidth: '240px', minWidth: '60px', height: '4px', accentColor: tokens.colorCompoundBrandBackground },
  words: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** How far the reading of the past is, the way to stop it, and what could not be read. Nothing before it was asked for. */
export function ReadingLine({ reading, today }: { readonly reading: Reading; readonly today: Day }) {
  const styles = useStyles();
  const dates = useDates();
  const stop = useRef<HTMLButtonElement>(null);
  const { kind, progress, failure } = reading;
  // Whoever began it by a button that is gone finds the way to stop it under the hands.
  useEffect(() => {
    if (kind === 'reading' && (document.activeElement === null || document.activeElement === document.body)) stop.current?.focus();
  }, [kind]);
  const said = text.progress(progress.done, progress.all);
  return (
    <>
      {kind === 'reading' && (
        <Line quiet>
          <progress className={styles.bar} aria-label={said} max={Math.max(progress.all, 1)} value={progress.done} />
          <span aria-hidden>{said}</span>
          <Button ref={stop} appearance="link" onClick={reading.stop}>
            {text.stop}
          </Button>
        </Line>
      )}
      {kind === 'stopped' && (
        <Line quiet>
          <span>{text.soFar(progress.done, progress.all)}</span>
          <Button appearance="link" onClick={reading.start}>
            {text.goOn}
          </Button>
        </Line>
      )}
      {failure !== null && (
        <p role="alert" className={styles.words}>
          {inARow(progress.all > 0 ? text.soFar(progress.done, progress.all) : '', remoteFailure(failure))}{' '}
          <Button appearance="link" onClick={reading.start}>
            {text.goOn}
          </Button>
        </p>
      )}
      {progress.unreadable.length > 0 && <p className={styles.words}>{text.unreadable(progress.unreadable.map((day) => dates.day(day, today)))}</p>}
    </>
  );
}
