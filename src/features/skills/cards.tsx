import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Role } from '../../domain/entities.ts';
import { Initials } from '../../ui/kit/initials.tsx';
import { placesAt } from '../../ui/kit/use-moves.ts';
import { usePair } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { GapCell } from './gap-cell.tsx';
import { NowCell } from './now-cell.tsx';
import { RowBody } from './row-body.tsx';
import { RowName } from './row-name.tsx';
import type { KindProps } from './table.tsx';
import { TrendMark } from './trend-mark.tsx';
import { type RowProps, useRow } from './use-row.ts';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0, listStyleType: 'none' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, paddingLeft: '16px' },
  side: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  number: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** The skills of one kind where there is no room for a table: the same, one card for each. */
export function SkillCards({ kind, rows, hold }: KindProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <h3 id={id} className={styles.title}>
        {text.kinds[kind]}
      </h3>
      <ul data-list aria-labelledby={id} className={styles.list}>
        {rows.map((row, index) => (
          <Card key={row.skill.id} row={row} {...placesAt(rows, ({ skill }) => skill.id, index)} hold={hold} />
        ))}
      </ul>
    </>
  );
}

const Card = memo(function Card(props: RowProps) {
  const styles = useStyles();
  const { me } = usePair();
  const id = useId();
  const state = useRow(props);
  const { row } = props;
  const { mode } = state;
  return (
    <li data-item={row.skill.id} tabIndex={-1} aria-labelledby={id} className={styles.card} onKeyDown={state.onKeyDown}>
      <div>
        <RowName strong row={row} id={id} open={mode === 'details' || mode === 'edit'} onToggle={() => state.toggle('details')} />
      </div>
      <div className={styles.line}>
        <Side role="member" value={row.latest.member?.value} />
        <Side role="manager" value={row.latest.manager?.value} />
        <TrendMark scores={row.scores} />
      </div>
      <div className={styles.line}>
        <GapCell row={row} label={id} onTalk={state.talk} />
        <NowCell skill={row.skill.id} label={id} now={row.now} open={mode === 'score'} onScore={me === null ? undefined : () => state.toggle('score')} />
      </div>
      {mode !== null && <RowBody row={row} state={state} />}
    </li>
  );
});

function Side({ role, value }: { readonly role: Role; readonly value: number | undefined }) {
  const styles = useStyles();
  const { names } = usePair();
  return (
    <span className={styles.side}>
      <Initials name={names[role]} side={role} size="small" />
      <span className={styles.hidden}>{names[role]}: </span>
      {value === undefined ? <span className={styles.none}>{text.never}</span> : <span className={styles.number}>{value}</span>}
    </span>
  );
}
