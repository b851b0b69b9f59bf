import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import type { Result } from '../../base/result.ts';
import type { Command, Rejection } from '../../domain/commands.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { isQuietWeek } from '../../domain/views/achievements.ts';
import { AddLine } from '../../ui/kit/add-line.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { type Known, useMy } from '../../ui/my.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { doneWith, names, rejection } from '../../ui/text/first.ts';
import { myGrowth } from '../../ui/text/my-later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { lineOf, useWhose } from './whose.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  select: { maxWidth: '260px', textOverflow: 'ellipsis' },
});

/** A step in a 1:1 that is not open. */
export interface StepOutside {
  readonly newId: () => string;
  /** Takes it in one of them, by its pair key; the record after it. */
  readonly step: (pairKey: string, command: Command) => Promise<Result<PartnershipRecord, Rejection>>;
}

export interface MyQuickEntryProps extends StepOutside {
  /** Those in which this person is one of the two, and of which something is known. */
  readonly all: readonly Known[];
  /** What has been read of them as a whole, by pair key. */
  readonly records: ReadonlyMap<string, PartnershipRecord>;
  /** What has become of one of them by what was added here. */
  readonly onTaken: (pairKey: string, record: PartnershipRecord) => void;
}

/** What was achieved, by either, in any 1:1: a line and Enter. Its value is asked where the achievements are. */
export function MyQuickEntry({ all, records, onTaken, newId, step }: MyQuickEntryProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { desk, open } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const underWay = useRef(0);
  const { one, choose, onFocus, onBlur } = useWhose(all, () => underWay.current > 0);
  /** Where something was just added. */
  const [added, setAdded] = useState<string | null>(null);
  if (all.length === 0) return null;
  const pairKey = one?.pairKey ?? null;
  const today = dayOf(now, timeZone);
  const record = pairKey === null ? undefined : records.get(pairKey);
  const refused = (refusal: Rejection): string => {
    if (one === null) return myGrowth.chooseFirst;
    return refusal.kind === 'not-loaded' ? myGrowth.notReached(one.name) : rejection(refusal);
  };
  return (
    <div className={styles.root}>
      {(all.length > 1 || one === null) && (
        <Labelled label={myGrowth.which}>
          <select className={mergeClasses(field.input, styles.select)} value={pairKey ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            {one === null && (
              <option value="" disabled>
                {myGrowth.choose}
              </option>
            )}
            {all.map((each) => (
              <option key={each.pairKey} value={each.pairKey}>
                {each.name}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <div onFocus={onFocus} onBlur={onBlur}>
        <AddLine
          key={pairKey}
          draft={lineOf(pairKey)}
          quiet
          label={one === null ? myGrowth.whose : one.summary.role === 'manager' ? text.whatTheirs(one.name) : text.what}
          hint={text.whatHint}
          submit={text.add}
          newId={newId}
          inWords={refused}
          onAdd={async (what, id) => {
            if (pairKey === null) return { kind: 'not-loaded' };
            underWay.current += 1;
            const taken = await step(pairKey, { type: 'add-achievement', id, what, day: today, value: '', links: {} }).finally(() => (underWay.current -= 1));
            if (!taken.ok) return taken.error;
            onTaken(pairKey, taken.value);
            setAdded(pairKey);
            return null;
          }}
        />
      </div>
      {added === null && record !== undefined && isQuietWeek(record, today, timeZone) && <Line quiet>{text.nudge}</Line>}
      <div role="status">
        {added !== null && (
          <Line quiet>
            <span>{doneWith('add-achievement')}</span>
            <Button appearance="link" onClick={() => open(added, { view: 'growth', region: names.achievements })}>
              {text.draftsHead(1)}
            </Button>
          </Line>
        )}
      </div>
    </div>
  );
}
