import type { BlockerCommand } from '../../domain/growth-commands.ts';
import type { Blocker } from '../../domain/growth.ts';
import { useBegan, useDraft } from '../../ui/drafts.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { common } from '../../ui/text/first.ts';
import { OwnerAndBlocks } from './owner-and-blocks.tsx';

type Changes = Omit<Extract<BlockerCommand, { readonly type: 'change-blocker' }>, 'type' | 'id'>;

/** Title, owner and what it blocks. Only what was changed here is written. */
export function ChangeBlocker({ blocker, onClose }: { readonly blocker: Blocker; readonly onClose: () => void }) {
  const field = useFieldStyles();
  const act = useAct();
  const draft = `blocker ${blocker.id}/change`;
  const was = useBegan(`${draft}/was`, blocker);
  const [changes, setChanges] = useDraft<Changes>(`${draft}/changes`, {});
  const put = (more: Changes): void => setChanges({ ...changes, ...more });
  return (
    <SmallForm draft={draft} label={text.change} submit={common.save} onClose={onClose} onSubmit={() => act({ type: 'change-blocker', id: blocker.id, ...changes }, 'quiet')}>
      <input
        className={field.input}
        aria-label={text.title}
        autoComplete="off"
        value={changes.title ?? blocker.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <Meanwhile was={was.title} now={blocker.title} draft={changes.title ?? blocker.title} onTake={() => put({ title: blocker.title })} />
      <OwnerAndBlocks
        owner={changes.owner ?? blocker}
        blocks={changes.blocks === undefined ? blocker.blocks : changes.blocks}
        onOwner={(owner) => put({ owner: { owner: owner.owner, ownerName: owner.ownerName } })}
        onBlocks={(blocks) => put({ blocks })}
      />
    </SmallForm>
  );
}
