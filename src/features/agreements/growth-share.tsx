import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { growthShare } from '../../domain/views/growth-share.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { share as text } from '../../ui/text/past.ts';
import { useView } from '../../ui/use-readable.ts';

const inContrast = ':global([data-theme="contrast"])';
const gap = tokens.colorNeutralBackground1;

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { margin: 0 },
  bar: { display: 'flex', columnGap: '2px', height: '8px', maxWidth: '420px', margin: `${tokens.spacingVerticalXS} 0`, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden' },
  part: { boxSizing: 'border-box', minWidth: '3px', flexBasis: 0, forcedColorAdjust: 'none' },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  dot: { flexShrink: 0, width: '8px', height: '8px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  vision: { backgroundColor: tokens.colorPaletteLavenderBorderActive },
  // Contrast has one colour for most of them: there they are told apart by their stripes.
  growth: { backgroundColor: tokens.colorPaletteTealBorderActive, [inContrast]: { backgroundImage: `repeating-linear-gradient(45deg, transparent 0 2px, ${gap} 2px 4px)` } },
  state: { backgroundColor: tokens.colorPaletteMarigoldBorderActive, [inContrast]: { backgroundImage: `repeating-linear-gradient(90deg, transparent 0 2px, ${gap} 2px 4px)` } },
  blockers: { backgroundColor: tokens.colorPaletteMagentaBorderActive, [inContrast]: { backgroundImage: `repeating-linear-gradient(0deg, transparent 0 2px, ${gap} 2px 4px)` } },
  status: { backgroundColor: tokens.colorNeutralStroke1Hover, [inContrast]: { backgroundImage: `repeating-linear-gradient(135deg, transparent 0 1px, ${gap} 1px 4px)` } },
  other: { backgroundColor: tokens.colorNeutralStrokeAccessible, [inContrast]: { backgroundImage: `repeating-linear-gradient(90deg, transparent 0 1px, ${gap} 1px 4px)` } },
});

/** What the last sessions went to, in words and as a slim bar that says the same. It tells, and leaves the judgement to the two. */
export function GrowthShare() {
  const styles = useStyles();
  const id = useId();
  const { sessions, shares } = useView(usePartnership().record, growthShare);
  if (shares.length === 0) return null;
  return (
    <div className={styles.root}>
      <p id={id} className={styles.title}>
        {text.title(sessions)}
      </p>
      <div aria-hidden className={styles.bar}>
        {shares.map(({ kind, percent }) => (
          <span key={kind} className={mergeClasses(styles.part, styles[kind])} style={{ flexGrow: percent }} />
        ))}
      </div>
      <ul aria-labelledby={id} className={styles.list}>
        {shares.map(({ kind, percent }) => (
          <li key={kind} className={styles.item}>
            <span aria-hidden className={mergeClasses(styles.dot, styles[kind])} />
            {text.part(text.kinds[kind], percent)}
          </li>
        ))}
      </ul>
    </div>
  );
}
