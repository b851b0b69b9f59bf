import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { skills as text } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wide: {
    boxSizing: 'border-box',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  unknown: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0 },
});

/** How far apart the two see a skill: words and an icon, so that colour is never alone. */
export function GapMark({ gap, wide }: { readonly gap: number | null; readonly wide: boolean }) {
  const styles = useStyles();
  if (gap === null) return <span className={mergeClasses(styles.root, styles.unknown)}>{text.gap.unknown}</span>;
  const apart = Math.abs(gap);
  return (
    <span className={mergeClasses(styles.root, wide && styles.wide)}>
      {wide && (
        <svg aria-hidden className={styles.icon} width="14" height="12" viewBox="0 0 14 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
          <path d="M4 3L1 6l3 3M10 3l3 3-3 3M1.5 6h11" />
        </svg>
      )}
      {wide ? text.gap.wide(apart) : apart === 0 ? text.gap.none : text.gap.some(apart)}
    </span>
  );
}
