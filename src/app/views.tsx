/** The two views of a partnership: the session at hand, and what lasts longer. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useDense } from '../ui/surface.ts';
import { views as text } from '../ui/text/things.ts';

const all = ['session', 'growth'] as const;
export type View = (typeof all)[number];

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  aside: { marginInlineStart: 'auto' },
  /** It belongs to the head above it, which keeps room below its last line already. */
  roomy: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  dense: { paddingInline: tokens.spacingHorizontalM },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 0,
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Which tab a key leads to, round and round; null: none. Where the page is read from the right, the next one stands on the left. */
export function tabFor(key: string, at: number, count: number, isTurned: boolean): number | null {
  const forward = isTurned ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : (to + count) % count;
}

export interface ViewsProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
  /** What else can be chosen about how it is looked at; stands behind them. */
  readonly aside?: ReactNode;
}

/**
 * A tab list of our own: Fluent's puts focusable helpers beside it that are hidden from assistive technology (axe: aria-hidden-focus),
 * and weighs ten times as much. What a tab shows is the `tabpanel` with the id `view`, named by the tab (`partnership-screen.tsx`). Keys as in https://www.w3.org/WAI/ARIA/apg/patterns/tabs/.
 */
export function Views({ view, onChange, aside = null }: ViewsProps) {
  const styles = useStyles();
  const dense = useDense();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isTurned = event.currentTarget.closest<HTMLElement>('[dir]')?.dir === 'rtl';
    const next = all[tabFor(event.key, all.indexOf(view), all.length, isTurned) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div className={mergeClasses(styles.root, dense ? styles.dense : styles.roomy)}>
      <div ref={list} role="tablist" aria-label={text.label} className={styles.list} onKeyDown={onKeyDown}>
        {all.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`view-${one}`}
            data-view={one}
            aria-selected={one === view}
            // Of what each of them shows only the chosen one's is on the page.
            aria-controls={one === view ? 'view' : undefined}
            tabIndex={one === view ? 0 : -1}
            className={mergeClasses(styles.tab, one === view && styles.selected)}
            onClick={() => onChange(one)}
          >
            {text[one]}
          </button>
        ))}
      </div>
      {aside !== null && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}
