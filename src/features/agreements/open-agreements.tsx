import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useContext, useLayoutEffect, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { mineFirst, type OpenAgreement, openAgreements } from '../../domain/views/agreements.ts';
import { useDates } from '../../ui/dates.ts';
import { Nothing } from '../../ui/kit/nothing.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { Button } from '../../ui/kit/button.tsx';
import { SurfaceContext, useDense } from '../../ui/surface.ts';
import { agreements as text, names } from '../../ui/text/first.ts';
import { useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AgreementItem } from './agreement-item.tsx';
import { ProposeAgreement } from './propose-agreement.tsx';
import { useFolded } from './use-folded.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  dense: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const screenful = 4;

const idOf = (view: OpenAgreement): string => view.agreement.id;

export interface OpenAgreementsProps {
  /** Called once, when what is open is rendered and about to be painted. */
  readonly onShown: () => void;
  /** False in the first frame, which shows a screenful; the others follow. The number above the list counts them all. */
  readonly whole?: boolean;
  /** What follows the list, a moment later. */
  readonly after?: ReactNode;
}

/** What is not settled: the first thing on every screen. In the side panel each one asks its question. */
export function OpenAgreements({ onShown, whole = true, after }: OpenAgreementsProps) {
  const styles = useStyles();
  const dense = useDense();
  const partnership = usePartnership();
  const { day } = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const { me } = usePair();
  const beside = useContext(SurfaceContext) === 'pane';
  const [all, setAll] = useState(false);
  const view = useCallback(
    (record: PartnershipRecord) => {
      const found = openAgreements(record, { day, today, zone, me });
      return beside ? mineFirst(found, me) : found;
    },
    [day, today, zone, me, beside],
  );
  const open = useView(partnership.record, view);
  const [held, hold] = useHeld();
  const [folded, list] = useFolded();
  // One with a form open in it stays where it is: the other person may settle it or sign it meanwhile.
  const listed = useSteady(open, idOf, held);
  // Beside an appointment there is little room, and more to come below.
  const shown = whole && (!beside || all) ? listed : listed.slice(0, screenful);
  useLayoutEffect(onShown, [onShown]);
  return (
    <Region name={names.openAgreements} aside={open.length > 0 ? text.waiting(open.length) : undefined}>
      {listed.length === 0 ? (
        <Nothing title={text.none} teaches={text.noneTeaches} />
      ) : (
        <ul ref={list} data-list className={styles.list}>
          {shown.map((view) => (
            <AgreementItem key={idOf(view)} view={view} hold={hold} folded={folded} />
          ))}
        </ul>
      )}
      {beside && whole && shown.length < listed.length && <Button onClick={() => setAll(true)}>{text.more(listed.length - shown.length)}</Button>}
      {/* In the side panel new agreements come after the topics. */}
      {!dense && <ProposeAgreement />}
      {after}
    </Region>
  );
}
