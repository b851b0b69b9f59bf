import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rejection } from '../../domain/commands.ts';
import type { BlockerOwner } from '../../domain/growth-commands.ts';
import { limits } from '../../domain/limits.ts';
import { useDraft } from '../../ui/drafts.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text, ownerChoices } from '../../ui/text/blockers.ts';
import { useSending } from '../../ui/use-sending.ts';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { maxWidth: '420px' },
});

/** Red tape is the manager's to clear, more often than not. */
const firstOwner: BlockerOwner = { owner: 'manager', ownerName: '' };

export interface InTheWay {
  readonly fields: ReactNode;
  /** Raises it, once for the same words however often it is sent; nothing where nothing is written. */
  readonly raise: () => Promise<Rejection | null>;
  /** All of the form was taken: the next one is another. */
  readonly accepted: () => void;
}

/** What stood in the way of a promise, as a blocker with an owner: it is looked at in every session from then on, and the answer is not. */
export function useInTheWay(draft: string): InTheWay {
  const styles = useStyles();
  const field = useFieldStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { names } = usePair();
  const [title, setTitle] = useDraft(`${draft}/in the way`, '');
  const [owner, setOwner] = useDraft<BlockerOwner>(`${draft}/who removes it`, firstOwner);
  const sending = useSending(`in the way of ${draft}`, () => partnership.newId('b'));
  const words = title.trim();
  return {
    raise: async () => (words === '' ? null : act({ type: 'raise-blocker', id: sending.idFor(words), title: words, ...owner, blocks: null }, 'quiet')),
    accepted: () => sending.accepted(words),
    fields: (
      <>
        <div>
          <Labelled label={text.field}>
            <input className={field.input} maxLength={limits.title} placeholder={text.hint} autoComplete="off" value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          </Labelled>
          <p className={styles.hint}>{text.notYetHint}</p>
        </div>
        {words !== '' && <Choice label={text.owner} value={owner.owner} options={ownerChoices(names)} onChange={(value) => setOwner({ ...owner, owner: value })} />}
        {words !== '' && owner.owner === 'other' && (
          <Labelled label={text.otherName} className={styles.name}>
            <input
              className={field.input}
              placeholder={text.otherHint}
              autoComplete="off"
              value={owner.ownerName}
              onChange={(event) => setOwner({ owner: 'other', ownerName: event.currentTarget.value })}
            />
          </Labelled>
        )}
      </>
    ),
  };
}
