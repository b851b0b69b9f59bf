import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { dayOf } from '../../base/clock.ts';
import { otherRole } from '../../domain/pair.ts';
import type { Role } from '../../domain/role.ts';
import type { OneOnOneSummary } from '../../domain/views/my-one-on-ones.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { Initials } from '../../ui/kit/initials.tsx';
import { type Known, nameIn, useMy } from '../../ui/my.ts';
import { my as text } from '../../ui/text/my.ts';
import type { Dates } from '../../ui/text/when.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { MyOneOnOne } from '../../workspace/my.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 0 },
    '@media (max-width: 480px)': { gridTemplateColumns: '36px minmax(0, 1fr)' },
  },
  /** What does not fit beside the name stands below it as a whole: Japanese would break anywhere. */
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  role: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  when: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: '2px', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  heeded: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  /** The menu comes after the first paint: its room is there before. */
  action: { display: 'grid', gridTemplateColumns: 'auto 32px', justifyContent: 'start', '@media (max-width: 480px)': { gridColumn: '2', justifyContent: 'space-between', marginTop: tokens.spacingVerticalXS } },
});

interface RowProps {
  readonly pairKey: string;
  readonly name: string;
  readonly side?: Role;
  /** What the other one is in it. */
  readonly role?: ReactNode;
  readonly children: ReactNode;
}

function Row({ pairKey, name, side = 'member', role, children }: RowProps) {
  const styles = useStyles();
  const { open, menu } = useMy();
  const id = useId();
  return (
    <li className={styles.item}>
      <Initials name={name} side={side} size="large" />
      <div>
        <p className={styles.name}>
          <span id={id} dir="auto">
            {name}
          </span>
          {role}
        </p>
        {children}
      </div>
      <div className={styles.action}>
        <Button aria-label={text.open(name)} onClick={() => open(pairKey)}>
          {text.openShort}
        </Button>
        {menu?.(pairKey, id)}
      </div>
    </li>
  );
}

export function OneOnOneItem({ one, trouble }: { readonly one: Known; readonly trouble: MyOneOnOne['trouble'] }) {
  const styles = useStyles();
  const { summary, name, pairKey } = one;
  const { role } = summary;
  return (
    <Row
      pairKey={pairKey}
      name={name}
      side={role === null ? 'member' : otherRole(role)}
      role={<span className={styles.role}>{role === null ? text.readsAlong : text.roleOfOther[otherRole(role)]}</span>}
    >
      <When next={summary.next} />
      <Facts summary={summary} />
      {trouble !== null && <p className={styles.when}>{text.trouble(trouble.kind)}</p>}
    </Row>
  );
}

/** Nothing of it is known here yet. */
export function UnreadItem({ one }: { readonly one: MyOneOnOne }) {
  const styles = useStyles();
  const { viewer } = useMy().desk;
  return (
    <Row pairKey={one.pairKey} name={nameIn(one, viewer.id)}>
      <p className={styles.when}>{one.trouble === null ? text.reading : text.trouble(one.trouble.kind)}</p>
    </Row>
  );
}

function When({ next }: { readonly next: OneOnOneSummary['next'] }) {
  const styles = useStyles();
  const { desk } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const dates = useDates();
  const when = next.source === 'today' || next.source === 'none' ? text.when[next.source] : text.when[next.source](momentOf(next, dayOf(now, timeZone), dates));
  return <p className={styles.when}>{when}</p>;
}

function momentOf({ day, start }: OneOnOneSummary['next'], today: string, dates: Dates): string {
  const time = start === null ? null : dates.time(start);
  return day === today ? text.today(time) : text.at(dates.day(day, today), time);
}

/** What asks for something is heavier; what is as it should be stays quiet. */
function Facts({ summary }: { readonly summary: OneOnOneSummary }) {
  const styles = useStyles();
  const { role, open, overdue, toSign, stateSaid, topics } = summary;
  const { heeded } = styles;
  return (
    <ul className={styles.facts}>
      {overdue.mine > 0 && (
        <li>
          <DueMark nearness="overdue">{text.overdueMine(overdue.mine)}</DueMark>
        </li>
      )}
      {overdue.theirs > 0 && <li className={heeded}>{text.overdueTheirs(overdue.theirs)}</li>}
      {toSign > 0 && <li className={heeded}>{text.toSign(toSign)}</li>}
      <li>{open.mine + open.theirs === 0 ? text.nothingOpen : text.openCount(open)}</li>
      {role !== null && <li className={role === 'member' && !stateSaid ? heeded : undefined}>{stateSaid ? text.stateSaid[role] : text.stateMissing[role]}</li>}
      <li>{topics.mine + topics.theirs === 0 ? text.noTopics : text.topics(topics)}</li>
    </ul>
  );
}
