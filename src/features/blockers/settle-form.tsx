import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/en-blockers.ts';
import { common, rejection } from '../../ui/text/en.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

export interface SettleFormProps {
  /** Id of the blocker. */
  readonly blocker: string;
  readonly how: 'clear' | 'let-be';
  /** An old one does not go without a few words. */
  readonly old: boolean;
  readonly onClose: () => void;
}

/** How a blocker ends: what cleared it, or why it is let be. */
export function SettleForm({ blocker, how, old, onClose }: SettleFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const act = useAct();
  const { session } = usePartnership();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const clears = how === 'clear';
  const settle = async (): Promise<void> => {
    const refused = await act({ type: clears ? 'clear-blocker' : 'let-blocker-be', id: blocker, session: session.get().id, reason }, 'quiet');
    if (refused === null) onClose();
    else setRefusal(refused.kind === 'empty' && old ? text.fewWords : rejection(refused));
  };
  return (
    <form
      className={styles.form}
      aria-label={clears ? text.clear : text.let}
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {clears ? text.clearHow : text.letBeWhy}
      </label>
      <input
        id={id}
        autoFocus
        className={field.input}
        aria-describedby={`${id}-hint`}
        aria-invalid={refusal === null ? undefined : true}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {clears ? (old ? text.clearOldHint : text.clearHint) : old ? text.letBeOldHint : text.letBeHint}
      </p>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {clears ? text.clear : text.let}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
