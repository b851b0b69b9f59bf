import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import type { Skill, SkillKind } from '../../domain/growth.ts';
import { useBegan, useDraft, useFirstTime, useForget } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Choice } from '../../ui/kit/choice.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { common, rejection } from '../../ui/text/first.ts';
import { skills as text } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  anchors: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalS },
  area: { fieldSizing: 'content', resize: 'vertical', minHeight: '54px', maxHeight: '40vh' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** What the form is about. */
export type SkillDraft = Pick<Skill, 'kind' | 'name' | 'anchors'>;
const blank: SkillDraft = { kind: 'technical', name: '', anchors: { one: '', three: '', five: '' } };
const anchorKeys = ['one', 'three', 'five'] as const;

export interface SkillFormProps {
  /** Under which key its draft is kept (`useDraft`). */
  readonly draft: string;
  /** What is there; left out: a new one. The kind of what is there stays. */
  readonly from?: SkillDraft;
  readonly submit: string;
  /** Carries it out; gives why not, or null. `before`: what the form began with, to tell what was changed in it. */
  readonly onSubmit: (draft: SkillDraft, before: SkillDraft) => Promise<Rejection | null>;
  readonly onClose: () => void;
}

/** Name and anchors of a skill, new or there already. */
export function SkillForm({ draft: key, from, submit, onSubmit, onClose }: SkillFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const now = from ?? blank;
  const before = useBegan<SkillDraft>(`${key}/was`, now);
  const [draft, setDraft] = useDraft(`${key}/draft`, before);
  const takesFocus = useFirstTime(key);
  const forget = useForget(key);
  const end = (): void => {
    onClose();
    forget();
  };
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const refused = await onSubmit(draft, before);
    if (refused === null || refused.kind === 'unchanged') end();
    else setRefusal(rejection(refused));
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <div>
        <label htmlFor={`${id}-name`} className={styles.label}>
          {text.name}
        </label>
        <input
          id={`${id}-name`}
          autoFocus={takesFocus}
          autoComplete="off"
          className={field.input}
          value={draft.name}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Meanwhile was={before.name} now={now.name} draft={draft.name} onTake={() => setDraft({ ...draft, name: now.name })} />
      </div>
      {from === undefined && (
        <Choice<SkillKind>
          label={text.kind}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          options={[
            { value: 'technical', label: text.kinds.technical },
            { value: 'behaviour', label: text.kinds.behaviour },
          ]}
        />
      )}
      <p className={styles.quiet}>{text.anchorsHint}</p>
      <div className={styles.anchors}>
        {anchorKeys.map((key) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`} className={styles.label}>
              {text.anchors[key]}
            </label>
            <textarea
              id={`${id}-${key}`}
              rows={2}
              className={mergeClasses(field.input, styles.area)}
              value={draft.anchors[key]}
              onChange={(event) => setDraft({ ...draft, anchors: { ...draft.anchors, [key]: event.currentTarget.value } })}
            />
            <Meanwhile
              was={before.anchors[key]}
              now={now.anchors[key]}
              draft={draft.anchors[key]}
              onTake={() => setDraft({ ...draft, anchors: { ...draft.anchors, [key]: now.anchors[key] } })}
            />
          </div>
        ))}
      </div>
      {refusal !== null && (
        <p id={`${id}-refusal`} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {submit}
        </Button>
        <Button appearance="subtle" onClick={end}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
