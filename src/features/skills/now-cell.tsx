import { makeStyles, tokens } from '@fluentui/react-components';
import { scoreId } from '../../domain/growth-ids.ts';
import { otherRole } from '../../domain/pair.ts';
import { isSealed } from '../../domain/session-state.ts';
import type { BlindAnswer } from '../../domain/sealing.ts';
import type { BlindState } from '../../domain/views/blind.ts';
import { Button } from '../../ui/kit/button.tsx';
import { usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { shortNames, skills as text } from '../../ui/text/skills.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXXS },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  shown: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  tampered: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground3 },
  icon: { flexShrink: 0, marginTop: '2px' },
});

export interface NowCellProps {
  readonly skill: string;
  /** Id of the element with the name of the skill. */
  readonly label: string;
  readonly now: BlindState;
  readonly open: boolean;
  /** Opens the form, or closes it; left out where nothing can be scored. */
  readonly onScore: (() => void) | undefined;
}

/** How this session's scores of a skill stand, and the way to give one's own. */
export function NowCell({ skill, label, now, open, onScore }: NowCellProps) {
  const styles = useStyles();
  const partnership = usePartnership();
  const { names: whole, me } = usePair();
  const names = shortNames(whole);
  const { id: session } = useReadable(partnership.session);
  const own = useReadable(partnership.blind.mine).get(me === null ? '' : scoreId(session, skill, me));
  const tampered = (['member', 'manager'] as const).filter((role) => now[role].kind === 'tampered');
  const { member, manager } = now;
  const at = useSession(session);
  // What is open in a session that is confirmed meanwhile stays open: its form says why it is too late.
  const closed = at !== undefined && isSealed(at) && !open;
  const button = (label_: string, primary: boolean) =>
    onScore !== undefined &&
    !closed && (
      <Button data-stop="now" appearance={primary ? 'primary' : 'secondary'} aria-describedby={label} aria-expanded={open} onClick={onScore}>
        {label_}
      </Button>
    );
  return (
    <div className={styles.root}>
      {tampered.map((role) => (
        <span key={role} className={styles.tampered}>
          <Warning className={styles.icon} />
          <span>{role === me ? text.tamperedOwn : text.tampered(names[role])}</span>
        </span>
      ))}
      {member.kind === 'shown' && manager.kind === 'shown' ? (
        <span className={styles.shown}>{text.both(names.member, member.value, names.manager, manager.value)}</span>
      ) : me === null || (closed && !isIn(now[me])) ? (
        tampered.length === 0 && <span className={styles.words}>{text.reading(isIn(member) ? names.member : null, isIn(manager) ? names.manager : null)}</span>
      ) : !isIn(now[me]) ? (
        <>
          {now[otherRole(me)].kind === 'sealed' && <span className={styles.words}>{text.otherWaits(names[otherRole(me)])}</span>}
          {button(text.score, isIn(now[otherRole(me)]))}
        </>
      ) : isIn(now[otherRole(me)]) ? (
        tampered.length === 0 && <span className={styles.words}>{own === undefined && now[me].kind === 'sealed' ? text.yoursElsewhere : text.opening}</span>
      ) : (
        <>
          <span className={styles.words}>{text.waiting(names[otherRole(me)])}</span>
          {button(text.changedMind, false)}
        </>
      )}
    </div>
  );
}

/** Has this side committed to something? */
function isIn({ kind }: BlindAnswer): boolean {
  return kind !== 'none';
}

function Warning({ className }: { readonly className: string }) {
  return (
    <svg aria-hidden className={className} width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" strokeLinejoin="round">
      <path d="M6 1.2l5 9.3H1zM6 4.8v2.6M6 9v.01" />
    </svg>
  );
}
