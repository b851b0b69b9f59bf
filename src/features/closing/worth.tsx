import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { type PartnershipRecord } from '../../domain/entities.ts';
import { type Value } from '../../domain/growth.ts';
import { otherRole } from '../../domain/pair.ts';
import { blindState } from '../../domain/views/blind.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { rejection } from '../../ui/text/en.ts';
import { worth as text } from '../../ui/text/en-worth.ts';
import { useView } from '../../ui/use-readable.ts';

const values = [1, 2, 3, 4, 5] as const;

const useStyles = makeStyles({
  root: { flexBasis: '100%', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  said: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** "Was it worth our time?", by both, blind until both have answered; nobody has to. */
export function Worth({ session }: { readonly session: string }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const [refusal, setRefusal] = useState<string | null>(null);
  const state = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => blindState(record, session, { kind: 'rating' }, me), [session, me]),
  );
  if (me === null) return null;
  const give = async (value: Value): Promise<void> => {
    // The question goes once it is answered.
    const refocus = keepFocus(document.activeElement);
    const result = await partnership.blind.seal({ kind: 'rating' }, value);
    setRefusal(result.ok ? null : rejection(result.error));
    refocus();
  };
  const { stage } = state;
  return (
    <div className={styles.root}>
      {(stage === 'nothing' || stage === 'theirs') && (
        <Choice
          label={text.question}
          value={null}
          onChange={(value) => void give(values.find((one) => `${one}` === value) ?? 3)}
          options={values.map((value) => ({ value: `${value}`, label: `${value}`, name: `${value}: ${text.points[value]}` }))}
        />
      )}
      <p className={styles.said} role="status">
        {stage === 'nothing' && text.scale}
        {stage === 'theirs' && text.theirs(names[otherRole(me)])}
        {stage === 'mine' && text.mine(names[otherRole(me)])}
        {stage === 'both' && text.both}
        {stage === 'revealed' &&
          state.manager.kind === 'shown' &&
          state.member.kind === 'shown' &&
          text.shown(names.manager, state.manager.value, names.member, state.member.value)}
        {stage === 'tampered' && text.tampered}
      </p>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  );
}
