import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useDraft } from '../../ui/drafts.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { rejection } from '../../ui/text/first.ts';

const useStyles = makeStyles({
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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
  const draft = `blocker ${blocker}/${how}`;
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const clears = how === 'clear';
  return (
    <SmallForm
      draft={draft}
      label={clears ? text.clear : text.let}
      submit={clears ? text.clear : text.let}
      onClose={onClose}
      onSubmit={() => act({ type: clears ? 'clear-blocker' : 'let-blocker-be', id: blocker, session: session.get().id, reason }, 'quiet')}
      inWords={(refusal) => (refusal.kind === 'empty' && old ? text.fewWords : rejection(refusal))}
    >
      <label htmlFor={id} className={styles.label}>
        {clears ? text.clearHow : text.letBeWhy}
      </label>
      <input
        id={id}
        className={field.input}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {clears ? (old ? text.clearOldHint : text.clearHint) : old ? text.letBeOldHint : text.letBeHint}
      </p>
    </SmallForm>
  );
}
