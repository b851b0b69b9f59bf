import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { AccessList } from '../../ui/kit/access-list.tsx';
import { names as regions } from '../../ui/text/first.ts';
import { attachAll as text } from '../../ui/text/attach-all.ts';
import { access, homeFailure } from '../../ui/text/later.ts';
import { commaed } from '../../ui/text/language.ts';
import type { AllPreview } from '../../workspace/attach-all-types.ts';
import { useHeadStyles } from './head-styles.ts';
import type { AllPreviewAnswer } from './use-all-preview.ts';

const useStyles = makeStyles({
  // Room for the answer, so that nothing jumps when it arrives.
  root: { minHeight: '150px', marginTop: tokens.spacingVerticalM, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  files: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface AllPlaceProps {
  readonly answer: AllPreviewAnswer | null;
  /** Of those that get a folder of their own. */
  readonly others: readonly string[];
}

/** Where the folders of all of them would be, and who could open which. */
export function AllPlace({ answer, others }: AllPlaceProps) {
  const styles = useStyles();
  if (others.length === 0) return <p className={styles.quiet}>{text.nothingNew}</p>;
  return (
    <div className={styles.root} aria-live="polite">
      {answer === null && <p className={styles.quiet}>{text.looking}</p>}
      {answer?.ok === false && <p className={styles.problem}>{homeFailure(answer.error)}</p>}
      {answer?.ok === true && <Known preview={answer.value} others={others} />}
    </div>
  );
}

function Known({ preview, others }: { readonly preview: AllPreview; readonly others: readonly string[] }) {
  const styles = useStyles();
  const head = useHeadStyles();
  const id = useId();
  return (
    <>
      <div>
        <h3 className={head.head}>{text.place}</h3>
        <p className={styles.line}>{preview.place}</p>
        <p className={styles.quiet}>{text.folders(others.length)}</p>
        <ul className={styles.files}>
          {preview.files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </div>
      <section aria-labelledby={id}>
        <h3 id={id} className={head.head}>
          {regions.whoCanOpen}
        </h3>
        <AccessList access={preview.access} />
        <p className={styles.line}>{text.others(commaed(others))}</p>
        {!preview.accessKnown && <p className={styles.problem}>{access.unknown}</p>}
      </section>
    </>
  );
}
