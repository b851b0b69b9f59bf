import { makeStyles, tokens } from '@fluentui/react-components';
import type { Role } from '../../domain/entities.ts';
import type { PastScore } from '../../domain/growth.ts';
import { usePair } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  svg: { display: 'block', flexShrink: 0, overflow: 'visible' },
  member: { color: tokens.colorPaletteTealForeground2 },
  manager: { color: tokens.colorPaletteLavenderForeground2 },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const [width, height, inset] = [56, 22, 3];
/** The small line shows so many sessions; the picture shows all. */
const most = 8;

/** How both sides' scores went: two small lines (the manager's is dashed), and in words by how much the newest differ from before. */
export function TrendMark({ scores }: { readonly scores: Readonly<Record<Role, readonly PastScore[]>> }) {
  const styles = useStyles();
  const { names } = usePair();
  const days = [...new Set([...scores.member, ...scores.manager].map(({ day }) => day))].sort().slice(-most);
  if (days.length < 2) return <span className={styles.none}>{text.noTrend}</span>;
  const since = ({ day }: PastScore): boolean => days.includes(day);
  const drawn = { member: scores.member.filter(since), manager: scores.manager.filter(since) };
  const points = (role: Role) =>
    drawn[role]
      .map(({ day, value }) => `${inset + (days.indexOf(day) / (days.length - 1)) * (width - 2 * inset)},${height - inset - ((value - 1) / 4) * (height - 2 * inset)}`)
      .join(' ');
  const wordsOf = (role: Role): string => text.trend(names[role], drawn[role].map(({ value }) => value));
  const inWords = drawn.manager.length === 0 ? wordsOf('member') : drawn.member.length === 0 ? wordsOf('manager') : text.trends(wordsOf('member'), wordsOf('manager'));
  return (
    <span className={styles.root}>
      <svg role="img" aria-label={inWords} className={styles.svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round">
        <polyline className={styles.manager} stroke="currentColor" strokeDasharray="3 3" points={points('manager')} />
        <polyline className={styles.member} stroke="currentColor" points={points('member')} />
      </svg>
      <span className={styles.words}>{text.change[directionOf([drawn.member, drawn.manager])]}</span>
    </span>
  );
}

/** Where it went from the first score that is drawn to the newest; the two may see it differently. */
function directionOf(sides: readonly (readonly PastScore[])[]): 'up' | 'down' | 'steady' | 'mixed' {
  const ways = sides.filter((scores) => scores.length > 1).map((scores) => Math.sign((scores.at(-1)?.value ?? 0) - (scores[0]?.value ?? 0)));
  const moved = new Set(ways.filter((way) => way !== 0));
  if (moved.size === 0) return 'steady';
  return moved.size === 2 ? 'mixed' : moved.has(1) ? 'up' : 'down';
}
