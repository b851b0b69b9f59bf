import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { settledAgreements } from '../../domain/views/agreements.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { agreements, common } from '../../ui/text/first.ts';
import { sessions as text } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  words: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const page = 20;

/** Every agreement that was kept or dropped, newest first, with the way back for one that was settled too early. */
export function Settled({ record }: { readonly record: PartnershipRecord }) {
  const settled = useMemo(() => settledAgreements(record), [record]);
  if (settled.length === 0) return null;
  return (
    <Fold label={text.settledHead(settled.length)}>
      <List settled={settled} />
    </Fold>
  );
}

function List({ settled }: { readonly settled: ReturnType<typeof settledAgreements> }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const dates = useDates();
  const { names, me } = usePair();
  const today = useReadable(partnership.today);
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul data-list className={styles.list}>
        {settled.slice(0, shown).map(({ agreement, outcome, timesMoved }) => (
          <li key={agreement.id} data-item tabIndex={-1} className={styles.item}>
            <span className={styles.words}>
              <bdi>{agreement.terms.wording}</bdi>
              <span className={styles.quiet}>
                {[
                  text.answer[outcome.kind],
                  dates.day(dates.dayOf(outcome.at), today),
                  agreements.owner(agreement.terms.owner, names),
                  ...(timesMoved > 0 ? [agreements.moved(timesMoved)] : []),
                  ...(outcome.kind === 'dropped' ? [text.reason(outcome.reason)] : []),
                ].join(' · ')}
              </span>
            </span>
            {me !== null && (
              <Button
                appearance="subtle"
                onClick={() =>
                  void act({ type: 'reopen-agreement', id: agreement.id, session: partnership.session.get().id, answer: partnership.newId('n') })
                }
              >
                {text.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {settled.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
    </>
  );
}
