import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type BlockerOwner, type Blocks } from '../../domain/growth-commands.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/en-blockers.ts';
import { rejection } from '../../ui/text/en.ts';
import { OwnerAndBlocks } from './owner-and-blocks.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 160px', width: 'auto' },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** Red tape is the manager's to clear, more often than not. */
const firstOwner: BlockerOwner = { owner: 'manager', ownerName: '' };

/** One line; who can remove it and what it blocks are asked once something is written. */
export function RaiseBlocker() {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const partnership = usePartnership();
  const act = useAct();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState<BlockerOwner>(firstOwner);
  const [blocks, setBlocks] = useState<Blocks>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const raise = async (): Promise<void> => {
    const refused = await act({ type: 'raise-blocker', id: partnership.newId('b'), title, ...owner, blocks }, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused === null) {
      setTitle('');
      setOwner(firstOwner);
      setBlocks(null);
    }
    input.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <div className={styles.row}>
        <input
          ref={input}
          className={mergeClasses(field.input, styles.input)}
          aria-label={text.field}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal === null ? undefined : id}
          placeholder={text.hint}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit">{text.raise}</Button>
      </div>
      {refusal !== null && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {title.trim() !== '' && <OwnerAndBlocks owner={owner} blocks={blocks} onOwner={setOwner} onBlocks={setBlocks} />}
    </form>
  );
}
