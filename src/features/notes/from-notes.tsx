import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import type { AgreeLine } from '../../domain/agree-lines.ts';
import type { Owner } from '../../domain/entities.ts';
import { useDates } from '../../ui/dates.ts';
import { useDraft } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { agreements } from '../../ui/text/first.ts';
import { language } from '../../ui/text/language.ts';
import { fromNotes as text } from '../../ui/text/notes.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { type Text, useUnproposed } from '../../ui/use-unproposed.ts';
import { dueIn, type DueRead } from './read-date.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { flex: '1 1 200px', minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  select: { width: 'auto' },
  date: { width: 'auto' },
  whole: { flexBasis: '100%', margin: 0 },
  due: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface FromNotesProps extends Text {
  /** In which they would be made. */
  readonly session: string;
}

/** Lines of the notes that are promises (`agree: …`) offer themselves as agreements. SPEC: N. */
export function FromNotes({ session, ...of }: FromNotesProps) {
  const styles = useStyles();
  const lines = useUnproposed(of);
  if (lines.length === 0) return null;
  return (
    <ul data-list className={styles.list} aria-label={text.list}>
      {lines.map((line) => (
        <Offer key={line.wording} line={line} session={session} />
      ))}
    </ul>
  );
}

function Offer({ line, session }: { readonly line: AgreeLine; readonly session: string }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const partnership = usePartnership();
  const dates = useDates();
  const act = useAct();
  const id = useId();
  const { names } = usePair();
  const today = useReadable(partnership.today);
  const [chosen, setChosen] = useDraft<Owner | null>(`offer ${session} ${line.wording} owner`, null);
  const [read, setRead] = useState<DueRead>({ due: 'next', unclear: false });
  /** Chosen by hand; null: as it was read. */
  const [picked, setPicked] = useDraft<Day | 'next' | null>(`offer ${session} ${line.wording} day`, null);
  useEffect(() => {
    let here = true;
    // Without the library the promise is for next time, which can be changed like that of any agreement.
    void dueIn(line.wording, today, dates.dayFirst, language.get())
      .catch((): DueRead => ({ due: 'next', unclear: true }))
      .then((found) => {
        if (here) setRead(found);
      });
    return () => {
      here = false;
    };
  }, [line.wording, today, dates.dayFirst]);
  const due = picked ?? read.due;
  const owner = chosen ?? line.owner;
  return (
    <li data-item tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <p id={id} dir="auto" className={styles.words}>
        {line.wording}
      </p>
      <span className={styles.due}>{due === 'next' ? agreements.due.nextTime : agreements.due.later(dates.day(due, today))}</span>
      <select aria-label={text.owner} aria-describedby={id} className={mergeClasses(field.input, styles.select)} value={owner} onChange={(event) => setChosen(event.currentTarget.value as Owner)}>
        <option value="member">{names.member}</option>
        <option value="manager">{names.manager}</option>
        <option value="both">{agreements.owner('both', names)}</option>
      </select>
      <input
        type="date"
        aria-label={text.day}
        aria-describedby={id}
        className={mergeClasses(field.input, styles.date)}
        value={due === 'next' ? '' : due}
        min={today}
        onChange={(event) => setPicked(event.currentTarget.value === '' ? 'next' : event.currentTarget.value)}
      />
      <Button aria-describedby={id} onClick={() => void act({ type: 'propose-agreement', id: partnership.newId('a'), session, wording: line.wording, owner, due })}>
        {agreements.propose}
      </Button>
      {read.unclear && picked === null && <p className={mergeClasses(styles.due, styles.whole)}>{text.unclear}</p>}
    </li>
  );
}
