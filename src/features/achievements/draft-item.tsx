import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { Achievement } from '../../domain/growth.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { useDraft } from '../../ui/drafts.ts';
import { rejection } from '../../ui/text/first.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { ChangeForm } from './change-form.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXXS },
  input: { flex: '1 1 160px', width: 'auto' },
  refusal: { flexBasis: '100%', margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** An achievement whose value is not told yet, with the line that tells it; a wrong word or day is mended like that of any other. */
export const DraftItem = memo(function DraftItem({ draft, hold }: { readonly draft: Achievement; readonly hold: Hold }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const dates = useDates();
  const act = useAct();
  const { me, names } = usePair();
  const today = useReadable(usePartnership().today);
  const id = useId();
  const [value, setValue] = useDraft(`value of ${draft.id}`, '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [changing, setChanging] = useDraft(`achievement ${draft.id}`, false);
  useHold(hold, draft.id, value !== '' || changing);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setChanging(false);
    refocus();
  };
  const save = async (): Promise<void> => {
    const refocus = keepFocus(document.activeElement);
    // An empty value is refused here: a draft it is already.
    const refused =
      value.trim() === '' ? ({ kind: 'empty', what: 'value' } as const) : await act({ type: 'change-achievement', id: draft.id, changes: { value } }, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused !== null) return;
    setValue('');
    refocus();
  };
  return (
    <li data-item={draft.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <span id={id} dir="auto">{draft.what}</span>
      <div className={styles.about}>{[dates.day(draft.day, today), text.addedBy(names[draft.by])].join(' · ')}</div>
      {changing && <ChangeForm achievement={draft} onClose={close} />}
      {me !== null && !changing && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <input
            className={mergeClasses(field.input, styles.input)}
            aria-label={text.value}
            aria-describedby={id}
            aria-invalid={refusal === null ? undefined : true}
            placeholder={text.valueHint}
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Button type="submit" aria-describedby={id}>
            {text.saveValue}
          </Button>
          <Button appearance="subtle" aria-describedby={id} onClick={() => setChanging(true)}>
            {text.change}
          </Button>
          <Button appearance="subtle" aria-describedby={id} onClick={() => void act({ type: 'withdraw-achievement', id: draft.id })}>
            {text.withdraw}
          </Button>
          {refusal !== null && (
            <p role="alert" className={styles.refusal}>
              {refusal}
            </p>
          )}
        </form>
      )}
    </li>
  );
});
