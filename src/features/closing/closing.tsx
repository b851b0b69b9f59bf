import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { isSealed } from '../../domain/session-state.ts';
import { otherRole } from '../../domain/pair.ts';
import type { Seal } from '../../domain/session-seal.ts';
import { useDates } from '../../ui/dates.ts';
import { useGoToPlace } from '../../ui/go-to-place.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useAct, usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { closing as text, names } from '../../ui/text/first.ts';
import { sealed as seal } from '../../ui/text/sealed.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { Unproposed } from './unproposed.tsx';

/** It comes with the end of a session, and what it needs is not needed before. */
const Worth = lazy(() => import('./worth.tsx').then((module) => ({ default: module.Worth })));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    minHeight: '32px',
  },
  past: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
  dense: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sentence: { flex: '1 1 200px', margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The end of the run: one closes, both confirm. Nothing has to be finished first. */
export function Closing() {
  const styles = useStyles();
  const partnership = usePartnership();
  const dense = useDense();
  const { me } = usePair();
  const { id } = useReadable(partnership.session);
  if (me === null) return null;
  return (
    <div data-region className={mergeClasses(styles.root, dense && styles.dense)}>
      <Steps id={id} atHand />
    </div>
  );
}

/** The same for a session of the past that is not sealed: whoever was away when it was closed confirms it later. Nothing for the one at hand. */
export function EndOfPast({ id }: { readonly id: string }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const { me } = usePair();
  const atHand = useReadable(partnership.session).id === id;
  const session = useSession(id);
  if (me === null || atHand || session === undefined || isSealed(session)) return null;
  return (
    <div className={styles.past}>
      <Steps id={id} atHand={false} />
    </div>
  );
}

function Steps({ id, atHand }: { readonly id: string; readonly atHand: boolean }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const goTo = useGoToPlace();
  const { names: people, me } = usePair();
  const dates = useDates();
  const today = useReadable(partnership.today);
  const session = useSession(id);
  if (me === null) return null;
  const closed = session?.closed ?? null;
  const sealed = session !== undefined && isSealed(session);
  const sealedInWords = ({ at, alone }: Seal): string => {
    const day = dates.day(dates.dayOf(at), today);
    return alone === null ? text.sealedByBoth(day) : text.sealedAlone(day, people[alone]);
  };
  const confirmed = closed !== null && session?.confirmed[me] != null;
  const unproposed = session !== undefined && <Unproposed session={session} atHand={atHand} />;
  if (closed === null) {
    return (
      <>
        {unproposed}
        <p className={styles.sentence}>{text.open}</p>
        <Button appearance="primary" onClick={() => void act({ type: 'close-session', session: id })}>
          {text.close}
        </Button>
      </>
    );
  }
  return (
    <>
      {unproposed}
      <p data-region-heading tabIndex={-1} className={styles.sentence}>
        {session?.seal ? sealedInWords(session.seal) : sealed ? text.sealed : confirmed ? text.youWait(people[otherRole(me)]) : text.closedBy(people[closed.by])}
      </p>
      {atHand && sealed && (
        <Button appearance="subtle" onClick={() => goTo(names.sessions)}>
          {seal.read}
        </Button>
      )}
      {!confirmed && !sealed && (
        <Button appearance="primary" onClick={() => void act({ type: 'confirm-session', session: id })}>
          {text.confirm}
        </Button>
      )}
      {!sealed && (
        <Button appearance="subtle" onClick={() => void act({ type: 'reopen-session', session: id })}>
          {text.reopen}
        </Button>
      )}
      <Suspense fallback={null}>
        <Worth key={id} session={id} />
      </Suspense>
    </>
  );
}
