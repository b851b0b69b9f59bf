import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlanKind } from '../../domain/growth.ts';
import type { Links } from '../../domain/growth-commands.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { focusAgain } from '../../ui/kit/use-opener.ts';
import { Line } from '../../ui/kit/line.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { useDraft } from '../../ui/drafts.ts';
import { rejection } from '../../ui/text/first.ts';
import { plan as text } from '../../ui/text/plan.ts';
import { unlessTyped, useSending } from '../../ui/use-sending.ts';
import { KindSelect } from './kind-select.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalM },
  title: { flex: '1 1 180px' },
  /** The browser's own parts would make it higher than the other fields. */
  due: { height: '32px' },
  whole: { flexBasis: '100%', margin: 0 },
  refusal: { color: tokens.colorStatusDangerForeground3 },
});

/** What the next item is to serve, when a hint asked for it. */
export interface ServesNew {
  readonly words: string;
  readonly links: Links;
}

export interface AddItemProps {
  readonly serves: ServesNew | null;
  readonly onServes: (serves: ServesNew | null) => void;
}

/** How, what and until when: one line. A hint may have said what it is for. */
export function AddItem({ serves, onServes }: AddItemProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const partnership = usePartnership();
  const act = useAct();
  const sending = useSending('plan item', () => partnership.newId('p'));
  const [kind, setKind] = useDraft<PlanKind>('plan item kind', 'on-the-job');
  const [title, setTitle] = useDraft('plan item', '');
  const [due, setDue] = useDraft('plan item due', '');
  const [refusal, setRefusal] = useState<string | null>(null);
  // One that was asked for before the line left the screen takes the focus no second time.
  const asked = useRef(serves);
  useEffect(() => {
    if (serves !== null && serves !== asked.current) input.current?.focus();
    asked.current = serves;
  }, [serves]);
  const add = async (): Promise<void> => {
    const item = { type: 'add-plan-item', id: sending.idFor(title), kind, title, due: due === '' ? null : due, links: serves?.links ?? {} } as const;
    const refused = await act(item, 'quiet');
    setRefusal(refused === null ? null : rejection(refused));
    if (refused === null) {
      sending.accepted(title);
      setTitle(unlessTyped(title, ''));
      setDue(unlessTyped(due, ''));
      onServes(null);
    }
    focusAgain(input.current);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Labelled label={text.kindLabel}>
        <KindSelect label={text.kindLabel} value={kind} onChange={setKind} />
      </Labelled>
      <Labelled label={text.newItem} className={styles.title}>
        <input
          ref={input}
          className={field.input}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal === null ? undefined : id}
          placeholder={text.newHint}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Labelled>
      <Labelled label={text.due}>
        <input type="date" className={mergeClasses(field.input, styles.due)} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      </Labelled>
      <Button type="submit">{text.add}</Button>
      {serves !== null && (
        <Line className={styles.whole}>
          <span>{text.forThis(serves.words)}</span>
          <Button appearance="link" onClick={() => onServes(null)}>
            {text.notForThis}
          </Button>
        </Line>
      )}
      {refusal !== null && (
        <p id={id} role="alert" className={mergeClasses(styles.whole, styles.refusal)}>
          {refusal}
        </p>
      )}
    </form>
  );
}
