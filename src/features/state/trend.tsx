import { makeStyles, tokens } from '@fluentui/react-components';
import { state as text } from '../../ui/text/later.ts';

const useStyles = makeStyles({
  /** It is said in the alternative of the picture, too. */
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  root: { display: 'block', maxWidth: '100%', color: tokens.colorBrandForeground1, overflow: 'visible' },
});

const step = 14;
const height = 36;
const most = 16;

/** How motivation went, as a small line; the words of it are its text alternative. */
export function Trend({ values: all }: { readonly values: readonly number[] }) {
  const styles = useStyles();
  const values = all.slice(-most);
  if (values.length < 2) return null;
  const width = (values.length - 1) * step + 8;
  const points = values.map((value, index) => ({ x: 4 + index * step, y: height - 4 - ((value - 1) / 4) * (height - 8) }));
  const last = points.at(-1);
  return (
    <div>
      <span aria-hidden className={styles.label}>
        {text.motivation}
      </span>
      <svg role="img" aria-label={text.trend(values)} className={styles.root} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <path d={`M0 ${height / 2}H${width}`} stroke={tokens.colorNeutralStroke2} strokeDasharray="2 3" />
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" />
        {last !== undefined && <circle cx={last.x} cy={last.y} r="3" fill="currentColor" />}
      </svg>
    </div>
  );
}
