import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import { useFirstTime, useForget } from '../drafts.ts';
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

/**
 * A form that opens in place: the first field has the focus, unless it comes back with its section; a refusal is said in it. Escape folds it:
 * what was typed is there when it is opened again. What was sent or cancelled is forgotten. What opened it has the focus again, if it is still there.
 */
export function SmallForm({ draft, label, submit, cancel = common.cancel, more, onSubmit, onClose, inWords = rejection, children }: SmallFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takesFocus = useFirstTime(draft);
  const forget = useForget(draft);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!takesFocus) return;
    opener.current ??= document.activeElement;
    form.current?.querySelector<HTMLElement>('textarea, input:checked, input, select')?.focus();
  }, [takesFocus]);
  const leave = (how: 'fold' | 'forget'): void => {
    onClose();
    if (how === 'forget') forget();
    const button = opener.current;
    // After whoever else looks where the focus went, and unless the person has gone on meanwhile.
    setTimeout(() => {
      if (button instanceof HTMLElement && button.isConnected && isNowhere(document.activeElement)) button.focus();
    }, 0);
  };
  const send = async (): Promise<void> => {
    const refused = await onSubmit();
    if (refused === null || refused.kind === 'unchanged') {
      onClose();
      forget();
    } else setRefusal(inWords(refused));
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
        leave('fold');
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
        <Button appearance="subtle" onClick={() => leave('forget')}>
          {cancel}
        </Button>
        {more}
      </div>
    </form>
  );
}

/** Nobody chose it: what had it has gone, or an item or a heading has it for that reason (`keepFocus`). */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches('[data-item], [data-region-heading]');
}
