/** The top of a chat or a meeting: its name, its tabs, and what one can do there. */
import type { ReactNode } from 'react';
import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { Tab as TabName } from '../window/route.ts';

const LABELS: Record<TabName, string> = { chat: 'Chat', details: 'Details', accord: 'Accord' };

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '60px',
    padding: '0 16px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
  },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0, marginRight: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  subtitle: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  tabs: { flexShrink: 0 },
  trailing: { marginLeft: 'auto', flexShrink: 0 },
});

export interface PlaceHeaderProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly leading?: ReactNode;
  readonly trailing?: ReactNode;
  readonly tabs?: readonly TabName[];
  readonly tab?: TabName;
  readonly onTab?: (tab: TabName) => void;
  /** Shows +, where an app can be added. */
  readonly onAdd?: (() => void) | undefined;
}

export function PlaceHeader({ title, subtitle, leading, trailing, tabs = [], tab, onTab, onAdd }: PlaceHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      {leading}
      <div className={styles.names}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle && (
          <Text size={200} className={styles.subtitle}>
            {subtitle}
          </Text>
        )}
      </div>
      {tabs.length > 0 && (
        <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_event, { value }) => onTab?.(value as TabName)}>
          {tabs.map((name) => (
            <Tab key={name} value={name}>
              {LABELS[name]}
            </Tab>
          ))}
        </TabList>
      )}
      {onAdd && <Button appearance="subtle" icon={<Add20Regular />} aria-label="Add an app" title="Add an app" onClick={onAdd} />}
      <div className={styles.trailing}>{trailing}</div>
    </header>
  );
}
