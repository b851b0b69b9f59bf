import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import type { Command, Rejection } from '../../domain/commands.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { isQuietWeek } from '../../domain/views/achievements.ts';
import { useDraft, useDrafts } from '../../ui/drafts.ts';
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

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalM },
  select: { width: 'auto', maxWidth: '100%', flex: '0 1 260px' },
});

/** A step in a 1:1 that is not open. */
export interface StepOutside {
  readonly newId: () => string;
  /** Takes it in one of them, by its pair key. */
  readonly step: (pairKey: string, command: Command) => Promise<Rejection | null>;
}

export interface MyQuickEntryProps extends StepOutside {
  /** Those in which this person is one of the two, and of which something is known. */
  readonly all: readonly Known[];
  /** What has been read of them as a whole, by pair key. */
  readonly records: ReadonlyMap<string, PartnershipRecord>;
}

const lineOf = (pairKey: string): string => `achievement of ${pairKey}`;

/** What was achieved, by either, in any 1:1: a line and Enter. Its value is asked where the achievements are. */
export function MyQuickEntry({ all, records, newId, step }: MyQuickEntryProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { desk, open } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const drafts = useDrafts();
  /** Whose line it is: as it was shown first, or chosen. Which records are known grows while somebody writes, and words are for two people only. */
  const [at, setAt] = useDraft<string | null>('achievement of whom', null);
  const underWay = useRef(0);
  /** Where something was just added. */
  const [added, setAdded] = useState<string | null>(null);
  const one = all.find(({ pairKey }) => pairKey === at) ?? all.find(({ summary }) => summary.role === 'member') ?? all[0];
  const shown = one?.pairKey ?? null;
  useEffect(() => {
    if (shown !== null) setAt(shown);
  }, [setAt, shown]);
  if (one === undefined) return null;
  const { pairKey, name, summary } = one;
  /** What is written goes along, since the person may well be chosen after it; not what is on its way already. */
  const choose = (to: string): void => {
    const words = drafts.get(lineOf(pairKey), '');
    if (underWay.current === 0 && drafts.get(lineOf(to), '') === '') {
      drafts.put(lineOf(to), words, '');
      drafts.put(lineOf(pairKey), '', '');
    }
    setAt(to);
  };
  const today = dayOf(now, timeZone);
  const record = records.get(pairKey);
  return (
    <div className={styles.root}>
      {all.length > 1 && (
        <Labelled label={myGrowth.which}>
          <select className={mergeClasses(field.input, styles.select)} value={pairKey} onChange={(event) => choose(event.currentTarget.value)}>
            {all.map((each) => (
              <option key={each.pairKey} value={each.pairKey}>
                {each.name}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <AddLine
        key={pairKey}
        draft={lineOf(pairKey)}
        quiet
        label={summary.role === 'manager' ? text.whatTheirs(name) : text.what}
        hint={text.whatHint}
        submit={text.add}
        newId={newId}
        inWords={(refusal) => (refusal.kind === 'not-loaded' ? myGrowth.notReached(name) : rejection(refusal))}
        onAdd={async (what, id) => {
          underWay.current += 1;
          const refused = await step(pairKey, { type: 'add-achievement', id, what, day: today, value: '', links: {} }).finally(() => (underWay.current -= 1));
          if (refused === null) setAdded(pairKey);
          return refused;
        }}
      />
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
