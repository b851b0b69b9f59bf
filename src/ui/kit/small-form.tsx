import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import { useFirstTime } from '../drafts.ts';
import { common, rejection } from '../text/first.ts';
import { Button } from './button.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

export interface SmallFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  /** The form's accessible name. */
  readonly label: string;
  readonly submit: string;
  readonly cancel?: string;
  /** What else can be done here; stands behind the buttons. */
  readonly more?: ReactNode;
  /** Resolves with why not, or null. That nothing was changed closes the form like a success. */
  readonly onSubmit: () => Promise<Rejection | null>;
  readonly onClose: () => void;
  /** Why not, in words; those of everywhere unless this form knows better ones. */
  readonly inWords?: (refusal: Rejection) => string;
  readonly children: ReactNode;
}

/** A form that opens in place: the first field has the focus, unless it comes back with its section; Escape closes it, a refusal is said in it. */
export function SmallForm({ draft, label, submit, cancel = common.cancel, more, onSubmit, onClose, inWords = rejection, children }: SmallFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takesFocus = useFirstTime(draft);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('textarea, input:checked, input, select')?.focus();
  }, [takesFocus]);
  const send = async (): Promise<void> => {
    const refused = await onSubmit();
    if (refused === null || refused.kind === 'unchanged') onClose();
    else setRefusal(inWords(refused));
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {submit}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {cancel}
        </Button>
        {more}
      </div>
    </form>
  );
}
