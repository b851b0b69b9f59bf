import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type Horizon } from '../../domain/growth.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { rejection } from '../../ui/text/en.ts';
import { vision as text } from '../../ui/text/en-vision.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  input: { flex: '1 1 160px', width: 'auto' },
  refusal: { flexBasis: '100%', margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** A line for one more goal of this horizon. Its button is there once something stands in the line: Enter does the same. */
export function AddGoal({ horizon }: { readonly horizon: Horizon }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const partnership = usePartnership();
  const act = useAct();
  const [words, setWords] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const refused = await act({ type: 'add-goal', id: partnership.newId('g'), horizon, words }, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused === null) setWords('');
    input.current?.focus();
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        ref={input}
        className={mergeClasses(field.input, styles.input)}
        aria-label={text.field(horizon)}
        aria-invalid={refusal === null ? undefined : true}
        aria-describedby={refusal === null ? undefined : id}
        placeholder={text.hint[horizon]}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== '' && <Button type="submit">{text.add}</Button>}
      {refusal !== null && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </form>
  );
}
