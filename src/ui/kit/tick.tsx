import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { flexShrink: 0, width: '16px', height: '16px', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  on: { color: tokens.colorStatusSuccessForeground1 },
});

/** Met or not, as a picture with its words for assistive technology. Not a control. */
export function Tick({ on, label }: { readonly on: boolean; readonly label: string }) {
  const styles = useStyles();
  return (
    <svg role="img" aria-label={label} className={mergeClasses(styles.root, on && styles.on)} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="8" cy="8" r="6.5" />
      {on && <path d="M5 8.2l2.2 2.2L11 6.2" />}
    </svg>
  );
}
