import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { utcDay } from '../../domain/dates.ts';
import { type PartnershipRecord } from '../../domain/entities.ts';
import { type Level } from '../../domain/growth.ts';
import { standing } from '../../domain/views/levels.ts';
import { type Period, periodOf } from '../../domain/views/periods.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/en.ts';
import { type PackPart, packParts } from '../../ui/text/en-papers.ts';
import { review as text } from '../../ui/text/en-review.ts';
import { useDense } from '../../ui/surface.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { type ChosenPeriod, LevelChoice, PartChoice, PeriodChoice, periodChosen } from './choices.tsx';
import { Pack } from './pack.tsx';
import { type ReadBefore } from './use-earlier.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  teach: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const targetOf = (record: PartnershipRecord): Level | null => standing(record).target;
const sinceOf = ({ partnership }: PartnershipRecord): string => (partnership === null ? '' : utcDay(partnership.attachedAt));

/** What a period brought, as a paper to hand on: chosen, looked at, then saved or printed. In the panel it is folded: it is seldom needed. */
export function Review() {
  const dense = useDense();
  return (
    <Region name={regions.review}>
      {dense ? (
        <Fold label={text.open}>
          <Making />
        </Fold>
      ) : (
        <Making />
      )}
    </Region>
  );
}

function Making() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const today = useReadable(partnership.today);
  const target = useView(partnership.record, targetOf);
  const since = useView(partnership.record, sinceOf);
  const [chosen, setChosen] = useState<ChosenPeriod>(() => ({ kind: 'quarter', key: null, own: periodOf('quarter', today) }));
  const [ownLevel, setLevel] = useState<{ readonly level: Level | null } | null>(null);
  const [parts, setParts] = useState<ReadonlySet<PackPart>>(new Set(packParts));
  const [withDrafts, setDrafts] = useState(false);
  const [shown, show] = useState<Period | null>(null);
  const [before] = useState<ReadBefore>(() => new Map());
  const level = ownLevel === null ? target : ownLevel.level;
  const period = periodChosen(chosen, today, since);
  const isShown = shown !== null && period !== null && shown.from === period.from && shown.to === period.to;
  return (
    <div className={styles.root}>
      <p className={styles.teach}>{me === 'member' ? text.teachOwn : text.teach(names.member)}</p>
      <PeriodChoice chosen={chosen} onChange={setChosen} today={today} since={since} />
      <LevelChoice level={level} onChange={(next) => setLevel({ level: next })} />
      <PartChoice parts={parts} onParts={setParts} withDrafts={withDrafts} onDrafts={setDrafts} />
      {!isShown && (
        <div>
          <Button appearance="primary" disabled={period === null || parts.size === 0} onClick={() => show(period)}>
            {text.show}
          </Button>
        </div>
      )}
      {isShown && <Pack key={`${shown.from} ${shown.to}`} period={shown} level={level} parts={parts} withDrafts={withDrafts} before={before} />}
    </div>
  );
}
