import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useRef } from 'react';
import type { TextField as Target } from '../../domain/commands.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { foundationId } from '../../domain/growth-ids.ts';
import { partnershipAgreement, withoutSecond } from '../../domain/views/partnership-agreement.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { partnershipAgreement as text } from '../../ui/text/partnership-agreement.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { Affirmations } from './affirmations.tsx';
import { Versions } from './versions.tsx';

const useStyles = makeStyles({
  prose: { margin: 0, maxWidth: '640px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  begin: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, marginBlock: tokens.spacingVerticalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const target: Target = { table: 'foundations', id: foundationId, field: 'agreement' };

export interface PartnershipAgreementProps {
  /** The guide, to be read once more: it stands at the end. */
  readonly guide?: ReactNode;
}

/** How the two work together: one text that both may type in, affirmed by each, again every quarter. */
export function PartnershipAgreement({ guide }: PartnershipAgreementProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const template = useTemplate();
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const view = useCallback((record: PartnershipRecord) => partnershipAgreement(record, today, zone), [today, zone]);
  const agreement = useView(partnership.record, view);
  const field = useRef<HTMLDivElement>(null);
  const isEmpty = agreement.text.trim() === '';
  const { kind } = useReadable(partnership.status);
  // Before Microsoft 365 has answered, the other person's text may be there already: two first texts would be merged into one.
  const isKnown = kind !== 'opening' && kind !== 'incomplete';
  const once = withoutSecond(agreement.text, template.agreement);
  return (
    <Region name={regions.partnershipAgreement}>
      {me === null ? (
        <p className={styles.prose}>{isEmpty ? text.noneToRead : agreement.text}</p>
      ) : (
        <>
          {isEmpty && <Prompts of="partnership-agreement" />}
          {isEmpty && isKnown && template.agreement !== '' && (
            <div className={styles.begin}>
              <Fold label={text.suggestion}>
                <p className={styles.prose}>{template.agreement}</p>
              </Fold>
              <Button appearance="primary" onClick={() => void act({ type: 'edit-text', target, from: agreement.text, to: template.agreement })}>
                {text.begin}
              </Button>
              <p className={styles.hint}>{text.suggestionHint}</p>
            </div>
          )}
          <div ref={field}>
            <TextField target={target} value={agreement.text} label={text.field} hint={text.hint} rows={isEmpty ? 2 : 6} />
          </div>
          {once !== null && (
            <Line>
              <span>{text.twice}</span>
              <Button appearance="link" onClick={() => void act({ type: 'edit-text', target, from: agreement.text, to: once })}>
                {text.once}
              </Button>
            </Line>
          )}
        </>
      )}
      {!isEmpty && <Affirmations agreement={agreement} onScreen={() => field.current?.querySelector('textarea')?.value ?? agreement.text} />}
      {agreement.versions.length > 0 && (
        <Fold label={text.versions(agreement.versions.length)}>
          <Versions versions={agreement.versions} />
        </Fold>
      )}
      {guide}
    </Region>
  );
}
