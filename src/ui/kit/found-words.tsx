import { makeStyles, tokens } from '@fluentui/react-components';
import type { Found } from '../../domain/views/search.ts';
import { search as text } from '../text/past.ts';
import { Pieces } from './pieces.tsx';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  kind: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface FoundWordsProps {
  readonly found: Found;
  /** What stands beside its kind, in order: where, on which day. */
  readonly facts: readonly string[];
  /** Id of the element that names it. */
  readonly id?: string;
}

/** What a search found: its kind and the facts, what it is called, and the other text in which words were found. */
export function FoundWords({ found, facts, id }: FoundWordsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.about}>
        <span className={styles.kind}>{text.kinds[found.kind]}</span>
        {[...facts, ...(found.away ? [text.away] : [])].map((fact) => ` · ${fact}`).join('')}
      </div>
      <div id={id} dir="auto">
        <Pieces of={found.title} />
      </div>
      {found.text.length > 0 && (
        <div dir="auto" className={styles.text}>
          <Pieces of={found.text} />
        </div>
      )}
    </>
  );
}
