import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOf } from '../../base/clock.ts';
import type { Role } from '../../domain/entities.ts';
import type { RecurringOneOnOne } from '../../domain/views/recurring-one-on-ones.ts';
import { useDates } from '../../ui/dates.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useMy } from '../../ui/my.ts';
import { attachAll as text } from '../../ui/text/attach-all.ts';
import { commaed } from '../../ui/text/language.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Outcome } from '../../workspace/attach-all-types.ts';
import { AllOutcome } from './all-outcome.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) minmax(0, 190px)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 0 },
    '@media (max-width: 560px)': { gridTemplateColumns: '20px minmax(0, 1fr)' },
  },
  box: { width: '16px', height: '16px', margin: '4px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  words: { minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, cursor: 'pointer' },
  done: { cursor: 'auto' },
  when: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  side: { minWidth: 0, '@media (max-width: 560px)': { gridColumn: '2' } },
  whole: { gridColumn: '2 / -1' },
  select: { minHeight: '28px', paddingBlock: '3px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface AllRowProps {
  readonly one: RecurringOneOnOne;
  readonly outcome: Outcome | undefined;
  readonly isChosen: boolean;
  readonly mine: Role;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onMine: (mine: Role) => void;
  readonly onUndo: () => void;
}

/** One pair: whether it is to be attached, who is the manager; and afterwards what came of it. */
export function AllRow({ one, outcome, isChosen, mine, isBusy, onChoose, onMine, onUndo }: AllRowProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { name, pairKey, state } = one;
  const isOpen = outcome === undefined || outcome.kind === 'failed' || outcome.kind === 'undone';
  const id = `attach-${pairKey}`;
  const roles = text.role(name);
  return (
    <li className={styles.item} data-item tabIndex={-1}>
      {isOpen ? <input id={id} type="checkbox" className={styles.box} checked={isChosen} disabled={isBusy} onChange={(event) => onChoose(event.currentTarget.checked)} /> : <span />}
      <div className={styles.words}>
        {isOpen ? (
          <label htmlFor={id} className={styles.name} dir="auto">
            {name}
          </label>
        ) : (
          <span className={mergeClasses(styles.name, styles.done)} dir="auto">
            {name}
          </span>
        )}
        <When one={one} />
        {isOpen && state === 'continues' && <p className={styles.when}>{text.continues(name)}</p>}
      </div>
      {isOpen && state === 'new' && (
        <div className={styles.side}>
          <select
            className={mergeClasses(field.input, styles.select)}
            aria-label={text.who(name)}
            value={mine}
            disabled={isBusy}
            onChange={(event) => onMine(event.currentTarget.value === 'member' ? 'member' : 'manager')}
          >
            <option value="manager">{roles.manager}</option>
            <option value="member">{roles.member}</option>
          </select>
        </div>
      )}
      {outcome !== undefined && (
        <div className={styles.whole}>
          <AllOutcome name={name} pairKey={pairKey} outcome={outcome} onUndo={onUndo} />
        </div>
      )}
    </li>
  );
}

function When({ one }: { readonly one: RecurringOneOnOne }) {
  const styles = useStyles();
  const { desk } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const dates = useDates();
  const [meeting, ...more] = one.meetings;
  if (meeting === undefined) return null;
  const day = dates.day(dates.dayOf(meeting.next), dayOf(now, timeZone));
  const facts = [text.rhythm(meeting.everyDays), text.next(day, dates.time(meeting.next)), more.length === 0 ? '' : text.more(more.length)].filter((fact) => fact !== '');
  return (
    <p className={styles.when}>
      <span dir="auto">{meeting.subject || text.untitled}</span>
      {` · ${commaed(facts)}`}
    </p>
  );
}
