import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type BlockerCommand } from '../../domain/growth-commands.ts';
import { type Blocker } from '../../domain/growth.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/en-blockers.ts';
import { common, rejection } from '../../ui/text/en.ts';
import { OwnerAndBlocks } from './owner-and-blocks.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

type Changes = Omit<Extract<BlockerCommand, { readonly type: 'change-blocker' }>, 'type' | 'id'>;

/** Title, owner and what it blocks. Only what was changed here is written. */
export function ChangeBlocker({ blocker, onClose }: { readonly blocker: Blocker; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const act = useAct();
  const [changes, setChanges] = useState<Changes>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const put = (more: Changes): void => setChanges({ ...changes, ...more });
  const save = async (): Promise<void> => {
    const refused = await act({ type: 'change-blocker', id: blocker.id, ...changes }, 'quiet');
    if (refused === null || refused.kind === 'unchanged') onClose();
    else setRefusal(rejection(refused));
  };
  return (
    <form
      className={styles.form}
      aria-label={text.change}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <input
        id={id}
        autoFocus
        className={field.input}
        aria-label={text.title}
        autoComplete="off"
        value={changes.title ?? blocker.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <OwnerAndBlocks
        owner={changes.owner ?? blocker}
        blocks={changes.blocks === undefined ? blocker.blocks : changes.blocks}
        onOwner={(owner) => put({ owner: { owner: owner.owner, ownerName: owner.ownerName } })}
        onBlocks={(blocks) => put({ blocks })}
      />
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {common.save}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
