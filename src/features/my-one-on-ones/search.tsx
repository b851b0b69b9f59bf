import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import { type Found, keyOf, search, wordsOf } from '../../domain/views/search.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Line } from '../../ui/kit/line.tsx';
import { Pieces } from '../../ui/kit/pieces.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { type Known, type Target, useKnown, useMy } from '../../ui/my.ts';
import { common, isGrowthRegion } from '../../ui/text/first.ts';
import { my as myText, myNames } from '../../ui/text/my.ts';
import { mySearch as text } from '../../ui/text/my-later.ts';
import { search as foundText } from '../../ui/text/past.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useWholes } from '../../ui/use-wholes.ts';

const useStyles = makeStyles({
  field: { maxWidth: '520px' },
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
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  kind: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const page = 12;

interface FoundIn {
  readonly found: Found;
  readonly one: Known;
}

/** One field for all 1:1s. Their records are read when the first word is typed. */
export function MySearch() {
  const styles = useStyles();
  const field = useFieldStyles();
  const { desk } = useMy();
  const { zone } = useDates();
  const { all } = useReadable(desk.list);
  const known = useKnown();
  const keys = useMemo(() => known.map(({ pairKey }) => pairKey), [known]);
  const { records, unread, done, start } = useWholes(keys);
  const [question, setQuestion] = useState('');
  const asked = useDeferredValue(question);
  const words = useMemo(() => wordsOf(asked), [asked]);
  const found = useMemo(
    (): readonly FoundIn[] =>
      known
        .flatMap((one) => {
          const record = records.get(one.pairKey);
          return record === undefined ? [] : search(record, words, zone).map((it) => ({ found: it, one }));
        })
        .sort((a, b) => (b.found.day ?? '').localeCompare(a.found.day ?? '')),
    [known, records, words, zone],
  );
  const nameOf = (pairKey: string): string => known.find((one) => one.pairKey === pairKey)?.name ?? myText.unnamed;
  // With no 1:1 there is nothing that could be found.
  if (all?.length === 0) return null;
  return (
    <Region name={myNames.search}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <input
          type="search"
          className={mergeClasses(field.input, styles.field)}
          aria-label={text.field}
          placeholder={text.field}
          autoComplete="off"
          maxLength={200}
          value={question}
          onChange={(event) => {
            setQuestion(event.currentTarget.value);
            start();
          }}
        />
      </form>
      {words.length === 0 ? (
        <Line quiet>{text.begin}</Line>
      ) : (
        <>
          <Line quiet>
            <span role="status">{done < keys.length ? text.reading(done, keys.length) : text.found(found.length, records.size)}</span>
            <span>{text.older}</span>
          </Line>
          {unread.length > 0 && (
            <Line quiet>
              <span>{text.unread(unread.map(nameOf))}</span>
              <Button appearance="link" onClick={start}>
                {common.tryAgain}
              </Button>
            </Line>
          )}
          <Results key={words.join(' ')} found={found} />
        </>
      )}
    </Region>
  );
}

function Results({ found }: { readonly found: readonly FoundIn[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  if (found.length === 0) return null;
  return (
    <>
      <ul data-list aria-label={text.results} className={styles.list}>
        {found.slice(0, shown).map((it) => (
          <Item key={`${it.one.pairKey} ${keyOf(it.found)}`} {...it} />
        ))}
      </ul>
      {found.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </>
  );
}

function Item({ found, one }: FoundIn) {
  const styles = useStyles();
  const { desk, open } = useMy();
  const { now, timeZone } = useReadable(desk.looking);
  const dates = useDates();
  return (
    <li className={styles.item}>
      <div>
        <div className={styles.about}>
          <span className={styles.kind}>{foundText.kinds[found.kind]}</span>
          {` · ${text.in(one.name)}`}
          {found.day !== null && ` · ${dates.day(found.day, dayOf(now, timeZone))}`}
          {found.away && ` · ${foundText.away}`}
        </div>
        <div dir="auto">
          <Pieces of={found.title} />
        </div>
        {found.text.length > 0 && (
          <div dir="auto" className={styles.text}>
            <Pieces of={found.text} />
          </div>
        )}
      </div>
      <Button appearance="subtle" aria-label={myText.open(one.name)} onClick={() => open(one.pairKey, targetOf(found))}>
        {myText.openShort}
      </Button>
    </li>
  );
}

/** Where it is at home; what was said in a session of the past is read there. */
function targetOf({ kind, session }: Found): Target {
  const region = session === null ? foundText.places[kind] : foundText.places.amendment;
  return { view: isGrowthRegion(region) ? 'growth' : 'session', region };
}
