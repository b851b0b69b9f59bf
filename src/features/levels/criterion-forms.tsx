/** The forms of a criterion: its words, and what shows that it is met. Drafts of this page until they are sent. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import { useBegan, useDraft } from '../../ui/drafts.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { common } from '../../ui/text/first.ts';
import { levels as text } from '../../ui/text/levels.ts';

const useStyles = makeStyles({ area: { fieldSizing: 'content', resize: 'vertical' } });

export interface WordsFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  /** What the form is called. */
  readonly label: string;
  /** As they are by now. */
  readonly words: string;
  readonly more?: ReactNode;
  /** `was`: what the form began with. */
  readonly onSubmit: (words: string, was: string) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** A criterion in words. */
export function WordsForm({ draft: key, label, words, more, onSubmit, onClose }: WordsFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const was = useBegan(`${key}/was`, words);
  const [draft, setDraft] = useDraft(`${key}/words`, words);
  return (
    <SmallForm draft={key} label={label} submit={common.save} more={more} onClose={onClose} onSubmit={() => onSubmit(draft, was)}>
      <Labelled label={text.words}>
        <textarea className={mergeClasses(field.input, styles.area)} rows={2} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </Labelled>
      <Meanwhile was={was} now={words} draft={draft} onTake={() => setDraft(words)} />
    </SmallForm>
  );
}

export interface EvidenceFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  /** What shows it by now; empty while it is not met. */
  readonly evidence: string;
  readonly onSubmit: (evidence: string) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** What shows that it is met. */
export function EvidenceForm({ draft: key, evidence, onSubmit, onClose }: EvidenceFormProps) {
  const field = useFieldStyles();
  const was = useBegan(`${key}/was`, evidence);
  const [draft, setDraft] = useDraft(`${key}/evidence`, evidence);
  return (
    <SmallForm draft={key} label={text.evidenceForm} submit={text.meet} onClose={onClose} onSubmit={() => onSubmit(draft)}>
      <Labelled label={text.evidence}>
        <input className={field.input} placeholder={text.evidenceHint} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </Labelled>
      <Meanwhile was={was} now={evidence} draft={draft} onTake={() => setDraft(evidence)} />
    </SmallForm>
  );
}
