import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import type { PastVersion, RemoteFailure } from '../../ui/remote-types.ts';
import { recovery as text, remoteFailure } from '../../ui/text/later.ts';
import type { Recovery } from '../../workspace/workspace.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flex: '1 1 200px', minWidth: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  inside: { flexBasis: '100%', paddingInlineStart: tokens.spacingHorizontalL },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** So many agreements are enough to recognise a version by. */
const shown = 5;

/** One earlier version: when, by whom, what was in it, and the way back to it. */
export function Version(props: { readonly version: PastVersion; readonly found: Recovery; readonly busy: boolean; readonly restore: () => void }) {
  const { version, found, busy, restore } = props;
  const styles = useStyles();
  const dates = useDates();
  const [inside, setInside] = useState<Result<PartnershipRecord | null, RemoteFailure> | null>(null);
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        {dates.moment(version.savedAt)}
        <span className={styles.quiet}>{text.by(version.savedBy, version.size)}</span>
      </span>
      {inside === null && (
        <Button disabled={busy} onClick={() => void found.preview(version.id).then(setInside)}>
          {text.look}
        </Button>
      )}
      {inside?.ok === true && inside.value !== null && (
        <Button disabled={busy} onClick={restore}>
          {text.restore}
        </Button>
      )}
      {inside !== null && (
        <div className={styles.inside} aria-live="polite">
          {inside.ok ? inside.value === null ? text.unreadable : <Summary record={inside.value} /> : remoteFailure(inside.error)}
        </div>
      )}
    </li>
  );
}

function Summary({ record }: { readonly record: PartnershipRecord }) {
  const styles = useStyles();
  const agreements = Object.values(record.agreements);
  const open = agreements.filter((agreement) => agreement.outcome === null);
  return (
    <>
      {text.summary({
        open: open.length,
        settled: agreements.length - open.length,
        topics: Object.keys(record.topics).length,
        sessions: Object.keys(record.sessions).length,
      })}
      <ul className={styles.list}>
        {open.slice(0, shown).map((agreement) => (
          <li key={agreement.id} dir="auto">{agreement.terms.wording}</li>
        ))}
        {open.length > shown && <li>…</li>}
      </ul>
    </>
  );
}
