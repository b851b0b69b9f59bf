import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { goalsInSight, skillsInSight } from '../../domain/views/line-of-sight.ts';
import { type PlanLine, planLines } from '../../domain/views/plan.ts';
import { useDraft } from '../../ui/drafts.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { plan as text } from '../../ui/text/plan.ts';
import { type Hold, useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AddItem, type ServesNew } from './add-item.tsx';
import { Findings } from './findings.tsx';
import { PlanItemRow } from './plan-item.tsx';
import type { Targets } from './targets.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
});

const idOf = ({ item }: PlanLine): string => item.id;
const draftOf = ({ item }: PlanLine): string => `plan item ${item.id}`;
const targetsOf = (record: PartnershipRecord): Targets => ({
  skills: [...skillsInSight(record).values()].map(({ id, name }) => ({ id, label: name })),
  goals: goalsInSight(record).map(({ id, words }) => ({ id, label: words })),
});

/**
 * What the member learns next, how, until when and for what. An item whose form is open on this screen stays where it is
 * until that is closed, also when it was just marked as done.
 */
export function Plan() {
  const styles = useStyles();
  const partnership = usePartnership();
  const today = useReadable(partnership.today);
  const { me } = usePair();
  const [held, hold] = useHeld();
  const [serves, setServes] = useDraft<ServesNew | null>('plan item serves', null);
  const lines = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => planLines(record, today), [today]),
  );
  const targets = useView(partnership.record, targetsOf);
  const fresh = new Map([...lines.open, ...lines.done, ...lines.dropped].map((line) => [line.item.id, line]));
  const now = (line: PlanLine): PlanLine => fresh.get(line.item.id) ?? line;
  const open = useSteady(lines.open, idOf, held).map(now);
  const done = useSteady(lines.done, idOf, held).map(now);
  const dropped = useSteady(lines.dropped, idOf, held).map(now);
  const rows = (list: readonly PlanLine[]) => <Rows lines={list} targets={targets} hold={hold} />;
  const isEmpty = open.length + done.length + dropped.length === 0;
  return (
    <Region name={regions.plan} aside={text.open(lines.open.length)}>
      {me !== null && <AddItem serves={serves} onServes={setServes} />}
      {open.length > 0 ? rows(open) : !isEmpty && <p className={styles.none}>{text.nothingOpen}</p>}
      {isEmpty && (me === null ? <p className={styles.none}>{text.nothingOpen}</p> : <Prompts of="plan" />)}
      <Findings onPlanFor={me === null ? null : setServes} />
      {done.length > 0 && <Fold label={text.doneList(done.length)} drafts={done.map(draftOf)}>{rows(done)}</Fold>}
      {dropped.length > 0 && <Fold label={text.droppedList(dropped.length)} drafts={dropped.map(draftOf)}>{rows(dropped)}</Fold>}
    </Region>
  );
}

function Rows({ lines, targets, hold }: { readonly lines: readonly PlanLine[]; readonly targets: Targets; readonly hold: Hold }) {
  const styles = useStyles();
  return (
    <ul data-list className={styles.list}>
      {lines.map((line) => (
        <PlanItemRow key={line.item.id} line={line} targets={targets} hold={hold} />
      ))}
    </ul>
  );
}
