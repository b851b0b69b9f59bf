import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { sessionsKept } from '../../domain/views/filing.ts';
import { sessionGrowth } from '../../domain/views/session-growth.ts';
import { sessionTimeline, type TimelineSession } from '../../domain/views/timeline.ts';
import { heldSessions } from '../../domain/views/years.ts';
import { useDates } from '../../ui/dates.ts';
import { useItemExtras } from '../../ui/item-extras.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import { names } from '../../ui/text/first.ts';
import { sessions as text } from '../../ui/text/later.ts';
import { sealed as sealText } from '../../ui/text/sealed.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { CheckAll } from './check-all.tsx';
import { Older } from './older.tsx';
import { Search } from './search.tsx';
import { isBlank } from './session-growth.tsx';
import { Settled } from './settled.tsx';
import { WholeSession } from './whole-session.tsx';
import { Years } from './years.tsx';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  line: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  about: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** All that stay in the record; more are there only while their files wait to be written. */
const page = sessionsKept;

/** The past: every session can be opened and read, and every settled agreement found. */
export function Sessions() {
  return (
    <Region name={names.sessions}>
      <Past />
    </Region>
  );
}

/** The past without its heading, for where it opens inside something. */
export function Past() {
  const styles = useStyles();
  const partnership = usePartnership();
  // The past may come a moment after what is under the hands.
  const record = useDeferredValue(useReadable(partnership.record));
  const today = useReadable(partnership.today);
  const timeline = useMemo(() => sessionTimeline(record, today), [record, today]);
  const [shown, setShown] = useState(page);
  // As K1 counts them: the session at hand is one of the twelve that stay as soon as its state is filled in.
  const hasOlder = useMemo(() => heldSessions(record).length >= sessionsKept, [record]);
  return (
    <Search record={record} timeline={timeline} today={today} hasOlder={hasOlder}>
      {timeline.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ul data-list className={styles.list}>
        {timeline.slice(0, shown).map((past) => (
          <PastItem key={past.session.id} past={past} record={record} today={today} />
        ))}
      </ul>
      {/* One way back at a time. */}
      {timeline.length > shown ? <Button data-more onClick={() => setShown(shown + page * 4)}>{text.earlier}</Button> : hasOlder && <Older today={today} />}
      {timeline.length > 1 && <Years record={record} today={today} hasOlder={hasOlder} />}
      <Settled record={record} />
      <CheckAll record={record} today={today} />
    </Search>
  );
}

function PastItem({ past, record, today }: { readonly past: TimelineSession; readonly record: PartnershipRecord; readonly today: Day }) {
  const styles = useStyles();
  const dates = useDates();
  const extras = useItemExtras();
  const { id } = past.session;
  const name = useId();
  return (
    <li data-item={id} tabIndex={-1} aria-labelledby={name} className={styles.item}>
      <Fold
        drafts={[`amend ${id}`]}
        label={
          <span className={styles.line}>
            <span id={name}>{dates.day(past.session.day, today)}</span>
            <span className={styles.about}>{aboutIt(past, record)}</span>
          </span>
        }
      >
        <WholeSession past={past} record={record} alone={null} today={today} />
      </Fold>
      {extras?.menu({ kind: 'session', id, about: name })}
    </li>
  );
}

function aboutIt(past: TimelineSession, record: PartnershipRecord): string {
  const { session, sealed, state, topics, made, answers } = past;
  const settled = answers.filter(({ answer }) => answer.kind === 'kept' || answer.kind === 'dropped').length;
  return [
    state?.motivation == null ? '' : text.motivation(state.motivation),
    topics.length === 0 ? '' : text.topics(topics.length),
    made.length === 0 ? '' : text.made(made.length),
    settled === 0 ? '' : text.settled(settled),
    session.closed !== null && past.amendments.length === 0 && isBlank(past, sessionGrowth(record, session)) ? text.blank : '',
    session.seal !== null ? sealText.mark : sealed ? '' : session.closed === null ? text.open : text.closed,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
