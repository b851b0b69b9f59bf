import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFeedback } from '../feedback.ts';
import { usePartnership } from '../partnership.ts';
import { common } from '../text/first.ts';
import { undoBar as text } from '../text/later.ts';
import { useReadable } from '../use-readable.ts';
import { Button } from './button.tsx';

const useStyles = makeStyles({
  dock: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    justifyContent: 'center',
    padding: tokens.spacingVerticalS,
    pointerEvents: 'none',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '560px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 auto', minWidth: '0' },
  buttons: { display: 'flex', alignItems: 'center', flex: '0 0 auto', whiteSpace: 'nowrap' },
  keys: {
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Whoever has no keys reads nothing of them.
    '@media (hover: none)': { display: 'none' },
  },
});

/** Long enough to read it and to reach for it; nobody who is at it is hurried. */
const staysMs = 20_000;
const lookEveryMs = 500;

const onMac = (): boolean => /mac|iphone|ipad/iu.test(navigator.userAgent);

/**
 * One quiet bar after an own action: what was done, and the way back. It goes with the next action, or after a while; its time begins
 * anew when somebody was at it. It stands in for "are you sure?", so it is never further away than one shortcut.
 */
export function UndoBar() {
  const styles = useStyles();
  const partnership = usePartnership();
  const feedback = useFeedback();
  const said = useReadable(feedback);
  const undoable = useReadable(partnership.undoable);
  // What was done before something else (typing, say) can not be taken back by this bar any more.
  const visible = said !== null && (said.kind === 'refused' || said.type === null || undoable === said.type) ? said : null;
  const bar = useRef<HTMLDivElement>(null);
  const room = useRoom(bar, visible !== null);
  useEffect(() => {
    if (visible === null) return;
    let left = staysMs;
    const look = (): void => {
      const isAtIt = bar.current?.contains(document.activeElement) === true || bar.current?.matches(':hover') === true;
      left = isAtIt ? staysMs : left - lookEveryMs;
      if (left <= 0) feedback.set(null);
    };
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [visible, feedback]);
  const leave = useCallback((): void => {
    feedback.set(null);
    visible?.refocus();
  }, [feedback, visible]);
  const canUndo = visible !== null && visible.kind === 'done' && visible.type !== null;
  const undo = useCallback((): void => {
    partnership.undo();
    leave();
  }, [partnership, leave]);
  useShortcut(canUndo ? undo : null);
  return (
    <>
      {/* So that what stands last on the page can be scrolled out from under the bar. */}
      <div aria-hidden style={{ height: room }} />
      <div className={styles.dock} aria-live="polite" data-testid="undo-bar">
        {visible !== null && (
          <div ref={bar} className={styles.bar}>
            <span className={styles.text}>{visible.text}</span>
            <span className={styles.buttons}>
              {canUndo && (
                <>
                  <Button appearance="link" aria-keyshortcuts={onMac() ? 'Meta+Z' : 'Control+Z'} onClick={undo}>
                    {common.undo}
                  </Button>
                  <kbd className={styles.keys}>{onMac() ? text.keysOnMac : text.keys}</kbd>
                </>
              )}
              <Button appearance="subtle" aria-label={common.dismiss} onClick={leave} icon={<Cross />} />
            </span>
          </div>
        )}
      </div>
    </>
  );
}

/** How much of the page's end the bar covers; what gets the focus is scrolled clear of it. */
function useRoom(bar: RefObject<HTMLElement | null>, isThere: boolean): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const dock = bar.current?.parentElement;
    if (!isThere || dock === null || dock === undefined) return;
    const look = (): void => {
      setHeight(dock.offsetHeight);
      document.documentElement.style.scrollPaddingBottom = `${dock.offsetHeight}px`;
    };
    look();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    observer?.observe(dock);
    return () => {
      observer?.disconnect();
      document.documentElement.style.scrollPaddingBottom = '';
    };
  }, [bar, isThere]);
  return isThere ? height : 0;
}

/** The keys of every editor. In a text they take back what was typed there, as everywhere. */
function useShortcut(undo: (() => void) | null): void {
  useEffect(() => {
    if (undo === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isAsked = event.key.toLowerCase() === 'z' && (onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);
      if (!isAsked || event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented || isText(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

const noText = new Set(['button', 'checkbox', 'radio', 'range', 'submit']);

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target instanceof HTMLTextAreaElement || target.isContentEditable || (target instanceof HTMLInputElement && !noText.has(target.type));
}

function Cross() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
      <path d="M2 2l8 8M10 2l-8 8" />
    </svg>
  );
}
