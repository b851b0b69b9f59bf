import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Achievement } from '../../domain/growth.ts';
import { entityOf } from '../../domain/table.ts';
import { completeAchievements, draftAchievements, isQuietWeek, withdrawnAchievements } from '../../domain/views/achievements.ts';
import { mayHaveLeftUntil } from '../../domain/views/filing.ts';
import { quarterCount } from '../../domain/views/quarter-count.ts';
import { useDates } from '../../ui/dates.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { names as regions } from '../../ui/text/first.ts';
import { type Hold, useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AchievementItem } from './achievement-item.tsx';
import { DraftItem } from './draft-item.tsx';
import { Older } from './older.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { type By, timelineBy } from './timeline.ts';

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalM },
  head: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  teach: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, marginTop: tokens.spacingVerticalS },
});

type Held = ReadonlySet<string>;

const idOf = (achievement: Achievement): string => achievement.id;
const achievementsOf = ({ achievements }: PartnershipRecord): PartnershipRecord['achievements'] => achievements;
/** `record`, but for these achievements. */
const without = (record: PartnershipRecord, ids: Held): PartnershipRecord =>
  ids.size === 0 ? record : { ...record, achievements: Object.fromEntries(Object.entries(record.achievements).filter(([id]) => !ids.has(id))) };
const hasAny = (record: PartnershipRecord): boolean => completeAchievements(record).length > 0;

/** What was achieved, with what it brought: added in seconds, read by quarter, skill or level. */
export function Achievements() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { me } = usePair();
  const today = useReadable(partnership.today);
  const dates = useDates();
  const { zone } = dates;
  const quiet = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => isQuietWeek(record, today, zone), [today, zone]),
  );
  const count = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => quarterCount(record, today), [today]),
  );
  const any = useView(partnership.record, hasAny);
  const left = useView(partnership.record, mayHaveLeftUntil);
  // One that is being changed stays in its list, though the other person tells its value or takes it off: the other lists leave it out.
  const [inDrafts, holdInDrafts] = useHeld();
  const [inTimeline, holdInTimeline] = useHeld();
  const drafts = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => draftAchievements(without(record, inTimeline)), [inTimeline]),
  );
  return (
    <Region name={regions.achievements} aside={count.count > 0 ? text.thisQuarter(count) : undefined}>
      {me !== null && <QuickEntry />}
      {me !== null && quiet && <Line quiet>{text.nudge}</Line>}
      <Drafts drafts={drafts} held={inDrafts} hold={holdInDrafts} />
      {any ? <Timeline elsewhere={inDrafts} held={inTimeline} hold={holdInTimeline} /> : drafts.length === 0 && left === null && <Prompts of="achievements" />}
      {/* With old sessions the achievements of their time leave the record: an empty list would say that there were none. */}
      {left !== null && <p className={styles.teach}>{text.moved(dates.day(left, today))}</p>}
      <Withdrawn inDrafts={inDrafts} inTimeline={inTimeline} />
      <div className={styles.part}>
        <Fold label={text.older}>
          <Older />
        </Fold>
      </div>
    </Region>
  );
}

interface DraftsProps {
  readonly drafts: readonly Achievement[];
  readonly held: Held;
  readonly hold: Hold;
}

function Drafts({ drafts, held, hold }: DraftsProps) {
  const styles = useStyles();
  // Its words are as they are by now, also when the other has told its value while it is being changed here.
  const now = useView(usePartnership().record, achievementsOf);
  const shown = useSteady(drafts, idOf, held);
  if (shown.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.head}>{text.draftsHead(shown.length)}</h3>
      <p className={styles.teach}>{text.draftsTeach}</p>
      <ul data-list className={styles.list}>
        {shown.map((draft) => (
          <DraftItem key={draft.id} draft={entityOf(now, draft.id) ?? draft} hold={hold} />
        ))}
      </ul>
    </div>
  );
}

interface TimelineProps {
  /** Held in another list of the region. */
  readonly elsewhere: Held;
  readonly held: Held;
  readonly hold: Hold;
}

function Timeline(props: TimelineProps) {
  const styles = useStyles();
  const [by, setBy] = useState<By>('quarter');
  return (
    <div className={styles.part}>
      <Choice
        label={text.view}
        value={by}
        onChange={setBy}
        options={(['quarter', 'skill', 'level'] as const).map((value) => ({ value, label: text.by[value] }))}
      />
      <Groups key={by} by={by} {...props} />
    </div>
  );
}

function Groups({ by, elsewhere, held, hold }: TimelineProps & { readonly by: By }) {
  const styles = useStyles();
  const { record } = usePartnership();
  const here = useView(
    record,
    useCallback((it: PartnershipRecord) => timelineBy(by)(without(it, elsewhere)), [by, elsewhere]),
  );
  // Whoever changes one keeps it where it is, though the other person moves it to another quarter meanwhile.
  const groups = useFrozen(here, held.size > 0);
  // Its words are as they are by now: the form says what the other has changed in them.
  const now = useView(record, achievementsOf);
  return (
    <div className={styles.groups}>
      {groups.map(({ key, label, rows }, at) => (
        <Fold key={key} label={label} open={at === 0} drafts={rows.map(({ achievement }) => `achievement ${achievement.id}`)}>
          <ul data-list className={styles.list}>
            {rows.map(({ achievement, serves }) => (
              <AchievementItem key={achievement.id} achievement={entityOf(now, achievement.id) ?? achievement} serves={serves} hold={hold} />
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  );
}

function Withdrawn({ inDrafts, inTimeline }: { readonly inDrafts: Held; readonly inTimeline: Held }) {
  const styles = useStyles();
  const { record } = usePartnership();
  const { me } = usePair();
  const [, hold] = useHeld();
  const withdrawn = useView(
    record,
    useCallback((it: PartnershipRecord) => withdrawnAchievements(without(without(it, inDrafts), inTimeline)), [inDrafts, inTimeline]),
  );
  if (withdrawn.length === 0 || me === null) return null;
  return (
    <div className={styles.part}>
      <Fold label={text.withdrawn(withdrawn.length)}>
        <ul data-list className={styles.list}>
          {withdrawn.map((achievement) => (
            <AchievementItem key={achievement.id} achievement={achievement} serves="" hold={hold} />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** `value`, but as it was while `frozen`. It has to stay the same from render to render while it means the same. */
function useFrozen<T>(value: T, frozen: boolean): T {
  const [kept, keep] = useState(value);
  if (!frozen && !Object.is(kept, value)) keep(value);
  return frozen ? kept : value;
}
