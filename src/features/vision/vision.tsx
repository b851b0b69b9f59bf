import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useCallback, useId } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Horizon } from '../../domain/growth.ts';
import { type GoalInSight, horizons, type Vision as InSight, visionOf } from '../../domain/views/vision.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { vision as text } from '../../ui/text/vision.ts';
import { type Hold, useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AddGoal } from './add-goal.tsx';
import { GoalItem } from './goal-item.tsx';

const useStyles = makeStyles({
  said: { marginBottom: tokens.spacingVerticalS },
  due: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  group: { marginBottom: tokens.spacingVerticalM },
  head: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

const idOf = ({ goal }: GoalInSight): string => goal.id;

/** Where the member wants to go, in their own words; the manager reads. Both note that they looked at it together. */
export function Vision() {
  const styles = useStyles();
  const partnership = usePartnership();
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const { me, names } = usePair();
  const vision = useView(partnership.record, useCallback((record: PartnershipRecord) => visionOf(record, today, zone), [today, zone]));
  const [held, hold] = useHeld();
  const isEmpty = vision.retired.length === 0 && horizons.every((horizon) => vision.goals[horizon].length === 0);
  return (
    <Region name={regions.vision} actions={me === null ? undefined : <Review vision={vision} />}>
      <Reviewed vision={vision} />
      {isEmpty && me !== null && (
        <div className={styles.said}>
          <Prompts of="vision" />
        </div>
      )}
      {horizons.map((horizon) => (
        <Group key={horizon} horizon={horizon} goals={vision.goals[horizon]} held={held} hold={hold} />
      ))}
      {me === 'manager' && <p className={styles.none}>{text.only(names.member)}</p>}
      {vision.retired.length > 0 && (
        <Fold label={text.retired(vision.retired.length)}>
          <ul data-list className={styles.list}>
            {vision.retired.map((one) => (
              <GoalItem key={idOf(one)} seen={one} hold={hold} />
            ))}
          </ul>
        </Fold>
      )}
    </Region>
  );
}

/** Said while there is something to look at: once it was looked at and stands as it was, there is nothing to press. */
function Review({ vision }: { readonly vision: InSight }) {
  const act = useAct();
  const partnership = usePartnership();
  const { id } = useReadable(partnership.session);
  const there = horizons.some((horizon) => vision.goals[horizon].length > 0);
  if (!there || (vision.due === null && vision.reviewed?.session === id)) return null;
  return (
    <Button appearance={vision.due === null ? 'subtle' : 'secondary'} onClick={() => void act({ type: 'review-vision', session: partnership.session.get().id })}>
      {text.review}
    </Button>
  );
}

function Reviewed({ vision: { reviewed, due } }: { readonly vision: InSight }) {
  const styles = useStyles();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  if (due === null && reviewed === null) return null;
  return (
    <Line quiet className={styles.said}>
      {due !== null && <span className={styles.due}>{text.due[due]}</span>}
      {reviewed !== null && <span>{text.reviewed(dates.day(dates.dayOf(reviewed.at), today), reviewed.daysAgo)}</span>}
    </Line>
  );
}

interface GroupProps {
  readonly horizon: Horizon;
  readonly goals: readonly GoalInSight[];
  readonly held: ReadonlySet<string>;
  readonly hold: Hold;
}

/** A goal that is being reworded here stays where it is, whatever another device of the member does meanwhile. */
const Group = memo(function Group({ horizon, goals, held, hold }: GroupProps) {
  const styles = useStyles();
  const id = useId();
  const { me, names } = usePair();
  const shown = useSteady(goals, idOf, held);
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <h3 id={id} className={styles.head}>
        {text.horizon[horizon]}
      </h3>
      {shown.length > 0 && (
        <ul data-list className={styles.list}>
          {shown.map((one) => (
            <GoalItem key={idOf(one)} seen={one} hold={hold} />
          ))}
        </ul>
      )}
      {shown.length === 0 && me !== 'member' && <p className={styles.none}>{text.none(names.member)}</p>}
      {me === 'member' && <AddGoal horizon={horizon} />}
    </div>
  );
});
