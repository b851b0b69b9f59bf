import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId, useMemo } from 'react';
import type { OpenBlocker } from '../../domain/views/blockers.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { Chevron } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { TextField } from '../../ui/kit/text-field.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text, ownerName } from '../../ui/text/blockers.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { ChangeBlocker } from './change-blocker.tsx';
import { EarlierEnds } from './earlier-ends.tsx';
import { SettleForm } from './settle-form.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, paddingTop: tokens.spacingVerticalXS },
  note: { paddingTop: tokens.spacingVerticalXS },
  preview: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

type Open = 'note' | 'change' | 'clear' | 'let-be';

/** One open blocker: whose it is to remove, since when, what it stands before, and how it can end. */
export const BlockerItem = memo(function BlockerItem({ view, hold }: { readonly view: OpenBlocker; readonly hold: Hold }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { me, names } = usePair();
  const id = useId();
  const { blocker, old, beforeTarget, blocks } = view;
  const [open, setOpen] = useDraft<Open | null>(`blocker ${blocker.id}`, null);
  useHold(hold, blocker.id, open !== null);
  const target = useMemo(() => ({ table: 'blockers', id: blocker.id, field: 'note' }) as const, [blocker.id]);
  const put = (next: Open | null): void => {
    const refocus = keepFocus(document.activeElement);
    setOpen(next);
    refocus();
  };
  const opens = (what: Open) => ({ 'aria-describedby': id, 'aria-expanded': open === what, onClick: () => put(open === what ? null : what) });
  const about = [text.removedBy(ownerName(blocker, names)), text.age(view.ageDays), text.times(view.times), blocks === null ? '' : text.blocksWhat(blocks)];
  return (
    <li data-item={blocker.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <div className={styles.words}>
        <span id={id} dir="auto" className={styles.title}>
          {blocker.title}
        </span>
        <div className={styles.about}>
          {old && <DueMark nearness="now">{text.oldHint}</DueMark>}
          {beforeTarget && <DueMark nearness="soon">{text.beforeTarget}</DueMark>}
          <span>{about.filter((words) => words !== '').join(' · ')}</span>
        </div>
        <EarlierEnds earlier={view.earlier} />
        {open !== 'note' && blocker.note !== '' && <p dir="auto" className={styles.preview}>{blocker.note}</p>}
      </div>
      {me !== null && (
        <div className={styles.buttons}>
          {view.canRaiseAgain && (
            <Button
              aria-describedby={id}
              onClick={() => void act({ type: 'raise-again', id: blocker.id, session: partnership.session.get().id, raise: partnership.newId('r') })}
            >
              {text.again}
            </Button>
          )}
          <Button {...opens('clear')}>{text.cleared}</Button>
          <Button appearance="subtle" {...opens('let-be')}>
            {text.letBe}
          </Button>
          <Button appearance="subtle" {...opens('note')} icon={<Chevron open={open === 'note'} />}>
            {text.note}
          </Button>
        </div>
      )}
      {open === 'note' && (
        <div className={styles.note}>
          <TextField target={target} value={blocker.note} label={text.note} hideLabel hint={text.addNote} />
          {blocker.outcome === null && (
            <Button appearance="subtle" aria-describedby={id} onClick={() => put('change')}>
              {text.change}
            </Button>
          )}
        </div>
      )}
      {open === 'change' && <ChangeBlocker blocker={blocker} onClose={() => put(null)} />}
      {(open === 'clear' || open === 'let-be') && <SettleForm key={open} blocker={blocker.id} how={open} old={old} onClose={() => put(null)} />}
    </li>
  );
});
