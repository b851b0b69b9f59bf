import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { goOn, goTo, minutesOf, type RunProgress, type RunStep, runSteps, stepAfter, stepBefore } from '../../domain/run.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Chevron } from '../../ui/kit/fold.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { run as text } from '../../ui/text/run.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { RunKeeper } from './run-keeper.ts';
import { StepList } from './step-list.tsx';
import { useTurn } from './use-rotation.ts';

const useStyles = makeStyles({
  // A short step is as tall as the window: the page need not scroll back for it.
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0, minHeight: '100vh' },
  denseRoot: { rowGap: 0 },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    // On a low screen (or a zoomed one) it would cover what is read.
    '@media (max-height: 480px)': { position: 'static' },
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  denseBar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    border: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    boxShadow: 'none',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  denseTitle: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  keys: { paddingInline: tokens.spacingHorizontalSNudge },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
  denseButtons: { flexBasis: '100%', marginInlineStart: 0, justifyContent: 'flex-end' },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, paddingInline: tokens.spacingHorizontalS },
  denseList: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL, alignItems: 'start', '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)' } },
  denseColumns: { rowGap: 0 },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  denseColumn: { rowGap: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/**
 * The keys. They work while somebody types, since a session is mostly typing; they need Alt, so no screen reader or speech
 * input meets them by chance (WCAG 2.1.4); and nobody else has them: Alt with the arrows goes back and forward in browsers and
 * in Teams and moves by words on a Mac, Ctrl with Page Up and Page Down changes the browser's tab.
 */
const shortcuts = { next: 'Alt+PageDown', back: 'Alt+PageUp' } as const;

export interface RunOfShowProps {
  readonly contents: Readonly<Record<RunStep, ReactNode>>;
  /** Stays beside every step. */
  readonly beside: ReactNode;
}

/** The session one step at a time: where one is, how long it has taken, on, back, past it, or anywhere. Nothing is a gate. */
export function RunOfShow({ contents, beside }: RunOfShowProps) {
  const partnership = usePartnership();
  const { id } = useReadable(partnership.session);
  const keeper = useMemo(() => new RunKeeper(partnership.run, id), [partnership, id]);
  useEffect(() => keeper.start(), [keeper]);
  const run = useReadable(keeper.shown);
  return run === null ? null : <Running key={id} run={run} keeper={keeper} contents={contents} beside={beside} />;
}

interface RunningProps extends RunOfShowProps {
  readonly run: RunProgress;
  readonly keeper: RunKeeper;
}

function Running({ run, keeper, contents, beside }: RunningProps) {
  const styles = useStyles();
  const dense = useDense();
  const { names, me } = usePair();
  const { visit } = useTurn();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const bar = useHeightSaid();
  const [said, setSaid] = useState('');
  /** The heading says where one is by now, and takes the focus: a screen reader reads it, and Tab goes on from there. */
  const move = useCallback(
    (change: (before: RunProgress) => RunProgress, saying = ''): void => {
      flushSync(() => {
        setSaid(saying);
        keeper.change(change);
      });
      stayAt(root.current);
      heading.current?.focus({ preventScroll: true });
    },
    [keeper],
  );
  const next = useCallback((): void => {
    // Who goes on from it has looked at it, however quickly; who skips it has not.
    if (run.at === 'growth') visit();
    move((before) => goOn(before, 'done'));
  }, [run.at, visit, move]);
  const go = (step: RunStep): void => move((before) => goTo(before, step));
  const back = useCallback((): void => move((before) => goTo(before, stepBefore(before.at) ?? before.at)), [move]);
  const name = text.step(run.at, names, me);
  useStepKeys(next, back);
  return (
    <section ref={root} aria-label={text.region} className={mergeClasses(styles.root, dense && styles.denseRoot)}>
      <div ref={bar} data-region data-run-bar className={mergeClasses(styles.bar, dense && styles.denseBar)}>
        <div className={styles.line}>
          <h2 ref={heading} tabIndex={-1} data-region-heading className={mergeClasses(styles.title, dense && styles.denseTitle)}>
            {text.title(runSteps.indexOf(run.at) + 1, runSteps.length, name)}
          </h2>
          <Time run={run} />
          <div className={mergeClasses(styles.buttons, dense && styles.denseButtons)}>
            {stepBefore(run.at) !== null && (
              <Button appearance="subtle" aria-keyshortcuts={shortcuts.back} onClick={back}>
                {text.back}
              </Button>
            )}
            {stepAfter(run.at) !== null && (
              <>
                <Button appearance="subtle" onClick={() => move((before) => goOn(before, 'skipped'), text.skippedSaid(name))}>
                  {text.skip}
                </Button>
                <Button appearance="primary" aria-keyshortcuts={shortcuts.next} onClick={next}>
                  {text.next}
                </Button>
              </>
            )}
          </div>
        </div>
        <p role="status" className={styles.hidden}>
          {said}
        </p>
      </div>
      <div className={mergeClasses(styles.list, dense && styles.denseList)}>
        {dense ? <StepsFold run={run} onGo={go} /> : <Steps run={run} onGo={go} />}
      </div>
      <div className={mergeClasses(styles.columns, dense && styles.denseColumns)}>
        <div key={run.at} className={mergeClasses(styles.column, dense && styles.denseColumn)}>
          {contents[run.at]}
        </div>
        <div className={mergeClasses(styles.column, dense && styles.denseColumn)}>{beside}</div>
      </div>
    </section>
  );
}

interface StepsProps {
  readonly run: RunProgress;
  readonly onGo: (step: RunStep) => void;
}

/** Every step to go to, and the keys in words. */
function Steps({ run, onGo }: StepsProps) {
  const styles = useStyles();
  return (
    <>
      <StepList run={run} onGo={onGo} />
      <p className={mergeClasses(styles.quiet, styles.keys)}>{text.keys}</p>
    </>
  );
}

/** In the side panel they are asked for; they go when one was chosen. */
function StepsFold({ run, onGo }: StepsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button ref={button} appearance="subtle" aria-expanded={open} icon={<Chevron open={open} />} onClick={() => setOpen(!open)}>
        {text.steps}
      </Button>
      {open && (
        <Steps
          run={run}
          onGo={(step) => {
            setOpen(false);
            onGo(step);
          }}
        />
      )}
    </div>
  );
}

/** A quiet clock: whole minutes, never read aloud by itself, and no word about too long. */
function Time({ run }: { readonly run: RunProgress }) {
  const styles = useStyles();
  const { here, inAll } = minutesOf(run);
  return <p className={styles.quiet}>{text.time(here, inAll)}</p>;
}

/** What was scrolled past goes back to the top of the step; else nothing moves, so that the bar stays under the hand. */
function stayAt(root: HTMLElement | null): void {
  const top = root === null ? Infinity : root.getBoundingClientRect().top + window.scrollY;
  if (window.scrollY > top) window.scrollTo({ top });
}

/** The height of an element for the page's own style (`tab.css`), however long the names in it are. */
function useHeightSaid(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = element.current;
    if (bar === null || !('ResizeObserver' in window)) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--run-bar', `${bar.offsetHeight}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty('--run-bar');
    };
  }, []);
  return element;
}

function useStepKeys(next: () => void, back: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing || event.defaultPrevented) return;
      const act = { PageDown: next, PageUp: back }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [next, back]);
}
