import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useRef } from 'react';
import { useDraft } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { usePair } from '../../ui/partnership.ts';
import { agreements as text, common } from '../../ui/text/first.ts';
import { newAgreement } from './drafts-of.ts';
import { loadForms } from './load-forms.ts';

const ProposeForm = lazy(() => loadForms().then((forms) => ({ default: forms.ProposeForm })));

const useStyles = makeStyles({
  opening: { minHeight: '240px' },
});

/** The way to a new agreement; the form opens in place, and the focus comes back to the button. */
export function ProposeAgreement() {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useDraft(newAgreement, false);
  const { me } = usePair();
  if (me === null) return null;
  const close = (): void => {
    setOpen(false);
    // After the form is gone, and after whoever else looks where the focus went.
    setTimeout(() => button.current?.focus(), 0);
  };
  return (
    <div>
      <Button ref={button} aria-expanded={open} onClick={() => setOpen(!open)} icon={<Plus />}>
        {text.propose}
      </Button>
      {open && (
        <Suspense fallback={<p className={styles.opening}>{common.loading}</p>}>
          <ProposeForm onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function Plus() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
      <path d="M6 1.5v9M1.5 6h9" />
    </svg>
  );
}
