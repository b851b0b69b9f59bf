import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Command } from '../../domain/commands.ts';
import type { EarlierWords, GoalInSight } from '../../domain/views/vision.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { vision as text } from '../../ui/text/vision.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { RewordGoal } from './reword-goal.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line', paddingTop: '3px' },
  gone: { color: tokens.colorNeutralForeground3 },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere', whiteSpace: 'normal' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  served: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalXS, marginBlock: tokens.spacingVerticalXXS },
  chips: { display: 'contents' },
  chip: {
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: '1px 8px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalL}`, listStyleType: 'none' },
  earlier: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** One goal: its words, what leads there, and the words that it had before. */
export const GoalItem = memo(function GoalItem({ seen, hold }: { readonly seen: GoalInSight; readonly hold: Hold }) {
  const { goal, earlier } = seen;
  const styles = useStyles();
  const id = useId();
  const act = useAct();
  const today = useReadable(usePartnership().today);
  const dates = useDates();
  const { me } = usePair();
  const [rewording, setRewording] = useDraft(`goal ${goal.id}`, false);
  useHold(hold, goal.id, rewording);
  const isRetired = goal.retired !== null;
  const settle = (command: Command): void => {
    const refocus = keepFocus(document.activeElement);
    void act(command);
    refocus();
  };
  return (
    <li data-item={goal.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      {rewording ? (
        <RewordGoal goal={goal} onClose={() => setRewording(false)} />
      ) : (
        <div className={styles.row}>
          <div className={mergeClasses(styles.words, isRetired && styles.gone)}>
            <span id={id} dir="auto">{goal.words}</span>
            <p className={styles.small}>{text.changed(dates.daysSince(goal.changedAt, today))}</p>
          </div>
          {me === 'member' && (
            <div className={styles.buttons}>
              {isRetired ? (
                <Button appearance="subtle" aria-describedby={id} onClick={() => settle({ type: 'restore-goal', id: goal.id })}>
                  {text.restore}
                </Button>
              ) : (
                <>
                  <Button appearance="subtle" aria-describedby={id} onClick={() => setRewording(true)}>
                    {text.reword}
                  </Button>
                  <Button appearance="subtle" aria-describedby={id} onClick={() => settle({ type: 'retire-goal', id: goal.id })}>
                    {text.retire}
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
      )}
      {!isRetired && <ServedBy seen={seen} />}
      {earlier.length > 0 && (
        <Fold label={text.earlier(earlier.length)}>
          <ol className={styles.list}>
            {earlier.map((one) => (
              <Earlier key={one.id} one={one} />
            ))}
          </ol>
        </Fold>
      )}
    </li>
  );
});

/** The line of sight from here: what leads to the goal. */
function ServedBy({ seen: { servedBy } }: { readonly seen: GoalInSight }) {
  const styles = useStyles();
  const id = useId();
  if (servedBy.length === 0) return <p className={styles.small}>{text.notServed}</p>;
  return (
    <div className={styles.served}>
      <span id={id} className={styles.small}>
        {text.served}
      </span>
      <ul aria-labelledby={id} className={styles.chips}>
        {servedBy.map((one) => (
          <li key={`${one.kind}/${one.id}`} className={styles.chip}>
            {text.serving(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Earlier({ one }: { readonly one: EarlierWords }) {
  const styles = useStyles();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const day = (at: string): string => dates.day(dates.dayOf(at), today);
  return (
    <li>
      <p className={styles.small}>{one.from === one.until ? text.sameTime(day(one.until)) : text.stood(day(one.from), day(one.until))}</p>
      <p dir="auto" className={styles.earlier}>{one.words}</p>
    </li>
  );
}
