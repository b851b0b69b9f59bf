import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { SkillKind } from '../../domain/growth.ts';
import type { MatrixRow } from '../../domain/views/matrix.ts';
import { placesAt } from '../../ui/kit/use-moves.ts';
import { usePair } from '../../ui/partnership.ts';
import { shortNames, skills as text } from '../../ui/text/skills.ts';
import type { Hold } from '../../ui/use-held.ts';
import { GapCell } from './gap-cell.tsx';
import { NowCell } from './now-cell.tsx';
import { RowBody } from './row-body.tsx';
import { RowName } from './row-name.tsx';
import { TrendMark } from './trend-mark.tsx';
import { type RowProps, useRow } from './use-row.ts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalL },
  caption: { textAlign: 'start', paddingBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  head: {
    boxSizing: 'border-box',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  skill: { width: '29%' },
  value: { width: '9%' },
  /** A name that fills its column does not touch the number beside it. */
  named: { paddingInlineEnd: tokens.spacingHorizontalM },
  gap: { width: '18%' },
  trend: { width: '14%' },
  body: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' } },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, verticalAlign: 'top', textAlign: 'start', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  number: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  open: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} 16px`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { borderBottom: 0 },
});

export interface KindProps {
  readonly kind: SkillKind;
  readonly rows: readonly MatrixRow[];
  readonly hold: Hold;
}

/** The skills of one kind. Each is a row group of its own: its row, and below it what is open. */
export function SkillTable({ kind, rows, hold }: KindProps) {
  const styles = useStyles();
  const names = shortNames(usePair().names);
  return (
    <table data-list className={styles.table}>
      <caption className={styles.caption}>{text.kinds[kind]}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.skill)}>
            {text.columns.skill}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.value)}>
            {names.member}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.value)}>
            {names.manager}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.gap)}>
            {text.columns.gap}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.trend)}>
            {text.columns.trend}
          </th>
          <th scope="col" className={styles.head}>
            {text.columns.now}
          </th>
        </tr>
      </thead>
      {rows.map((row, index) => (
        <Row key={row.skill.id} row={row} {...placesAt(rows, ({ skill }) => skill.id, index)} hold={hold} />
      ))}
    </table>
  );
}

const Row = memo(function Row(props: RowProps) {
  const styles = useStyles();
  const { me } = usePair();
  const id = useId();
  const state = useRow(props);
  const { row } = props;
  const { mode } = state;
  const cell = mergeClasses(styles.cell, mode !== null && styles.quiet);
  return (
    <tbody data-item={row.skill.id} tabIndex={-1} aria-labelledby={id} className={styles.body} onKeyDown={state.onKeyDown}>
      <tr>
        <th scope="row" className={mergeClasses(cell, styles.named)}>
          <RowName row={row} id={id} open={mode === 'details' || mode === 'edit'} onToggle={() => state.toggle('details')} />
        </th>
        <td className={cell}>
          <Value value={row.latest.member?.value} />
        </td>
        <td className={cell}>
          <Value value={row.latest.manager?.value} />
        </td>
        <td className={cell}>
          <GapCell row={row} label={id} onTalk={state.talk} />
        </td>
        <td className={cell}>
          <TrendMark scores={row.scores} />
        </td>
        <td className={cell}>
          <NowCell skill={row.skill.id} label={id} now={row.now} open={mode === 'score'} onScore={me === null ? undefined : () => state.toggle('score')} />
        </td>
      </tr>
      {mode !== null && (
        <tr>
          <td colSpan={6} className={styles.open}>
            <RowBody row={row} state={state} />
          </td>
        </tr>
      )}
    </tbody>
  );
});

function Value({ value }: { readonly value: number | undefined }) {
  const styles = useStyles();
  if (value !== undefined) return <span className={styles.number}>{value}</span>;
  return (
    <span className={styles.none}>
      <span aria-hidden>–</span>
      <span className={styles.hidden}>{text.never}</span>
    </span>
  );
}
