import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { common, status } from '../../ui/text/first.ts';
import { blocked as text, blockedSentence, homeFailure } from '../../ui/text/later.ts';
import type { Blocked as Why, Workspace } from '../../workspace/workspace.ts';

const useStyles = makeStyles({
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  wide: { width: '100%' },
});

/** More names than this help nobody to recognise a meeting. */
const named = 6;

/** Nothing can be shown: what happened, and what to do. */
export function Blocked({ why, workspace }: { readonly why: Why; readonly workspace: Workspace }) {
  const styles = useStyles();
  const failure = why.kind === 'remote' ? why.failure : null;
  const scope = failure?.kind === 'sign-in-needed' && failure.why !== 'admin' ? failure.scope : null;
  return (
    <Page title={titleOf(why)}>
      <p role="status" className={styles.sentence}>
        {blockedSentence(why)}
      </p>
      {why.kind === 'not-two-people' && why.people.length > 0 && (
        <ul className={styles.people}>
          {why.people.slice(0, named).map((person) => (
            <li key={person.id}>{person.displayName || person.userPrincipalName}</li>
          ))}
          {why.people.length > named && <li>…</li>}
        </ul>
      )}
      <div className={styles.row}>
        {scope !== null && (
          <Button appearance="primary" onClick={() => void workspace.allow(scope)}>
            {text.allow}
          </Button>
        )}
        {why.kind !== 'no-meeting' && why.kind !== 'not-yours' && (
          <Button appearance={scope === null ? 'primary' : 'secondary'} onClick={() => workspace.retry()}>
            {common.tryAgain}
          </Button>
        )}
        {why.kind === 'incomplete' && <Button onClick={() => window.location.reload()}>{status.reload}</Button>}
        {why.kind === 'gone' && <Button onClick={() => why.startAnew()}>{text.startAnew}</Button>}
      </div>
      {(why.kind === 'gone' || failure?.kind === 'missing' || failure?.kind === 'forbidden') && <ByLink workspace={workspace} />}
    </Page>
  );
}

function titleOf(why: Why): string {
  if (why.kind !== 'remote') return text.titles[why.kind];
  if (why.failure.kind === 'offline') return text.titles.offline;
  if (why.failure.kind !== 'sign-in-needed') return text.titles.remote;
  return why.failure.why === 'admin' ? text.titles.admin : text.titles.allow;
}

function ByLink({ workspace }: { readonly workspace: Workspace }) {
  const styles = useStyles();
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    const result = await workspace.openByLink(link.trim());
    setBusy(false);
    setProblem(result.ok ? null : homeFailure(result.error));
  };
  return (
    <Fold label={text.link}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Field label={text.linkField} className={styles.wide} {...(problem === null ? {} : { validationMessage: problem })}>
          <Input type="url" value={link} onChange={(_event, data) => setLink(data.value)} />
        </Field>
        <Button type="submit" disabled={busy || link.trim() === ''}>
          {text.openLink}
        </Button>
      </form>
    </Fold>
  );
}
