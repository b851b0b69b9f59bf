import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Level } from '../../domain/growth.ts';
import type { CriterionLine, LevelView } from '../../domain/views/levels.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Line } from '../../ui/kit/line.tsx';
import { placesAt } from '../../ui/kit/use-moves.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { levels as text } from '../../ui/text/levels.ts';
import { type Hold, useHold, useSteady } from '../../ui/use-held.ts';
import { WordsForm } from './criterion-forms.tsx';
import { CriterionItem } from './criterion-item.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

const idOf = ({ criterion }: CriterionLine): string => criterion.id;

const newCriterion = (level: Level): string => `new criterion of level ${level}`;

/** Keys of the forms of a level (`useDraft`). */
export const draftsOf = ({ level, criteria }: LevelView): readonly string[] => [newCriterion(level), ...criteria.map(({ criterion }) => `criterion ${criterion.id}`)];

/** What is being edited in any of the levels. */
export interface Holding {
  readonly held: ReadonlySet<string>;
  readonly hold: Hold;
}

/** What a level asks for: ticked with a line of evidence, in the pair's own words where they like, and more of their own. */
export function Criteria({ view, hold, held }: Holding & { readonly view: LevelView }) {
  const styles = useStyles();
  const { me } = usePair();
  const partnership = usePartnership();
  const act = useAct();
  const [adding, setAdding] = useDraft<string | null>(newCriterion(view.level), null);
  useHold(hold, `new ${view.level}`, adding !== null);
  const fresh = new Map([...view.criteria, ...view.retired].map((line) => [idOf(line), line]));
  const shown = useSteady(view.criteria, idOf, held).map((line) => fresh.get(idOf(line)) ?? line);
  const { level, criteria } = view;
  const move = useCallback(
    (id: string, before: string | null) =>
      act({ type: 'move-criterion', id, level, before, rows: criteria.map(({ criterion }) => ({ id: criterion.id, words: criterion.words, order: criterion.order })) }),
    [act, level, criteria],
  );
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setAdding(null);
    refocus();
  };
  return (
    <>
      {shown.length === 0 && <p className={styles.none}>{text.noCriteria}</p>}
      <ul data-list className={styles.list}>
        {shown.map((line, index) => (
          <CriterionItem key={idOf(line)} line={line} hold={hold} {...placesAt(shown, idOf, index)} onMove={move} />
        ))}
      </ul>
      {me !== null && shown.length > 1 && <p className={styles.none}>{text.keys}</p>}
      {adding !== null && (
        <WordsForm
          draft={newCriterion(level)}
          label={text.add}
          words=""
          onClose={close}
          onSubmit={(words) => act({ type: 'write-criterion', id: adding, level: view.level, words, order: view.nextOrder }, 'quiet')}
        />
      )}
      {me !== null && adding === null && (
        // The id is made once for each form: sent twice, it is still one criterion.
        <Button appearance="subtle" onClick={() => setAdding(partnership.newId('c'))}>
          {text.add}
        </Button>
      )}
      {view.retired.length > 0 && (
        <Fold label={text.aside(view.retired.length)}>
          <ul data-list className={styles.list}>
            {view.retired.map(({ criterion }) => (
              <li key={criterion.id} data-item={criterion.id} tabIndex={-1}>
                <Line quiet>
                  <span id={`aside-${criterion.id}`} className={styles.words}>
                    {criterion.words}
                  </span>
                  {me !== null && (
                    <Button appearance="link" aria-describedby={`aside-${criterion.id}`} onClick={() => void act({ type: 'restore-criterion', id: criterion.id })}>
                      {text.takeBack}
                    </Button>
                  )}
                </Line>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
