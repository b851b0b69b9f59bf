import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { bySoonest } from '../../domain/views/my-one-on-ones.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Nothing } from '../../ui/kit/nothing.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useKnown, useMy } from '../../ui/my.ts';
import { common, status } from '../../ui/text/first.ts';
import { my as text, myNames } from '../../ui/text/my.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { OneOnOneItem, UnreadItem } from './item.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Every 1:1 of this person, the soonest first: what is open, what waits. */
export function MyList() {
  const styles = useStyles();
  const { desk } = useMy();
  const { all, asking, failure } = useReadable(desk.list);
  const known = useKnown();
  const sorted = useMemo(() => {
    const byKey = new Map(known.map((one) => [one.pairKey, one]));
    const summaries = bySoonest([...byKey.values()].map(({ summary }) => summary), (key) => byKey.get(key)?.name ?? '');
    return summaries.flatMap(({ pairKey }) => byKey.get(pairKey) ?? []);
  }, [known]);
  const unread = (all ?? []).filter(({ record }) => record === null);
  const troubleOf = new Map(all?.map(({ pairKey, trouble }) => [pairKey, trouble]));
  return (
    <Region heads name={myNames.list} aside={<span role="status">{asking ? (all === null ? text.reading : text.asking) : ''}</span>}>
      {failure !== null && (
        <Line quiet>
          <span role="alert">{all === null ? text.nothingKnown : text.listFailed}</span>
          {failure.kind === 'sign-in-needed' && failure.why !== 'admin' ? (
            <Button appearance="link" onClick={() => void desk.allow(failure.scope)}>
              {status.allow}
            </Button>
          ) : (
            <Button appearance="link" onClick={() => desk.refresh()}>
              {common.tryAgain}
            </Button>
          )}
        </Line>
      )}
      {all?.length === 0 && !asking && failure === null && (
        <Nothing title={text.none} teaches={text.noneTeaches} />
      )}
      {(sorted.length > 0 || unread.length > 0) && (
        <ul data-list className={styles.list}>
          {sorted.map((one) => (
            <OneOnOneItem key={one.pairKey} one={one} trouble={troubleOf.get(one.pairKey) ?? null} />
          ))}
          {unread.map((one) => (
            <UnreadItem key={one.pairKey} one={one} />
          ))}
        </ul>
      )}
      {all !== null && all.length > 0 && <Calendar />}
    </Region>
  );
}

/** Without the calendar everything works; said once, below. */
function Calendar() {
  const { desk } = useMy();
  const { calendarFailure } = useReadable(desk.list);
  if (calendarFailure?.kind !== 'sign-in-needed') return null;
  const { scope, why } = calendarFailure;
  return (
    <Line quiet>
      <span>{why === 'admin' ? text.calendarAdmin : text.calendarAsk}</span>
      {why !== 'admin' && (
        <Button appearance="link" onClick={() => void desk.allow(scope)}>
          {text.calendarAllow}
        </Button>
      )}
    </Line>
  );
}
