import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'start', paddingInlineStart: tokens.spacingHorizontalXS },
  body: { paddingTop: tokens.spacingVerticalXS },
});

/** Something that can be folded away. What is inside is not built before it is opened. */
export function Fold({ label, open: initially = false, children }: { readonly label: ReactNode; readonly open?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(initially);
  const id = useId();
  return (
    <div>
      <Button data-fold appearance="subtle" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} icon={<Chevron open={open} />}>
        {label}
      </Button>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </div>
  );
}

export function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg data-turns width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
      <path d={open ? 'M2.5 4.5L6 8l3.5-3.5' : 'M4.5 2.5L8 6l-3.5 3.5'} />
    </svg>
  );
}
