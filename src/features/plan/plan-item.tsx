import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { flushSync } from 'react-dom';
import type { PlanStatus } from '../../domain/growth.ts';
import type { PlanLine } from '../../domain/views/plan.ts';
import { useDates } from '../../ui/dates.ts';
import { Button, LinkAway } from '../../ui/kit/button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { plan as text } from '../../ui/text/plan.ts';
import type { Dates } from '../../ui/text/when.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { EvidenceForm, ItemForm } from './item-forms.tsx';
import type { Targets } from './targets.ts';
import { rowId } from './row-id.ts';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, borderRadius: 0 },
  },
  dense: { paddingBlock: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  words: { flex: '1 1 200px', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  title: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  settled: { fontWeight: tokens.fontWeightRegular },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  part: { minWidth: 0 },
  link: { justifyContent: 'flex-start', textAlign: 'start', padding: 0 },
  orphan: { fontStyle: 'italic' },
  way: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

export interface PlanItemRowProps {
  readonly line: PlanLine;
  readonly targets: Targets;
  readonly hold: Hold;
}

/** One item: what, how it stands, what it serves, and what can be done with it. */
export const PlanItemRow = memo(function PlanItemRow({ line, targets, hold }: PlanItemRowProps) {
  const styles = useStyles();
  const dense = useDense();
  const act = useAct();
  const { me } = usePair();
  const today = useReadable(usePartnership().today);
  const dates = useDates();
  const id = useId();
  const { item } = line;
  const [form, setForm] = useDraft<'edit' | 'evidence' | null>(`plan item ${item.id}`, null);
  useHold(hold, item.id, form !== null);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setForm(null);
    refocus();
  };
  /** Done asks what shows it, in the same place (so it is held there before it is done); it can be said later. */
  const setStatus = (status: PlanStatus): void => {
    flushSync(() => setForm(status === 'done' && item.evidence === '' ? 'evidence' : null));
    void act({ type: 'set-plan-status', id: item.id, status });
  };
  const settled = item.status === 'done' || item.status === 'dropped';
  return (
    <li id={rowId(item.id)} data-item={item.id} tabIndex={-1} aria-labelledby={id} className={mergeClasses(styles.item, dense && styles.dense)}>
      <div className={styles.row}>
        <div className={styles.words}>
          <span id={id} dir="auto" className={mergeClasses(styles.title, settled && styles.settled)}>
            {item.title}
          </span>
          <div className={styles.meta}>
            <Due line={line} today={today} dates={dates} />
            {item.status === 'under-way' && <span className={styles.way}>{text.status['under-way']}</span>}
            <span>{text.kind[item.kind]}</span>
            <Serves line={line} />
          </div>
          {item.evidence !== '' && <Evidence evidence={item.evidence} />}
        </div>
        {me !== null && (
          <div className={styles.buttons}>
            {item.status === 'planned' && (
              <Button aria-describedby={id} onClick={() => setStatus('under-way')}>
                {text.begin}
              </Button>
            )}
            {!settled && (
              <Button aria-describedby={id} onClick={() => setStatus('done')}>
                {text.done}
              </Button>
            )}
            {item.status === 'done' && item.evidence === '' && form === null && (
              <Button aria-describedby={id} onClick={() => setForm('evidence')}>
                {text.addEvidence}
              </Button>
            )}
            {settled && (
              <Button appearance="subtle" aria-describedby={id} onClick={() => setStatus(item.status === 'done' ? 'under-way' : 'planned')}>
                {item.status === 'done' ? text.openAgain : text.takeUp}
              </Button>
            )}
            <Button appearance="subtle" aria-describedby={id} aria-expanded={form === 'edit'} onClick={() => (form === 'edit' ? close() : setForm('edit'))}>
              {text.change}
            </Button>
          </div>
        )}
      </div>
      {form === 'evidence' && <EvidenceForm item={item} onClose={close} />}
      {form === 'edit' && <ItemForm item={item} targets={targets} onClose={close} onStatus={setStatus} />}
    </li>
  );
});

function Due({ line: { item, due }, today, dates }: { readonly line: PlanLine; readonly today: string; readonly dates: Dates }) {
  const settledOn = dates.day(dates.dayOf(item.statusAt), today);
  if (item.status === 'done') return <span>{text.doneOn(settledOn)}</span>;
  if (item.status === 'dropped') return <span>{text.droppedOn(settledOn)}</span>;
  if (item.due === null || due.days === null || due.kind === 'none') return null;
  if (due.kind === 'later') return <DueMark nearness="later">{text.dueLater(dates.day(item.due, today))}</DueMark>;
  return <DueMark nearness={due.kind}>{due.kind === 'soon' ? text.dueSoon(due.days) : text.overdue(due.days)}</DueMark>;
}

function Serves({ line: { serves, orphan } }: { readonly line: PlanLine }) {
  const styles = useStyles();
  if (orphan) return <span className={styles.orphan}>{text.servesNothing}</span>;
  const parts = [serves.skill, serves.goal, serves.level === null ? null : text.levelShort(serves.level)].filter((part) => part !== null);
  return parts.length === 0 ? null : <span className={styles.part}>{text.forThis(parts.join(' · '))}</span>;
}

/** A plain `https:` or `mailto:` address leads there; everything else is text. */
function Evidence({ evidence }: { readonly evidence: string }) {
  const styles = useStyles();
  const isLink = /^(https:\/\/[^\s/]|mailto:\S)\S*$/.test(evidence);
  return <div className={styles.meta}>{isLink ? <LinkAway href={evidence} className={styles.link}>{evidence}</LinkAway> : <span className={styles.part}>{evidence}</span>}</div>;
}
