import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { BlockerOwner, Blocks } from '../../domain/growth-commands.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text, ownerChoices } from '../../ui/text/blockers.ts';
import { useView } from '../../ui/use-readable.ts';
import { blockableThings, blocksOf, optionOf } from './options.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  name: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, maxWidth: '420px' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export interface OwnerAndBlocksProps {
  readonly owner: BlockerOwner;
  readonly blocks: Blocks;
  readonly onOwner: (owner: BlockerOwner) => void;
  readonly onBlocks: (blocks: Blocks) => void;
}

/** Who can remove a blocker, and what it stands before. */
export function OwnerAndBlocks({ owner, blocks, onOwner, onBlocks }: OwnerAndBlocksProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const { names } = usePair();
  const things = useView(usePartnership().record, blockableThings);
  return (
    <div className={styles.root}>
      <Choice label={text.owner} value={owner.owner} options={ownerChoices(names)} onChange={(value) => onOwner({ ...owner, owner: value })} />
      {owner.owner === 'other' && (
        <div className={styles.name}>
          <label htmlFor={id} className={styles.label}>
            {text.otherName}
          </label>
          <input
            id={id}
            className={field.input}
            placeholder={text.otherHint}
            autoComplete="off"
            value={owner.ownerName}
            onChange={(event) => onOwner({ owner: 'other', ownerName: event.currentTarget.value })}
          />
        </div>
      )}
      <LinkPicker label={text.blocks} value={optionOf(blocks)} options={things} onChange={(option) => onBlocks(blocksOf(option))} />
    </div>
  );
}
