import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import type { PartnershipRecord, Session } from '../../domain/entities.ts';
import { isSealed } from '../../domain/session-state.ts';
import { previousState, stateFor, stateTrend } from '../../domain/views/states.ts';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { state as text } from '../../ui/text/later.ts';
import { useHeld } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { CheckIn } from './check-in.tsx';
import { Reading } from './reading.tsx';
import { Standing } from './standing.tsx';
import { Trend } from './trend.tsx';

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  reading: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalL },
  words: { flex: '1 1 200px', minWidth: 0 },
});

const stateAt = (record: PartnershipRecord, session: Pick<Session, 'id' | 'day'>) => ({
  last: previousState(record, session),
  state: stateFor(record, session.id),
  trend: stateTrend(record).flatMap(({ motivation }) => motivation ?? []),
});

/** How the member is. They write it until both confirmed the session; the manager reads along. `after`: what else is told then. */
export function State({ after = null }: { readonly after?: ReactNode }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const session = useReadable(partnership.session);
  const { names, me } = usePair();
  const { last, state, trend } = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => stateAt(record, session), [session]),
  );
  const at = useSession(session.id);
  const sealed = at !== undefined && isSealed(at);
  const [held, hold] = useHeld();
  if (me === 'member' && (!sealed || held.size > 0)) {
    return (
      <Region name={regions.state}>
        <p className={styles.intro}>{text.yours}</p>
        <CheckIn key={session.id} session={session.id} state={state} last={last} hold={hold} />
        {/* Once it is said: what was before is not to lead the answer. */}
        {state.at !== null && <Trend values={trend} />}
        <Standing />
        {after}
      </Region>
    );
  }
  return (
    <Region name={regions.state}>
      <div className={styles.reading}>
        <div className={styles.words}>
          {state.at === null ? (
            <>
              <p className={styles.intro}>{sealed ? text.notFilled : text.notYet(names.member)}</p>
              {me !== null && !sealed && <Prompts of="state" purpose={false} />}
            </>
          ) : (
            <Reading state={state} last={last} />
          )}
        </div>
        <Trend values={trend} />
      </div>
      <Standing />
      {after}
    </Region>
  );
}
