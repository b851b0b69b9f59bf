import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { useOpenAtFirst } from '../drafts.ts';
import { Button } from './button.tsx';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'start', paddingInlineStart: tokens.spacingHorizontalXS },
  body: { paddingTop: tokens.spacingVerticalXS },
});

export interface FoldProps {
  readonly label: ReactNode;
  readonly open?: boolean;
  /** Keys of forms inside (`useDraft`): one that is being filled in when the screen comes back is not folded away. */
  readonly drafts?: readonly string[];
  readonly children: ReactNode;
}

const none: readonly string[] = [];

/** Something that can be folded away. What is inside is not built before it is opened. */
export function Fold({ label, open: initially = false, drafts = none, children }: FoldProps) {
  const styles = useStyles();
  const isNeeded = useOpenAtFirst(drafts);
  const [atFirst] = useState(initially);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? (atFirst || isNeeded);
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
