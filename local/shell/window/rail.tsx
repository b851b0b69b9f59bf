/** The strip of apps at the left of a host's window. */
import type { ReactNode } from 'react';
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  rail: { width: '64px', flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '2px', padding: '4px' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '8px 0 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
    background: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  selected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '0 3px 3px 0',
      background: tokens.colorCompoundBrandStroke,
    },
  },
  count: { position: 'absolute', top: '3px', right: '6px' },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    borderRadius: '6px',
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightBold,
  },
});

export function Rail({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label="Apps">
      {children}
    </nav>
  );
}

export interface RailItemProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly selected: boolean;
  readonly unread?: number;
  readonly onGo: () => void;
}

export function RailItem({ label, icon, selected, unread = 0, onGo }: RailItemProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, selected && styles.selected)}
      aria-current={selected ? 'page' : undefined}
      aria-label={unread > 0 ? `${label}, ${unread} unread` : undefined}
      onClick={onGo}
    >
      {icon}
      {label}
      {unread > 0 && <CounterBadge className={styles.count} count={unread} size="small" color="danger" />}
    </button>
  );
}

/** The app's own place in the strip. */
export function AppRailItem(props: Omit<RailItemProps, 'label' | 'icon' | 'unread'>) {
  const styles = useStyles();
  const icon = (
    <span className={styles.app} aria-hidden>
      A
    </span>
  );
  return <RailItem {...props} label="Accord" icon={icon} />;
}
