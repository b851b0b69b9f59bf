import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type Found, joinFound, keyOf, search, wordsOf } from '../../domain/views/search.ts';
import { sessionTimeline, type TimelineSession } from '../../domain/views/timeline.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { common } from '../../ui/text/first.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Line } from '../../ui/kit/line.tsx';
import { ReadingLine } from '../../ui/kit/reading-line.tsx';
import { search as text } from '../../ui/text/past.ts';
import { type PastReading, usePastReading } from '../../ui/use-past-files.ts';
import type { PastFile } from '../../workspace/past-files.ts';
import { type FoundIn, FoundItem } from './found-item.tsx';

const useStyles = makeStyles({
  form: { marginBottom: tokens.spacingVerticalS },
  field: { maxWidth: '520px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** A screenful. */
const page = 12;

/** What was found, and the session's own file that it was found in; null: the open record. */
type FoundSomewhere = Found & { readonly file: PastFile | null };

export interface SearchProps {
  readonly record: PartnershipRecord;
  /** Sessions of the past that are in the record. */
  readonly timeline: readonly TimelineSession[];
  readonly today: Day;
  /** There may be sessions in files of their own. */
  readonly hasOlder: boolean;
  /** What stands there while nothing is looked for. */
  readonly children: ReactNode;
}

/** One field for everything that the two ever wrote. The record answers at once; files of the past are read when somebody asks for them, too. */
export function Search({ record, timeline, today, hasOlder, children }: SearchProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { zone } = useDates();
  const id = useId();
  const [question, setQuestion] = useState('');
  const asked = useDeferredValue(question);
  const words = useMemo(() => wordsOf(asked), [asked]);
  const reading = usePastReading();
  const { files } = reading.progress;
  const found = useMemo(() => {
    const inFile = (file: PastFile | null): readonly FoundSomewhere[] => search(file?.record ?? record, words, zone).map((one) => ({ ...one, file }));
    return joinFound(inFile(null), ...files.map(inFile));
  }, [record, words, files, zone]);
  return (
    <>
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (hasOlder && wordsOf(question).length > 0) reading.start();
        }}
      >
        <input
          id={id}
          type="search"
          className={mergeClasses(field.input, styles.field)}
          aria-label={text.field}
          placeholder={text.field}
          autoComplete="off"
          maxLength={200}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
      </form>
      {words.length > 0 && <Results key={words.join(' ')} found={found} timeline={timeline} record={record} reading={reading} hasOlder={hasOlder} today={today} />}
      <div hidden={words.length > 0}>{children}</div>
    </>
  );
}

interface ResultsProps extends Omit<SearchProps, 'children'> {
  readonly found: readonly FoundSomewhere[];
  readonly reading: PastReading;
}

function Results({ found, timeline, record, reading, hasOlder, today }: ResultsProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const { kind, progress } = reading;
  const all = !hasOlder || (kind === 'done' && progress.unreadable.length === 0);
  const count = found.length;
  const said = all ? text.found.inAll(count) : progress.files.length > 0 ? text.found.inSome(count, progress.files.length) : text.found.inRecord(count);
  return (
    <>
      <Line quiet>
        {/* While files are read it would be said again and again. */}
        <span role="status">{kind === 'reading' ? '' : said}</span>
        {hasOlder && kind === 'not-yet' && (
          <Button appearance="link" onClick={reading.start}>
            {text.older}
          </Button>
        )}
      </Line>
      <ReadingLine reading={reading} today={today} />
      {found.length > 0 && (
        <ul data-list aria-label={text.results} className={styles.list}>
          {found.slice(0, shown).map((one) => (
            <Item key={keyOf(one)} found={one} timeline={timeline} record={record} today={today} />
          ))}
        </ul>
      )}
      {found.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </>
  );
}

function Item({ found, timeline, record, today }: { readonly found: FoundSomewhere } & Pick<SearchProps, 'timeline' | 'record' | 'today'>) {
  const within = useMemo((): FoundIn | null => {
    const { file, session } = found;
    if (file === null) {
      // An answer that was given in the session at hand is on no list any more: that session tells of it.
      const isHere = found.kind === 'agreement' && session !== null;
      const past = timeline.find((one) => one.session.id === session) ?? (isHere ? sessionTimeline(record, '9999-12-31').find((one) => one.session.id === session) : undefined);
      return past === undefined ? null : { past, record, alone: null };
    }
    const [past] = sessionTimeline(file.record, '9999-12-31');
    return past === undefined ? null : { past, record: file.record, alone: file };
  }, [found, timeline, record]);
  return <FoundItem found={found} within={within} today={today} />;
}
