import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type MemberStands, memberStands } from '../../domain/views/where-member-stands.ts';
import { useDates } from '../../ui/dates.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { standing as text } from '../../ui/text/standing.ts';
import { inARow } from '../../ui/text/language.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  /** A line or two, most of the time. */
  room: { minHeight: '48px' },
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
  quiet: { color: tokens.colorNeutralForeground3 },
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
  // The first look knows no matrix, plan or levels (V10); whatever it would say of them is wrong.
  const whole = useReadable(partnership.whole);
  const lines = linesOf(stands);
  if (!whole) return <div aria-hidden className={styles.room} />;
  if (lines.length === 0) return null;
  return (
    <dl className={styles.root} aria-label={text.label}>
      {lines.map(({ term, value, quiet = '' }) => (
        <div key={term} className={styles.row}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>
            {value} {quiet !== '' && <span className={styles.quiet}>{quiet}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Line {
  readonly term: string;
  readonly value: string;
  /** Said behind it, without asking for anything. */
  readonly quiet?: string;
}

function linesOf({ apart, skills: asked, overdue, underWay, gate, level }: MemberStands): readonly Line[] {
  const below = asked === null || level === null || asked.below.length === 0 ? [] : [text.below(level.target, asked.below)];
  const skills = [...(apart.length > 0 ? [text.apart(apart)] : []), ...below];
  const unscored = asked === null || level === null || asked.unscored === 0 ? '' : text.notScored(asked.unscored, asked.of, level.target);
  const plan = [...(overdue.length > 0 ? [text.overdue(overdue)] : []), ...(underWay > 0 ? [text.underWay(underWay)] : [])];
  return [
    ...(level === null ? [] : [{ term: text.level, value: text.onTheWay(level.present, level.target, level.open) }]),
    ...(gate === null ? [] : [{ term: text.induction, value: text.gate(gate.name, gate.shown, gate.of, gate.lateDays) }]),
    ...(skills.length === 0 && unscored === '' ? [] : [{ term: text.skills, value: inARow(...skills), quiet: unscored }]),
    ...(plan.length === 0 ? [] : [{ term: text.plan, value: inARow(...plan) }]),
  ];
}
