import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useDates } from '../../ui/dates.ts';
import { Initials } from '../../ui/kit/initials.tsx';
import { useActingSelect } from '../../ui/kit/use-acting-select.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { header as text } from '../../ui/text/first.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Day, Instant } from '../../base/clock.ts';
import type { SessionInfo } from '../../workspace/workspace.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  dense: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}` },
  people: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  faces: { display: 'inline-flex', flexShrink: 0 },
  second: { display: 'inline-flex', marginInlineStart: '-6px' },
  title: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  denseTitle: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  date: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  select: {
    maxWidth: '100%',
    minHeight: '26px',
    marginInlineStart: '-4px',
    padding: '1px 2px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
});

export interface SessionHeaderProps {
  /** Stands at the names. */
  readonly beside?: ReactNode;
  /** Stands at the date. */
  readonly besideDate?: ReactNode;
  readonly children: ReactNode;
}

/** Stays the same while the choices change around it. */
const nameOf = ({ day, occurrence }: SessionInfo['choices'][number]): string => (occurrence === null ? day : `${occurrence.series} ${occurrence.originalStart}`);

/** Whose 1:1 this is, and which date: with its source in words, and a way to correct it. */
export function SessionHeader({ beside = null, besideDate = null, children }: SessionHeaderProps) {
  const styles = useStyles();
  const dense = useDense();
  const id = useId();
  const partnership = usePartnership();
  const { names } = usePair();
  const session = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const dates = useDates();
  const others = session.choices.filter((choice) => choice.day !== session.day || choice.occurrence?.originalStart !== session.occurrence?.originalStart);
  // That there is no calendar is said when it has been asked for.
  const sourceKnown = session.asked || session.source !== 'today';
  const hasToday = session.day === today || others.some((choice) => choice.day === today);
  const inWords = ({ day, start }: { readonly day: Day; readonly start: Instant | null | undefined }): string => {
    const isTwice = [session, ...others].filter((one) => one.day === day).length > 1;
    return isTwice && start != null ? `${dates.day(day, today)} · ${dates.time(start)}` : dates.day(day, today);
  };
  const options = [
    { value: 'now', words: inWords({ day: session.day, start: session.start ?? session.occurrence?.start }) },
    ...others.map((choice) => ({ value: nameOf(choice), words: inWords({ day: choice.day, start: choice.occurrence?.start }) })),
    ...(hasToday ? [] : [{ value: 'today', words: text.today(dates.day(today, today)) }]),
    ...(session.source === 'chosen' ? [{ value: 'ladder', words: text.back }] : []),
  ];
  const { browsing, props } = useActingSelect(
    'now',
    options.map(({ value }) => value),
    (value) => {
      if (value === 'ladder') partnership.chooseSession(null);
      else if (value === 'today') partnership.chooseSession({ day: today, occurrence: null });
      else partnership.chooseSession(others.find((choice) => nameOf(choice) === value) ?? null);
    },
  );
  return (
    <header className={mergeClasses(styles.root, dense && styles.dense)}>
      <div className={styles.people}>
        <span className={styles.faces}>
          <Initials name={names.member} side="member" {...(dense ? {} : { size: 'large' as const })} />
          <span className={styles.second}>
            <Initials name={names.manager} side="manager" {...(dense ? {} : { size: 'large' as const })} />
          </span>
        </span>
        <h1 className={mergeClasses(styles.title, dense && styles.denseTitle)}>{text.title(names.manager, names.member)}</h1>
        {beside}
      </div>
      <div className={styles.date}>
        <select id={id} aria-label={text.date} aria-describedby={`${id}-source`} className={styles.select} {...props}>
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <span id={`${id}-source`}>
          <span aria-live="polite">{browsing && text.browse}</span>
          {!browsing && sourceKnown && (dense ? text.shortSource : text.source)[session.source]}
        </span>
        {besideDate}
      </div>
      {children}
    </header>
  );
}
