import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { TimelineSession } from '../../domain/views/timeline.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { sealed as text } from '../../ui/text/sealed.ts';
import { useView } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  head: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { whiteSpace: 'pre-wrap' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: { alignSelf: 'stretch' },
  area: { fieldSizing: 'content', resize: 'vertical' },
});

/** What was written beside a sealed session, and the way to add to it while the session is in the record. */
export function Amendments({ past: { session, amendments }, today }: { readonly past: TimelineSession; readonly today: Day }) {
  const styles = useStyles();
  const dates = useDates();
  const { names, me } = usePair();
  const [open, setOpen] = useDraft(`amend ${session.id}`, false);
  const inRecord = useView(
    usePartnership().record,
    useCallback(({ sessions }: PartnershipRecord) => Object.hasOwn(sessions, session.id), [session.id]),
  );
  const mayAdd = me !== null && inRecord;
  if (amendments.length === 0 && !mayAdd) return null;
  return (
    <div className={styles.root}>
      {amendments.length > 0 && (
        <>
          <h3 className={styles.head}>{text.amendments}</h3>
          <ul aria-label={text.amendments} className={styles.list}>
            {amendments.map((amendment) => (
              <li key={amendment.id} className={styles.words}>
                <bdi>{amendment.text}</bdi>
                <span className={styles.quiet}>{text.by(names[amendment.by], dates.day(dates.dayOf(amendment.at), today))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && (
        <div className={styles.form}>
          <AmendmentForm session={session.id} onClose={() => setOpen(false)} />
        </div>
      )}
      {mayAdd && !open && <Button onClick={() => setOpen(true)}>{text.add}</Button>}
    </div>
  );
}

function AmendmentForm({ session, onClose }: { readonly session: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const partnership = usePartnership();
  const act = useAct();
  const [draft, setDraft] = useDraft(`amend ${session}/text`, '');
  return (
    <SmallForm draft={`amend ${session}`} label={text.add} submit={text.add} onClose={onClose} onSubmit={() => act({ type: 'amend-session', id: partnership.newId('m'), session, text: draft }, 'quiet')}>
      <Labelled label={text.field}>
        <textarea className={mergeClasses(field.input, styles.area)} rows={3} placeholder={text.hint} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </Labelled>
    </SmallForm>
  );
}
