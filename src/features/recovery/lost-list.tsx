import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { EarlierThing, Rejection } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Lost } from '../../domain/views/lost.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { common, rejection } from '../../ui/text/first.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { inARow } from '../../ui/text/language.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useInWords } from './in-words.ts';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { alignSelf: 'stretch', margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, outlineStyle: 'none' },
  words: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quote: { display: 'block', whiteSpace: 'pre-wrap' },
});

const page = 20;
/** Enough of a passage to recognise it. */
const longest = 600;

export interface LostListProps {
  readonly lost: readonly Lost[];
  readonly record: PartnershipRecord;
  readonly then: PartnershipRecord;
}

/** Everything that this version held and the record does not, each with its way back, or with why there is none. */
export function LostList({ lost, record, then }: LostListProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const session = useReadable(partnership.session);
  const inWords = useInWords(record, then);
  const [shown, setShown] = useState(page);
  // The rule itself is asked, so that what is offered is not refused.
  const refusals = useMemo(() => {
    const person = me === null ? undefined : record.partnership?.roles[me];
    return lost.map(({ thing }): Rejection | null => {
      if (person === undefined) return { kind: 'not-one-of-the-two' };
      const decided = decide(record, { type: 'bring-back', session: session.id, things: [thing] }, { me: person, now: '', session });
      return decided.ok ? null : decided.error;
    });
  }, [lost, record, session, me]);
  const possible = lost.flatMap(({ thing }, index) => (refusals[index] === null ? [thing] : []));
  const bring = (things: readonly EarlierThing[]): void => void act({ type: 'bring-back', session: session.id, things });
  return (
    <>
      <h3 className={styles.head}>{text.lostHead(lost.length)}</h3>
      {me === null && <p className={styles.quiet}>{text.readOnly}</p>}
      {possible.length > 1 && (
        <Button appearance="primary" onClick={() => bring(possible)}>
          {text.all(possible.length)}
        </Button>
      )}
      <ul data-list className={styles.list}>
        {lost.slice(0, shown).map((one, index) => {
          const { key, what, words, hint } = inWords(one);
          const refused = refusals[index] ?? null;
          return (
            <li key={key} data-item tabIndex={-1} className={styles.item}>
              <span className={styles.words}>
                <span className={styles.quiet}>{what}</span>
                {words.map((passage, number) => (
                  <q key={number} className={styles.quote}>
                    {passage.length > longest ? `${passage.slice(0, longest)}…` : passage}
                  </q>
                ))}
                {(refused === null || me === null) && hint !== '' && <span className={styles.quiet}>{hint}</span>}
                {refused !== null && me !== null && <span className={styles.quiet}>{rejection(refused)}</span>}
              </span>
              {refused === null && (
                <Button aria-label={text.bringBackName(inARow(what, words[0] ?? '').slice(0, 120))} onClick={() => bring([one.thing])}>
                  {text.bringBack}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {lost.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </>
  );
}
