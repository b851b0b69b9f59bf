/**
 * Fluent's button, drawn with its tokens but without its machinery: the agreements paint dozens of buttons before
 * anything else, and the real one costs 9 kB and a style merge each.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { useDense } from '../surface.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'primary' | 'secondary' | 'subtle' | 'link';
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minHeight: '32px',
    minWidth: '24px',
    margin: 0,
    padding: `3px ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    transitionProperty: 'background-color, border-color, color',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': {
      cursor: 'not-allowed',
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
      color: tokens.colorNeutralForegroundDisabled,
    },
  },
  dense: {
    minHeight: '26px',
    padding: `1px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // In the contrast theme what is pointed at is black on cyan.
  secondary: {
    ':hover:enabled': { color: tokens.colorNeutralForeground1Hover },
    ':active:enabled': { color: tokens.colorNeutralForeground1Pressed },
  },
  primary: {
    backgroundColor: tokens.colorBrandBackground,
    border: '1px solid transparent',
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover, border: '1px solid transparent' },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  subtle: {
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      border: '1px solid transparent',
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  link: {
    minHeight: '24px',
    padding: '0 2px',
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    color: tokens.colorBrandForegroundLink,
    // It stands in a line of text.
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    ':hover': {
      backgroundColor: 'transparent',
      border: '1px solid transparent',
      color: tokens.colorBrandForegroundLinkHover,
      textDecorationLine: 'underline',
    },
    ':active': { backgroundColor: 'transparent', color: tokens.colorBrandForegroundLinkPressed },
  },
  anchor: { textDecorationLine: 'none' },
  icon: { display: 'inline-flex', fontSize: '16px', flexShrink: 0 },
});

/** What the first click of a double click was on. */
let pressed: EventTarget | null = null;

/**
 * The second click of a double click belongs to what the first one was on. When that has gone, what slid under the pointer was never
 * chosen: the next promise in the list, or the way back.
 */
function isMeant({ detail, currentTarget }: MouseEvent): boolean {
  if (detail < 2) pressed = currentTarget;
  return pressed === currentTarget;
}

/** A button; `type="button"` unless said otherwise. Smaller in the side panel, never under 24 px. */
export function Button({ appearance = 'secondary', icon, className, children, onClick, ...rest }: ButtonProps) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <button
      type="button"
      {...rest}
      className={mergeClasses(styles.root, dense && styles.dense, styles[appearance], className)}
      onClick={(event) => {
        if (isMeant(event)) onClick?.(event);
        else event.preventDefault();
      }}
    >
      {icon !== undefined && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}

/** An address that stands among `link` buttons, and looks like them: to a person it is one more thing that can be done. */
export function LinkAway({ className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <a
      target="_blank"
      rel="noreferrer"
      {...rest}
      className={mergeClasses(styles.root, dense && styles.dense, styles.anchor, styles.link, className)}
    />
  );
}
