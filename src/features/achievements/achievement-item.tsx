import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Achievement } from '../../domain/growth.ts';
import { entityOf } from '../../domain/table.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { ChangeForm } from './change-form.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  words: { flex: '1 1 200px', minWidth: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, whiteSpace: 'pre-line' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

/** What an achievement points at, by name; what cannot be read any more is not named. */
export function servesInWords(record: Pick<PartnershipRecord, 'skills' | 'goals'>, { skill, goal, level }: Achievement): string {
  return [
    ...(skill === null ? [] : [entityOf(record.skills, skill)?.name ?? '']),
    ...(level === null ? [] : [text.level(level)]),
    ...(goal === null ? [] : [entityOf(record.goals, goal)?.words ?? '']),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** Somebody else's words for reading: what, what it brought, when, what it serves. */
export function AchievementWords({ id, achievement, serves }: { readonly id: string; readonly achievement: Achievement; readonly serves: string }) {
  const styles = useStyles();
  const dates = useDates();
  const { names } = usePair();
  const today = useReadable(usePartnership().today);
  return (
    <div className={styles.words}>
      <span id={id} dir="auto" className={styles.what}>
        {achievement.what}
      </span>
      {achievement.value !== '' && <p dir="auto" className={styles.value}>{achievement.value}</p>}
      <div className={styles.about}>{[dates.day(achievement.day, today), text.addedBy(names[achievement.by]), ...(serves === '' ? [] : [serves])].join(' · ')}</div>
    </div>
  );
}

/** One achievement of the timeline. */
export const AchievementItem = memo(function AchievementItem({ achievement, serves, hold }: { readonly achievement: Achievement; readonly serves: string; readonly hold: Hold }) {
  const styles = useStyles();
  const act = useAct();
  const { me } = usePair();
  const id = useId();
  const [changing, setChanging] = useDraft(`achievement ${achievement.id}`, false);
  useHold(hold, achievement.id, changing);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setChanging(false);
    refocus();
  };
  return (
    <li data-item={achievement.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <div className={styles.row}>
        <AchievementWords id={id} achievement={achievement} serves={serves} />
        {me !== null && (
          <div className={styles.buttons}>
            {achievement.withdrawn === null ? (
              <>
                <Button appearance="subtle" aria-describedby={id} aria-expanded={changing} onClick={() => (changing ? close() : setChanging(true))}>
                  {text.change}
                </Button>
                <Button appearance="subtle" aria-describedby={id} onClick={() => void act({ type: 'withdraw-achievement', id: achievement.id })}>
                  {text.withdraw}
                </Button>
              </>
            ) : (
              <Button appearance="subtle" aria-describedby={id} onClick={() => void act({ type: 'restore-achievement', id: achievement.id })}>
                {text.restore}
              </Button>
            )}
          </div>
        )}
      </div>
      {changing && <ChangeForm achievement={achievement} onClose={close} />}
    </li>
  );
});
