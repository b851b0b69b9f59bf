import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Seal } from '../../domain/session-seal.ts';
import { writtenAfterSealing } from '../../domain/views/sealing.ts';
import type { Alone } from '../../domain/views/session-growth.ts';
import { useDates } from '../../ui/dates.ts';
import { Button, LinkAway } from '../../ui/kit/button.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { common } from '../../ui/text/first.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { sealed as text } from '../../ui/text/sealed.ts';
import type { SealedLook } from '../../workspace/workspace.ts';
import { Late } from './late.tsx';
import { OwnCopy } from './own-copy.tsx';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  trouble: { margin: 0, color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  minutes: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  head: { fontWeight: tokens.fontWeightSemibold },
});

export interface SealOfSessionProps {
  readonly session: string;
  readonly seal: Seal;
  /** What is shown of the session now. */
  readonly record: PartnershipRecord;
  /** What is known of the days of the session, for reading the own copy of it. */
  readonly ownCopy: Alone;
  readonly today: Day;
}

/** Looks at the sealed file as soon as the session is looked at, and says what it found. */
export function SealOfSession({ session, seal, record, ownCopy, today }: SealOfSessionProps) {
  const styles = useStyles();
  const dates = useDates();
  const { names } = usePair();
  const { sealed } = usePartnership();
  const [answer, ask] = useAnswer(() => sealed.look(session, seal));
  const day = dates.day(dates.dayOf(seal.at), today);
  return (
    <>
      <p className={styles.words}>{seal.alone === null ? text.both(day) : text.alone(day, names[seal.alone])}</p>
      {answer === null && <p className={styles.quiet}>{text.looking}</p>}
      {answer?.ok === false && (
        <p className={styles.quiet} role="alert">
          {remoteFailure(answer.error)}{' '}
          <Button appearance="link" onClick={ask}>
            {common.tryAgain}
          </Button>
        </p>
      )}
      {answer?.ok === true && <Found look={answer.value} session={session} record={record} ownCopy={ownCopy} today={today} />}
    </>
  );
}

function Found({ look, session, record, ownCopy, today }: { readonly look: SealedLook } & Omit<SealOfSessionProps, 'seal'>) {
  const styles = useStyles();
  const { finding, minutes } = look;
  // What the file holds is compared when it is the one that was sealed; else the own copy is.
  const then = look.sealed ?? look.copy;
  const late = useMemo(() => (then === null ? [] : writtenAfterSealing(then, record, session)), [then, record, session]);
  return (
    <>
      {finding === 'intact' ? (
        <p className={styles.quiet} role="status">
          {text.finding.intact}
        </p>
      ) : (
        <>
          <p className={styles.trouble} role="alert">
            {text.finding[finding]}
          </p>
          <p className={styles.quiet}>{text.rest}</p>
          <OwnCopy copy={look.copy} alone={ownCopy} today={today} />
        </>
      )}
      {minutes.length === 0 ? (
        <p className={styles.quiet}>{text.noMinutes}</p>
      ) : (
        <div className={styles.minutes}>
          <span className={styles.head}>{text.minutes}</span>
          {minutes.map(({ form, name, webUrl }) =>
            webUrl !== null && /^https?:\/\//.test(webUrl) ? (
              <LinkAway key={form} href={webUrl} title={name}>
                {text.form[form]}
              </LinkAway>
            ) : (
              <span key={form}>{name}</span>
            ),
          )}
        </div>
      )}
      {late.length > 0 && <Late changes={late} />}
    </>
  );
}
