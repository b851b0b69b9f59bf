import { makeStyles, tokens } from '@fluentui/react-components';
import type { State } from '../../domain/entities.ts';
import { state as text } from '../../ui/text/later.ts';
import { inductionInWords, motivationInWords } from '../../ui/text/template.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  term: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  last: { color: tokens.colorNeutralForeground3 },
});

/** The member's check-in, for reading. */
export function Reading({ state, last }: { readonly state: State; readonly last: State | null }) {
  const styles = useStyles();
  const template = useTemplate();
  const lines: readonly (readonly [string, string, string])[] = [
    [
      text.motivation,
      state.motivation === null ? text.noAnswer : text.ofFive(state.motivation, motivationInWords(template, state.motivation)),
      last?.motivation == null ? '' : text.last(`${last.motivation}`),
    ],
    [text.movedRead, state.moved, ''],
    [text.induction, state.induction === null ? '' : inductionInWords(template, state.induction), ''],
    [text.stuckRead, state.stuck, ''],
    [text.scars, state.scars, ''],
    [text.breakthroughs, state.breakthroughs, ''],
  ];
  return (
    <dl className={styles.list}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([term, value, before]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>
              <bdi>{value}</bdi> {before !== '' && <span className={styles.last}>{before}</span>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
