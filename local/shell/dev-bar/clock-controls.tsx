/** The tenant's clock, and how to turn it. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Clock16Regular, Next16Regular } from '@fluentui/react-icons';
import { pairMeetings, type Occurrence, type Person } from '../control/types.ts';
import { useAgenda, useNow, useWorld } from '../control/use-world.ts';
import { moveClock } from '../control/world.ts';
import { clockTime, shortDayYear } from '../kit/format.ts';

const BEFORE_START_MS = 2 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** What starts within half an hour is the present one (one can join it now): the next is the one after. */
const PRESENT_MS = 30 * 60_000;

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: '4px', flexWrap: 'wrap' },
  clock: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    marginRight: '6px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

const jumpTime = (occurrence: Occurrence) => occurrence.start.getTime() - BEFORE_START_MS;

export function ClockControls({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  const { offsetMs } = useWorld();
  const now = useNow(1_000);
  const agenda = useAgenda(people.find((person) => person.role === 'manager')?.id);
  const target = pairMeetings(agenda ?? []).find((one) => one.start.getTime() > now.getTime() + PRESENT_MS);
  const hint = target ? `To ${shortDayYear(target.start)}, ${clockTime(target.start)}, two minutes before` : undefined;
  return (
    <div className={styles.root} role="group" aria-label="Clock of the tenant">
      <span className={styles.clock} role="timer" aria-label="Tenant time">
        <Clock16Regular />
        <Text size={200} weight="semibold">
          {offsetMs === null ? '…' : `${shortDayYear(now)}, ${clockTime(now)}`}
        </Text>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Next16Regular />}
        disabled={!target}
        title={hint}
        onClick={() => target && void moveClock({ now: new Date(jumpTime(target)).toISOString() })}
      >
        Next occurrence
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void moveClock({ advanceMs: DAY_MS })}>
        +1 day
      </Button>
    </div>
  );
}
