import { makeStyles, tokens } from '@fluentui/react-components';
import type { QuarterOfYears } from '../../domain/views/years.ts';
import { usePair } from '../../ui/partnership.ts';
import { years as text } from '../../ui/text/past.ts';
import { shortNames } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  /** It scrolls by itself where there is little room; with the keyboard, too. */
  frame: { overflowX: 'auto', maxWidth: '100%', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  table: { borderCollapse: 'collapse', overflowWrap: 'normal', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: `2px ${tokens.spacingHorizontalM} 2px 0`, textAlign: 'start', whiteSpace: 'nowrap', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  head: { padding: `2px ${tokens.spacingHorizontalM} 2px 0`, textAlign: 'start', verticalAlign: 'bottom', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const sides = ['member', 'manager'] as const;

/** All years by quarter, the newest first. */
export function YearsTable({ quarters }: { readonly quarters: readonly QuarterOfYears[] }) {
  const styles = useStyles();
  const names = shortNames(usePair().names);
  const heads = [
    text.quarter,
    text.sessions,
    text.motivation,
    ...sides.map((side) => text.columns.kept(names[side])),
    ...sides.map((side) => text.columns.skills(names[side])),
  ];
  return (
    <div className={styles.frame} role="region" aria-label={text.tableName} tabIndex={0}>
      <table className={styles.table} aria-label={text.tableName}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...quarters].reverse().map(({ quarter, sessions, motivation, kept, skills }) => (
            <tr key={quarter}>
              <th scope="row" className={styles.cell}>
                {text.quarterName(quarter)}
              </th>
              <td className={styles.cell}>{text.value(sessions)}</td>
              <td className={styles.cell}>{text.value(motivation)}</td>
              {sides.map((side) => (
                <td key={`kept ${side}`} className={styles.cell}>
                  {text.keptOf(kept[side].kept, kept[side].due)}
                </td>
              ))}
              {sides.map((side) => (
                <td key={`skills ${side}`} className={styles.cell}>
                  {text.value(skills[side])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
