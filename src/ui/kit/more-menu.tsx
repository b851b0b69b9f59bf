/** A small menu behind three dots (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): what a thing offers besides its buttons. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { common } from '../text/first.ts';
import { Button } from './button.tsx';

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
});

/** Something that can be done, as a button or in a menu. */
export interface Action {
  readonly label: string;
  /** `button`: what opened the menu, and has the focus again. */
  readonly onChoose: (button: HTMLElement | null) => void;
}

export interface MoreMenuProps {
  /** Id of the element that names the thing. */
  readonly about: string;
  readonly actions: readonly Action[];
  /** Stands where the menu stood, until somebody leaves it. */
  readonly instead?: ReactNode;
  readonly onLeave?: () => void;
}

/** Nothing where there is nothing to do. */
export function MoreMenu(props: MoreMenuProps) {
  return props.actions.length === 0 ? null : <Menu {...props} />;
}

function Menu({ about, actions, instead = null, onLeave }: MoreMenuProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const isShown = open || instead !== null;
  const left = useRef(onLeave);
  useEffect(() => {
    left.current = onLeave;
  });
  useEffect(() => {
    if (!isShown) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"], input')?.focus();
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node) || root.current?.contains(event.target) !== false) return;
      setOpen(false);
      left.current?.();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isShown]);
  const close = (): void => {
    setOpen(false);
    onLeave?.();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  return (
    <div ref={root} className={styles.root} onKeyDown={isShown ? onKeyDown : undefined}>
      <Button
        ref={button}
        id={id}
        appearance="subtle"
        className={styles.dots}
        aria-label={common.more}
        aria-describedby={about}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (isShown ? close() : setOpen(true))}
        icon={<Dots />}
      />
      {open && (
        <div role="menu" aria-labelledby={id} className={styles.menu}>
          {actions.map(({ label, onChoose }) => (
            <Button
              key={label}
              role="menuitem"
              tabIndex={-1}
              appearance="subtle"
              className={styles.item}
              onClick={() => {
                close();
                onChoose(button.current);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {!open && instead !== null && <div className={styles.menu}>{instead}</div>}
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
