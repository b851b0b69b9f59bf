/** The bar above a call: every control does what it says, and there is none that does nothing. */
import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { Add20Regular, CallEnd20Filled, Mic20Regular, MicOff20Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '52px',
    padding: '0 12px 0 16px',
    background: '#201f26',
    color: '#fff',
    borderBottom: '1px solid #33323b',
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  time: { color: '#c8c6cf', fontVariantNumeric: 'tabular-nums', marginRight: 'auto' },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '5px',
    background: tokens.colorBrandBackground,
    color: '#fff',
    fontSize: '12px',
    fontWeight: tokens.fontWeightBold,
  },
  leave: {
    background: '#c4314b',
    color: '#fff',
    ':hover': { background: '#a72037', color: '#fff' },
    ':hover:active': { background: '#8e1b2f', color: '#fff' },
  },
});

const elapsed = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

export interface CallControlsProps {
  readonly title: string;
  readonly seconds: number;
  readonly muted: boolean;
  readonly onMute: () => void;
  readonly panelOpen: boolean;
  /** Null when the app is not in this meeting: then it can be added. */
  readonly onPanel: (() => void) | null;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
}

export function CallControls({ title, seconds, muted, onMute, panelOpen, onPanel, onAdd, onLeave }: CallControlsProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label="Call controls">
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text size={200} className={styles.time} aria-hidden>
        {elapsed(seconds)}
      </Text>
      <ToggleButton
        appearance="subtle"
        checked={muted}
        icon={muted ? <MicOff20Regular /> : <Mic20Regular />}
        aria-label="Mute"
        title={muted ? 'Unmute' : 'Mute'}
        onClick={onMute}
      />
      {onPanel ? (
        <ToggleButton
          appearance="subtle"
          checked={panelOpen}
          icon={
            <span className={styles.sign} aria-hidden>
              A
            </span>
          }
          onClick={onPanel}
        >
          Accord
        </ToggleButton>
      ) : (
        <Button appearance="subtle" icon={<Add20Regular />} aria-label="Add an app" title="Add an app" onClick={onAdd} />
      )}
      <Button className={styles.leave} icon={<CallEnd20Filled />} onClick={onLeave}>
        Leave
      </Button>
    </div>
  );
}
