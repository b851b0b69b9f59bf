import { makeStyles, tokens } from '@fluentui/react-components';
import type { Piece } from '../../domain/folding.ts';

const useStyles = makeStyles({
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textUnderlineOffset: '2px',
  },
});

/** A text in which what was looked for is marked, by more than a colour. */
export function Pieces({ of }: { readonly of: readonly Piece[] }) {
  const styles = useStyles();
  return of.map(({ text, marked }, at) =>
    marked ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
