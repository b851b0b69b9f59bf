import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import type { Result } from '../../base/result.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { entitiesOf } from '../../domain/table.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { sealed as text } from '../../ui/text/sealed.ts';
import type { SealedReport } from '../../workspace/workspace.ts';
import { OwnCopy } from './own-copy.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  day: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
});

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'over'; readonly result: Result<SealedReport, RemoteFailure> };

/** Reads every sealed file, because somebody wants to know. Nothing is shown before anything was sealed. */
export function CheckAll({ record, today }: { readonly record: PartnershipRecord; readonly today: Day }) {
  const styles = useStyles();
  const { sealed } = usePartnership();
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (entitiesOf(record.sessions).every(({ seal }) => seal === null)) return null;
  const check = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setStage({ kind: 'reading', done: 0, of: 0 });
    const result = await sealed.check((done, of) => {
      if (!controller.signal.aborted) setStage({ kind: 'reading', done, of });
    }, controller.signal);
    if (running.current === controller) setStage({ kind: 'over', result });
  };
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        {stage.kind === 'reading' ? (
          <Button onClick={() => running.current?.abort()}>{text.stop}</Button>
        ) : (
          <Button title={text.checkHint} onClick={() => void check()}>
            {text.check}
          </Button>
        )}
        <p role="status" className={styles.words}>
          {inWords(stage)}
        </p>
      </div>
      {stage.kind === 'over' && stage.result.ok && <Troubles troubles={stage.result.value.troubles} today={today} />}
    </div>
  );
}

function inWords(stage: Stage): string {
  if (stage.kind === 'idle') return '';
  if (stage.kind === 'reading') return text.checking(stage.done, stage.of);
  if (!stage.result.ok) return stage.result.error.kind === 'cancelled' ? text.stopped : remoteFailure(stage.result.error);
  const { checked, troubles } = stage.result.value;
  return troubles.length === 0 ? text.allIntact(checked) : text.troubles(troubles.length, checked);
}

function Troubles({ troubles, today }: { readonly troubles: SealedReport['troubles']; readonly today: Day }) {
  const styles = useStyles();
  const dates = useDates();
  return (
    <ul className={styles.list}>
      {troubles.map(({ day, name, finding, copy, from }) => (
        <li key={name}>
          <span className={styles.day}>{dates.day(day, today)}:</span>
          <span className={styles.trouble}>{text.finding[finding]}</span>
          <OwnCopy copy={copy} alone={{ from }} today={today} />
        </li>
      ))}
    </ul>
  );
}
