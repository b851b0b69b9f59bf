import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useDense } from '../surface.ts';
import { links as text } from '../text/vision.ts';
import { useFieldStyles } from './field-styles.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** As wide as there is room for, since a goal is a sentence; the browser cuts what does not fit. */
  select: { flex: '1 1 140px', width: 'auto', maxWidth: '420px', textOverflow: 'ellipsis' },
  dense: {
    minHeight: '28px',
    padding: `1px ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What can be pointed at: a goal, a skill, a level, by its id. */
export interface LinkOption {
  readonly id: string;
  readonly label: string;
}

export interface LinkPickerProps {
  /** What is chosen here, e.g. “Serves”; it stands before the box and names it. */
  readonly label: string;
  /** Id of what is pointed at; null: nothing. */
  readonly value: string | null;
  readonly options: readonly LinkOption[];
  readonly onChange: (value: string | null) => void;
}

/**
 * Chooses what something serves: a native select, so that keys, assistive technology and phones work as everywhere. The
 * first choice is “none”. A link whose target is not among the options any more (put aside, say) stays as it is and says so
 * until another one is chosen.
 */
export function LinkPicker({ label, value, options, onChange }: LinkPickerProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const dense = useDense();
  const id = useId();
  const isGone = value !== null && !options.some((option) => option.id === value);
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={mergeClasses(field.input, styles.select, dense && styles.dense)}
        value={value ?? ''}
        // No id is empty, so the empty value is free to mean "none".
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{text.none}</option>
        {isGone && <option value={value}>{text.gone}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
