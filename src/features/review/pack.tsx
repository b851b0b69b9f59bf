import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Level } from '../../domain/growth.ts';
import { templateOf } from '../../domain/template/template-of.ts';
import type { Period } from '../../domain/views/periods.ts';
import { reviewPack } from '../../domain/views/review-pack.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { PaperPage } from '../../ui/papers/paper-page.tsx';
import { packPaper } from '../../ui/papers/review-pack.ts';
import { fileName } from '../../ui/papers/index.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { common } from '../../ui/text/first.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { pack as packWords, type PackPart } from '../../ui/text/papers.ts';
import { review as text } from '../../ui/text/review.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { Actions } from './actions.tsx';
import { type ReadBefore, type Reading, useEarlier } from './use-earlier.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0, ':focus': { outline: 'none' } },
  words: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

export interface PackProps {
  readonly period: Period;
  readonly level: Level | null;
  readonly parts: ReadonlySet<PackPart>;
  readonly withDrafts: boolean;
  readonly before: ReadBefore;
  /** The button that led here is gone. */
  readonly takesFocus: boolean;
}

/** The pack of a period: older sessions are read first, then it is seen as it will be on paper. */
export function Pack({ period, level, parts, withDrafts, before, takesFocus }: PackProps) {
  const styles = useStyles();
  const { reading, again } = useEarlier(period, before);
  const root = useRef<HTMLDivElement>(null);
  const focusAtFirst = useEffectEvent(() => {
    if (takesFocus) root.current?.focus({ preventScroll: true });
  });
  useEffect(() => focusAtFirst(), []);
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <p role="status" className={styles.words}>
        {reading.done ? text.ready(reading.records.length) : reading.of === null ? text.asking : text.reading(reading.read, reading.of)}
      </p>
      {reading.failure !== null && (
        <p role="alert" className={styles.words}>
          {remoteFailure(reading.failure)}{' '}
          <Button appearance="link" onClick={again}>
            {common.tryAgain}
          </Button>
        </p>
      )}
      {reading.done && reading.records.length > 0 && <p className={styles.words}>{text.later}</p>}
      {reading.done && parts.size > 0 && <Preview reading={reading} period={period} level={level} parts={parts} withDrafts={withDrafts} />}
    </div>
  );
}

function Preview({ reading, period, level, parts, withDrafts }: Omit<PackProps, 'before' | 'takesFocus'> & { readonly reading: Reading }) {
  const partnership = usePartnership();
  const dates = useDates();
  const { names } = usePair();
  const today = useReadable(partnership.today);
  // With each letter that is typed elsewhere there is another record: the pack follows when there is time.
  const record = useDeferredValue(useReadable(partnership.record));
  const { records } = reading;
  const paper = useMemo(() => {
    const template = templateOf(record);
    const pack = reviewPack({ record, earlier: records, period, level, today, zone: dates.zone, template });
    return packPaper({ pack, names, template, dates, today, parts, withDrafts, missing: missingInWords(reading) });
  }, [record, records, reading, period, level, today, names, dates, parts, withDrafts]);
  return (
    <>
      <Actions paper={paper} name={fileName(packWords.fileName(names.member, period.from, period.to), 'docx')} />
      <PaperPage paper={paper} name={text.preview} />
    </>
  );
}

/** It stands on the paper, too: who reads it cannot know otherwise. */
function missingInWords({ failure, unreadable, read, of }: Reading): readonly string[] {
  return [
    ...(failure !== null && of === null ? [packWords.missing.unknown] : []),
    ...(of !== null && read < of ? [packWords.missing.unread(of - read)] : []),
    ...(unreadable > 0 ? [packWords.missing.unreadable(unreadable)] : []),
  ];
}
