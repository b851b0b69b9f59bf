import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type OpenAgreement, openAgreements } from '../../domain/views/agreements.ts';
import { useDates } from '../../ui/dates.ts';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { agreements as text } from '../../ui/text/first.ts';
import { newAgreements } from '../../ui/text/run.ts';
import { useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AgreementItem } from './agreement-item.tsx';
import { ProposeAgreement } from './propose-agreement.tsx';
import { useFolded } from './use-folded.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const idOf = (view: OpenAgreement): string => view.agreement.id;

/** The last step of the run of show: what was proposed in this session, and whatever else waits for a signature. */
export function NewAgreements() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { id: session, day } = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const { me } = usePair();
  const fresh = useView(
    partnership.record,
    useCallback(
      (record: PartnershipRecord) =>
        openAgreements(record, { day, today, zone, me }).filter(({ agreement, status }) => status !== 'agreed' || agreement.session === session),
      [day, today, zone, me, session],
    ),
  );
  const [held, hold] = useHeld();
  const [folded, list] = useFolded();
  const shown = useSteady(fresh, idOf, held);
  return (
    <Region name={text.fresh}>
      {shown.length === 0 && <p className={styles.none}>{newAgreements.none}</p>}
      <ul ref={list} data-list className={styles.list}>
        {shown.map((view) => (
          <AgreementItem key={idOf(view)} view={view} hold={hold} folded={folded} />
        ))}
      </ul>
      <ProposeAgreement />
    </Region>
  );
}
