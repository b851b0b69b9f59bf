import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Achievement } from '../../domain/growth.ts';
import { groupBy } from '../../domain/table.ts';
import { completeAchievements, quarterOf } from '../../domain/views/achievements.ts';
import { Button } from '../../ui/kit/button.tsx';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import { achievements as text, lookingFailed } from '../../ui/text/achievements.ts';
import { common } from '../../ui/text/first.ts';
import { usePastFiles } from '../../ui/use-past-files.ts';
import type { EarlierSession } from '../../workspace/workspace.ts';
import { AchievementWords, servesInWords } from './achievement-item.tsx';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  found: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalL}`, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** Sessions of the past by quarter; asked for when somebody opens this. */
export function Older() {
  const styles = useStyles();
  const earlier = usePastFiles();
  const [quarters, setQuarters] = useState<readonly (readonly [string, readonly EarlierSession[]])[] | null>(null);
  const [failure, setFailure] = useState<RemoteFailure | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let here = true;
    void earlier.list().then((listed) => {
      if (!here) return;
      if (listed.ok) setQuarters([...groupBy(listed.value, ({ day }) => quarterOf(day))]);
      else setFailure(listed.error);
    });
    return () => {
      here = false;
    };
  }, [earlier, round]);
  if (failure !== null) {
    const again = (): void => {
      setFailure(null);
      setRound(round + 1);
    };
    return <Failed failure={failure} again={again} />;
  }
  if (quarters === null) return <p className={styles.words}>{text.asking}</p>;
  if (quarters.length === 0) return <p className={styles.words}>{text.noOlder}</p>;
  return (
    <>
      <p className={styles.words}>{text.olderTeach}</p>
      <ul data-list className={styles.list}>
        {quarters.map(([quarter, sessions]) => (
          <QuarterFiles key={quarter} quarter={quarterInWords(quarter)} sessions={sessions} />
        ))}
      </ul>
    </>
  );
}

interface Found {
  readonly achievement: Achievement;
  readonly serves: string;
}

type Looking =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'looking' | 'done'; readonly read: number; readonly found: readonly Found[]; readonly unreadable: number; readonly failure: RemoteFailure | null };

/** A quarter's files, read one after the other once somebody asks for them; a call each. */
function QuarterFiles({ quarter, sessions }: { readonly quarter: string; readonly sessions: readonly EarlierSession[] }) {
  const styles = useStyles();
  const id = useId();
  const earlier = usePastFiles();
  const [looking, setLooking] = useState<Looking>({ kind: 'not-yet' });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const look = async (): Promise<void> => {
    let so: Exclude<Looking, { kind: 'not-yet' }> =
      looking.kind === 'not-yet' ? { kind: 'looking', read: 0, found: [], unreadable: 0, failure: null } : { ...looking, kind: 'looking', failure: null };
    setLooking(so);
    // After a failure it goes on where it stopped.
    for (const session of sessions.slice(so.read)) {
      const read = await earlier.read(session);
      if (!here.current) return;
      if (!read.ok && read.error.kind !== 'unreadable') {
        setLooking({ ...so, kind: 'done', failure: read.error });
        return;
      }
      const found = read.ok ? completeAchievements(read.value).map((achievement) => ({ achievement, serves: servesInWords(read.value, achievement) })) : [];
      so = { ...so, read: so.read + 1, found: [...so.found.filter((one) => found.every(({ achievement }) => achievement.id !== one.achievement.id)), ...found], unreadable: so.unreadable + (read.ok ? 0 : 1) };
      setLooking(so);
    }
    setLooking({ ...so, kind: 'done' });
  };
  if (looking.kind === 'not-yet') {
    return (
      <li data-item tabIndex={-1}>
        <Button onClick={() => void look()}>{text.look(quarter, sessions.length)}</Button>
      </li>
    );
  }
  const { found, read, unreadable, failure } = looking;
  return (
    <li data-item tabIndex={-1} aria-labelledby={id}>
      <p id={id} className={styles.words} role="status">
        {looking.kind === 'looking' ? text.looking(read, sessions.length) : text.found(quarter, found.length)}
      </p>
      {unreadable > 0 && <p className={styles.words}>{text.unreadable(unreadable)}</p>}
      {failure !== null && <Failed failure={failure} again={() => void look()} />}
      <ul className={styles.found}>
        {found.map(({ achievement, serves }) => (
          <li key={achievement.id}>
            <AchievementWords id={`${id}-${achievement.id}`} achievement={achievement} serves={serves} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Failed({ failure, again }: { readonly failure: RemoteFailure; readonly again: () => void }) {
  const styles = useStyles();
  return (
    <p className={styles.words} role="alert">
      {lookingFailed(failure)}{' '}
      <Button appearance="link" onClick={again}>
        {common.tryAgain}
      </Button>
    </p>
  );
}

/** “Q4 2026”. */
function quarterInWords(quarter: string): string {
  return text.quarter(quarter.slice(0, 4), Number(quarter.at(-1)));
}
