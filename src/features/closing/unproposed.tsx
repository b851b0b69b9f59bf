import { makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../../domain/entities.ts';
import { useGoToPlace } from '../../ui/go-to-place.ts';
import { Button } from '../../ui/kit/button.tsx';
import { names } from '../../ui/text/first.ts';
import { fromNotes as text } from '../../ui/text/notes.ts';
import { useTyped } from '../../ui/use-typed.ts';
import { useUnproposed } from '../../ui/use-unproposed.ts';

const useStyles = makeStyles({
  /** Above the answers, whatever room there is beside them. */
  root: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface UnproposedProps {
  readonly session: Session;
  /** Its notes are a part of the screen of their own; else they stand beside this. */
  readonly atHand: boolean;
}

/** How many promises of the notes nobody has proposed: the notes are about to stay as they are, and a line there binds nobody. SPEC: N6. */
export function Unproposed({ session, atHand }: UnproposedProps) {
  const styles = useStyles();
  const goTo = useGoToPlace();
  const [typed] = useTyped(session.id);
  const lines = useUnproposed({ notes: session.notes, since: session.day, typed });
  if (lines.length === 0) return null;
  const words = text.unproposed(lines.length);
  return (
    <p className={styles.root}>
      {atHand ? (
        <Button appearance="link" onClick={() => goTo(names.notes)}>
          {words}
        </Button>
      ) : (
        words
      )}
    </p>
  );
}
