import { makeStyles, tokens } from '@fluentui/react-components';
import type { BlockerOwner, Blocks } from '../../domain/growth-commands.ts';
import { useDraft } from '../../ui/drafts.ts';
import { AddLine } from '../../ui/kit/add-line.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { unlessTyped } from '../../ui/use-sending.ts';
import { OwnerAndBlocks } from './owner-and-blocks.tsx';

const useStyles = makeStyles({ line: { marginBottom: tokens.spacingVerticalS } });

/** Red tape is the manager's to clear, more often than not. */
const firstOwner: BlockerOwner = { owner: 'manager', ownerName: '' };

/** One line; who can remove it and what it blocks are asked once something is written. */
export function RaiseBlocker() {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const [owner, setOwner] = useDraft<BlockerOwner>('blocker owner', firstOwner);
  const [blocks, setBlocks] = useDraft<Blocks>('blocker blocks', null);
  const raise = async (title: string, id: string) => {
    const refused = await act({ type: 'raise-blocker', id, title, ...owner, blocks }, 'quiet');
    if (refused === null) {
      setOwner(unlessTyped(owner, firstOwner));
      setBlocks(unlessTyped<Blocks>(blocks, null));
    }
    return refused;
  };
  return (
    <AddLine draft="blocker" label={text.field} hint={text.hint} submit={text.raise} className={styles.line} newId={() => partnership.newId('b')} onAdd={raise}>
      <OwnerAndBlocks owner={owner} blocks={blocks} onOwner={setOwner} onBlocks={setBlocks} />
    </AddLine>
  );
}
