import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import { mayHaveLeftUntil } from '../../domain/views/filing.ts';
import { type Found, joinFound, search, wordsOf } from '../../domain/views/search.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Line } from '../../ui/kit/line.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useKnown, useMy } from '../../ui/my.ts';
import { common } from '../../ui/text/first.ts';
import { my as myText, myNames } from '../../ui/text/my.ts';
import { mySearch as text } from '../../ui/text/my-later.ts';
import { search as searchText } from '../../ui/text/past.ts';
import { usePastOfSeveral } from '../../ui/use-past-of-several.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useWholes } from '../../ui/use-wholes.ts';
import type { PastFile } from '../../workspace/past-files.ts';
import { type FoundIn, Results } from './found.tsx';
import { Older } from './older.tsx';

const useStyles = makeStyles({
  field: { maxWidth: '520px' },
});

/** One field for all 1:1s. Their records are read when the first word is typed, old sessions when somebody asks for them. */
export function MySearch() {
  const styles = useStyles();
  const field = useFieldStyles();
  const { desk } = useMy();
  const { zone } = useDates();
  const { all } = useReadable(desk.list);
  const { now, timeZone } = useReadable(desk.looking);
  const known = useKnown();
  const keys = useMemo(() => known.map(({ pairKey }) => pairKey), [known]);
  const { records, unread, done, start } = useWholes(keys);
  const withOlder = useMemo(() => new Map([...records].filter(([, record]) => mayHaveLeftUntil(record) !== null)), [records]);
  const reading = usePastOfSeveral(withOlder);
  const { files, unreached } = reading.progress;
  const [question, setQuestion] = useState('');
  const asked = useDeferredValue(question);
  const words = useMemo(() => wordsOf(asked), [asked]);
  const found = useMemo(
    (): readonly FoundIn[] =>
      known
        .flatMap((one) => {
          const record = records.get(one.pairKey);
          if (record === undefined) return [];
          const within = (file: PastFile | null): readonly (Found & { readonly file: PastFile | null })[] => search(file?.record ?? record, words, zone).map((it) => ({ ...it, file }));
          return joinFound(within(null), ...(files.get(one.pairKey) ?? []).map(within)).map((it): FoundIn => ({ found: it, one, record, file: it.file }));
        })
        .sort((a, b) => (b.found.day ?? '').localeCompare(a.found.day ?? '')),
    [known, records, files, words, zone],
  );
  const sessions = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const isRead = done >= keys.length;
  const asksOlder = isRead && (reading.kind === 'not-yet' || reading.kind === 'done') && [...withOlder.keys()].some((key) => !files.has(key) && !unreached.includes(key));
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
            {/* While files are read it would be said again and again. */}
            <span role="status">
              {!isRead ? text.reading(done, keys.length) : reading.kind === 'reading' ? '' : sessions > 0 ? text.foundOlder(found.length, records.size, sessions) : text.found(found.length, records.size)}
            </span>
            {asksOlder && (
              <Button appearance="link" onClick={reading.start}>
                {searchText.older}
              </Button>
            )}
          </Line>
          {unread.length > 0 && (
            <Line quiet>
              <span>{text.unread(unread.map(nameOf))}</span>
              <Button appearance="link" onClick={start}>
                {common.tryAgain}
              </Button>
            </Line>
          )}
          <Older reading={reading} nameOf={nameOf} today={dayOf(now, timeZone)} />
          <Results key={words.join(' ')} found={found} />
        </>
      )}
    </Region>
  );
}
