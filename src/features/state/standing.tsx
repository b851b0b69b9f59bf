import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { type PartnershipRecord } from '../../domain/entities.ts';
import { type MemberStands, memberStands } from '../../domain/views/where-member-stands.ts';
import { useDates } from '../../ui/dates.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { standing as text } from '../../ui/text/en-standing.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  term: { flexShrink: 0, minWidth: '72px', color: tokens.colorNeutralForeground3 },
  value: { flex: '1 1 160px', minWidth: 0, margin: 0 },
});

/** Where the member stands by the matrix, the plan, the levels and the induction; nothing while these say nothing. */
export function Standing() {
  const styles = useStyles();
  const partnership = usePartnership();
  const template = useTemplate();
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const { id } = useReadable(partnership.session);
  const stands = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => memberStands(record, template, today, id, zone), [template, today, id, zone]),
  );
  const lines = linesOf(stands);
  if (lines.length === 0) return null;
  return (
    <dl className={styles.root} aria-label={text.label}>
      {lines.map(([term, value]) => (
        <div key={term} className={styles.row}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function linesOf({ apart, below, overdue, underWay, gate, level }: MemberStands): readonly (readonly [string, string])[] {
  const skills = [...(apart.length > 0 ? [text.apart(apart)] : []), ...(below.length > 0 ? [text.below(below)] : [])];
  const plan = [...(overdue.length > 0 ? [text.overdue(overdue)] : []), ...(underWay > 0 ? [text.underWay(underWay)] : [])];
  return [
    ...(level === null ? [] : [[text.level, text.onTheWay(level.present, level.target, level.open)] as const]),
    ...(gate === null ? [] : [[text.induction, text.gate(gate.name, gate.shown, gate.of, gate.lateDays)] as const]),
    ...(skills.length === 0 ? [] : [[text.skills, skills.join(' ')] as const]),
    ...(plan.length === 0 ? [] : [[text.plan, plan.join(' ')] as const]),
  ];
}
