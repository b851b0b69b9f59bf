import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { agreementHash } from '../../domain/agreement-hash.ts';
import type { Role } from '../../domain/entities.ts';
import { otherRole } from '../../domain/pair.ts';
import type { AgreementInSight } from '../../domain/views/partnership-agreement.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Initials } from '../../ui/kit/initials.tsx';
import { type Pair, useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { partnershipAgreement as text } from '../../ui/text/partnership-agreement.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, marginBlock: tokens.spacingVerticalS },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  side: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  how: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  state: { margin: 0, overflowWrap: 'anywhere' },
  asked: { fontWeight: tokens.fontWeightSemibold },
});

const sides: readonly Role[] = ['member', 'manager'];

export interface AffirmationsProps {
  readonly agreement: AgreementInSight;
  /** The text as it stands on the screen now, which is what gets affirmed: in a field it may be behind what the other person has written. */
  readonly onScreen: () => string;
}

/** Who stands by the present text since when, and the way to do so oneself. */
export function Affirmations({ agreement, onScreen }: AffirmationsProps) {
  const styles = useStyles();
  const act = useAct();
  const partnership = usePartnership();
  const pair = usePair();
  const { names, me } = pair;
  const dates = useDates();
  const today = useReadable(partnership.today);
  const { standing, asked } = agreement;
  // Pressing takes the focus from the field, which then shows the merged text: what counts is what was there to read before.
  const pressed = useRef<string | null>(null);
  const affirm = (byPointer: boolean): void => {
    const roles = partnership.record.get().partnership?.roles;
    const seen = (byPointer ? pressed.current : null) ?? onScreen();
    if (roles !== undefined) void act({ type: 'affirm-agreement', text: agreementHash(seen, roles) });
  };
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {sides.map((side) => {
          const it = standing[side];
          return (
            <li key={side} className={styles.side}>
              <Initials name={names[side]} side={side} size="small" />
              <span>
                {names[side]} <span className={styles.how}>{text.standing(it.kind, it.kind === 'never' ? '' : dates.day(dates.dayOf(it.at), today))}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.row}>
        <p className={mergeClasses(styles.state, me !== null && asked.includes(me) && styles.asked)}>{stateInWords(agreement, pair)}</p>
        {me !== null && asked.includes(me) && (
          <Button
            appearance="primary"
            onPointerDown={() => {
              pressed.current = onScreen();
            }}
            // A click without a count comes from the keyboard.
            onClick={(event) => affirm(event.detail > 0)}
          >
            {standing[me].kind === 'due-again' ? text.affirmAgain : text.affirm}
          </Button>
        )}
      </div>
    </div>
  );
}

function stateInWords({ asked, isAgreed }: AgreementInSight, { me, names }: Pair): string {
  if (asked.length === 0) return text.agreed;
  if (me === null) return asked.length === 2 ? text.waitsForBoth : text.waitsFor(names[asked[0] ?? 'member']);
  if (!asked.includes(me)) return text.waitsFor(names[otherRole(me)]);
  return isAgreed ? text.agreedAgain : text.waitsForYou;
}
