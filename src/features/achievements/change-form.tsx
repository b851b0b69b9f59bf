import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { AchievementCommand } from '../../domain/growth-commands.ts';
import { type Achievement, levelNamed } from '../../domain/growth.ts';
import { useBegan, useDraft } from '../../ui/drafts.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { common } from '../../ui/text/first.ts';
import { useView } from '../../ui/use-readable.ts';
import { levelOptions, linkOptions } from './options.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  area: { fieldSizing: 'content', resize: 'vertical', maxHeight: '40vh' },
  day: { maxWidth: '180px' },
});

type Changes = Extract<AchievementCommand, { readonly type: 'change-achievement' }>['changes'];

/** Words, day and what it serves. What is typed is a draft of this page: only what was changed here is written. */
export function ChangeForm({ achievement, onClose }: { readonly achievement: Achievement; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const act = useAct();
  const { record } = usePartnership();
  const options = useView(record, linkOptions);
  const draft = `achievement ${achievement.id}`;
  const was = useBegan(`${draft}/was`, achievement);
  const [changes, setChanges] = useDraft<Changes>(`${draft}/changes`, {});
  const shown = { ...achievement, ...changes };
  const put = (more: Changes): void => setChanges({ ...changes, ...more });
  return (
    <SmallForm draft={draft} label={text.change} submit={common.save} onClose={onClose} onSubmit={() => act({ type: 'change-achievement', id: achievement.id, changes }, 'quiet')}>
      <div className={styles.field}>
        <label htmlFor={`${id}-what`} className={styles.label}>
          {text.wasAchieved}
        </label>
        <textarea id={`${id}-what`} rows={1} className={mergeClasses(field.input, styles.area)} value={shown.what} onChange={(event) => put({ what: event.currentTarget.value })} />
        <Meanwhile was={was.what} now={achievement.what} draft={shown.what} onTake={() => put({ what: achievement.what })} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-value`} className={styles.label}>
          {text.value}
        </label>
        <textarea
          id={`${id}-value`}
          rows={2}
          className={mergeClasses(field.input, styles.area)}
          placeholder={text.valueHint}
          value={shown.value}
          onChange={(event) => put({ value: event.currentTarget.value })}
        />
        <Meanwhile was={was.value} now={achievement.value} draft={shown.value} onTake={() => put({ value: achievement.value })} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-day`} className={styles.label}>
          {text.day}
        </label>
        <input id={`${id}-day`} type="date" className={mergeClasses(field.input, styles.day)} value={shown.day} onChange={(event) => put({ day: event.currentTarget.value })} />
      </div>
      {(options.skills.length > 0 || shown.skill !== null) && (
        <LinkPicker label={text.serves.skill} value={shown.skill} options={options.skills} onChange={(skill) => put({ skill })} />
      )}
      {(options.goals.length > 0 || shown.goal !== null) && (
        <LinkPicker label={text.serves.goal} value={shown.goal} options={options.goals} onChange={(goal) => put({ goal })} />
      )}
      <LinkPicker
        label={text.serves.level}
        value={shown.level === null ? null : String(shown.level)}
        options={levelOptions()}
        onChange={(level) => put({ level: levelNamed(level) })}
      />
    </SmallForm>
  );
}
