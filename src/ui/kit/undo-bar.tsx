import { makeStyles, tokens } from '@fluentui/react-components';
import { useFeedback } from '../feedback.ts';
import { usePartnership } from '../partnership.ts';
import { common } from '../text/en.ts';
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
});

/** One quiet bar after an own action: what was done, and the way back. It stays until the next action or until dismissed. */
export function UndoBar() {
  const styles = useStyles();
  const partnership = usePartnership();
  const feedback = useFeedback();
  const said = useReadable(feedback);
  const undoable = useReadable(partnership.undoable);
  // What was done before something else (typing, say) can not be taken back by this bar any more.
  const visible = said !== null && (said.kind === 'refused' || undoable === said.type) ? said : null;
  const leave = (): void => {
    feedback.set(null);
    visible?.refocus();
  };
  return (
    <div className={styles.dock} aria-live="polite" data-testid="undo-bar">
      {visible !== null && (
        <div className={styles.bar}>
          <span className={styles.text}>{visible.text}</span>
          {visible.kind === 'done' && (
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
