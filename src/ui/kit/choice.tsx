import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useDense } from '../surface.ts';

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  stacked: { flexDirection: 'column', alignItems: 'stretch' },
  option: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minHeight: '32px',
    minWidth: '36px',
    padding: `3px ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':has(:checked)': {
      backgroundColor: tokens.colorBrandBackground2,
      border: `1px solid ${tokens.colorBrandStroke1}`,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
      '@media (forced-colors: active)': { border: '2px solid Highlight', forcedColorAdjust: 'none', backgroundColor: 'Canvas', color: 'CanvasText' },
    },
    // The Teams theme of that name has one colour for most of them: what is chosen stands the other way round, as a main button does.
    ':global([data-theme="contrast"])': {
      ':has(:checked)': { backgroundColor: tokens.colorNeutralForeground1, border: `1px solid ${tokens.colorNeutralForeground1}`, color: tokens.colorNeutralBackground1 },
    },
    ':has(:disabled)': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  },
  dense: { minHeight: '28px', minWidth: '32px', padding: `1px ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'inherit' },
  dot: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '14px',
    height: '14px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  on: { border: `4px solid ${tokens.colorCompoundBrandBackground}` },
});

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; /** Fuller words for assistive technology. */ readonly name?: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** One under the other, with a dot each: for whole sentences. */
  readonly stacked?: boolean;
}

/** One of a few: native radio buttons, so that arrow keys and assistive technology work as everywhere. */
export function Choice<T extends string>({ label, options, value, onChange, stacked = false }: ChoiceProps<T>) {
  const styles = useStyles();
  const dense = useDense();
  const name = useId();
  return (
    <fieldset className={styles.root} role="radiogroup" aria-labelledby={`${name}-label`}>
      <legend id={`${name}-label`} className={styles.legend}>
        {label}
      </legend>
      <div className={mergeClasses(styles.list, stacked && styles.stacked)}>
        {options.map((option) => (
          <label key={option.value} className={mergeClasses(styles.option, dense && styles.dense)}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              aria-label={option.name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {stacked && <span aria-hidden className={mergeClasses(styles.dot, value === option.value && styles.on)} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
