import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { useMy } from '../../ui/my.ts';
import { common } from '../../ui/text/first.ts';
import { attachAll as text } from '../../ui/text/attach-all.ts';
import { homeFailure } from '../../ui/text/later.ts';
import { my } from '../../ui/text/my.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Attached, Outcome } from '../../workspace/attach-all-types.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorStatusDangerForeground3 },
});

interface AllOutcomeProps {
  readonly name: string;
  readonly pairKey: string;
  readonly outcome: Outcome;
  readonly onUndo: () => void;
}

/** What came of attaching to one of them, and what can be done about it. */
export function AllOutcome({ name, pairKey, outcome, onUndo }: AllOutcomeProps) {
  const styles = useStyles();
  const { desk, open } = useMy();
  const { all } = useReadable(desk.list);
  const openIt = (
    <Button appearance="link" aria-label={text.open(name)} disabled={all?.some((one) => one.pairKey === pairKey) !== true} onClick={() => open(pairKey)}>
      {my.openShort}
    </Button>
  );
  const line = (words: ReactNode, className: string | undefined = styles.quiet): ReactNode => <span className={className}>{words}</span>;
  switch (outcome.kind) {
    case 'waiting':
    case 'working':
    case 'undone':
      return <div className={styles.root}>{line(text.outcome[outcome.kind])}</div>;
    case 'failed':
      return (
        <div className={styles.root} role="alert">
          {line(homeFailure(outcome.failure), styles.problem)}
        </div>
      );
    case 'joined':
      return (
        <div className={styles.root}>
          {line(text.outcome.joined(outcome.tab), styles.good)}
          {openIt}
        </div>
      );
    case 'attached':
      return (
        <div className={styles.root}>
          {line(text.outcome.attached(outcome.tab), styles.good)}
          {!outcome.isShared && line(text.outcome.notShared(name), styles.problem)}
          {openIt}
          <UndoIt name={name} undo={outcome.undo} onUndo={onUndo} />
        </div>
      );
  }
}

function UndoIt({ name, undo, onUndo }: { readonly name: string; readonly undo: Attached['undo']; readonly onUndo: () => void }) {
  const styles = useStyles();
  if (undo.kind === 'working') return <span className={styles.quiet}>{text.undoing}</span>;
  if (undo.kind === 'written') return <span className={styles.quiet}>{text.written}</span>;
  return (
    <>
      {undo.kind === 'failed' && (
        <span role="alert" className={styles.problem}>
          {homeFailure(undo.failure)}
        </span>
      )}
      <Button appearance="link" aria-label={text.undo(name)} onClick={onUndo}>
        {common.undo}
      </Button>
    </>
  );
}
