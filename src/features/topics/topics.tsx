import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useCallback, useId } from 'react';
import type { PartnershipRecord, Role, Topic } from '../../domain/entities.ts';
import { goalsInSight } from '../../domain/views/line-of-sight.ts';
import { discussedTopics, topicsToDiscuss } from '../../domain/views/topics.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { Initials } from '../../ui/kit/initials.tsx';
import type { LinkOption } from '../../ui/kit/link-picker.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { refusedIn } from '../../ui/kit/text-field.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { names as regions } from '../../ui/text/first.ts';
import { topics as text } from '../../ui/text/later.ts';
import { type Hold, useHeld, useSteady } from '../../ui/use-held.ts';
import { useKept, useReadable, useView } from '../../ui/use-readable.ts';
import { AddTopic } from './add-topic.tsx';
import { TopicItem } from './topic-item.tsx';

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  dense: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const idOf = (topic: Topic): string => topic.id;
const goalsOf = (record: PartnershipRecord): readonly LinkOption[] => goalsInSight(record).map(({ id, words }) => ({ id, label: words }));
/** A new name that is half written, a note that was refused: an open note is none of these, its text is in the record. */
const nowhereElse = ({ id }: Topic): readonly string[] => [`topic ${id}`, refusedIn({ table: 'topics', id, field: 'note' })];
const topicsOf = ({ topics }: PartnershipRecord): PartnershipRecord['topics'] => topics;

export interface TopicsProps {
  /** Only that side's; null: both, the member's first. */
  readonly of?: Role | null;
}

/**
 * What to talk about: the member's first. A topic stays until it is discussed; one whose note or name is open on this
 * screen stays where it is until that is closed.
 */
export function Topics({ of = null }: TopicsProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const { id: session } = useReadable(partnership.session);
  const { me } = usePair();
  const [held, hold] = useHeld();
  const topics = useView(partnership.record, topicsOf);
  const done = useCallback((record: PartnershipRecord) => discussedTopics(record, session), [session]);
  const goals = useView(partnership.record, goalsOf);
  const now = (topic: Topic): Topic => topics[topic.id] ?? topic;
  const isShown = ({ by }: Topic): boolean => of === null || by === of;
  const waiting = useSteady(useView(partnership.record, topicsToDiscuss), idOf, held).map(now).filter(isShown);
  const discussed = useSteady(useView(partnership.record, done), idOf, held).map(now).filter(isShown);
  const member = useKept(waiting.filter(({ by }) => by === 'member'));
  const manager = useKept(waiting.filter(({ by }) => by === 'manager'));
  return (
    <Region name={regions.topics}>
      {me !== null && (of === null || of === me) && <AddTopic />}
      {of !== 'manager' && <Group role="member" topics={member} goals={goals} hold={hold} />}
      {of !== 'member' && <Group role="manager" topics={manager} goals={goals} hold={hold} />}
      {me !== null && waiting.length === 0 && discussed.length === 0 && <Prompts of="topics" />}
      {discussed.length > 0 && (
        <Fold label={text.done(discussed.length)} drafts={discussed.flatMap(nowhereElse)}>
          <ul data-list className={styles.list}>
            {discussed.map((topic) => (
              <TopicItem key={topic.id} topic={topic} goals={goals} hold={hold} />
            ))}
          </ul>
        </Fold>
      )}
    </Region>
  );
}

interface GroupProps {
  readonly role: Role;
  readonly topics: readonly Topic[];
  readonly goals: readonly LinkOption[];
  readonly hold: Hold;
}

const Group = memo(function Group({ role, topics, goals, hold }: GroupProps) {
  const styles = useStyles();
  const dense = useDense();
  const id = useId();
  const { names, me } = usePair();
  const mine = role === me;
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <h3 id={id} className={styles.head}>
        <Initials name={names[role]} side={role} />
        {mine ? text.yours : text.of(names[role])}
      </h3>
      {topics.length === 0 ? (
        <p className={mergeClasses(styles.none, dense && styles.dense)}>
          {mine ? text.noneOwn : text.none(names[role])}
        </p>
      ) : (
        <ul data-list className={styles.list}>
          {topics.map((topic) => (
            <TopicItem key={topic.id} topic={topic} goals={goals} hold={hold} />
          ))}
        </ul>
      )}
    </div>
  );
});
