/** The open partnership on both surfaces: open agreements first, then the run of the session. */
import { makeStyles } from '@fluentui/react-components';
import { startTransition, Suspense, useCallback, useContext, useEffect, useState } from 'react';
import type { Readable } from '../base/subscribable.ts';
import { loadForms } from '../features/agreements/load-forms.ts';
import { SessionHeader } from '../features/header/session-header.tsx';
import { StatusLine } from '../features/status/status-line.tsx';
import type { PartnershipRecord } from '../domain/entities.ts';
import { GoToPlaceContext } from '../ui/go-to-place.ts';
import { ItemExtrasContext } from '../ui/item-extras.ts';
import type { Target } from '../ui/my.ts';
import { usePartnership } from '../ui/partnership.ts';
import { SurfaceContext, useDense } from '../ui/surface.ts';
import { common, names } from '../ui/text/first.ts';
import { useReadable, useView } from '../ui/use-readable.ts';
import type { RunMode, Workspace } from '../workspace/workspace.ts';
import { firstPaint, firstPaintOrLate, useful } from './first-paint.ts';
import { MoveHere, Recovery, RunSwitch, SwapRoles, UndoBar, Unshared, Views } from './lazy-features.tsx';
import { goToPlace } from './go-to-place.ts';
import { usePageStyles } from './page-styles.ts';
import type { View } from './views.tsx';
import { Growth, Pane, Panel, Steps, Tab } from './partnership-bodies.tsx';
import { useOwnTools } from './use-own-tools.ts';
import { useRunMode } from './use-run-mode.ts';
import { whenIdle } from './when-idle.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', paddingBottom: '72px' },
  body: { display: 'flex', flexDirection: 'column' },
});

export interface PartnershipScreenProps {
  readonly workspace: Workspace;
  readonly update: Readable<(() => void) | null>;
  readonly onUseful: () => void;
  /** Where to begin; the top of the session when absent. */
  readonly target?: Target | undefined;
  /** What the link named by which the page was opened, untrusted. */
  readonly linked?: string | null | undefined;
  /** The pane was opened on a whole series. */
  readonly isSeries?: boolean | undefined;
}

const isAttached = ({ partnership }: PartnershipRecord): boolean => partnership !== null;

export function PartnershipScreen({ workspace, update, onUseful, target, linked = null, isSeries = false }: PartnershipScreenProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const dense = useDense();
  const partnership = usePartnership();
  const attached = useView(partnership.record, isAttached);
  const onShown = useCallback(() => {
    useful();
    // The host takes its loading mark away once there is something behind it.
    void firstPaintOrLate().then(onUseful);
    whenIdle(() => void loadForms());
  }, [onUseful]);
  const [noted, noteMode] = useRunMode();
  // Step by step there is no place for what somebody was led to, until they choose to go on so.
  const [free, setFree] = useState(linked === null && target === undefined);
  const mode = noted === null || free ? noted : 'all';
  const setMode = useCallback(
    (next: RunMode): void => {
      setFree(true);
      noteMode(next);
    },
    [noteMode],
  );
  const rest = useAfterFirstPaint() && mode !== null;
  const [view, setView] = useState<View>(target?.view ?? 'session');
  const pane = useContext(SurfaceContext) === 'pane';
  const Body = view === 'growth' ? Growth : pane ? Pane : mode === 'steps' && rest ? Steps : dense ? Panel : Tab;
  const goTo = useCallback((region: string) => goToPlace(region, (next) => startTransition(() => setView(next))), []);
  const leadTo = useCallback(
    (region: string): void => {
      // One step at a time there is no past: it is left until somebody chooses to go on so.
      if (region === names.sessions) setFree(false);
      goTo(region);
    },
    [goTo],
  );
  const there = target?.region ?? null;
  useEffect(() => {
    if (rest && attached && there !== null) goTo(there);
  }, [rest, attached, there, goTo]);
  const own = useOwnTools(rest);
  // One frame for every view, so that whoever changes it keeps their place in it.
  return (
    <GoToPlaceContext value={leadTo}>
      <ItemExtrasContext value={own?.itemExtras ?? null}>
        <main className={dense ? styles.panel : page.main}>
          <SessionHeader beside={dense || !rest ? null : <SwapRoles />} besideDate={isSeries ? <WhichDate /> : rest ? <MoveHere /> : null}>
            <StatusLine allow={(scope) => void workspace.allow(scope)} retry={() => workspace.retry()} update={update} />
            {rest && <Unshared />}
          </SessionHeader>
          <Repair onUseful={onUseful} />
          {rest && attached && (
            <Views
              view={view}
              onChange={(next) => startTransition(() => setView(next))}
              aside={view === 'session' && !pane ? <RunSwitch mode={mode} onChange={setMode} /> : null}
            />
          )}
          {attached && (
            <div className={dense ? styles.body : page.column} {...(rest && { role: 'tabpanel', id: 'view', 'aria-labelledby': `view-${view}` })}>
              <Body rest={rest} onShown={onShown} tools={own && <own.OwnTools open={workspace.openTools} folded />} />
            </div>
          )}
          {attached && linked !== null && own && <own.FollowLink link={linked} />}
          {attached && target?.items && own && <own.GoToItems items={target.items} region={target.region} />}
        </main>
      </ItemExtrasContext>
      <UndoBar />
    </GoToPlaceContext>
  );
}

/** A whole series has no date of its own: until one is chosen, the next one is shown. */
function WhichDate() {
  const { source } = useReadable(usePartnership().session);
  return source === 'chosen' || source === 'appointment' ? null : <span role="note">{common.seriesOpened}</span>;
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
