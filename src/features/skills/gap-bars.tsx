import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Role } from '../../domain/entities.ts';
import { usePair } from '../../ui/partnership.ts';
import { sideColours } from '../../ui/side-colours.ts';
import { shortNames, skills as text } from '../../ui/text/skills.ts';
import type { Scored } from './series.ts';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  caption: { marginBottom: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  /** As wide as the longest name that is on one line, and never more than what the bars can spare. */
  wide: { display: 'grid', gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  list: { gridColumn: '1 / -1', margin: 0, padding: 0, listStyleType: 'none' },
  narrowRow: { paddingTop: tokens.spacingVerticalXXS },
  wideRow: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1', alignItems: 'center' },
  subgrid: { display: 'grid', gridTemplateColumns: 'subgrid' },
  name: { paddingBlock: '3px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  /** Which side is higher is shown by left and right, in every language alike; so nothing in them has a side of its own that would be turned. */
  halves: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 0 minmax(0, 1fr)', minHeight: '22px' },
  axis: { outline: `0.5px solid ${tokens.colorNeutralStrokeAccessible}` },
  words: { gridColumn: '-2 / -1', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  half: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  member: { justifyContent: 'flex-end', textAlign: 'end' },
  manager: { justifyContent: 'flex-start', textAlign: 'start' },
  said: { paddingInline: tokens.spacingHorizontalXS },
  // The border is what is left of it where colours are forced.
  bar: { flexShrink: 0, boxSizing: 'border-box', height: '14px', border: '1px solid currentColor', backgroundColor: 'currentColor' },
  value: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/**
 * How far apart the two are in each skill that they see differently, with its whole name: the chart library cuts what stands at an axis
 * off, and a skill that cannot be read cannot be talked about.
 */
export function GapBars({ skills, narrow }: { readonly skills: readonly Scored[]; readonly narrow: boolean }) {
  const styles = useStyles();
  const { names: whole } = usePair();
  const names = useMemo(() => shortNames(whole), [whole]);
  const apart = skills.flatMap(({ id, name, gap }) => (gap === null || gap === 0 ? [] : [{ id, name, gap }]));
  if (apart.length === 0) return null;
  const most = Math.max(...apart.map(({ gap }) => Math.abs(gap)));
  return (
    <figure className={styles.figure} aria-label={text.pictureOfGaps(whole.member, whole.manager)}>
      <figcaption className={styles.caption}>{text.gaps}</figcaption>
      <div className={narrow ? undefined : styles.wide}>
        <div dir="ltr" aria-hidden className={mergeClasses(styles.halves, styles.words)}>
          <span className={mergeClasses(styles.half, styles.said, styles.member)}>
            ← <span dir="auto">{text.higher(names.member)}</span>
          </span>
          <span className={styles.axis} />
          <span className={mergeClasses(styles.half, styles.said, styles.manager)}>
            <span dir="auto">{text.higher(names.manager)}</span> →
          </span>
        </div>
        <ul className={mergeClasses(styles.list, !narrow && styles.subgrid)}>
          {apart.map(({ id, name, gap }) => (
            <li key={id} className={narrow ? styles.narrowRow : styles.wideRow}>
              <div dir="auto" className={styles.name}>
                {name}
              </div>
              <Bar side={gap < 0 ? 'member' : 'manager'} points={Math.abs(gap)} most={most} names={names} />
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

interface BarProps {
  readonly side: Role;
  readonly points: number;
  /** What fills a half. */
  readonly most: number;
  readonly names: Readonly<Record<Role, string>>;
}

function Bar({ side, points, most, names }: BarProps) {
  const styles = useStyles();
  const bar = <span key="bar" className={styles.bar} style={{ color: sideColours[side], width: `calc((100% - 20px) * ${points / most})` }} />;
  const value = (
    <span key="value" className={styles.value}>
      {points}
    </span>
  );
  return (
    <div dir="ltr" role="img" aria-label={`${text.higher(names[side])} · ${text.gap.some(points)}`} className={styles.halves}>
      <span className={mergeClasses(styles.half, styles.member)}>{side === 'member' && [value, bar]}</span>
      <span className={styles.axis} />
      <span className={mergeClasses(styles.half, styles.manager)}>{side === 'manager' && [bar, value]}</span>
    </div>
  );
}
