/** The small menu of a thing: its link. The address is copied, or shown where the browser does not let a page copy. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useFeedback } from '../../ui/feedback.ts';
import type { ItemMenuProps } from '../../ui/item-extras.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { type Action, MoreMenu } from '../../ui/kit/more-menu.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import { links as text } from '../../ui/text/tools.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  byHand: { width: 'min(280px, 80vw)', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: tokens.spacingVerticalXS },
  copied: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  /** Heard where it is written anew; what stands in a box that has just come may not be. */
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const none: readonly Action[] = [];

/** Without a link where there is none to give. */
export function ItemMenu({ kind, id, about, actions = none }: ItemMenuProps) {
  const feedback = useFeedback();
  const tools = useReadable(usePartnership().tools);
  const onCopied = (button: HTMLElement | null): void => feedback.set({ kind: 'done', text: text.copied, type: null, refocus: () => button?.focus() });
  return <LinkMenu about={about} actions={actions} address={tools?.linkTo(kind, id) ?? null} onCopied={onCopied} />;
}

export interface LinkMenuProps extends Pick<ItemMenuProps, 'about' | 'actions'> {
  readonly address: string | null;
  /** Tells that it is copied; without it that stands where the menu stood. */
  readonly onCopied?: (button: HTMLElement | null) => void;
}

export function LinkMenu({ about, address, actions = none, onCopied }: LinkMenuProps) {
  const styles = useStyles();
  const [shows, show] = useState<'by-hand' | 'copied' | null>(null);
  /** What is to be heard must be there before it is written into; a list of many says nothing until somebody is at one of them. */
  const [isAt, setAt] = useState(false);
  const copy = async (to: string, button: HTMLElement | null): Promise<void> => {
    try {
      await navigator.clipboard.writeText(to);
      if (onCopied) onCopied(button);
      else show('copied');
    } catch {
      // No clipboard in this frame, or the browser refuses it.
      show('by-hand');
    }
  };
  const link = address === null ? none : [{ label: text.copy, onChoose: (button: HTMLElement | null) => void copy(address, button) }];
  const leave = (): void => show(null);
  const copied = <p aria-hidden className={mergeClasses(styles.byHand, styles.copied)}>{text.copied}</p>;
  const byHand = address === null ? null : <ByHand address={address} onClose={leave} />;
  return (
    <span onFocus={() => setAt(true)}>
      <MoreMenu about={about} actions={[...actions, ...link]} instead={shows === null ? null : shows === 'copied' ? copied : byHand} onLeave={leave} />
      {!onCopied && isAt && (
        <span role="status" className={styles.unseen}>
          {shows === 'copied' ? text.copied : ''}
        </span>
      )}
    </span>
  );
}

function ByHand({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <>
      <label className={styles.byHand}>
        <span className={styles.label}>{text.byHand}</span>
        <input ref={input} readOnly className={field.input} value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <Button appearance="subtle" onClick={onClose}>
        {text.close}
      </Button>
    </>
  );
}
