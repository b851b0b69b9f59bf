/** What Teams shows for `pages.shareDeepLink`: a link to a place inside the app, to copy. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { Overlay } from './overlay.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: '24px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

export interface LinkDialogProps {
  readonly label: string;
  readonly url: string;
  readonly onClose: () => void;
}

export function LinkDialog({ label, url, onClose }: LinkDialogProps) {
  const styles = useStyles();
  const heading = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => void field.current?.select(), []);
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => field.current?.select(),
    );
  return (
    <Overlay labelledBy={heading} onDismiss={onClose}>
      <div className={styles.body}>
        <h2 id={heading} className={styles.title}>
          Link to {label ? `“${label}”` : 'this page'}
        </h2>
        <Input ref={field} readOnly value={url} aria-label="Link" />
        <div className={styles.actions}>
          <Button onClick={onClose}>Close</Button>
          <Button appearance="primary" icon={<Copy16Regular />} onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
