import { makeStyles, tokens } from '@fluentui/react-components';
import { common } from '../text/first.ts';
import { Button } from './button.tsx';
import type { Move } from './use-moves.ts';

const useStyles = makeStyles({ off: { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' } });

/** Up and down, for who does not know the keys. At the end a button stays where it is: a disabled one would lose the focus under the hands. */
export function MoveButtons({ move }: { readonly move: Move }) {
  const styles = useStyles();
  return (['up', 'down'] as const).map((direction) => (
    <Button key={direction} appearance="subtle" aria-disabled={!move.can(direction)} className={move.can(direction) ? undefined : styles.off} onClick={() => move.go(direction)}>
      {common[direction]}
    </Button>
  ));
}
