/** One occurrence in the week: as Teams does, a cancelled one stays, struck through; a moved one has its own sign. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRepeatAll16Regular, ArrowRepeatAllOff16Regular } from '@fluentui/react-icons';
import type { Occurrence } from '../control/types.ts';
import { shortDay, clockTime, timeRange } from '../kit/format.ts';
import type { Placed } from './week-layout.ts';

const LINE_HEIGHT = 15;

const useStyles = makeStyles({
  card: {
    position: 'absolute',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '1px',
    overflow: 'hidden',
    padding: '3px 6px 2px 9px',
    textAlign: 'left',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    background: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '4px',
      background: tokens.colorCompoundBrandStroke,
    },
    ':hover': { background: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px', zIndex: 2 },
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  plain: {
    background: tokens.colorNeutralBackground4,
    '::before': { background: tokens.colorNeutralStrokeAccessible },
    ':hover': { background: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground1Hover },
  },
  cancelled: {
    color: tokens.colorNeutralForeground3,
    background: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '::before': { background: tokens.colorNeutralStroke1 },
    ':hover': { background: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  subject: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    flexShrink: 0,
    overflowWrap: 'break-word',
  },
  oneLine: { whiteSpace: 'nowrap' },
  besideIcon: { paddingRight: '14px' },
  struck: { textDecorationLine: 'line-through' },
  time: { color: 'inherit', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  icon: {
    position: 'absolute',
    right: '4px',
    bottom: '3px',
    fontSize: '14px',
    color: tokens.colorNeutralForeground3,
    lineHeight: 0,
  },
});

const movedFrom = (occurrence: Occurrence) =>
  `moved from ${shortDay(occurrence.originalStart)}, ${clockTime(occurrence.originalStart)}`;

/** For assistive technology and tests: subject, date, time, and what happened to it. */
const nameOf = (occurrence: Occurrence) =>
  [
    occurrence.isCancelled ? `Canceled: ${occurrence.subject}` : occurrence.subject,
    shortDay(occurrence.start),
    timeRange(occurrence.start, occurrence.end),
    ...(occurrence.isMoved ? [movedFrom(occurrence)] : []),
  ].join(', ');

export interface OccurrenceCardProps {
  readonly placed: Placed;
  readonly hourHeight: number;
  readonly onOpen: (occurrence: Occurrence) => void;
}

export function OccurrenceCard({ placed, hourHeight, onOpen }: OccurrenceCardProps) {
  const styles = useStyles();
  const { occurrence, top, height, lane, lanes } = placed;
  const { isCancelled, isMoved, chatId } = occurrence;
  const linesThatFit = Math.floor((height * hourHeight - 9) / LINE_HEIGHT);
  const subjectLines = Math.max(1, linesThatFit - 1);
  return (
    <button
      type="button"
      className={mergeClasses(styles.card, !chatId && styles.plain, isCancelled && styles.cancelled)}
      style={{
        top: top * hourHeight,
        height: height * hourHeight - 2,
        left: `calc(${(lane / lanes) * 100}% + 2px)`,
        width: `calc(${100 / lanes}% - 6px)`,
      }}
      aria-label={nameOf(occurrence)}
      title={nameOf(occurrence)}
      onClick={() => onOpen(occurrence)}
    >
      <span
        className={mergeClasses(
          styles.subject,
          subjectLines === 1 && styles.oneLine,
          linesThatFit < 2 && chatId && styles.besideIcon,
          isCancelled && styles.struck,
        )}
        style={{ maxHeight: subjectLines * LINE_HEIGHT }}
      >
        {isCancelled ? `Canceled: ${occurrence.subject}` : occurrence.subject}
      </span>
      {linesThatFit >= 2 && (
        <span className={mergeClasses(styles.time, chatId && styles.besideIcon)}>
          {timeRange(occurrence.start, occurrence.end)}
        </span>
      )}
      {chatId && (
        <span className={styles.icon}>
          {isMoved ? <ArrowRepeatAllOff16Regular fontSize={14} /> : <ArrowRepeatAll16Regular fontSize={14} />}
        </span>
      )}
    </button>
  );
}
