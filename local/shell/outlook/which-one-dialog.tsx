/** What Outlook asks when one date of a series is opened: that date, or all of them. */
import { useEffect, useId, useRef } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Occurrence } from '../control/types.ts';
import { clockTime, longDay } from '../kit/format.ts';
import { Overlay } from '../window/overlay.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: '24px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

export interface WhichOneDialogProps {
  readonly occurrence: Occurrence;
  readonly onChoose: (isSeries: boolean) => void;
  readonly onClose: () => void;
}

export function WhichOneDialog({ occurrence, onChoose, onClose }: WhichOneDialogProps) {
  const styles = useStyles();
  const heading = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => void first.current?.focus(), []);
  return (
    <Overlay labelledBy={heading} onDismiss={onClose}>
      <div className={styles.body}>
        <h2 id={heading} className={styles.title}>
          Open {occurrence.subject}
        </h2>
        <Text>{`This is one date of a series: ${longDay(occurrence.start)}, ${clockTime(occurrence.start)}.`}</Text>
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => onChoose(true)}>The series</Button>
          <Button ref={first} appearance="primary" onClick={() => onChoose(false)}>
            This event
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
