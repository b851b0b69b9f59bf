/** The open partnership on both surfaces: open agreements first, then the run of the session. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, startTransition, Suspense, useCallback, useEffect, useState } from 'react';
import { type Readable } from '../base/subscribable.ts';
import { loadForms } from '../features/agreements/load-forms.ts';
import { OpenAgreements } from '../features/agreements/open-agreements.tsx';
import { ProposeAgreement } from '../features/agreements/propose-agreement.tsx';
import { Closing } from '../features/closing/closing.tsx';
import { SessionHeader } from '../features/header/session-header.tsx';
import { StatusLine } from '../features/status/status-line.tsx';
import { UndoBar } from '../ui/kit/undo-bar.tsx';
import { type PartnershipRecord } from '../domain/entities.ts';
import { usePartnership } from '../ui/partnership.ts';
import { useDense } from '../ui/surface.ts';
import { useReadable, useView } from '../ui/use-readable.ts';
import { type Workspace } from '../workspace/workspace.ts';
import { firstPaint, firstPaintOrLate, useful } from './first-paint.ts';
import {
  Achievements,
  Blockers,
  EarlierVersions,
  Guide,
  Induction,
  KeepRates,
  Levels,
  MoveHere,
  Notes,
  PartnershipAgreement,
  PastInPanel,
  Plan,
  Recovery,
  Review,
  Sessions,
  Skills,
  State,
  SwapRoles,
  Template,
  Topics,
  Unshared,
  Views,
  Vision,
  WhoCanOpen,
} from './lazy-features.tsx';
import type { View } from './views.tsx';
import { whenIdle } from './when-idle.ts';

const useStyles = makeStyles({
  tab: {
    boxSizing: 'border-box',
    maxWidth: '1320px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL} 80px`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} 80px` },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  panel: { display: 'flex', flexDirection: 'column', paddingBottom: '72px' },
  block: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface PartnershipScreenProps {
  readonly workspace: Workspace;
  readonly update: Readable<(() => void) | null>;
  readonly onUseful: () => void;
}

const isAttached = ({ partnership }: PartnershipRecord): boolean => partnership !== null;

export function PartnershipScreen({ workspace, update, onUseful }: PartnershipScreenProps) {
  const dense = useDense();
  const partnership = usePartnership();
  const attached = useView(partnership.record, isAttached);
  const onShown = useCallback(() => {
    useful();
    // The host takes its loading mark away once there is something behind it.
    void firstPaintOrLate().then(onUseful);
    whenIdle(() => void loadForms());
  }, [onUseful]);
  const rest = useAfterFirstPaint();
  const [view, setView] = useState<View>('session');
  const head = (
    <>
      <SessionHeader beside={dense || !rest ? null : <SwapRoles />} besideDate={rest ? <MoveHere /> : null}>
        <StatusLine allow={(scope) => void workspace.allow(scope)} retry={() => workspace.retry()} update={update} />
        {rest && <Unshared />}
      </SessionHeader>
      <Repair onUseful={onUseful} />
      {rest && attached && <Views view={view} onChange={(next) => startTransition(() => setView(next))} />}
    </>
  );
  const Layout = view === 'growth' ? Growth : dense ? Panel : Tab;
  return (
    <>
      <Layout head={head} attached={attached} rest={rest} onShown={onShown} />
      <UndoBar />
    </>
  );
}

interface LayoutProps {
  readonly head: ReactNode;
  /** False while nothing of the record can be read: then there is only what can be said about that. */
  readonly attached: boolean;
  /** What follows the open agreements comes one frame after them. */
  readonly rest: boolean;
  readonly onShown: () => void;
}

function Tab({ head, attached, rest, onShown }: LayoutProps) {
  const styles = useStyles();
  return (
    <main className={styles.tab}>
      {head}
      {attached && rest && <Guide />}
      {attached && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <OpenAgreements onShown={onShown} after={rest ? <KeepRates /> : null} />
            {rest && <State />}
          </div>
          {rest && (
            <div className={styles.column}>
              <Topics />
              <Blockers />
              <Notes />
              <Closing />
              <Sessions />
              <WhoCanOpen />
              <EarlierVersions />
            </div>
          )}
        </div>
      )}
    </main>
  );
}

function Panel({ head, attached, rest, onShown }: LayoutProps) {
  const styles = useStyles();
  return (
    <main className={styles.panel}>
      {head}
      {attached && (
        <>
          {rest && <Guide />}
          <OpenAgreements onShown={onShown} after={rest ? <KeepRates /> : null} />
          {rest && (
            <>
              <State />
              <Topics />
              <Blockers />
              <div className={styles.block}>
                <ProposeAgreement />
              </div>
              <Notes />
              <Closing />
              <PastInPanel />
              <EarlierVersions />
            </>
          )}
        </>
      )}
    </main>
  );
}

/** What lasts longer than a session: in the panel one under the other. */
function Growth({ head }: LayoutProps) {
  const styles = useStyles();
  const dense = useDense();
  const [direction, growing] = [
    [<Vision key="vision" />, <Levels key="levels" />, <Induction key="induction" />, <PartnershipAgreement key="agreement" />, <Template key="template" />],
    [<Skills key="skills" />, <Plan key="plan" />, <Achievements key="achievements" />, <Review key="review" />],
  ];
  if (dense) {
    return (
      <main className={styles.panel}>
        {head}
        {growing}
        {direction}
      </main>
    );
  }
  return (
    <main className={styles.tab}>
      {head}
      <div className={styles.columns}>
        <div className={styles.column}>{growing}</div>
        <div className={styles.column}>{direction}</div>
      </div>
    </main>
  );
}

function useAfterFirstPaint(): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    let here = true;
    void firstPaint.then(() => {
      if (here) startTransition(() => setAfter(true));
    });
    return () => {
      here = false;
    };
  }, []);
  return after;
}

function Repair({ onUseful }: { readonly onUseful: () => void }) {
  const partnership = usePartnership();
  const found = useReadable(partnership.recovery);
  if (found === null) return null;
  return (
    <Suspense fallback={null}>
      <Recovery found={found} onShown={onUseful} />
    </Suspense>
  );
}
