/** The small menu of a thing: its link. The address is copied, or shown where the browser does not let a page copy. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useFeedback } from '../../ui/feedback.ts';
import type { ItemMenuProps } from '../../ui/item-extras.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { links as text } from '../../ui/text/tools.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex' },
  // Beside four answers there is just room for it at 320 px.
  dots: { paddingInline: 0 },
  menu: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: '100%',
    zIndex: 1,
    minWidth: '120px',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  item: { width: '100%', justifyContent: 'flex-start', whiteSpace: 'nowrap' },
  byHand: { width: 'min(280px, 80vw)', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: tokens.spacingVerticalXS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Nothing where there is no link to give. */
export function ItemMenu({ kind, id, about }: ItemMenuProps) {
  const tools = useReadable(usePartnership().tools);
  const address = tools?.linkTo(kind, id) ?? null;
  return address === null ? null : <Menu address={address} about={about} />;
}

function Menu({ address, about }: { readonly address: string; readonly about: string }) {
  const styles = useStyles();
  const feedback = useFeedback();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'by-hand' | null>(null);
  const buttonId = useId();
  const close = (): void => {
    setOpen(null);
    button.current?.focus();
  };
  useEffect(() => {
    if (open === null) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"], input')?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(null);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      close();
      feedback.set({ kind: 'done', text: text.copied, type: null, refocus: () => button.current?.focus() });
    } catch {
      // No clipboard in this frame, or the browser refuses it.
      setOpen('by-hand');
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <div ref={root} className={styles.root} onKeyDown={open === null ? undefined : onKeyDown}>
      <Button
        ref={button}
        id={buttonId}
        appearance="subtle"
        className={styles.dots}
        aria-label={text.more}
        aria-describedby={about}
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onClick={() => setOpen(open === null ? 'menu' : null)}
        icon={<Dots />}
      />
      {open === 'menu' && (
        <div role="menu" aria-labelledby={buttonId} className={styles.menu}>
          <Button role="menuitem" appearance="subtle" className={styles.item} onClick={() => void copy()}>
            {text.copy}
          </Button>
        </div>
      )}
      {open === 'by-hand' && <ByHand address={address} onClose={close} />}
    </div>
  );
}

function ByHand({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <div className={styles.menu}>
      <label className={styles.byHand}>
        <span className={styles.label}>{text.byHand}</span>
        <input ref={input} readOnly className={field.input} value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <Button appearance="subtle" onClick={onClose}>
        {text.close}
      </Button>
    </div>
  );
}

function Dots() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
      <circle cx="3" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="13" cy="8" r="1.3" />
    </svg>
  );
}
