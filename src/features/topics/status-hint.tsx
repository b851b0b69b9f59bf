import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusSign } from '../../domain/status-check.ts';
import { Button } from '../../ui/kit/button.tsx';
import { statusCheck as text } from '../../ui/text/notes.ts';
import { inARow } from '../../ui/text/language.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface StatusHintProps {
  readonly sign: StatusSign;
  /** Id of what names the topic. */
  readonly about: string;
  /** Only its author may take it off the list. */
  readonly moveOut: (() => void) | null;
  readonly writeBehind: () => void;
}

/** A topic that reads like project status: says why, and offers two ways. It blocks nothing (SPEC Q3). */
export function StatusHint({ sign, about, moveOut, writeBehind }: StatusHintProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span>{inARow(text.sign[sign], text.ask)}</span>
      <Button appearance="link" aria-describedby={about} onClick={writeBehind}>
        {text.behind}
      </Button>
      {moveOut !== null && (
        <Button appearance="link" aria-describedby={about} onClick={moveOut}>
          {text.moveOut}
        </Button>
      )}
    </div>
  );
}
