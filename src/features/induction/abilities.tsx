import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Ability } from '../../domain/growth.ts';
import type { GateView } from '../../domain/views/induction.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Line } from '../../ui/kit/line.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { induction as text } from '../../ui/text/induction.ts';
import { type Hold, useHeld, useHold, useSteady } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { StatementForm } from './gate-forms.tsx';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  item: { paddingBlock: tokens.spacingVerticalXXS, borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  label: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, minHeight: '24px', overflowWrap: 'anywhere' },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: '3px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  words: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const idOf = ({ id }: Ability): string => id;

/** The statements of a gate: ticked by either, and while `editing` also written, reworded and put aside. */
export function Abilities({ view, editing }: { readonly view: GateView; readonly editing: boolean }) {
  const styles = useStyles();
  const act = useAct();
  const partnership = usePartnership();
  const { me } = usePair();
  const [held, hold] = useHeld();
  const newStatement = `new statement of ${view.gate.id}`;
  const [adding, setAdding] = useDraft<string | null>(newStatement, null);
  const fresh = new Map([...view.abilities, ...view.retiredAbilities].map((ability) => [ability.id, ability]));
  const shown = useSteady(view.abilities, idOf, held).map((ability) => fresh.get(ability.id) ?? ability);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setAdding(null);
    refocus();
  };
  return (
    <>
      <ul data-list className={styles.list}>
        {shown.map((ability) => (
          <AbilityItem key={ability.id} ability={ability} editing={editing} hold={hold} />
        ))}
      </ul>
      {adding !== null && (
        <StatementForm
          draft={newStatement}
          label={text.addStatement}
          words=""
          onClose={close}
          onSubmit={(words) => act({ type: 'write-ability', id: adding, gate: view.gate.id, words, order: view.nextOrder }, 'quiet')}
        />
      )}
      {me !== null && editing && adding === null && (
        <Button appearance="subtle" onClick={() => setAdding(partnership.newId('b'))}>
          {text.addStatement}
        </Button>
      )}
      {editing && view.retiredAbilities.length > 0 && (
        <Fold label={text.aside(view.retiredAbilities.length)}>
          <ul data-list className={styles.list}>
            {view.retiredAbilities.map(({ id, gate, words, order }) => (
              <li key={id} data-item={id} tabIndex={-1}>
                <Line quiet>
                  <span id={`aside-${id}`} dir="auto" className={styles.words}>
                    {words}
                  </span>
                  <Button appearance="link" aria-describedby={`aside-${id}`} onClick={() => void act({ type: 'write-ability', id, gate, words, order })}>
                    {text.takeBack}
                  </Button>
                </Line>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface AbilityItemProps {
  readonly ability: Ability;
  readonly editing: boolean;
  readonly hold: Hold;
}

const AbilityItem = memo(function AbilityItem({ ability, editing, hold }: AbilityItemProps) {
  const styles = useStyles();
  const act = useAct();
  const { me, names } = usePair();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const labelId = useId();
  const [rewording, setRewording] = useDraft(`statement ${ability.id}`, false);
  useHold(hold, ability.id, rewording);
  const { id, gate, words, order, shown } = ability;
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setRewording(false);
    refocus();
  };
  return (
    <li data-item={id} tabIndex={-1} aria-labelledby={labelId} className={styles.item}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={shown !== null}
          disabled={me === null}
          onChange={() => void act(shown === null ? { type: 'show-ability', id, gate, words, order } : { type: 'unshow-ability', id })}
          aria-labelledby={labelId}
        />
        <span className={styles.words}>
          <span id={labelId} dir="auto">{words}</span>
          {shown !== null && <span className={styles.quiet}> {text.shownBy(names[shown.by], dates.day(dates.dayOf(shown.at), today))}</span>}
        </span>
      </label>
      {editing && !rewording && (
        <Line>
          <Button appearance="link" aria-label={text.rewordName(words)} onClick={() => setRewording(true)}>
            {text.reword}
          </Button>
          <Button appearance="link" aria-label={text.putAsideName(words)} onClick={() => void act({ type: 'retire-ability', id, gate, words, order })}>
            {text.putAside}
          </Button>
        </Line>
      )}
      {rewording && (
        <StatementForm draft={`statement ${id}`} label={text.reword} words={words} onClose={close} onSubmit={(draft, was) => act({ type: 'write-ability', id, gate, words: draft, order, was: { gate, words: was, order } }, 'quiet')} />
      )}
    </li>
  );
});
