import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Skill, Value } from '../../domain/growth.ts';
import { skills as text } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))', gap: tokens.spacingHorizontalS },
  anchor: {
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  chosen: { borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
  value: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorNeutralForeground3 },
});

const order = [
  [1, 'one'],
  [3, 'three'],
  [5, 'five'],
] as const;

/** What 1, 3 and 5 look like; the one that is chosen stands out. */
export function Anchors({ of, chosen = null }: { readonly of: Skill['anchors']; readonly chosen?: Value | null }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {order.map(([value, key]) => (
        <div key={key} className={mergeClasses(styles.anchor, chosen === value && styles.chosen)}>
          <dt className={styles.value}>{value}</dt>
          <dd dir="auto" className={mergeClasses(styles.words, of[key] === '' && styles.missing)}>{of[key] === '' ? text.noAnchor : of[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
