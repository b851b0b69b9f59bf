import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** How near a due date is. */
export type Nearness = 'later' | 'soon' | 'now' | 'overdue';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    boxSizing: 'border-box',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  soon: { color: tokens.colorNeutralForeground1 },
  now: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1, fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground3, backgroundColor: tokens.colorStatusDangerBackground1, fontWeight: tokens.fontWeightSemibold },
});

/** Words first; the little clock fills up as the day comes nearer, so that colour is never alone. */
export function DueMark({ nearness, children }: { readonly nearness: Nearness; readonly children: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, nearness !== 'later' && styles[nearness])}>
      <svg aria-hidden width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round">
        <circle cx="6" cy="6" r="5" />
        {nearness === 'later' && <path d="M6 3.5V6" />}
        {nearness === 'soon' && <path d="M6 3.2V6h2.2" />}
        {nearness === 'now' && <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />}
        {nearness === 'overdue' && (
          <>
            <circle cx="6" cy="6" r="5" fill="currentColor" />
            <path d="M6 3.2v3.4M6 8.7v.01" stroke={tokens.colorStatusDangerBackground1} strokeWidth="1.6" />
          </>
        )}
      </svg>
      {children}
    </span>
  );
}
