import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Goal } from '../../domain/growth.ts';
import { useDraft, useFirstTime, useForget } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { common, rejection } from '../../ui/text/first.ts';
import { vision as text } from '../../ui/text/vision.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  words: { flex: '1 1 200px', minWidth: 0 },
  area: { fieldSizing: 'content', resize: 'vertical', maxHeight: '40vh' },
  line: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  refusal: { color: tokens.colorStatusDangerForeground3 },
});

/** Other words for a goal, where it stands. Enter saves, Shift and Enter begin a new line, Escape leaves the goal as it was, and keeps what was typed for when it is opened again. */
export function RewordGoal({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const partnership = usePartnership();
  const act = useAct();
  const [draft, setDraft] = useDraft(`goal ${goal.id}/words`, goal.words);
  const takesFocus = useFirstTime(`goal ${goal.id}`);
  const forget = useForget(`goal ${goal.id}`);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    onClose();
    refocus();
  };
  /** Sent or given up; Escape only folds it. */
  const end = (): void => {
    close();
    forget();
  };
  const save = async (): Promise<void> => {
    const refused = await act({ type: 'reword-goal', id: goal.id, words: draft, wording: partnership.newId('w') }, 'quiet');
    if (refused === null || refused.kind === 'unchanged') end();
    else setRefusal(rejection(refused));
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <div className={styles.words}>
        <textarea
          autoFocus={takesFocus}
          rows={2}
          className={mergeClasses(field.input, styles.area)}
          aria-label={text.rewordField}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={id}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <p id={id} role={refusal === null ? undefined : 'alert'} className={mergeClasses(styles.line, refusal !== null && styles.refusal)}>
          {refusal ?? text.rewordHint}
        </p>
      </div>
      <Button type="submit">{common.save}</Button>
      <Button appearance="subtle" onClick={end}>
        {common.cancel}
      </Button>
    </form>
  );
}
