import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Button, LinkAway } from '../../ui/kit/button.tsx';
import type { Paper } from '../../ui/papers/paper.ts';
import { toWordFile, wordType } from '../../ui/papers/index.ts';
import { usePartnership } from '../../ui/partnership.ts';
import { printPage } from '../../ui/print-page.ts';
import type { RemoteFailure } from '../../ui/remote-types.ts';
import { saveFile } from '../../ui/save-file.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { review as text } from '../../ui/text/review.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { margin: 0, minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  link: { textAlign: 'start' },
  refused: { margin: 0, color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

type Said =
  | { readonly kind: 'nothing' | 'making' | 'saving' | 'no-print' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'in-onedrive'; readonly name: string; readonly address: string | null }
  /** Null: what makes the file could not be loaded. */
  | { readonly kind: 'refused'; readonly why: RemoteFailure | null };

/**
 * Word, one's own OneDrive, paper. A download may be let through only once in the new Teams
 * (https://github.com/MicrosoftDocs/msteams-docs/issues/9904), so OneDrive is named as the other way.
 */
export function Actions({ paper, name }: { readonly paper: Paper; readonly name: string }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const [said, say] = useState<Said>({ kind: 'nothing' });
  const busy = said.kind === 'making' || said.kind === 'saving';

  const make = async (): Promise<Uint8Array | null> => {
    // Not a disabled button, which would lose the focus: a second press does nothing while the first one works.
    if (busy) return null;
    say({ kind: 'making' });
    try {
      return await toWordFile(paper);
    } catch {
      say({ kind: 'refused', why: null });
      return null;
    }
  };
  const saveAsWord = async (): Promise<void> => {
    const bytes = await make();
    if (bytes === null) return;
    saveFile(name, bytes, wordType);
    say({ kind: 'saved', name });
  };
  const saveToOneDrive = async (): Promise<void> => {
    const bytes = await make();
    if (bytes === null) return;
    say({ kind: 'saving' });
    const saved = await partnership.saveToMyOneDrive(name, bytes);
    say(saved.ok ? { kind: 'in-onedrive', name: saved.value.name, address: safeAddress(saved.value.webUrl) } : { kind: 'refused', why: saved.error });
  };
  const print = (): void => say({ kind: printPage() ? 'nothing' : 'no-print' });

  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void saveAsWord()}>
          {text.word}
        </Button>
        <Button onClick={() => void saveToOneDrive()}>
          {text.oneDrive}
        </Button>
        <Button onClick={print}>{text.print}</Button>
      </div>
      <div role="status">
        <p className={styles.words}>
          <Sentence said={said} link={styles.link} />
        </p>
      </div>
      {said.kind === 'refused' && (
        <p role="alert" className={styles.refused}>
          {said.why === null ? text.notMade : remoteFailure(said.why)}
        </p>
      )}
    </>
  );
}

function Sentence({ said, link }: { readonly said: Said; readonly link: string }) {
  switch (said.kind) {
    case 'nothing':
    case 'refused':
      return '';
    case 'making':
      return text.making;
    case 'saving':
      return text.saving;
    case 'no-print':
      return text.noPrint;
    case 'saved':
      return text.saved(said.name);
    case 'in-onedrive':
      if (said.address === null) return text.inOneDriveAs(said.name);
      return (
        <>
          {text.inOneDrive}{' '}
          <LinkAway className={link} href={said.address}>
            {said.name}
          </LinkAway>
        </>
      );
  }
}

/** An address of the web, or none: what is no such address leads nowhere. */
function safeAddress(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost') ? address : null;
  } catch {
    return null;
  }
}
