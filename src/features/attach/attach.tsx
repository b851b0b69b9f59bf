import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../domain/entities.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Choice } from '../../ui/kit/choice.tsx';
import { Page } from '../../ui/kit/page.tsx';
import type { Home } from '../../ui/remote-types.ts';
import { boundary } from '../../ui/text/first.ts';
import { attach as text, homeFailure } from '../../ui/text/later.ts';
import type { AttachDesk } from '../../workspace/workspace.ts';
import { Place } from './place.tsx';
import { usePreview } from './use-preview.ts';

const useStyles = makeStyles({
  teach: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  link: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 200px', minWidth: 0 },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { margin: 0, flex: '1 1 200px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** The first screen of a pair: who is who, where it is kept, who will be able to open it. Nothing is written before Attach. */
export function Attach({ desk }: { readonly desk: AttachDesk }) {
  const styles = useStyles();
  // A manager usually sets up the series; it is a proposal that one click turns around.
  const [mine, setMine] = useState<Role>(desk.meeting.organizer === desk.other.id ? 'member' : 'manager');
  const [where, setWhere] = useState<Home['kind']>('my-onedrive');
  const [draft, setDraft] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const home: Home | null = where === 'my-onedrive' ? { kind: where } : link === null ? null : { kind: where, link };
  const preview = usePreview(desk, where, link);
  const attach = async (): Promise<void> => {
    if (home === null) return;
    setBusy(true);
    setProblem(null);
    const [me, other] = [desk.me.id, desk.other.id];
    try {
      const result = await desk.attach(mine === 'manager' ? { manager: me, member: other } : { manager: other, member: me }, home);
      if (!result.ok) setProblem(homeFailure(result.error));
    } catch {
      // Most likely a part of the app that cannot be loaded any more, since a new version was published.
      setBroken(true);
      setProblem(boundary.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={text.title} busy={busy}>
      <p className={styles.teach}>{text.teach}</p>
      <div className={styles.card}>
        <Choice
          stacked
          label={text.who}
          value={mine}
          onChange={setMine}
          options={[
            { value: 'manager', label: text.choice(desk.other.displayName, desk.me.displayName) },
            { value: 'member', label: text.choice(desk.me.displayName, desk.other.displayName) },
          ]}
        />
        <Choice
          stacked
          label={text.where}
          value={where}
          onChange={setWhere}
          options={[
            { value: 'my-onedrive', label: text.mine },
            { value: 'folder', label: text.elsewhere },
          ]}
        />
        {where === 'folder' && (
          <form
            className={styles.link}
            onSubmit={(event) => {
              event.preventDefault();
              setLink(draft.trim());
            }}
          >
            <Field label={text.link} hint={text.linkHint} className={styles.field}>
              <Input
                type="url"
                value={draft}
                onChange={(_event, data) => {
                  setDraft(data.value);
                  setLink(null);
                }}
              />
            </Field>
            <Button type="submit" disabled={draft.trim() === ''}>
              {text.look}
            </Button>
          </form>
        )}
        {home !== null && <Place preview={preview} />}
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {broken && <Button onClick={() => window.location.reload()}>{boundary.reload}</Button>}
      <div className={styles.end}>
        <Button appearance="primary" disabled={busy || preview?.ok !== true} onClick={() => void attach()}>
          {text.attach}
        </Button>
        <p role="status" className={styles.quiet}>
          {busy ? text.attaching : text.undoable}
        </p>
      </div>
    </Page>
  );
}
