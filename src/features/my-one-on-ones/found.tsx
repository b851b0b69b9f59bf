import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import { keyOf } from '../../domain/views/search.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { FoundWords } from '../../ui/kit/found-words.tsx';
import { type Known, useMy } from '../../ui/my.ts';
import { common } from '../../ui/text/first.ts';
import { my as myText } from '../../ui/text/my.ts';
import { mySearch as text } from '../../ui/text/my-later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { type Place, targetOf } from './target-of.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/** A screenful. */
const page = 12;

/** What was found, and in which 1:1. */
export interface FoundIn extends Place {
  readonly one: Known;
}

export function Results({ found }: { readonly found: readonly FoundIn[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  if (found.length === 0) return null;
  return (
    <>
      <ul data-list aria-label={text.results} className={styles.list}>
        {found.slice(0, shown).map((it) => (
          <Item key={`${it.one.pairKey} ${keyOf(it.found)}`} it={it} />
        ))}
      </ul>
      {found.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </>
  );
}

function Item({ it }: { readonly it: FoundIn }) {
  const styles = useStyles();
  const { desk, open } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const dates = useDates();
  const { found, one } = it;
  const today = dayOf(now, timeZone);
  return (
    <li className={styles.item}>
      <div>
        <FoundWords found={found} facts={[text.in(one.name), ...(found.day === null ? [] : [dates.day(found.day, today)])]} />
      </div>
      <Button appearance="subtle" aria-label={myText.open(one.name)} onClick={() => open(one.pairKey, targetOf(it, today))}>
        {myText.openShort}
      </Button>
    </li>
  );
}
