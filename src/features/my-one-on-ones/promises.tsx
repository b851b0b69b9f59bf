import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { dayOf } from '../../base/clock.ts';
import { myPromises } from '../../domain/views/my-promises.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { Nothing } from '../../ui/kit/nothing.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useKnown, useMy } from '../../ui/my.ts';
import { common, names } from '../../ui/text/first.ts';
import { my as myText, myNames } from '../../ui/text/my.ts';
import { promises as text } from '../../ui/text/my-later.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { dueHere } from './due-here.ts';
import { Unread } from './unread.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 0 },
  },
  wording: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: '2px', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  heeded: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A screenful; the most urgent come first. */
const page = 8;

/** What this person has promised, in whichever 1:1; answered where it was promised. */
export function MyPromises() {
  const styles = useStyles();
  const { desk, open } = useMy();
  const known = useKnown();
  const looking = useReadable(desk.looking);
  const dates = useDates();
  const [shown, setShown] = useState(page);
  const nameOf = useMemo(() => new Map(known.map(({ pairKey, name }) => [pairKey, name])), [known]);
  const promises = useMemo(() => myPromises(known, looking), [known, looking]);
  const today = dayOf(looking.now, looking.timeZone);
  return (
    <Region name={myNames.promises} aside={promises.length > 0 ? text.count(promises.length) : undefined}>
      <Unread nothing={promises.length === 0 ? <Nothing title={text.none} teaches={text.noneTeaches} /> : null} />
      {promises.length > 0 && (
        <ul data-list className={styles.list}>
          {promises.slice(0, shown).map((promise) => {
            const { pairKey, open: one } = promise;
            const { wording } = one.agreement.terms;
            const name = nameOf.get(pairKey) ?? myText.unnamed;
            const due = dueHere(promise, today, dates);
            return (
              <li key={`${pairKey} ${one.agreement.id}`} className={styles.item}>
                <div>
                  <p className={styles.wording} dir="auto">
                    {wording}
                  </p>
                  <p className={styles.facts}>
                    <DueMark nearness={due.nearness}>{due.words}</DueMark>
                    <span>{one.owner === 'both' ? text.withBoth(name) : text.with(name)}</span>
                    {one.needsMySignature && <span className={styles.heeded}>{text.toSign}</span>}
                  </p>
                </div>
                <Button appearance="subtle" aria-label={text.goTo(wording, name)} onClick={() => open(pairKey, { view: 'session', region: names.openAgreements })}>
                  {myText.openShort}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {promises.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </Region>
  );
}
