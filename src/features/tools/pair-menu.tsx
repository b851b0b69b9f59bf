/** The small menu of a whole 1:1, in the list of all: the link that leads to it. */
import { useEffect, useState } from 'react';
import { useMy } from '../../ui/my.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Tools } from '../../workspace/tools.ts';
import { LinkMenu } from './item-menu.tsx';

export interface PairMenuProps {
  readonly pairKey: string;
  /** Id of the element that names the other person. */
  readonly about: string;
  readonly open: () => Promise<Tools>;
}

export function PairMenu({ pairKey, about, open }: PairMenuProps) {
  const { all } = useReadable(useMy().desk.list);
  const chatId = all?.find((one) => one.pairKey === pairKey)?.chatId ?? null;
  const [address, setAddress] = useState<string | null>(null);
  // Known before anybody asks for it: a page may copy only while the click lasts.
  useEffect(() => {
    let here = true;
    void open()
      .then((tools) => tools.linkTo(pairKey, chatId))
      .then(
        (found) => {
          if (here) setAddress(found);
        },
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [open, pairKey, chatId]);
  return <LinkMenu about={about} address={address} />;
}
