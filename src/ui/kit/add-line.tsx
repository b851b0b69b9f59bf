import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import { useDraft } from '../drafts.ts';
import { common, rejection } from '../text/first.ts';
import { unlessTyped, useSending } from '../use-sending.ts';
import { Button } from './button.tsx';
import { useFieldStyles } from './field-styles.ts';
import { Labelled } from './labelled.tsx';
import { focusAgain } from './use-opener.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 160px' },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
  late: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What takes longer is said to be under way. */
const lateMs = 500;

export interface AddLineProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  /** The field's name; stands above it, unless a shorter one does. */
  readonly label: string;
  /** The beginning of `label`, where what stands around the line says the rest to whoever sees it. */
  readonly shown?: string;
  readonly hint: string;
  readonly submit: string;
  /** The button is there once something stands in the line: Enter does the same. */
  readonly quiet?: boolean;
  readonly className?: string | undefined;
  /** Makes an id for what is added: one for the same words, however often they are sent before they are accepted. */
  readonly newId: () => string;
  /** Resolves with why not, or null: then the line is empty again, unless something else stands in it by then. */
  readonly onAdd: (words: string, id: string) => Promise<Rejection | null>;
  /** Why not, in words; those of everywhere unless this line knows better ones. */
  readonly inWords?: (refusal: Rejection) => string;
  /** What is asked besides, once something is written. */
  readonly children?: ReactNode;
}

/** One line and a button for something new; the focus stays in the line, since they seldom come alone. */
export function AddLine({ draft, label, shown = label, hint, submit, quiet = false, className, newId, onAdd, inWords = rejection, children }: AddLineProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSending(draft, newId);
  const [words, setWords] = useDraft(draft, '');
  const [refusal, setRefusal] = useState<string | null>(null);
  /** What is being added, once that takes its time. */
  const [late, setLate] = useState<string | null>(null);
  const written = words.trim() !== '';
  const add = async (): Promise<void> => {
    setRefusal(null);
    const timer = setTimeout(() => setLate(words), lateMs);
    const refused = await onAdd(words, sending.idFor(words)).finally(() => {
      clearTimeout(timer);
      setLate((now) => (now === words ? null : now));
    });
    setRefusal(refused === null ? null : inWords(refused));
    if (refused === null) {
      sending.accepted(words);
      setWords(unlessTyped(words, ''));
    }
    focusAgain(input.current);
  };
  return (
    <form
      className={mergeClasses(styles.form, className)}
      aria-busy={late !== null}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.row}>
        <Labelled label={shown} className={styles.field}>
          <input
            ref={input}
            className={field.input}
            aria-label={shown === label ? undefined : label}
            aria-invalid={refusal === null ? undefined : true}
            aria-describedby={refusal === null ? undefined : id}
            placeholder={hint}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </Labelled>
        {(written || !quiet) && (
          <Button type="submit" disabled={late !== null && late === words}>
            {submit}
          </Button>
        )}
      </div>
      {late !== null && (
        <p role="status" className={styles.late}>
          {common.loading}
        </p>
      )}
      {refusal !== null && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {written && children}
    </form>
  );
}
