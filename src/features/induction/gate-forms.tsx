/** The forms of the induction. What is typed into them is a draft of this screen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Rejection } from '../../domain/commands.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { common } from '../../ui/text/en.ts';
import { induction as text } from '../../ui/text/en-induction.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  name: { flex: '1 1 180px', minWidth: 0 },
  days: { maxWidth: '120px' },
});

export interface GateFormProps {
  readonly label: string;
  readonly name: string;
  readonly afterDays: number;
  readonly more?: ReactNode;
  readonly onSubmit: (name: string, afterDays: number) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** A gate's name, and how many days after the beginning it stands. */
export function GateForm({ label, name, afterDays, more, onSubmit, onClose }: GateFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const [words, setWords] = useState(name);
  const [days, setDays] = useState(`${afterDays}`);
  return (
    // An empty field is no number of days: the rules say so.
    <SmallForm label={label} submit={common.save} more={more} onClose={onClose} onSubmit={() => onSubmit(words, days.trim() === '' ? Number.NaN : Number(days))}>
      <div className={styles.row}>
        <Labelled label={text.name} className={styles.name}>
          <input className={field.input} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </Labelled>
        <Labelled label={text.afterDays}>
          <input type="number" min={0} max={1000} className={mergeClasses(field.input, styles.days)} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
        </Labelled>
      </div>
    </SmallForm>
  );
}

export interface StatementFormProps {
  readonly label: string;
  readonly words: string;
  readonly onSubmit: (words: string) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** What the member can do alone. */
export function StatementForm({ label, words, onSubmit, onClose }: StatementFormProps) {
  const field = useFieldStyles();
  const [draft, setDraft] = useState(words);
  return (
    <SmallForm label={label} submit={common.save} onClose={onClose} onSubmit={() => onSubmit(draft)}>
      <Labelled label={text.statement}>
        <input className={field.input} placeholder={text.statementHint} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </Labelled>
    </SmallForm>
  );
}
