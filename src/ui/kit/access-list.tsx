import { makeStyles, tokens } from '@fluentui/react-components';
import type { Access } from '../remote-types.ts';
import { access as text } from '../text/later.ts';
import { commaed } from '../text/language.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, width: '100%' },
  item: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  how: { color: tokens.colorNeutralForeground3 },
});

/** Who can open a place, and how far. */
export function AccessList({ access }: { readonly access: readonly Access[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {access.map((one, index) => (
        <li key={`${one.kind} ${one.personId ?? one.name} ${index}`} className={styles.item}>
          <span className={styles.name}>{one.name}</span>
          <span className={styles.how}>{one.kind === 'person' ? text.may[one.may] : commaed([text.kind[one.kind], text.may[one.may]])}</span>
        </li>
      ))}
    </ul>
  );
}
