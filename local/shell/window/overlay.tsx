/**
 * A dialog over one window and no further: side by side, the other person goes on working. The window behind it is made
 * inert by its owner (teams-window.tsx), which keeps the keyboard inside.
 */
import type { KeyboardEvent, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  scrim: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalL,
    background: tokens.colorBackgroundOverlay,
  },
  dialog: {
    width: '100%',
    maxWidth: '440px',
    maxHeight: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow64,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

export interface OverlayProps {
  readonly labelledBy: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

export function Overlay({ labelledBy, onDismiss, children }: OverlayProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDismiss();
  };
  return (
    <div className={styles.scrim} onKeyDown={onKeyDown}>
      <div className={styles.dialog} role="dialog" aria-modal="true" aria-labelledby={labelledBy}>
        {children}
      </div>
    </div>
  );
}
