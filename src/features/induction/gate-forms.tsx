/** The forms of the induction. What is typed into them is a draft of this page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import type { GateWords } from '../../domain/growth-commands.ts';
import { useBegan, useDraft } from '../../ui/drafts.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { common } from '../../ui/text/first.ts';
import { induction as text } from '../../ui/text/induction.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  name: { flex: '1 1 180px', minWidth: 0 },
  days: { maxWidth: '120px' },
});

export interface GateFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  readonly label: string;
  /** As they are by now. */
  readonly name: string;
  readonly afterDays: number;
  readonly more?: ReactNode;
  /** `was`: what the form began with. */
  readonly onSubmit: (gate: GateWords, was: GateWords) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** A gate's name, and how many days after the beginning it stands. */
export function GateForm({ draft, label, name, afterDays, more, onSubmit, onClose }: GateFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const was = useBegan<GateWords>(`${draft}/was`, { name, afterDays });
  const [words, setWords] = useDraft(`${draft}/name`, name);
  const [days, setDays] = useDraft(`${draft}/days`, `${afterDays}`);
  return (
    // An empty field is no number of days: the rules say so.
    <SmallForm
      draft={draft}
      label={label}
      submit={common.save}
      more={more}
      onClose={onClose}
      onSubmit={() => onSubmit({ name: words, afterDays: days.trim() === '' ? Number.NaN : Number(days) }, was)}
    >
      <div className={styles.row}>
        <Labelled label={text.name} className={styles.name}>
          <input className={field.input} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </Labelled>
        <Labelled label={text.afterDays}>
          <input type="number" min={0} max={1000} className={mergeClasses(field.input, styles.days)} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
        </Labelled>
      </div>
      <Meanwhile was={was.name} now={name} draft={words} onTake={() => setWords(name)} />
      <Meanwhile was={`${was.afterDays}`} now={`${afterDays}`} draft={days} onTake={() => setDays(`${afterDays}`)} />
    </SmallForm>
  );
}

export interface StatementFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  readonly label: string;
  /** As they are by now. */
  readonly words: string;
  /** `was`: what the form began with. */
  readonly onSubmit: (words: string, was: string) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** What the member can do alone. */
export function StatementForm({ draft: key, label, words, onSubmit, onClose }: StatementFormProps) {
  const field = useFieldStyles();
  const was = useBegan(`${key}/was`, words);
  const [draft, setDraft] = useDraft(`${key}/words`, words);
  return (
    <SmallForm draft={key} label={label} submit={common.save} onClose={onClose} onSubmit={() => onSubmit(draft, was)}>
      <Labelled label={text.statement}>
        <input className={field.input} placeholder={text.statementHint} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </Labelled>
      <Meanwhile was={was} now={words} draft={draft} onTake={() => setDraft(words)} />
    </SmallForm>
  );
}
