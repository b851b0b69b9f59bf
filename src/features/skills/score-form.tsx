import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { SessionAtHand } from '../../domain/commands.ts';
import type { Skill, Value } from '../../domain/growth.ts';
import { otherRole } from '../../domain/pair.ts';
import type { OwnAnswer } from '../../workspace/workspace.ts';
import { useDraft, useFirstTime, useForget } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Choice } from '../../ui/kit/choice.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { common, rejection } from '../../ui/text/first.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { inARow } from '../../ui/text/language.ts';
import { Anchors } from './anchors.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  asked: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

const values: readonly Value[] = [1, 2, 3, 4, 5];

export interface ScoreFormProps {
  /** The session that it was opened for: what is at hand may be another one by the time of the answer. */
  readonly session: SessionAtHand;
  readonly skill: Skill;
  /** One's own last score that was shown. */
  readonly last: Value | null;
  /** One's own answer of this session that is not shown yet, to be changed. */
  readonly given: OwnAnswer | null;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}

/** One's own score of a skill, from 1 to 5, with what 1, 3 and 5 look like beside it. A change is asked for its reason. */
export function ScoreForm({ session, skill, last, given, onClose, onGiven }: ScoreFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const draft = `skill ${skill.id}/score`;
  const [value, setValue] = useDraft<Value | null>(`${draft}/value`, given?.value ?? null);
  const [evidence, setEvidence] = useDraft(`${draft}/evidence`, given?.evidence ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const takesFocus = useFirstTime(draft);
  const forget = useForget(draft);
  const cancel = (): void => {
    onClose();
    forget();
  };
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [takesFocus]);
  const differs = last !== null && value !== null && value !== last;
  const unexplained = differs && evidence.trim() === '';
  const give = async (): Promise<void> => {
    if (value === null) return setRefusal(text.choose);
    setBusy(true);
    const result = await partnership.blind.seal(session, { kind: 'score', skill: skill.id }, value, evidence.trim());
    setBusy(false);
    if (result.ok) {
      onGiven();
      forget();
    } else setRefusal(rejection(result.error));
  };
  return (
    <form
      ref={form}
      aria-label={text.form}
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void give();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <Choice
        label={me === 'member' ? text.ownQuestion : text.question(names.member)}
        value={value === null ? null : `${value}`}
        onChange={(chosen) => {
          setValue(values.find((one) => `${one}` === chosen) ?? null);
          setRefusal(null);
        }}
        options={values.map((one) => ({ value: `${one}`, label: `${one}`, name: nameOf(one, skill.anchors) }))}
      />
      <Anchors of={skill.anchors} chosen={value} />
      <p className={styles.quiet}>
        {inARow(last === null ? text.firstTime : text.lastOwn(last), me === null ? '' : text.blind(names[otherRole(me)]))}
      </p>
      <div>
        <label htmlFor={id} className={styles.label}>
          {text.evidence}
        </label>
        <input
          id={id}
          className={field.input}
          value={evidence}
          placeholder={text.evidenceHint}
          autoComplete="off"
          aria-describedby={unexplained ? `${id}-asked` : undefined}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      </div>
      <div aria-live="polite">
        {unexplained && (
          <p id={`${id}-asked`} className={styles.asked}>
            {text.evidenceAsked(last, value)}
          </p>
        )}
      </div>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance={unexplained ? 'secondary' : 'primary'}>
          {unexplained ? text.giveWithout : text.give}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Two and four are not described: they lie between. */
function nameOf(value: Value, { one, three, five }: Skill['anchors']): string {
  const words = value === 1 ? one : value === 3 ? three : value === 5 ? five : null;
  return words === null ? text.between(value) : words === '' ? `${value}` : text.anchor(value, words);
}
