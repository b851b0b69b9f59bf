/** The two views of a partnership: the session at hand, and what lasts longer. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useDense } from '../ui/surface.ts';
import { views as text } from '../ui/text/en-growth.ts';

export type View = 'session' | 'growth';

const useStyles = makeStyles({
  dense: { paddingInline: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface ViewsProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
}

export function Views({ view, onChange }: ViewsProps) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <div className={dense ? styles.dense : undefined}>
      <TabList size={dense ? 'small' : 'medium'} selectedValue={view} onTabSelect={(_, { value }) => onChange(value as View)} aria-label={text.label}>
        <Tab value="session">{text.session}</Tab>
        <Tab value="growth">{text.growth}</Tab>
      </TabList>
    </div>
  );
}
