/** The personal app: the list, and one 1:1 in its place when it is opened. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Readable } from '../base/subscribable.ts';
import { MyList } from '../features/my-one-on-ones/list.tsx';
import { Button } from '../ui/kit/button.tsx';
import { goToRegion } from '../ui/kit/go-to-region.ts';
import { type My, MyContext, type Target, useMy } from '../ui/my.ts';
import { my as text, myNames } from '../ui/text/my.ts';
import { useReadable } from '../ui/use-readable.ts';
import type { MyOneOnOnes } from '../workspace/my.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';
import type { Tools } from '../workspace/tools.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Content, Frame } from './app.tsx';
import { firstPaintOrLate, useful } from './first-paint.ts';
import { AttachAll, MyGrowth, MyPromises, MySearch, OwnTools } from './lazy-my.tsx';
import { usePageStyles } from './page-styles.ts';
import { useLinkedOne } from './use-linked-one.ts';

const useStyles = makeStyles({
  bar: { boxSizing: 'border-box', maxWidth: '1320px', marginInline: 'auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} 0`, '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM } },
});

export interface MyAppProps {
  readonly desk: MyOneOnOnes;
  readonly parts: WorkspaceParts;
  readonly update: Readable<(() => void) | null>;
}

/** The 1:1 that is open in the list's place. */
interface Opened {
  readonly pairKey: string;
  readonly workspace: Workspace;
  readonly target: Target | undefined;
  /** What the link named that led to it; null without one. */
  readonly linked: string | null;
}

export function MyApp({ desk, parts, update }: MyAppProps) {
  const { host } = parts;
  const [opened, setOpened] = useState<Opened | null>(null);
  const openOne = useCallback(
    (pairKey: string, target: Target | undefined, linked: string | null): void => {
      const one = desk.list.get().all?.find((it) => it.pairKey === pairKey);
      if (one === undefined) return;
      // In this place it is as in the tab of its meeting.
      const place = { ...host.place, surface: 'tab' as const, chatId: one.chatId, inPersonalApp: true };
      startTransition(() => setOpened({ pairKey, target, linked, workspace: openWorkspace({ ...parts, host: { ...host, place } }) }));
    },
    [desk, host, parts],
  );
  const open = useCallback((pairKey: string, target?: Target): void => openOne(pairKey, target, null), [openOne]);
  const { target: link } = host.place;
  const follow = useCallback((pairKey: string): void => openOne(pairKey, undefined, link), [openOne, link]);
  const isUnknown = useLinkedOne(desk, link, follow);
  const tools = useCallback(async () => (await import('../workspace/tools.ts')).openTools(parts), [parts]);
  const [menu, setMenu] = useState<My['menu']>();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let here = true;
    // Nobody waits for it: what stands on the screen comes first.
    void firstPaintOrLate()
      .then(() => Promise.all([import('../workspace/my-tasks.ts'), import('./own-tools.tsx')]))
      .then(([{ keepMyTasks }, { pairMenu }]) => {
        if (!here) return;
        stop = keepMyTasks(parts, desk);
        setMenu(() => pairMenu(tools));
      })
      .catch(() => undefined);
    return () => {
      here = false;
      stop?.();
    };
  }, [desk, parts, tools]);
  const back = useCallback((): void => {
    if (opened === null) return;
    void opened.workspace.close().then(() => desk.refresh());
    startTransition(() => setOpened(null));
  }, [desk, opened]);
  const my = useMemo((): My => ({ desk, open, menu }), [desk, open, menu]);
  const onUseful = useCallback(() => host.painted(), [host]);
  return (
    <Frame surface="tab" locale={host.locale} theme={host.theme}>
      {opened === null ? (
        <MyContext value={my}>
          <Overview onUseful={onUseful} parts={parts} tools={tools} isUnknown={isUnknown} />
        </MyContext>
      ) : (
        <One key={opened.pairKey} opened={opened} update={update} onUseful={onUseful} back={back} />
      )}
    </Frame>
  );
}

interface OneProps {
  readonly opened: Opened;
  readonly update: MyAppProps['update'];
  readonly onUseful: () => void;
  readonly back: () => void;
}

function One({ opened, update, onUseful, back }: OneProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  // The button that opened it is gone.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <nav className={styles.bar} aria-label={text.title}>
        <Button ref={button} appearance="subtle" onClick={back} icon={<Back />}>
          {text.back}
        </Button>
      </nav>
      <Content workspace={opened.workspace} update={update} onUseful={onUseful} target={opened.target} linked={opened.linked} />
    </>
  );
}

/** Where it has been, the list takes the focus again. */
let wasInside = false;

interface OverviewProps {
  readonly onUseful: () => void;
  readonly parts: WorkspaceParts;
  readonly tools: () => Promise<Tools>;
  /** A link led to a 1:1 that is not in the list. */
  readonly isUnknown: boolean;
}

function Overview({ onUseful, parts, tools, isUnknown }: OverviewProps) {
  const page = usePageStyles();
  const { desk } = useMy();
  const { all, failure } = useReadable(desk.list);
  const there = all !== null || failure !== null;
  useEffect(() => {
    if (!there) return;
    useful();
    void firstPaintOrLate().then(onUseful);
  }, [there, onUseful]);
  useEffect(() => {
    if (wasInside) goToRegion(myNames.list);
    return () => {
      wasInside = true;
    };
  }, []);
  return (
    <main className={page.main}>
      {isUnknown && <p role="alert">{text.unknownPair}</p>}
      <div className={page.columns}>
        <div className={page.column}>
          <MyList />
          <AttachAll />
        </div>
        <div className={page.column}>
          <MyPromises />
          <MySearch />
          <MyGrowth parts={parts} />
          <OwnTools open={tools} />
        </div>
      </div>
    </main>
  );
}

function Back() {
  return (
    <svg data-turns width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
      <path d="M10 3L5 8l5 5" />
    </svg>
  );
}
