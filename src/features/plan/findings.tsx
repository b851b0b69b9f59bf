import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useId } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type PlanFinding, planFindings } from '../../domain/views/plan.ts';
import { useGoToPlace } from '../../ui/go-to-place.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { plan as text } from '../../ui/text/plan.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import type { ServesNew } from './add-item.tsx';
import { rowId } from './row-id.ts';

const useStyles = makeStyles({
  root: {
    marginBlock: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  finding: { paddingTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

/** So many stand there at once: a hint is no list of debts. */
const most = 3;

/** What plan, matrix and vision say together, each with what helps. `onPlanFor` is null for somebody who only reads. */
export function Findings({ onPlanFor }: { readonly onPlanFor: ((serves: ServesNew) => void) | null }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const today = useReadable(partnership.today);
  const id = useId();
  const findings = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => planFindings(record, today), [today]),
  );
  if (findings.length === 0) return null;
  const list = (some: readonly PlanFinding[]) => (
    <ul className={styles.list}>
      {some.map((finding) => (
        <FindingLine key={keyOf(finding)} finding={finding} onPlanFor={onPlanFor} />
      ))}
    </ul>
  );
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <h3 id={id} className={styles.head}>
        {text.findings}
      </h3>
      {list(findings.slice(0, most))}
      {findings.length > most && <Fold label={text.moreFindings(findings.length - most)}>{list(findings.slice(most))}</Fold>}
    </div>
  );
}

function FindingLine({ finding, onPlanFor }: { readonly finding: PlanFinding; readonly onPlanFor: ((serves: ServesNew) => void) | null }) {
  const styles = useStyles();
  const id = useId();
  const goTo = useGoToPlace();
  const serves = servesFor(finding);
  return (
    <li className={styles.finding}>
      <span id={id}>{wordsOf(finding)}</span>{' '}
      {finding.kind === 'overdue' && (
        <Button appearance="link" aria-describedby={id} onClick={() => document.getElementById(rowId(finding.item.id))?.focus()}>
          {text.look}
        </Button>
      )}
      {finding.kind === 'score-unmoved' && (
        <Button appearance="link" aria-describedby={id} onClick={() => goTo(regions.skills)}>
          {text.score}
        </Button>
      )}
      {serves !== null && onPlanFor !== null && (
        <Button appearance="link" aria-describedby={id} onClick={() => onPlanFor(serves)}>
          {text.planFor}
        </Button>
      )}
    </li>
  );
}

function keyOf(finding: PlanFinding): string {
  const id = 'item' in finding ? finding.item.id : finding.kind === 'skill-below' ? finding.id : finding.goal.id;
  return `${finding.kind} ${id}`;
}

function wordsOf(finding: PlanFinding): string {
  switch (finding.kind) {
    case 'overdue':
      return text.finding.overdue(finding.item.title, finding.days);
    case 'score-unmoved':
      return finding.to === null
        ? text.finding.notScored(finding.item.title, finding.skill, finding.from)
        : text.finding.unmoved(finding.item.title, finding.skill, finding.from, finding.to);
    case 'skill-below':
      return text.finding.below(finding.skill, finding.score, finding.needs);
    case 'goal-without-item':
      return text.finding.goal(finding.goal.words);
  }
}

/** What a new item would serve; null where another item is not what helps. */
function servesFor(finding: PlanFinding): ServesNew | null {
  switch (finding.kind) {
    case 'skill-below':
      return { words: finding.skill, links: { skill: finding.id } };
    case 'goal-without-item':
      return { words: finding.goal.words, links: { goal: finding.goal.id } };
    case 'score-unmoved':
      return finding.to === null ? null : { words: finding.skill, links: { skill: finding.item.skill } };
    case 'overdue':
      return null;
  }
}
