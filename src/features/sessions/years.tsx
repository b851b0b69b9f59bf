import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { overdueNow } from '../../domain/views/keep-rate.ts';
import { skillLine } from '../../domain/views/score-line.ts';
import { heldSessions, joinHeld, quartersOf } from '../../domain/views/years.ts';
import { useDates } from '../../ui/dates.ts';
import { Boundary } from '../../ui/kit/boundary.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { ReadingLine } from '../../ui/kit/reading-line.tsx';
import { common } from '../../ui/text/first.ts';
import { years as text } from '../../ui/text/past.ts';
import { usePastReading } from '../../ui/use-past-files.ts';
import { YearsTable } from './years-table.tsx';

const Charts = lazy(() => import('./years-charts.tsx').then((module) => ({ default: module.YearsCharts })));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL, '@media (max-width: 480px)': { paddingLeft: 0 } },
  words: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface YearsProps {
  readonly record: PartnershipRecord;
  readonly today: Day;
  /** There may be sessions in files of their own. */
  readonly hasOlder: boolean;
}

/** The whole way from the first session on. Opening it reads the files of the past, and says how far that is. */
export function Years(props: YearsProps) {
  return (
    <Fold label={text.fold}>
      <AllYears {...props} />
    </Fold>
  );
}

function AllYears({ record, today, hasOlder }: YearsProps) {
  const styles = useStyles();
  const dates = useDates();
  const reading = usePastReading();
  const { start, kind, progress } = reading;
  useEffect(() => {
    if (hasOlder) start();
  }, [hasOlder, start]);
  const held = useMemo(() => joinHeld(heldSessions(record), ...progress.files.map((file) => heldSessions(file.record))), [record, progress.files]);
  const skills = useMemo(() => ({ manager: skillLine(record, 'manager'), member: skillLine(record, 'member') }), [record]);
  const overdue = useMemo(() => overdueNow(record, today), [record, today]);
  const quarters = useMemo(() => quartersOf(held, skills, overdue), [held, skills, overdue]);
  const [first] = held;
  return (
    <div className={styles.root}>
      {hasOlder && <p className={styles.words}>{text.teach}</p>}
      <ReadingLine reading={reading} today={today} />
      {first !== undefined && <p className={styles.words}>{text.held(held.length, dates.day(first.day, today))}</p>}
      {/* Drawn once, and not anew with every file. */}
      {kind !== 'reading' && (kind !== 'not-yet' || !hasOlder) && (
        <Boundary name={text.fold}>
          <Suspense fallback={<p className={styles.words}>{common.loading}</p>}>
            <Charts held={held} quarters={quarters} skills={skills} />
          </Suspense>
        </Boundary>
      )}
      <Fold label={text.table}>
        <YearsTable quarters={quarters} />
      </Fold>
    </div>
  );
}
