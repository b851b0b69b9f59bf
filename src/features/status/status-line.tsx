import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { status as text, common } from '../../ui/text/first.ts';
import { statusSentence } from '../../ui/text/status.ts';
import { Button, LinkAway } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { useDense } from '../../ui/surface.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { otherRole } from '../../domain/pair.ts';
import type { Readable } from '../../base/subscribable.ts';
import type { SyncStatus } from '../../workspace/workspace.ts';

const useStyles = makeStyles({
  // The room of a line with a button, so that nothing below moves when one appears.
  root: { minHeight: '28px' },
  // Where sentences wrap: two lines, so that nothing moves with every save. What is longer is opened by the reader.
  narrow: { minHeight: '34px', flexDirection: 'column', flexWrap: 'nowrap', alignItems: 'flex-start' },
  narrowTab: {
    '@media (max-width: 480px)': { minHeight: '34px', flexDirection: 'column', flexWrap: 'nowrap', alignItems: 'flex-start' },
  },
  // Trouble is rare, and mostly has buttons below its two lines: among its states nothing moves either. Room for them at all times was a gap.
  narrowTrouble: { minHeight: '56px' },
  narrowTabTrouble: { '@media (max-width: 480px)': { minHeight: '56px' } },
  sentence: { display: 'inline-flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS, minWidth: '0' },
  // Browsers clamp lines in this old kind of box only (https://developer.mozilla.org/docs/Web/CSS/line-clamp).
  // oxlint-disable-next-line typescript/no-deprecated
  clamped: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
  mark: { flexShrink: 0, alignSelf: 'flex-start', marginTop: '2px' },
  attention: { color: tokens.colorNeutralForeground1 },
});

type Tone = 'safe' | 'moving' | 'attention';

/** Routine: a screen reader need not hear about every save. */
const routine: Readonly<Partial<Record<SyncStatus['kind'], Tone>>> = {
  opening: 'moving',
  storing: 'moving',
  'in-onedrive': 'safe',
  seen: 'safe',
  'on-this-device': 'moving',
  saving: 'moving',
};

/** Accord tries some of these by itself; a person who has just mended something need not wait for that. */
const mayTryAgain: ReadonlySet<SyncStatus['kind']> = new Set([
  'offline',
  'incomplete',
  'sign-in-failed',
  'no-longer-shared',
  'may-not-write',
  'file-missing',
  'onedrive-full',
  'locked',
  'unavailable',
]);

/** The page itself is what is missing or too old. */
const reloadHelps: ReadonlySet<SyncStatus['kind']> = new Set(['incomplete', 'newer-version']);

/** What can only be mended, or seen, in OneDrive itself: making room, closing the file, looking for where it went. */
const seenInFolder: ReadonlySet<SyncStatus['kind']> = new Set(['onedrive-full', 'locked', 'unreadable']);

export interface StatusLineProps {
  /** Asks for a permission; called from a click. */
  readonly allow: (scope: string) => void;
  /** Tries again, and looks whether the folder was moved. */
  readonly retry: () => void;
  /** A new version of the page is ready; null while there is none. */
  readonly update: Readable<(() => void) | null>;
}

/** One honest sentence on where what was typed is, with the action that helps, if there is one. */
export function StatusLine({ allow, retry, update }: StatusLineProps) {
  const styles = useStyles();
  const dense = useDense();
  const partnership = usePartnership();
  const status = useReadable(partnership.status);
  const { names, me } = usePair();
  const reload = useReadable(update);
  const tone = routine[status.kind] ?? 'attention';
  const folder = useReadable(partnership.folderUrl);
  const mine = useMine(status.kind === 'onedrive-full');
  const { scope } = status;
  const waitsForAdmin = status.kind === 'sign-in-needed' && status.why === 'admin';
  return (
    <Said
      kind={status.kind}
      passing={status.here === 'storing'}
      className={mergeClasses(styles.root, dense ? styles.narrow : styles.narrowTab, tone === 'attention' && (dense ? styles.narrowTrouble : styles.narrowTabTrouble))}
      tone={tone}
      mark={status.kind === 'in-onedrive' && status.pending ? 'moving' : tone}
      sentence={statusSentence(status, me === null ? '' : names[otherRole(me)], mine)}
    >
      {status.kind === 'sign-in-needed' && !waitsForAdmin && scope !== null && (
        <Button appearance="link" onClick={() => allow(scope)}>
          {text.allow}
        </Button>
      )}
      {(mayTryAgain.has(status.kind) || waitsForAdmin) && (
        <Button appearance="link" onClick={retry}>
          {common.tryAgain}
        </Button>
      )}
      {status.kind === 'file-missing' && <PutBack />}
      {seenInFolder.has(status.kind) && folder !== null && (
        <LinkAway href={folder}>{text.folder}</LinkAway>
      )}
      {reloadHelps.has(status.kind) && reload === null && (
        <Button appearance="link" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      )}
      {reload !== null && (
        <span>
          {text.newVersion}{' '}
          <Button appearance="link" onClick={reload}>
            {text.reload}
          </Button>
        </span>
      )}
    </Said>
  );
}

/** Does the folder lie in the reader's own OneDrive? Asked once, when there is something to do there; null: not known. */
function useMine(asked: boolean): boolean | null {
  const partnership = usePartnership();
  const [mine, setMine] = useState<boolean | null>(null);
  useEffect(() => {
    if (!asked || mine !== null) return;
    let gone = false;
    void partnership.whoCanOpen().then((access) => {
      // Only an owner is told of everybody.
      if (!gone && access.ok) setMine(access.value.complete);
    });
    return () => {
      gone = true;
    };
  }, [asked, mine, partnership]);
  return mine;
}

interface SaidProps {
  readonly kind: SyncStatus['kind'];
  /** Stands there for a moment only, until the device has stored what was typed just now. */
  readonly passing: boolean;
  readonly className: string;
  readonly tone: Tone;
  readonly mark: Tone;
  readonly sentence: string;
  readonly children: ReactNode;
}

/** The sentence, at most two lines of it until somebody wants all, and the actions. */
function Said({ kind, passing, className, tone, mark, sentence, children }: SaidProps) {
  const styles = useStyles();
  const id = useId();
  const words = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  // What was opened to be read belongs to one state.
  const [opened, setOpened] = useState<SyncStatus['kind'] | null>(null);
  const whole = opened === kind;
  const aloud = useAloud(sentence, tone === 'attention', passing);
  useEffect(() => {
    const element = words.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const look = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sentence]);
  return (
    <Line quiet className={className}>
      <span className={mergeClasses(styles.sentence, tone === 'attention' && styles.attention)}>
        <Mark tone={mark} />
        <span ref={words} id={id} role="status" aria-live={aloud ? 'polite' : 'off'} className={whole ? undefined : styles.clamped}>
          {sentence}
        </span>
      </span>
      <span className={styles.actions}>
        {children}
        {(cut || whole) && (
          <Button appearance="link" aria-expanded={whole} aria-controls={id} onClick={() => setOpened(whole ? null : kind)}>
            {whole ? text.less : text.more}
          </Button>
        )}
      </span>
    </Line>
  );
}

/** Is the sentence read aloud? Not twice because somebody typed a letter and the device stored it. */
function useAloud(sentence: string, matters: boolean, passing: boolean): boolean {
  const [said, setSaid] = useState({ sentence, fresh: true });
  if (passing && said.fresh) setSaid({ ...said, fresh: false });
  if (!passing && said.sentence !== sentence) setSaid({ sentence, fresh: true });
  return matters && !passing && said.fresh;
}

/** The folder was deleted: what this device holds can be put into a new one. What came of it is the next status. */
function PutBack() {
  const partnership = usePartnership();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const putBack = async (): Promise<void> => {
    setBusy(true);
    const result = await partnership.putBack();
    setBusy(false);
    setProblem(result.ok ? null : (await import('../../ui/text/later.ts')).homeFailure(result.error));
  };
  return (
    <>
      <Button appearance="link" disabled={busy} onClick={() => void putBack()}>
        {busy ? text.puttingBack : text.putBack}
      </Button>
      {problem !== null && <span role="alert">{problem}</span>}
    </>
  );
}

/** Differs by shape, not by colour alone. */
function Mark({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  return (
    <svg aria-hidden className={styles.mark} width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
      {tone === 'safe' && <path d="M2 6.5l2.6 2.6L10 3.4" stroke={tokens.colorStatusSuccessForeground1} />}
      {tone === 'moving' && <circle cx="6" cy="6" r="4" strokeDasharray="3 2.5" />}
      {tone === 'attention' && (
        <>
          <circle cx="6" cy="6" r="5" stroke={tokens.colorStatusWarningForeground1} />
          <path d="M6 3.4v3M6 8.6v.01" stroke={tokens.colorStatusWarningForeground1} />
        </>
      )}
    </svg>
  );
}
