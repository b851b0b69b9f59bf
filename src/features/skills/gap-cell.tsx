import { makeStyles, tokens } from '@fluentui/react-components';
import { isWide, type MatrixRow } from '../../domain/views/matrix.ts';
import { Button } from '../../ui/kit/button.tsx';
import { usePair, useSession } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { GapMark } from './gap-mark.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXXS },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** How far apart the two are, and what becomes of it: an offer, a topic that waits, or one that was talked about. */
export function GapCell({ row, label, onTalk }: { readonly row: MatrixRow; readonly label: string; readonly onTalk: () => void }) {
  const styles = useStyles();
  const { me } = usePair();
  const { gap, offer, listed } = row;
  const wide = isWide(gap);
  // When its session has left the record, nobody knows here whether it was talked about.
  const isKnown = useSession(gap?.session ?? '') !== undefined;
  return (
    <div className={styles.root}>
      <GapMark gap={gap?.value ?? null} wide={wide} />
      {wide && offer === null && (listed || isKnown) && <span className={styles.words}>{listed ? text.onList : text.talked}</span>}
      {me !== null && offer !== null && (
        <Button appearance="link" data-stop="gap" aria-describedby={label} onClick={onTalk}>
          {text.talk}
        </Button>
      )}
    </div>
  );
}
