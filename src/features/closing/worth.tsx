import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionAtHand } from '../../domain/commands.ts';
import type { PartnershipRecord, Role } from '../../domain/entities.ts';
import type { Value } from '../../domain/growth.ts';
import { ratingId } from '../../domain/growth-ids.ts';
import { otherRole } from '../../domain/pair.ts';
import { blindState } from '../../domain/views/blind.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Choice } from '../../ui/kit/choice.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { common, rejection } from '../../ui/text/first.ts';
import { worth as text } from '../../ui/text/worth.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';

const values: readonly Value[] = [1, 2, 3, 4, 5];

const useStyles = makeStyles({
  root: { flexBasis: '100%', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  said: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** "Was it worth our time?", by both, blind until both have answered; nobody has to. */
export function Worth({ session }: { readonly session: string }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const [isChanging, setChanging] = useState(false);
  const state = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => blindState(record, session, { kind: 'rating' }, me), [session, me]),
  );
  const at = useSession(session);
  if (me === null || at === undefined) return null;
  const { stage } = state;
  const isAsked = stage === 'nothing' || stage === 'theirs';
  return (
    <div data-list className={styles.root}>
      <p data-item tabIndex={-1} className={styles.said} role="status">
        {stage === 'theirs' && text.theirs(names[otherRole(me)])}
        {stage === 'mine' && text.mine(names[otherRole(me)])}
        {stage === 'both' && text.both}
        {stage === 'revealed' &&
          state.manager.kind === 'shown' &&
          state.member.kind === 'shown' &&
          text.shown(names.manager, state.manager.value, names.member, state.member.value)}
        {stage === 'tampered' && text.tampered}
      </p>
      {(isAsked || (isChanging && stage === 'mine')) && (
        <AnswerForm
          session={at}
          me={me}
          onClose={isAsked ? undefined : () => setChanging(false)}
          onGiven={() => setChanging(false)}
        />
      )}
      {stage === 'mine' && !isChanging && (
        <div className={styles.buttons}>
          <Button onClick={() => setChanging(true)}>{text.changedMind}</Button>
        </div>
      )}
    </div>
  );
}

interface AnswerFormProps {
  readonly session: SessionAtHand;
  readonly me: Role;
  /** There is an answer already, and this form changes it. */
  readonly onClose: (() => void) | undefined;
  readonly onGiven: () => void;
}

/** Choosing gives nothing yet: whoever goes from 1 to 4 by arrow keys passes 2 and 3. */
function AnswerForm({ session, me, onClose, onGiven }: AnswerFormProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const form = useRef<HTMLFormElement>(null);
  const given = useReadable(partnership.blind.mine).get(ratingId(session.id, me))?.value ?? null;
  const [value, setValue] = useState<Value | null>(given);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isChange = onClose !== undefined;
  useEffect(() => {
    // The button that opened it is gone.
    if (isChange) (form.current?.querySelector<HTMLElement>('input:checked') ?? form.current?.querySelector<HTMLElement>('input'))?.focus();
  }, [isChange]);
  const give = async (): Promise<void> => {
    if (value === null) return setRefusal(text.choose);
    const refocus = keepFocus(document.activeElement);
    setBusy(true);
    const result = await partnership.blind.seal(session, { kind: 'rating' }, value);
    setBusy(false);
    if (!result.ok) return setRefusal(rejection(result.error));
    onGiven();
    refocus();
  };
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    onClose?.();
    refocus();
  };
  return (
    <form
      ref={form}
      aria-label={text.form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void give();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <Choice
        label={text.question}
        value={value === null ? null : `${value}`}
        onChange={(chosen) => {
          setValue(values.find((one) => `${one}` === chosen) ?? null);
          setRefusal(null);
        }}
        options={values.map((one) => ({ value: `${one}`, label: `${one}`, name: text.point(one) }))}
      />
      <p className={styles.said}>{text.scale}</p>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text.give}
        </Button>
        {isChange && (
          <Button appearance="subtle" onClick={close}>
            {common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
