import { useMemo } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type Alone, sessionGrowth } from '../../domain/views/session-growth.ts';
import { type TimelineSession, wordingOf } from '../../domain/views/timeline.ts';
import { useDates } from '../../ui/dates.ts';
import { usePair } from '../../ui/partnership.ts';
import { agreements } from '../../ui/text/first.ts';
import { sessions as text, state as stateText } from '../../ui/text/later.ts';
import { inductionName, motivationName } from '../../ui/text/template.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { Part, useReadingStyles } from './part.tsx';
import { isBlank, SessionGrowth } from './session-growth.tsx';

export interface PastSessionProps {
  readonly past: TimelineSession;
  /** The record that tells it: the open one or, `alone`, that of the session's own file. */
  readonly record: PartnershipRecord;
  readonly alone: Alone | null;
  readonly today: Day;
}

/** One session of the past, to read. */
export function PastSession({ past, record, alone, today }: PastSessionProps) {
  const styles = useReadingStyles();
  const dates = useDates();
  const { names } = usePair();
  const template = useTemplate();
  const { state, topics, made, answers, notes } = past;
  const growth = useMemo(() => sessionGrowth(record, past.session, alone), [record, past.session, alone]);
  return (
    <div className={styles.root}>
      {isBlank(past, growth) && <p className={styles.words}>{text.empty}</p>}
      {state !== null && (
        <Part head={text.stateHead}>
          {state.motivation !== null && (
            <li>{text.motivationRead(state.motivation, motivationName(template, state.motivation))}</li>
          )}
          {state.induction !== null && (
            <li>{text.inductionRead(inductionName(template, state.induction))}</li>
          )}
          {[state.moved, state.stuck, state.scars, state.breakthroughs].map((words, index) =>
            words === '' ? null : (
              <li key={index} className={styles.words}>
                <span className={styles.kind}>{text.labelled([stateText.movedRead, stateText.stuckRead, stateText.scars, stateText.breakthroughs][index] ?? '')}</span>
                {words}
              </li>
            ),
          )}
        </Part>
      )}
      {topics.length > 0 && (
        <Part head={text.topicsHead}>
          {topics.map((topic) => (
            <li key={topic.id}>
              {topic.title} <span className={styles.quiet}>{topic.note}</span>
            </li>
          ))}
        </Part>
      )}
      {answers.length > 0 && (
        <Part head={text.answersHead}>
          {answers.map(({ answer, agreement }) => (
            <li key={answer.id}>
              <span className={styles.kind}>{text.labelled(text.answer[answer.kind])}</span>
              {wordingOf(answer, agreement)}
              {answer.kind === 'dropped' && <span className={styles.quiet}>{text.reason(answer.text)}</span>}
              {answer.kind === 'reworded' && <span className={styles.quiet}>{text.before(answer.text)}</span>}
              {answer.due?.kind === 'day' && <span className={styles.quiet}>{agreements.due.later(dates.day(answer.due.day, today))}</span>}
            </li>
          ))}
        </Part>
      )}
      {made.length > 0 && (
        <Part head={text.madeHead}>
          {made.map(({ agreement, wording }) => (
            <li key={agreement.id}>
              {wording} <span className={styles.quiet}>{agreements.owner(agreement.terms.owner, names)}</span>
            </li>
          ))}
        </Part>
      )}
      <SessionGrowth growth={growth} />
      {notes !== '' && (
        <div>
          <h3 className={styles.head}>{text.notesHead}</h3>
          <p dir="auto" className={styles.words}>{notes}</p>
        </div>
      )}
    </div>
  );
}
