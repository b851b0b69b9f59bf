import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import { dayIn } from '../../domain/dates.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Level } from '../../domain/growth.ts';
import { standing } from '../../domain/views/levels.ts';
import { type Period, periodOf } from '../../domain/views/periods.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { type PackPart, packParts } from '../../ui/text/papers.ts';
import { review as text } from '../../ui/text/review.ts';
import { useDates } from '../../ui/dates.ts';
import { useDense } from '../../ui/surface.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { type ChosenPeriod, LevelChoice, PartChoice, PeriodChoice, periodChosen } from './choices.tsx';
import { Pack } from './pack.tsx';
import type { OpenPartnership } from '../../workspace/workspace.ts';
import type { ReadBefore } from './use-earlier.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  teach: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What somebody has chosen, and what was read for it. */
interface Chosen {
  readonly period: ChosenPeriod;
  /** Null: the target level, whatever it is. */
  readonly level: { readonly level: Level | null } | null;
  readonly parts: ReadonlySet<PackPart>;
  readonly withDrafts: boolean;
  /** Of which the pack is on screen. */
  readonly shown: Period | null;
  readonly before: ReadBefore;
}

/** Stays while the partnership is open: a pack takes minutes to choose and to read, and one looks something up in the session meanwhile. */
const chosenIn = new WeakMap<OpenPartnership, Chosen>();

function useChosen(today: Day): readonly [Chosen, (change: Partial<Chosen>) => void] {
  const partnership = usePartnership();
  const [chosen, setChosen] = useState<Chosen>(
    () =>
      chosenIn.get(partnership) ?? {
        period: { kind: 'quarter', key: null, own: periodOf('quarter', today) },
        level: null,
        parts: new Set(packParts),
        withDrafts: false,
        shown: null,
        before: new Map(),
      },
  );
  useEffect(() => void chosenIn.set(partnership, chosen), [partnership, chosen]);
  return [chosen, (change) => setChosen((now) => ({ ...now, ...change }))];
}

const targetOf = (record: PartnershipRecord): Level | null => standing(record).target;
const attachedAt = ({ partnership }: PartnershipRecord): string => partnership?.attachedAt ?? '';

/** What a period brought, as a paper to hand on: chosen, looked at, then saved or printed. In the panel it is folded: it is seldom needed. */
export function Review() {
  const dense = useDense();
  const partnership = usePartnership();
  return (
    <Region name={regions.review}>
      {dense ? (
        <Fold label={text.open} open={chosenIn.get(partnership)?.shown != null}>
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
  const { zone } = useDates();
  const since = dayIn(useView(partnership.record, attachedAt), zone);
  const [chosen, choose] = useChosen(today);
  // A pack that was there before the screen was left does not take the focus when one comes back.
  const [cameBackTo] = useState(chosen.shown);
  const { parts, withDrafts, shown, before } = chosen;
  const level = chosen.level === null ? target : chosen.level.level;
  const period = periodChosen(chosen.period, today, since);
  const isShown = shown !== null && period !== null && shown.from === period.from && shown.to === period.to;
  return (
    <div className={styles.root}>
      <p className={styles.teach}>{me === 'member' ? text.teachOwn : text.teach(names.member)}</p>
      <PeriodChoice chosen={chosen.period} onChange={(next) => choose({ period: next })} today={today} since={since} />
      <LevelChoice level={level} onChange={(next) => choose({ level: { level: next } })} />
      <PartChoice offered={packParts.filter((part) => part !== 'level' || level !== null)} parts={parts} onParts={(next) => choose({ parts: next })} withDrafts={withDrafts} onDrafts={(next) => choose({ withDrafts: next })} />
      {!isShown && (
        <div>
          <Button appearance="primary" disabled={period === null || parts.size === 0} onClick={() => choose({ shown: period })}>
            {text.show}
          </Button>
        </div>
      )}
      {isShown && (
        <Pack
          key={`${shown.from} ${shown.to}`}
          period={shown}
          level={level}
          parts={parts}
          withDrafts={withDrafts}
          before={before}
          takesFocus={shown !== cameBackTo}
        />
      )}
    </div>
  );
}
