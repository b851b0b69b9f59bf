import { makeStyles, tokens } from '@fluentui/react-components';
import { mostProblems, type TemplateProblem } from '../../domain/template/reading.ts';
import { template as text } from '../../ui/text/template-words.ts';
import { withColon } from '../../ui/text/language.ts';

const useStyles = makeStyles({
  root: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  words: { margin: 0 },
  answer: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What came of the file that was loaded last. */
export type Answer =
  | { readonly kind: 'problems'; readonly file: string; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'hints'; readonly hints: readonly string[] }
  | { readonly kind: 'words'; readonly words: string };

/** A file's problems one by one, each with its place; or what was left aside; or a sentence. */
export function AnswerInWords({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  switch (answer.kind) {
    case 'words':
      return <p className={styles.answer}>{answer.words}</p>;
    case 'hints':
      return (
        <div className={styles.root}>
          <p className={styles.words}>{text.hints}</p>
          <ul className={styles.list}>
            {answer.hints.map((path) => (
              <li key={path} className={styles.path}>
                {path}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'problems':
      return (
        <div className={styles.root}>
          <p className={styles.words}>{text.problems(answer.file)}</p>
          <ul className={styles.list}>
            {answer.problems.map((problem, at) => (
              <li key={at}>
                <span className={styles.path}>{withColon(text.where(problem.path))}</span> {text.problem(problem)}
              </li>
            ))}
          </ul>
          {answer.problems.length >= mostProblems && <p className={styles.words}>{text.more}</p>}
        </div>
      );
  }
}
