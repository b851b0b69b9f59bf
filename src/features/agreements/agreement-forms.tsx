/** The forms of agreements open in place. What is typed into them is a draft of this page: nothing remote touches it. */
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Day } from '../../base/clock.ts';
import type { Rejection } from '../../domain/commands.ts';
import type { Agreement, Owner } from '../../domain/entities.ts';
import { useDraft } from '../../ui/drafts.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { agreementForms as text } from '../../ui/text/later.ts';
import { promptsOf } from '../../ui/text/template.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { draftOf, newAgreement } from './drafts-of.ts';
import { useInTheWay } from './in-the-way.tsx';

const useStyles = makeStyles({
  due: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  day: { maxWidth: '200px' },
  ask: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** As the kit's own fields have their labels (`Choice`, `Labelled`). */
const likeOthers = (children: string) => ({ children, size: 'small', weight: 'semibold', style: { color: tokens.colorNeutralForeground2 } }) as const;

type DueChoice = 'next' | 'day' | 'keep';

function useDue(draft: string, first: DueChoice, firstDay: Day): { readonly due: Day | 'next' | null; readonly fields: (label: string, keep?: string) => ReactNode } {
  const styles = useStyles();
  const today = useReadable(usePartnership().today);
  const [choice, setChoice] = useDraft<DueChoice>(`${draft}/due`, first);
  const [day, setDay] = useDraft<Day>(`${draft}/day`, firstDay);
  const options = [
    { value: 'next' as const, label: text.next },
    { value: 'day' as const, label: text.onDay },
  ];
  return {
    due: choice === 'keep' ? null : choice === 'next' ? 'next' : day,
    fields: (label, keep) => (
      <div className={styles.due}>
        <Choice label={label} value={choice} onChange={setChoice} options={keep === undefined ? options : [{ value: 'keep', label: keep }, ...options]} />
        {choice === 'day' && (
          <Field label={likeOthers(text.day)} size="small" className={styles.day}>
            <Input type="date" value={day} min={today} onChange={(_event, data) => setDay(data.value)} />
          </Field>
        )}
      </div>
    ),
  };
}

function OwnerChoice({ value, onChange }: { readonly value: Owner; readonly onChange: (owner: Owner) => void }) {
  const { names } = usePair();
  return (
    <Choice
      label={text.owner}
      value={value}
      onChange={onChange}
      options={[
        { value: 'member', label: names.member },
        { value: 'manager', label: names.manager },
        { value: 'both', label: text.both },
      ]}
    />
  );
}

function Wording({ value, onChange, hint }: { readonly value: string; readonly onChange: (wording: string) => void; readonly hint: string }) {
  return (
    <Field label={likeOthers(text.wording)} hint={hint}>
      <Textarea value={value} resize="vertical" rows={3} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

/** A new agreement. */
export function ProposeForm({ onClose }: { readonly onClose: () => void }) {
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const template = useTemplate();
  const [wording, setWording] = useDraft(`${newAgreement}/wording`, '');
  const [owner, setOwner] = useDraft<Owner>(`${newAgreement}/owner`, me ?? 'both');
  const due = useDue(newAgreement, 'next', '');
  return (
    <SmallForm
      draft={newAgreement}
      label={text.propose}
      submit={text.propose}
      onClose={onClose}
      onSubmit={() =>
        act({ type: 'propose-agreement', id: partnership.newId('a'), session: partnership.session.get().id, wording, owner, due: due.due ?? 'next' }, 'quiet')
      }
    >
      <Wording value={wording} onChange={setWording} hint={promptsOf(template, 'new-agreements')[2] ?? ''} />
      <OwnerChoice value={owner} onChange={setOwner} />
      {due.fields(text.due)}
    </SmallForm>
  );
}

export interface AgreementFormProps {
  readonly agreement: Agreement;
  /** The present due date in words. */
  readonly due: string;
  readonly onClose: () => void;
}

/** Another wording, owner or due date; asks both for their signature again. */
export function RewordForm({ agreement, due: dueWords, onClose }: AgreementFormProps) {
  const partnership = usePartnership();
  const act = useAct();
  const draft = `${draftOf(agreement)}/reword`;
  const [wording, setWording] = useDraft(`${draft}/wording`, agreement.terms.wording);
  const [owner, setOwner] = useDraft<Owner>(`${draft}/owner`, agreement.terms.owner);
  const due = useDue(draft, 'keep', agreement.due.kind === 'day' ? agreement.due.day : '');
  const session = partnership.session.get().id;
  return (
    <SmallForm
      draft={draft}
      label={text.reword}
      submit={text.reword}
      onClose={onClose}
      onSubmit={() =>
        act({ type: 'reword-agreement', id: agreement.id, session, answer: partnership.newId('n'), wording, owner, due: due.due }, 'quiet')
      }
    >
      <Wording value={wording} onChange={setWording} hint={text.rewordHint} />
      <OwnerChoice value={owner} onChange={setOwner} />
      {due.fields(text.due, text.keepDue(dueWords))}
    </SmallForm>
  );
}

/** Not kept yet: until when, and what stood in the way? */
export function NotYetForm({ agreement, onClose }: AgreementFormProps) {
  const styles = useStyles();
  const template = useTemplate();
  const partnership = usePartnership();
  const act = useAct();
  const draft = `${draftOf(agreement)}/not-yet`;
  const due = useDue(draft, 'next', '');
  const way = useInTheWay(draft);
  const session = partnership.session.get().id;
  const submit = async (): Promise<Rejection | null> => {
    // First, since it may be refused for want of a name: the promise has not moved by then.
    const refused = (await way.raise()) ?? (await act({ type: 'answer-not-yet', id: agreement.id, session, answer: partnership.newId('n'), due: due.due ?? 'next' }, 'quiet'));
    if (refused === null) way.accepted();
    return refused;
  };
  return (
    <SmallForm
      draft={draft}
      label={text.newDue}
      submit={text.move}
      onClose={onClose}
      onSubmit={submit}
    >
      {due.fields(text.newDue)}
      <p className={styles.ask}>{promptsOf(template, 'agreements')[1]}</p>
      {way.fields}
    </SmallForm>
  );
}

/** Given up, with the reason that both will read later. */
export function DropForm({ agreement, onClose }: AgreementFormProps) {
  const partnership = usePartnership();
  const act = useAct();
  const draft = `${draftOf(agreement)}/drop`;
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const session = partnership.session.get().id;
  return (
    <SmallForm
      draft={draft}
      label={text.drop}
      submit={text.drop}
      onClose={onClose}
      onSubmit={() => act({ type: 'drop-agreement', id: agreement.id, session, answer: partnership.newId('n'), reason }, 'quiet')}
    >
      <Field label={likeOthers(text.reason)} hint={text.reasonHint}>
        <Textarea value={reason} resize="vertical" rows={2} onChange={(_event, data) => setReason(data.value)} />
      </Field>
    </SmallForm>
  );
}
