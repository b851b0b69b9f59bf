import { makeStyles, tokens } from '@fluentui/react-components';
import type { Horizon } from '../../domain/growth.ts';
import { AddLine } from '../../ui/kit/add-line.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { vision as text } from '../../ui/text/vision.ts';

const useStyles = makeStyles({ line: { marginTop: tokens.spacingVerticalXS } });

/** A line for one more goal of this horizon. */
export function AddGoal({ horizon }: { readonly horizon: Horizon }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  return (
    <AddLine
      draft={`goal for ${horizon}`}
      quiet
      label={text.field(horizon)}
      shown={text.newGoal}
      hint={text.hint[horizon]}
      submit={text.add}
      className={styles.line}
      newId={() => partnership.newId('g')}
      onAdd={(words, id) => act({ type: 'add-goal', id, horizon, words }, 'quiet')}
    />
  );
}
