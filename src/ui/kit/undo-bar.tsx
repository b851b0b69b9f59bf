import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useFeedback } from '../feedback.ts';
import { usePartnership } from '../partnership.ts';
import { common } from '../text/first.ts';
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
  buttons: { display: 'flex', flex: '0 0 auto', whiteSpace: 'nowrap' },
});

/** Long enough to read it and to reach for it; nobody who is at it is hurried. */
const staysMs = 20_000;

/** One quiet bar after an own action: what was done, and the way back. It goes with the next action, or after a while. */
export function UndoBar() {
  const styles = useStyles();
  const partnership = usePartnership();
  const feedback = useFeedback();
  const said = useReadable(feedback);
  const undoable = useReadable(partnership.undoable);
  // What was done before something else (typing, say) can not be taken back by this bar any more.
  const visible = said !== null && (said.kind === 'refused' || said.type === null || undoable === said.type) ? said : null;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (visible === null) return;
    const look = (): void => {
      if (bar.current?.matches(':hover, :focus-within') !== true) feedback.set(null);
    };
    const timer = setInterval(look, staysMs);
    return () => clearInterval(timer);
  }, [visible, feedback]);
  const leave = (): void => {
    feedback.set(null);
    visible?.refocus();
  };
  return (
    <div className={styles.dock} aria-live="polite" data-testid="undo-bar">
      {visible !== null && (
        <div ref={bar} className={styles.bar}>
          <span className={styles.text}>{visible.text}</span>
          <span className={styles.buttons}>
          {visible.kind === 'done' && visible.type !== null && (
            <Button
              appearance="link"
              onClick={() => {
                partnership.undo();
                leave();
              }}
            >
              {common.undo}
            </Button>
          )}
          <Button appearance="subtle" aria-label={common.dismiss} onClick={leave} icon={<Cross />} />
          </span>
        </div>
      )}
    </div>
  );
}

function Cross() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
      <path d="M2 2l8 8M10 2l-8 8" />
    </svg>
  );
}
