import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { rejection } from '../../ui/text/en.ts';
import { topics as text } from '../../ui/text/en-later.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalM },
  input: { flex: '1 1 160px', width: 'auto' },
  refusal: { flexBasis: '100%', margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** One line and a button; the focus stays in the line, since topics seldom come alone. */
export function AddTopic() {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const partnership = usePartnership();
  const act = useAct();
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const refused = await act({ type: 'add-topic', id: partnership.newId('t'), title }, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused === null) setTitle('');
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
        aria-label={text.field}
        aria-invalid={refusal === null ? undefined : true}
        aria-describedby={refusal === null ? undefined : id}
        placeholder={text.hint}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit">{text.add}</Button>
      {refusal !== null && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </form>
  );
}
