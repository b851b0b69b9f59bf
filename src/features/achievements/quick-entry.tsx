import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { focusAgain } from '../../ui/kit/use-opener.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { useDraft } from '../../ui/drafts.ts';
import { rejection } from '../../ui/text/first.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { unlessTyped, useSending } from '../../ui/use-sending.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, marginBottom: tokens.spacingVerticalM },
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  what: { flex: '1 1 220px' },
  /** On a line of its own, with the button behind it where there is room. */
  rest: { flex: '1 1 100%', display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, minWidth: 0 },
  value: { flex: '1 1 220px' },
  day: { flex: '0 1 150px' },
  date: { height: '32px' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  refusal: { flexBasis: '100%', margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** A line and Enter: ten seconds. The day is today unless said otherwise, and what it brought may wait. */
export function QuickEntry() {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const partnership = usePartnership();
  const act = useAct();
  const { me, names } = usePair();
  const today = useReadable(partnership.today);
  const sending = useSending('achievement', () => partnership.newId('h'));
  const [what, setWhat] = useDraft('achievement', '');
  const [value, setValue] = useDraft('achievement value', '');
  /** Null: today, also when a day goes by while the page is open. */
  const [day, setDay] = useDraft<Day | null>('achievement day', null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const refused = await act({ type: 'add-achievement', id: sending.idFor(what), what, day: day ?? today, value, links: {} }, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused === null) {
      sending.accepted(what);
      setWhat(unlessTyped(what, ''));
      setValue(unlessTyped(value, ''));
      setDay(unlessTyped<Day | null>(day, null));
    }
    focusAgain(input.current);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={mergeClasses(styles.field, styles.what)}>
        <label htmlFor={`${id}-what`} className={styles.label}>
          {me === 'manager' ? text.whatTheirs(names.member) : text.what}
        </label>
        <input
          ref={input}
          id={`${id}-what`}
          className={field.input}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          placeholder={text.whatHint}
          autoComplete="off"
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
      </div>
      <div className={mergeClasses(styles.field, styles.day)}>
        <label htmlFor={`${id}-day`} className={styles.label}>
          {text.day}
        </label>
        <input id={`${id}-day`} type="date" className={mergeClasses(field.input, styles.date)} value={day ?? today} onChange={(event) => setDay(event.currentTarget.value)} />
      </div>
      <div className={styles.rest}>
        <div className={mergeClasses(styles.field, styles.value)}>
          <label htmlFor={`${id}-value`} className={styles.label}>
            {text.value}
          </label>
          <input
            id={`${id}-value`}
            className={field.input}
            placeholder={text.valueHint}
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </div>
        <Button type="submit">{text.add}</Button>
      </div>
      {refusal !== null && (
        <p id={`${id}-refusal`} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </form>
  );
}
