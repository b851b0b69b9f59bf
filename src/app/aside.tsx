/** The pane when there is no 1:1 to show beside an appointment: what it is, and what would make it one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppointmentSort } from '../domain/appointment.ts';
import type { Result } from '../base/result.ts';
import type { TokenFailure, Viewer } from '../hosts/host.ts';
import { Button } from '../ui/kit/button.tsx';
import { Page } from '../ui/kit/page.tsx';
import { pane as text } from '../ui/text/pane.ts';

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type WhyAside =
  | Exclude<AppointmentSort, { readonly kind: 'one-on-one' | 'untold' }>
  | { readonly kind: 'single'; readonly name: string }
  /** The links in the invitation lead to 1:1s with others than this one. */
  | { readonly kind: 'others'; readonly name: string }
  /** Outlook was asked for this, and did not say. */
  | { readonly kind: 'untold'; readonly what: 'people' | 'recurrence' | 'text' }
  /** No chat can be told from the invitation. */
  | { readonly kind: 'unknown' }
  /** It is no Teams meeting. */
  | { readonly kind: 'no-link' };

const titleOf = { single: 'single', alone: 'alone', group: 'group', 'not-named': 'notNamed', others: 'unknown', untold: 'untold', unknown: 'unknown', 'no-link': 'unknown' } as const satisfies Readonly<Record<WhyAside['kind'], string>>;

export function Aside({ why }: { readonly why: WhyAside }) {
  const styles = useStyles();
  return (
    <Page title={text.titles[titleOf[why.kind]]}>
      <p className={styles.words}>{sentenceOf(why)}</p>
    </Page>
  );
}

function sentenceOf(why: WhyAside): string {
  switch (why.kind) {
    case 'alone':
      return text.alone;
    case 'group':
      return why.people === null ? text.list : text.group(why.people);
    case 'not-named':
      return text.notNamed(why.address);
    case 'single':
      return text.single(why.name);
    case 'others':
      return text.others(why.name);
    case 'untold':
      return text.untold[why.what];
    case 'unknown':
      return text.unknown;
    case 'no-link':
      return text.noLink;
  }
}

export interface SignInFirstProps {
  /** Why it could not be found out silently. */
  readonly failure: TokenFailure;
  readonly identify: () => Promise<Result<Viewer, TokenFailure>>;
  readonly onKnown: (viewer: Viewer) => void;
}

/** Outlook names an address and no account: the first time Microsoft has to say whose it is. */
export function SignInFirst({ failure, identify, onKnown }: SignInFirstProps) {
  const styles = useStyles();
  const [last, setLast] = useState(failure);
  const [busy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    const who = await identify();
    setBusy(false);
    if (who.ok) onKnown(who.value);
    else setLast(who.error);
  };
  return (
    <Page title={text.titles.signIn} busy={busy}>
      <p className={styles.words}>{text.signIn}</p>
      <p role="status" className={styles.words}>
        {last.kind === 'interaction-needed' ? '' : text.failed(last)}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void ask()}>
          {text.signInNow}
        </Button>
      </div>
    </Page>
  );
}
