import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { inARow } from '../text/language.ts';
import { meanwhile as text } from '../text/meanwhile.ts';
import { Button } from './button.tsx';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  take: { minWidth: 0, padding: 0, fontSize: 'inherit', lineHeight: 'inherit' },
});

const fields = 'input, textarea';

export interface MeanwhileProps {
  /** What the form began with. */
  readonly was: string;
  /** What the record says by now. */
  readonly now: string;
  /** What stands in the field. */
  readonly draft: string;
  /** Puts `now` into the field. */
  readonly onTake: () => void;
}

/**
 * Below a field of a form: somebody has changed meanwhile what it is about. Of two who write the same field one is kept, so it is
 * said before it is saved; a field under somebody's hands is not changed for them.
 */
export function Meanwhile({ was, now, draft, onTake }: MeanwhileProps) {
  const styles = useStyles();
  const take = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>): void => {
    // The button goes with what it says; whoever used it is in the field then.
    const above = button.closest('[aria-live]')?.previousElementSibling;
    const field = above?.matches(fields) === true ? above : (above?.querySelector(fields) ?? button.form?.querySelector(fields));
    onTake();
    if (field instanceof HTMLElement) field.focus();
  };
  const news = now !== was && now !== draft;
  return (
    // There before it is needed: what comes with its words already in it is not read out everywhere.
    <div aria-live="polite">
      {news && (
        <p className={styles.note}>
          {inARow(text.changed(now), draft === was ? text.stays : text.replaces)}{' '}
          <Button appearance="link" className={styles.take} onClick={take}>
            {text.take}
          </Button>
        </p>
      )}
    </div>
  );
}
