import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type Ref, useId } from 'react';
import { useDense } from '../surface.ts';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  dense: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    backgroundColor: 'transparent',
    borderRadius: 0,
    border: 0,
    boxShadow: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    minHeight: '32px',
    marginBottom: tokens.spacingVerticalS,
  },
  denseHead: { minHeight: '26px', marginBottom: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  denseTitle: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface RegionProps {
  /** The region's accessible name, and its heading (design §3.4). */
  readonly name: string;
  /** A few quiet words beside the heading, e.g. how many. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Its heading is that of the page, which would say the same above it. */
  readonly heads?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** A named section of a screen. Its heading can take the focus when the thing that had it went away. */
export function Region({ name, aside, actions, heads = false, children, ref }: RegionProps) {
  const styles = useStyles();
  const dense = useDense();
  const id = useId();
  const Heading = heads ? 'h1' : 'h2';
  return (
    <section ref={ref} aria-labelledby={id} data-region className={mergeClasses(styles.root, dense && styles.dense)}>
      <div className={mergeClasses(styles.head, dense && styles.denseHead)}>
        <Heading id={id} tabIndex={-1} data-region-heading className={mergeClasses(styles.title, dense && styles.denseTitle)}>
          {name}
        </Heading>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
