import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { dayOf } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { myGrowth } from '../../domain/views/my-growth.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Nothing } from '../../ui/kit/nothing.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { type Known, useKnown, useMy } from '../../ui/my.ts';
import { common, names } from '../../ui/text/first.ts';
import { myNames } from '../../ui/text/my.ts';
import { myGrowth as text } from '../../ui/text/my-later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useWholes } from '../../ui/use-wholes.ts';
import { MyQuickEntry, type StepOutside } from './quick-entry.tsx';
import { Unread } from './unread.tsx';

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  one: { paddingBlock: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-of-type': { borderTop: 0 } },
  facts: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  latest: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Where this person is the member: achievements, skills, plan, and the way to all of it; and a line for what was achieved in any 1:1. */
export function MyGrowth(outside: StepOutside) {
  const styles = useStyles();
  const known = useKnown();
  const all = useMemo(() => known.filter(({ summary }) => summary.role !== null), [known]);
  const mine = useMemo(() => known.filter(({ summary }) => summary.role === 'member'), [known]);
  const keys = useMemo(() => mine.map(({ pairKey }) => pairKey), [mine]);
  const { records, unread, start, put } = useWholes(keys);
  useEffect(start, [start]);
  return (
    <Region name={myNames.growth}>
      <MyQuickEntry all={all} records={records} onTaken={put} {...outside} />
      <Unread nothing={mine.length > 0 ? null : all.length > 0 ? <Line quiet>{text.others}</Line> : <Nothing title={text.none} teaches={text.noneTeaches} />} />
      {mine.map((one) => (
        <div key={one.pairKey} className={styles.one}>
          <p className={styles.title}>{text.with(one.name)}</p>
          <OfOne one={one} record={records.get(one.pairKey) ?? null} failed={unread.includes(one.pairKey)} retry={start} />
        </div>
      ))}
    </Region>
  );
}

interface OfOneProps {
  readonly one: Known;
  readonly record: PartnershipRecord | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

function OfOne({ one, record, failed, retry }: OfOneProps) {
  const styles = useStyles();
  const { desk, open } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const dates = useDates();
  const today = dayOf(now, timeZone);
  const grown = useMemo(() => (record === null ? null : myGrowth(record, today)), [record, today]);
  if (grown === null) {
    return (
      <Line quiet>
        <span>{failed ? text.failed : common.loading}</span>
        {failed && (
          <Button appearance="link" onClick={retry}>
            {common.tryAgain}
          </Button>
        )}
      </Line>
    );
  }
  const { thisQuarter, drafts, latest, skills, plan, motivation, kept } = grown;
  return (
    <>
      <ul className={styles.facts}>
        <li>{text.achievements(thisQuarter, drafts)}</li>
        <li>{skills.mine === null && skills.theirs === null ? text.noSkills : text.skills(skills.mine, skills.theirs)}</li>
        <li>{plan.open + plan.done === 0 ? text.noPlan : text.plan(plan.open, plan.done)}</li>
        {motivation !== null && <li>{text.motivation(motivation)}</li>}
        {kept.due > 0 && <li>{text.kept(kept.kept, kept.due)}</li>}
      </ul>
      {latest.length > 0 && (
        <>
          <p className={styles.small}>{text.latest}</p>
          <ul className={styles.latest}>
            {latest.map(({ id, what, day }) => (
              <li key={id}>
                <span dir="auto">{what}</span> <span className={styles.small}>{dates.day(day, today)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={() => open(one.pairKey, { view: 'growth', region: names.achievements })}>{text.open}</Button>
    </>
  );
}
