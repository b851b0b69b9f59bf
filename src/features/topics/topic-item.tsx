import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useContext, useId, useMemo, useState } from 'react';
import type { Command } from '../../domain/commands.ts';
import { utcDay } from '../../domain/dates.ts';
import type { Topic } from '../../domain/entities.ts';
import { statusSign } from '../../domain/status-check.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Chevron } from '../../ui/kit/fold.tsx';
import { useItemExtras } from '../../ui/item-extras.ts';
import { useDraft, useFirstTime, useForget } from '../../ui/drafts.ts';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { type LinkOption, LinkPicker } from '../../ui/kit/link-picker.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { common, rejection } from '../../ui/text/first.ts';
import { fromNotes } from '../../ui/text/notes.ts';
import { topics as text } from '../../ui/text/later.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useTyped } from '../../ui/use-typed.ts';
import { PromisesContext } from './promises.ts';
import { StatusHint } from './status-hint.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere', paddingTop: '3px' },
  gone: { color: tokens.colorNeutralForeground3 },
  age: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  note: { paddingTop: tokens.spacingVerticalXS },
  link: { paddingTop: tokens.spacingVerticalXS },
  preview: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

export interface TopicItemProps {
  readonly topic: Topic;
  /** Goals of the vision that it can serve. */
  readonly goals: readonly LinkOption[];
  readonly hold: Hold;
}

/** One topic: its words, its note, and what one can do with it. */
export const TopicItem = memo(function TopicItem({ topic, goals, hold }: TopicItemProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const today = useReadable(partnership.today);
  const dates = useDates();
  const [open, setOpen] = useDraft(`topic ${topic.id} note`, false);
  const [renaming, setRenaming] = useDraft(`topic ${topic.id}`, false);
  useHold(hold, topic.id, open || renaming);
  const { id: session } = useReadable(partnership.session);
  const promises = useContext(PromisesContext);
  const [typed, noteTyped] = useTyped(`topic ${topic.id}`);
  const toggle = (): void => {
    const refocus = keepFocus(document.activeElement);
    setOpen(!open);
    refocus();
  };
  /** One's own answer moves the topic at once, so it closes its note too. */
  const settle = (command: Command): void => {
    const refocus = keepFocus(document.activeElement);
    void act(command);
    setOpen(false);
    refocus();
  };
  const discussed = topic.discussed !== null;
  // Who has written what lies behind it, or is about to, has answered the question.
  const sign = me === null || discussed || open || topic.note !== '' ? null : statusSign(topic.title);
  const title = useId();
  const extras = useItemExtras();
  const noteId = `${title}-note`;
  const target = useMemo(() => ({ table: 'topics', id: topic.id, field: 'note' }) as const, [topic.id]);
  const serves = goals.find(({ id }) => id === topic.goal)?.label;
  const age = discussed ? '' : text.age(dates.daysSince(topic.addedAt, today));
  return (
    <li data-item={topic.id} tabIndex={-1} aria-labelledby={title} className={styles.item}>
      {renaming ? (
        <Rename topic={topic} onClose={() => setRenaming(false)} />
      ) : (
        <div className={styles.row}>
          <div className={mergeClasses(styles.words, discussed && styles.gone)}>
            <span id={title} dir="auto">{topic.title}</span>
            {age !== '' && <div className={styles.age}>{age}</div>}
            {serves !== undefined && !open && <div className={styles.age}>{text.serving(serves)}</div>}
            {!open && topic.note !== '' && <p dir="auto" className={styles.preview}>{topic.note}</p>}
            {sign !== null && (
              <StatusHint
                sign={sign}
                about={title}
                writeBehind={() => setOpen(true)}
                moveOut={topic.by === me ? () => settle({ type: 'withdraw-topic', id: topic.id }) : null}
              />
            )}
          </div>
          {me !== null && (
            <div className={styles.buttons}>
              {discussed ? (
                <Button appearance="subtle" aria-describedby={title} onClick={() => settle({ type: 'keep-topic', id: topic.id })}>
                  {text.putBack}
                </Button>
              ) : (
                <Button
                  aria-describedby={title}
                  onClick={() => settle({ type: 'discuss-topic', id: topic.id, session: partnership.session.get().id })}
                >
                  {text.discussed}
                </Button>
              )}
              <Button
                appearance="subtle"
                aria-describedby={title}
                aria-expanded={open}
                aria-controls={open ? noteId : undefined}
                onClick={toggle}
                icon={<Chevron open={open} />}
              >
                {text.note}
              </Button>
              {extras?.menu({ kind: 'topic', id: topic.id, about: title })}
            </div>
          )}
        </div>
      )}
      {open && (
        <div id={noteId} className={styles.note}>
          <TextField target={target} value={topic.note} label={text.note} hideLabel hint={text.addNote} below={promises === null ? '' : fromNotes.how} onTyped={noteTyped} />
          {promises?.({ notes: topic.note, since: utcDay(topic.addedAt), session, typed })}
          {me !== null && (goals.length > 0 || topic.goal !== null) && (
            <div className={styles.link}>
              <LinkPicker label={text.serves} value={topic.goal} options={goals} onChange={(goal) => void act({ type: 'link-topic', id: topic.id, goal })} />
            </div>
          )}
          {!discussed && topic.by === me && !renaming && (
            <div className={styles.buttons}>
              <Button appearance="subtle" aria-describedby={title} onClick={() => setRenaming(true)}>
                {text.rename}
              </Button>
              <Button appearance="subtle" aria-describedby={title} onClick={() => settle({ type: 'withdraw-topic', id: topic.id })}>
                {text.withdraw}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
});

function Rename({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const act = useAct();
  const [draft, setDraft] = useDraft(`topic ${topic.id}/title`, topic.title);
  const takesFocus = useFirstTime(`topic ${topic.id}`);
  const forget = useForget(`topic ${topic.id}`);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    onClose();
    refocus();
  };
  /** Sent or given up; Escape only folds it. */
  const end = (): void => {
    close();
    forget();
  };
  const save = async (): Promise<void> => {
    const refused = await act({ type: 'rename-topic', id: topic.id, title: draft }, 'quiet');
    if (refused === null || refused.kind === 'unchanged') end();
    else setRefusal(rejection(refused));
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <div className={styles.words}>
        <input
          autoFocus={takesFocus}
          className={field.input}
          aria-label={text.renameField}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        {refusal !== null && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
      </div>
      <Button type="submit">{common.save}</Button>
      <Button appearance="subtle" onClick={end}>
        {common.cancel}
      </Button>
    </form>
  );
}
