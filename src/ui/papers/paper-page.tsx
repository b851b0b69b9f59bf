import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Block, Item, Paper } from './paper.ts';
import { withColon } from '../text/language.ts';

const line = '1px solid #d1d1d1';

const useStyles = makeStyles({
  /** Paper is white, whatever the theme: what is seen here is what is printed. */
  paper: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
    color: '#1b1b1b',
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
    '@media print': { border: 0, padding: 0 },
  },
  title: { margin: '0 0 2px', fontSize: '22px', lineHeight: '28px', fontWeight: 600 },
  quiet: { color: '#575757' },
  heading: { margin: '22px 0 6px', fontSize: '16px', lineHeight: '22px', fontWeight: 600, color: '#444791', breakAfter: 'avoid' },
  subheading: { margin: '12px 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: 600, breakAfter: 'avoid' },
  text: { margin: '0 0 6px', whiteSpace: 'pre-line' },
  small: { fontSize: '13px', lineHeight: '18px' },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(80px, 1fr) minmax(0, 3fr)', columnGap: '12px', rowGap: '2px', margin: '12px 0 0' },
  value: { margin: 0, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: '20px' },
  item: { margin: '0 0 6px', whiteSpace: 'pre-line', breakInside: 'avoid' },
  lead: { fontWeight: 600 },
  detail: { display: 'block', color: '#575757', fontSize: '13px', lineHeight: '18px' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: '13px', lineHeight: '18px' },
  cell: { padding: '5px 6px', borderBottom: line, textAlign: 'start', verticalAlign: 'top', fontWeight: 400, '@media (max-width: 480px)': { padding: '5px 3px' } },
  head: { fontWeight: 600, backgroundColor: '#f0f0f5', breakInside: 'avoid' },
});

/** A paper as a page of the app: what `window.print()` prints while it is on the screen, and nothing else with it (`app/tab.css`). */
export function PaperPage({ paper, name }: { readonly paper: Paper; /** For assistive technology. */ readonly name: string }) {
  const styles = useStyles();
  return (
    <article className={styles.paper} aria-label={name} data-print>
      <h3 dir="auto" className={styles.title}>
        {paper.title}
      </h3>
      {paper.subtitle !== '' && (
        <p dir="auto" className={mergeClasses(styles.text, styles.quiet)}>
          {paper.subtitle}
        </p>
      )}
      {paper.blocks.map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { readonly block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return (
        <h4 dir="auto" className={styles.heading}>
          {block.text}
        </h4>
      );
    case 'subheading':
      return (
        <h5 dir="auto" className={styles.subheading}>
          {block.text}
        </h5>
      );
    case 'paragraph':
      return (
        <p dir="auto" className={mergeClasses(styles.text, block.quiet && styles.quiet, block.quiet && styles.small)}>
          {block.text}
        </p>
      );
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.facts.flatMap(({ name, value }) => [
            <dt key={`${name} name`} className={styles.quiet}>
              {name}
            </dt>,
            <dd key={name} dir="auto" className={styles.value}>
              {value}
            </dd>,
          ])}
        </dl>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, at) => (
            <PaperItem key={at} item={item} />
          ))}
        </ul>
      );
    case 'table': {
      const all = block.columns.reduce((sum, { share }) => sum + share, 0);
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.columns.map(({ name, share }, at) => (
                <th key={at} scope="col" dir="auto" className={mergeClasses(styles.cell, styles.head)} style={{ width: `${(share / all) * 100}%` }}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" dir="auto" className={styles.cell}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column} dir="auto" className={styles.cell}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}

function PaperItem({ item: { lead, text, details } }: { readonly item: Item }) {
  const styles = useStyles();
  return (
    <li dir="auto" className={styles.item}>
      {lead !== '' && <span className={styles.lead}>{withColon(lead)} </span>}
      {text}
      {details.map((detail, at) => (
        <span key={at} dir="auto" className={styles.detail}>
          {detail}
        </span>
      ))}
    </li>
  );
}
