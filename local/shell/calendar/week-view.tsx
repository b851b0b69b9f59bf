/** The work week of one person, Monday to Friday, with the tenant's time as "now". */
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useNow } from '../control/use-world.ts';
import { occurrenceKey, type Occurrence } from '../control/types.ts';
import {
  addDays,
  clockTime,
  dayOfMonth,
  isoDay,
  isSameDay,
  longDay,
  monthYear,
  startOfDay,
  startOfWeek,
  weekday,
} from '../kit/format.ts';
import { useWindowState } from '../window/window-state.ts';
import { OccurrenceCard } from './occurrence-card.tsx';
import { layOutDay } from './week-layout.ts';

const HOUR_HEIGHT = 64;
const FIRST_HOUR_SHOWN = 7.75;
const HOURS = Array.from({ length: 23 }, (_, index) => index + 1);
const COLUMNS = '52px repeat(5, minmax(0, 1fr))';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', background: tokens.colorNeutralBackground1 },
  toolbar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, padding: '10px 16px', flexWrap: 'wrap' },
  title: {
    margin: `0 ${tokens.spacingHorizontalM} 0 0`,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  month: { marginLeft: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  trailing: { marginLeft: 'auto' },
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable' },
  days: {
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    position: 'sticky',
    top: 0,
    zIndex: 4,
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: { padding: '6px 8px 8px', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, borderTop: '3px solid transparent' },
  today: { borderTopColor: tokens.colorCompoundBrandStroke, color: tokens.colorBrandForeground1 },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  weekday: { fontSize: tokens.fontSizeBase200, color: 'inherit' },
  grid: { display: 'grid', gridTemplateColumns: COLUMNS, position: 'relative', height: `${24 * HOUR_HEIGHT}px` },
  hours: { position: 'relative' },
  hour: {
    position: 'absolute',
    right: '8px',
    transform: 'translateY(-50%)',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  column: {
    position: 'relative',
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_HEIGHT}px`,
  },
  now: {
    position: 'absolute',
    left: '-1px',
    right: 0,
    height: '2px',
    zIndex: 3,
    pointerEvents: 'none',
    background: tokens.colorCompoundBrandStroke,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      top: '-4px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      background: tokens.colorCompoundBrandStroke,
    },
  },
  waiting: { flex: 1, display: 'grid', placeItems: 'center' },
});

const hoursInto = (date: Date) => (date.getTime() - startOfDay(date).getTime()) / 3_600_000;

export interface WeekViewProps {
  readonly agenda: readonly Occurrence[] | null;
  readonly onOpen: (occurrence: Occurrence, week: string) => void;
  /** At the end of the toolbar. */
  readonly trailing?: ReactNode;
}

export function WeekView({ agenda, onOpen, trailing }: WeekViewProps) {
  const styles = useStyles();
  const { navigation } = useWindowState();
  const { route, adjust } = navigation;
  const now = useNow(15_000);
  const monday = startOfWeek(route.week ? new Date(`${route.week}T00:00`) : now);
  const days = [0, 1, 2, 3, 4].map((index) => addDays(monday, index));
  const scroll = useRef<HTMLDivElement>(null);
  const week = isoDay(monday);

  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = FIRST_HOUR_SHOWN * HOUR_HEIGHT;
  }, [agenda === null]);

  const moveWeek = (weeks: number) => adjust({ week: isoDay(addDays(monday, 7 * weeks)) });

  return (
    <section className={styles.root} aria-label={`Calendar, week of ${longDay(monday)}`} data-week={week}>
      <div className={styles.toolbar}>
        <h1 className={styles.title}>Calendar</h1>
        <Button size="small" onClick={() => adjust({ week: undefined })}>
          Today
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label="Previous week"
          onClick={() => moveWeek(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label="Next week"
          onClick={() => moveWeek(1)}
        />
        <span className={styles.month}>{monthYear(days[4] ?? monday)}</span>
        {trailing && <span className={styles.trailing}>{trailing}</span>}
      </div>
      {agenda === null ? (
        <div className={styles.waiting}>
          <Spinner label="Reading the calendar" />
        </div>
      ) : (
        <div className={styles.scroll} ref={scroll} tabIndex={-1}>
          <div className={styles.days}>
            <span />
            {days.map((day) => (
              <div key={isoDay(day)} className={mergeClasses(styles.day, isSameDay(day, now) && styles.today)}>
                <div className={styles.number}>{dayOfMonth(day)}</div>
                <div className={styles.weekday}>{weekday(day)}</div>
              </div>
            ))}
          </div>
          <div className={styles.grid}>
            <div className={styles.hours} aria-hidden>
              {HOURS.map((hour) => (
                <span key={hour} className={styles.hour} style={{ top: hour * HOUR_HEIGHT }}>
                  {`${String(hour).padStart(2, '0')}:00`}
                </span>
              ))}
            </div>
            {days.map((day) => (
              <div key={isoDay(day)} className={styles.column} role="group" aria-label={longDay(day)}>
                {layOutDay(day, agenda).map((placed) => (
                  <OccurrenceCard
                    key={`${placed.occurrence.seriesId} ${occurrenceKey(placed.occurrence)}`}
                    placed={placed}
                    hourHeight={HOUR_HEIGHT}
                    onOpen={(occurrence) => onOpen(occurrence, week)}
                  />
                ))}
                {isSameDay(day, now) && (
                  <div
                    className={styles.now}
                    style={{ top: hoursInto(now) * HOUR_HEIGHT }}
                    role="img"
                    aria-label={`Now, ${clockTime(now)}`}
                  />
                )}
              </div>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
