import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useCallback, useId } from 'react';
import type { CriterionLine } from '../../domain/views/levels.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { MoveButtons } from '../../ui/kit/move-buttons.tsx';
import { Tick } from '../../ui/kit/tick.tsx';
import { type Direction, type Places, useMoves } from '../../ui/kit/use-moves.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { levels as text } from '../../ui/text/levels.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { EvidenceForm, WordsForm } from './criterion-forms.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  words: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere', display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

export interface CriterionItemProps extends Places {
  readonly line: CriterionLine;
  readonly hold: Hold;
  /** Before another criterion of the level, or last. The same function from render to render. */
  readonly onMove: (id: string, before: string | null) => Promise<unknown>;
}

/** One criterion: met or not, by what, said by whom. Alt with an arrow key moves it. */
export const CriterionItem = memo(function CriterionItem({ line, hold, up, down, onMove }: CriterionItemProps) {
  const styles = useStyles();
  const act = useAct();
  const { me, names } = usePair();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const id = useId();
  const { criterion, origin, earlier } = line;
  const draft = `criterion ${criterion.id}`;
  const [form, setForm] = useDraft<'evidence' | 'words' | null>(draft, null);
  const { level, words, order, met } = criterion;
  useHold(hold, criterion.id, form !== null);
  const send = useCallback((before: string | null) => onMove(criterion.id, before), [onMove, criterion.id]);
  const move = useMoves(send, { up, down }, me !== null);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setForm(null);
    refocus();
  };
  const toggle = (which: 'evidence' | 'words') => () => (form === which ? close() : setForm(which));
  /** What is being written stays where it is; so the form goes first, and the item has the focus for the next move. */
  const closeAndMove = (direction: Direction): void => {
    const refocus = keepFocus(document.activeElement);
    setForm(null);
    move.go(direction);
    refocus();
  };
  const putAside = (): void => {
    setForm(null);
    void act({ type: 'retire-criterion', id: criterion.id, level, words, order });
  };
  return (
    <li data-item={criterion.id} tabIndex={-1} aria-labelledby={id} className={styles.item} onKeyDown={move.onKeyDown}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Tick on={met !== null} label={met === null ? text.isOpen : text.isMet} />
          <div className={styles.text}>
            <span id={id} dir="auto">{words}</span>
            {origin !== 'template' && <span className={styles.quiet}> ({text[origin]})</span>}
            {met !== null && (
              <div className={styles.quiet}>
                {text.said(met.evidence, text.saidBy(names[met.by], dates.day(dates.dayOf(met.at), today)))}
              </div>
            )}
            {earlier.map((proof) => (
              <div key={proof.id} className={styles.quiet}>
                {text.saidBefore(proof.evidence, text.saidBy(names[proof.by], dates.day(dates.dayOf(proof.at), today)))}
              </div>
            ))}
          </div>
        </div>
        {me !== null && (
          <div className={styles.buttons}>
            {met === null ? (
              <Button aria-describedby={id} aria-expanded={form === 'evidence'} onClick={toggle('evidence')}>
                {text.meet}
              </Button>
            ) : (
              <Button appearance="subtle" aria-describedby={id} onClick={() => void act({ type: 'unmeet-criterion', id: criterion.id })}>
                {text.unmeet}
              </Button>
            )}
            <Button appearance="subtle" aria-describedby={id} aria-expanded={form === 'words'} onClick={toggle('words')}>
              {text.change}
            </Button>
          </div>
        )}
      </div>
      {form === 'evidence' && (
        <EvidenceForm draft={`${draft}/evidence`} evidence={met?.evidence ?? ''} onClose={close} onSubmit={(evidence) => act({ type: 'meet-criterion', id: criterion.id, level, words, order, evidence }, 'quiet')} />
      )}
      {form === 'words' && (
        <WordsForm
          draft={`${draft}/words`}
          label={text.changeForm}
          words={words}
          onClose={close}
          onSubmit={(next, was) => act({ type: 'write-criterion', id: criterion.id, level, words: next, order, was: { level, words: was, order } }, 'quiet')}
          more={
            <>
              <Button appearance="subtle" onClick={putAside}>
                {text.putAside}
              </Button>
              <MoveButtons move={{ ...move, go: closeAndMove }} />
            </>
          }
        />
      )}
    </li>
  );
});
