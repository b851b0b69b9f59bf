import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { GateView } from '../../domain/views/induction.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { Chevron } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { induction as text } from '../../ui/text/induction.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { Abilities } from './abilities.tsx';
import { GateForm } from './gate-forms.tsx';

const useStyles = makeStyles({
  /** The line of time runs along the left edge; each gate is a dot on it. */
  item: {
    position: 'relative',
    paddingInlineStart: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    '::before': { content: '""', position: 'absolute', insetInlineStart: '6px', top: '10px', bottom: '-10px', width: '2px', backgroundColor: tokens.colorNeutralStroke2 },
    ':last-child::before': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  dot: {
    position: 'absolute',
    insetInlineStart: 0,
    top: '3px',
    boxSizing: 'border-box',
    width: '14px',
    height: '14px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  next: { border: `4px solid ${tokens.colorCompoundBrandBackground}` },
  passed: { border: `2px solid ${tokens.colorStatusSuccessForeground1}`, backgroundColor: tokens.colorStatusSuccessForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  words: { flex: '1 1 180px', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

/** One gate on the line of time. The next one is open; the others open with a click. */
export const Gate = memo(function Gate({ view, hold }: { readonly view: GateView; readonly hold: Hold }) {
  const styles = useStyles();
  const act = useAct();
  const { me } = usePair();
  const id = useId();
  const { gate, standing, abilities, shown } = view;
  // What the person chose; null: as the gate stands.
  const [chosen, setChosen] = useDraft<boolean | null>(`gate ${gate.id} open`, null);
  const [editing, setEditing] = useDraft(`gate ${gate.id}`, false);
  useHold(hold, gate.id, editing);
  const open = chosen ?? standing === 'next';
  const left = abilities.length - shown;
  const { name, afterDays } = gate;
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setEditing(false);
    refocus();
  };
  const putAside = (): void => {
    setEditing(false);
    void act({ type: 'retire-gate', id: gate.id, name, afterDays });
  };
  return (
    <li data-item={gate.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <span aria-hidden className={mergeClasses(styles.dot, standing !== 'later' && styles[standing])} />
      <div className={styles.row}>
        <div className={styles.words}>
          <h3 id={id} dir="auto" className={styles.name}>
            {name}
          </h3>
          <div className={styles.meta}>
            <When view={view} />
            <span>{text.progress(shown, abilities.length)}</span>
          </div>
        </div>
        <div className={styles.buttons}>
          {me !== null && gate.passed === null && open && (
            <Button
              aria-describedby={left > 0 && open ? `${id} ${id}-left` : id}
              onClick={() => {
                setChosen(null);
                void act({ type: 'pass-gate', id: gate.id, name, afterDays });
              }}
            >
              {text.pass}
            </Button>
          )}
          {me !== null && gate.passed !== null && open && (
            <Button appearance="subtle" aria-describedby={id} onClick={() => void act({ type: 'reopen-gate', id: gate.id })}>
              {text.reopen}
            </Button>
          )}
          <Button appearance="subtle" aria-describedby={id} aria-expanded={open} aria-controls={open ? `${id}-body` : undefined} onClick={() => setChosen(!open)} icon={<Chevron open={open} />}>
            {text.statements}
          </Button>
        </div>
      </div>
      {open && (
        <div id={`${id}-body`}>
          <Abilities view={view} editing={editing} />
          {me !== null && left > 0 && gate.passed === null && (
            <p id={`${id}-left`} className={styles.meta}>
              {text.passWithOpen(left)}
            </p>
          )}
          {me !== null && !editing && (
            <Button appearance="subtle" aria-describedby={id} onClick={() => setEditing(true)}>
              {text.change}
            </Button>
          )}
          {editing && (
            <GateForm
              draft={`gate ${gate.id}`}
              label={text.changeGate}
              name={name}
              afterDays={afterDays}
              onClose={close}
              onSubmit={(draft, was) => act({ type: 'write-gate', id: gate.id, ...draft, was }, 'quiet')}
              more={
                <Button appearance="subtle" onClick={putAside}>
                  {text.putAside}
                </Button>
              }
            />
          )}
        </div>
      )}
    </li>
  );
});

function When({ view: { gate, day, lateDays, abilities, shown } }: { readonly view: GateView }) {
  const { names } = usePair();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  if (gate.passed !== null) {
    const left = abilities.length - shown;
    return <span>{text.passedOn(names[gate.passed.by], dates.day(dates.dayOf(gate.passed.at), today), left)}</span>;
  }
  return lateDays > 0 ? <DueMark nearness="overdue">{text.late(lateDays)}</DueMark> : <span>{text.by(dates.day(day, today))}</span>;
}
