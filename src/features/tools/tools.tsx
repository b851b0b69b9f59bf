/** The switches for what goes out to people's own tools, with what each does and what is missing for it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { common } from '../../ui/text/first.ts';
import { tools as text } from '../../ui/text/tools.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Tools, ToolState } from '../../workspace/tools.ts';

const useStyles = makeStyles({
  one: { paddingBlock: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 0 } },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, cursor: 'pointer' },
  box: { flexShrink: 0, width: '18px', height: '18px', margin: '1px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  explain: { margin: `${tokens.spacingVerticalXXS} 0 0 26px`, maxWidth: '560px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  under: { marginInlineStart: '26px' },
});

/** `open`: gives the switches once their code is there. */
export function ToolSwitches({ open }: { readonly open: () => Promise<Tools> }) {
  const [tools, setTools] = useState<Tools | null>(null);
  useEffect(() => {
    let here = true;
    void open().then(
      (opened) => {
        if (!here) return;
        setTools(opened);
        void opened.look();
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [open]);
  if (tools === null) return <p>{common.loading}</p>;
  return (
    <>
      <Notifications tools={tools} />
      <Tasks tools={tools} />
    </>
  );
}

function Notifications({ tools }: { readonly tools: Tools }) {
  const { on, missing } = useReadable(tools.notifications);
  return (
    <Switch label={text.notify} explain={text.notifyExplain} on={on} onChange={(next) => void tools.setNotifications(next)}>
      {on === true && missing?.kind === 'no-links' && <Line quiet>{text.noLinks}</Line>}
      {on === true && missing?.kind === 'no-app' && <Line quiet>{text.noApp(missing.names)}</Line>}
      {on === true && missing?.kind === 'permission' && (
        <Line quiet>
          <span>{text.notifyPermission[missing.why]}</span>
          {missing.why !== 'admin' && (
            <Button appearance="link" onClick={() => void tools.allowNotifications()}>
              {text.allow}
            </Button>
          )}
        </Line>
      )}
    </Switch>
  );
}

type Busy = 'no' | 'yes' | 'failed' | { readonly open: number };

function Tasks({ tools }: { readonly tools: Tools }) {
  const { on, missing } = useReadable(tools.tasks);
  const [busy, setBusy] = useState<Busy>('no');
  const turnOn = async (): Promise<void> => {
    setBusy('yes');
    const turned = await tools.turnTasksOn();
    setBusy(turned.ok || turned.error.kind === 'sign-in-needed' ? 'no' : 'failed');
  };
  const askOff = async (): Promise<void> => {
    setBusy('yes');
    const open = await tools.openTasks();
    // What cannot be reached cannot be taken away: then it is only turned off.
    if (open.ok && open.value > 0) setBusy({ open: open.value });
    else await turnOff(false);
  };
  const turnOff = async (remove: boolean): Promise<void> => {
    setBusy('yes');
    setBusy((await tools.turnTasksOff(remove)).ok ? 'no' : 'failed');
  };
  return (
    <Switch label={text.tasks} explain={text.tasksExplain} on={on} disabled={busy === 'yes'} onChange={(next) => void (next ? turnOn() : askOff())}>
      <Line quiet>
        <span role="status">{busy === 'yes' ? text.waiting : ''}</span>
      </Line>
      {missing?.kind === 'permission' && <PermissionMissing state={{ on, missing }} ask={() => void turnOn()} />}
      {busy === 'failed' && <Line quiet>{<span role="alert">{text.failed}</span>}</Line>}
      {typeof busy === 'object' && (
        <Line>
          <span role="alert">{text.removeAsk(busy.open)}</span>
          <Button onClick={() => void turnOff(true)}>{text.remove}</Button>
          <Button onClick={() => void turnOff(false)}>{text.leave}</Button>
          <Button appearance="subtle" onClick={() => setBusy('no')}>
            {text.keepOn}
          </Button>
        </Line>
      )}
    </Switch>
  );
}

function PermissionMissing({ state: { on, missing }, ask }: { readonly state: ToolState; readonly ask: () => void }) {
  if (missing?.kind !== 'permission') return null;
  return (
    <Line quiet>
      <span>{text.tasksPermission[missing.why]}</span>
      {on === true && missing.why !== 'admin' && (
        <Button appearance="link" onClick={ask}>
          {text.allow}
        </Button>
      )}
    </Line>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly explain: string;
  readonly on: boolean | null;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Switch({ label, explain, on, disabled = false, onChange, children }: SwitchProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.one}>
      <label className={styles.choice}>
        <input type="checkbox" role="switch" className={styles.box} checked={on === true} disabled={on === null || disabled} aria-describedby={id} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      <p id={id} className={styles.explain}>
        {explain}
      </p>
      <div className={styles.under}>{children}</div>
    </div>
  );
}
