import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { AccessList } from '../../ui/kit/access-list.tsx';
import { names } from '../../ui/text/first.ts';
import { access, attach as text, homeFailure } from '../../ui/text/later.ts';
import type { Preview } from './use-preview.ts';

const useStyles = makeStyles({
  // Room for the answer, so that nothing jumps when it arrives.
  root: { minHeight: '180px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  place: { margin: 0, overflowWrap: 'anywhere' },
  files: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** What would be created, where, and who could open it. */
export function Place({ preview }: { readonly preview: Preview | null }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root} aria-live="polite">
      {preview === null && <p className={styles.quiet}>{text.looking}</p>}
      {preview?.ok === false && <p className={styles.problem}>{homeFailure(preview.error)}</p>}
      {preview?.ok === true && (
        <>
          <div>
            <h2 className={styles.head}>{text.creates}</h2>
            <p className={styles.place}>{preview.value.place}</p>
            <ul className={styles.files}>
              {preview.value.creates.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </div>
          <section aria-labelledby={id}>
            <h2 id={id} className={styles.head}>
              {names.whoCanOpen}
            </h2>
            <AccessList access={preview.value.access} />
            {!preview.value.accessKnown && <p className={styles.problem}>{access.unknown}</p>}
          </section>
        </>
      )}
    </div>
  );
}
