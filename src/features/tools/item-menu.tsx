/** The small menu of a thing: its link. The address is copied, or shown where the browser does not let a page copy. */
import { makeStyles, tokens } from '@fluentui/react-components';
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
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const none: readonly Action[] = [];

/** Without a link where there is none to give. */
export function ItemMenu({ kind, id, about, actions = none }: ItemMenuProps) {
  const feedback = useFeedback();
  const tools = useReadable(usePartnership().tools);
  const address = tools?.linkTo(kind, id) ?? null;
  const [byHand, setByHand] = useState(false);
  const copy = async (to: string, button: HTMLElement | null): Promise<void> => {
    try {
      await navigator.clipboard.writeText(to);
      feedback.set({ kind: 'done', text: text.copied, type: null, refocus: () => button?.focus() });
    } catch {
      // No clipboard in this frame, or the browser refuses it.
      setByHand(true);
    }
  };
  const link = address === null ? none : [{ label: text.copy, onChoose: (button: HTMLElement | null) => void copy(address, button) }];
  const leave = (): void => setByHand(false);
  return <MoreMenu about={about} actions={[...actions, ...link]} instead={byHand && address !== null ? <ByHand address={address} onClose={leave} /> : null} onLeave={leave} />;
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
