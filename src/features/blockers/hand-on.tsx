import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { blockerPage, pageAsText, type PageLine, type PageWords } from '../../domain/views/blocker-page.ts';
import type { OpenBlocker } from '../../domain/views/blockers.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { type Pair, usePair } from '../../ui/partnership.ts';
import { printPage } from '../../ui/print-page.ts';
import type { Dates } from '../../ui/text/when.ts';
import { blockers, ownerName, pageWords } from '../../ui/text/blockers.ts';

const text = blockers.page;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { width: 'auto', maxWidth: '100%', flex: '0 1 260px' },
  choices: { margin: 0, padding: 0, border: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minHeight: '24px', overflowWrap: 'anywhere', minWidth: 0 },
  /** Paper is white, whatever the theme: what is seen here is what is printed. */
  paper: { padding: tokens.spacingHorizontalL, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: '#ffffff', color: '#1b1b1b', overflowWrap: 'anywhere', '@media print': { border: 0, padding: 0 } },
  title: { margin: '0 0 4px', fontSize: '20px', lineHeight: '26px' },
  ask: { margin: '0 0 12px' },
  blocker: { margin: '16px 0 2px', fontSize: '15px', lineHeight: '20px', fontWeight: 600, breakAfter: 'avoid' },
  fact: { margin: 0, fontSize: '13px', lineHeight: '18px' },
  note: { margin: '4px 0 0', whiteSpace: 'pre-wrap', fontSize: '13px', lineHeight: '18px' },
  copy: { resize: 'vertical' },
});

/** One page for whoever can remove what is in the way: chosen here, seen as it will be, printed or copied. Nothing is sent. */
export function HandOn({ open, onClose }: { readonly open: readonly OpenBlocker[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const pair = usePair();
  const dates = useDates();
  const [owner, setOwner] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<'copied' | 'not-copied' | 'no-print' | null>(null);
  const copy = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (said === 'not-copied') copy.current?.select();
  }, [said]);
  const nameOf = ({ blocker }: OpenBlocker): string => ownerName(blocker, pair.names);
  const owners = [...new Set(open.map(nameOf))];
  const offered = open.filter((view) => owner === '' || nameOf(view) === owner);
  const chosen = offered.filter(({ blocker }) => !left.has(blocker.id));
  const lines = blockerPage(chosen, wordsOf(pair, dates));
  const asText = pageAsText(lines);
  const toggle = (id: string): void => {
    setSaid(null);
    setLeft(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set(left).add(id));
  };
  return (
    <div className={styles.root}>
      <p className={styles.quiet}>{text.explain}</p>
      {owners.length > 1 && (
        <label className={styles.row}>
          <span className={styles.legend}>{text.who}</span>
          <select
            className={mergeClasses(field.input, styles.select)}
            value={owner}
            onChange={(event) => {
              setSaid(null);
              setOwner(event.currentTarget.value);
            }}
          >
            <option value="">{text.everybody}</option>
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{text.choose}</legend>
        {offered.map(({ blocker }) => (
          <label key={blocker.id} className={styles.choice}>
            <input type="checkbox" checked={!left.has(blocker.id)} onChange={() => toggle(blocker.id)} />
            <span dir="auto">{blocker.title}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.row}>
        <Button disabled={chosen.length === 0} onClick={() => void copied(asText).then((done) => setSaid(done ? 'copied' : 'not-copied'))}>
          {text.copy}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => setSaid(printPage() ? null : 'no-print')}>
          {text.print}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.back}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {chosen.length === 0 ? text.nothing : said === null ? '' : sentences()[said]}
      </p>
      {said === 'not-copied' && <textarea ref={copy} className={mergeClasses(field.input, styles.copy)} readOnly rows={6} aria-label={text.text} value={asText} />}
      {chosen.length > 0 && (
        <article className={styles.paper} aria-label={text.preview} data-print>
          {lines.map((line, at) => (
            <PaperLine key={at} line={line} />
          ))}
        </article>
      )}
    </div>
  );
}

/** Asked for anew each time: the language may have changed. */
const sentences = () => ({ copied: text.copied, 'not-copied': text.notCopied, 'no-print': text.noPrint });

function PaperLine({ line }: { readonly line: PageLine }) {
  const styles = useStyles();
  if (line.kind === 'title') return <h3 className={styles.title}>{line.text}</h3>;
  if (line.kind === 'blocker') return <h4 dir="auto" className={styles.blocker}>{line.text}</h4>;
  return <p className={styles[line.kind]}>{line.text}</p>;
}

/** Whoever gets the page reads the dates with their year. */
function wordsOf({ names }: Pair, dates: Dates): PageWords {
  return {
    ...pageWords,
    title: text.heading,
    ask: text.from(names.member, names.manager),
    since: (raisedAt) => pageWords.since(dates.day(dates.dayOf(raisedAt), '')),
    owner: (blocker) => pageWords.owner(ownerName(blocker, names)),
  };
}

/** False where the host does not let a page copy. */
async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Refused, or not there at all in this frame.
    return false;
  }
}
